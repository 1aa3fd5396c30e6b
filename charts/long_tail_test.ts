import assert from "node:assert/strict";
import { longTailChart } from "./long_tail.ts";
import { categorical } from "./theme.ts";
import { draw, textsOf } from "./testing/mod.ts";

Deno.test("how many classes hold four fifths of the images is said of every head", async () => {
  const svg = await draw(longTailChart([
    // 60 + 20 of 100 are just enough.
    { name: "type", counts: [5, 60, 15, 20, 0] },
    { name: "gender", counts: [50, 50] },
  ]));
  const texts = textsOf(svg);
  assert.ok(texts.includes("type: 2 of 5 classes, 1 without images"));
  assert.ok(texts.includes("gender: 2 of 2 classes"));
  for (const colour of categorical.slice(0, 2)) assert.ok(svg.includes(`stroke="${colour}"`));
});

Deno.test("a head of one class is drawn", async () => {
  assert.match(await draw(longTailChart([{ name: "one", counts: [7] }])), /one: 1 of 1 class/);
});
