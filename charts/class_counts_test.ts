import assert from "node:assert/strict";
import { classCountsChart } from "./class_counts.ts";
import { palette } from "./theme.ts";
import { draw, textsOf } from "./testing/mod.ts";

const head = { name: "colour", classes: ["Azure", "<Black>", "Crème", "Δελτα"] };
const counts = [1, 2500, 0, 40];

Deno.test("classes stand from the largest to the smallest, each with its number", async () => {
  const texts = textsOf(await draw(classCountsChart({ head, counts })));
  const places = (sought: string[]) => sought.map((text) => texts.indexOf(text));
  for (const sought of [["&lt;Black&gt;", "Δελτα", "Azure", "Crème"], ["2,500", "40", "1", "0"]]) {
    const found = places(sought);
    assert.ok(found.every((place) => place >= 0), `${sought}: ${found}`);
    // The axis says 1 as well, before the bars do.
    if (!sought.includes("1")) assert.deepEqual(found, found.toSorted((a, b) => a - b));
  }
  assert.ok(texts.some((text) => text.includes("colour: 4 classes, 2,541 images")));
});

Deno.test("a class without images has no bar, and its 0 is pointed out", async () => {
  const marks = (svg: string) => svg.split("</style>")[1]!;
  assert.ok(marks(await draw(classCountsChart({ head, counts }))).includes(palette.accent));
  const all = { head, counts: [1, 2500, 7, 40] };
  assert.ok(!marks(await draw(classCountsChart(all))).includes(palette.accent));
});

Deno.test("sides are marked and named, two labels that read alike keep a row each", async () => {
  const svg = await draw(classCountsChart({
    head: { name: "h", classes: ["same", "same"] },
    counts: [30, 20],
    sides: [{ name: "training", counts: [25, 20] }, { name: "validation", counts: [5, 0] }],
  }));
  const texts = textsOf(svg);
  assert.equal(texts.filter((text) => text === "same").length, 2);
  assert.ok(texts.includes("training") && texts.includes("validation"));
});

Deno.test("a hundred and forty-three classes are all named", async () => {
  const classes = Array.from({ length: 143 }, (_, index) => `class ${index}`);
  const svg = await draw(
    classCountsChart({ head: { name: "h", classes }, counts: classes.map((_, index) => index) }),
  );
  const texts = new Set(textsOf(svg));
  for (const name of classes) assert.ok(texts.has(name), name);
});
