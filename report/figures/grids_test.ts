import assert from "node:assert/strict";
import { renderPng } from "../../charts/mod.ts";
import { groundTruthGrid, predictionGrid } from "./grids.ts";

const input = {
  heads: [{ name: "colour", classes: ["Black", "Red & white"] }, {
    name: "gender",
    classes: ["Men", "Women"],
  }],
  width: 6,
  height: 8,
  images: [
    { labels: [1, 0], guesses: [1, 1], probabilities: [0.9, 0.8] },
    { labels: [-1, 1], guesses: [0, 1], probabilities: [0.5, 0.6] },
  ].map((image) => ({ ...image, pixels: new Uint8Array(6 * 8 * 3).fill(200) })),
};

Deno.test("a grid of predictions names each guess and counts those that are right", async () => {
  const svg = await predictionGrid(input);
  for (const text of ["Red &amp; white 90", "Women 80", "Black 50", "Women 60"]) {
    assert.ok(svg.includes(text), text);
  }
  assert.ok(svg.includes("2 of 3 labels right"));
  assert.equal(svg.match(/<image/g)?.length, 2);
});

Deno.test("a grid of true labels says where there is none", async () => {
  const svg = await groundTruthGrid(input);
  for (const text of ["Red &amp; white", "Men", "no colour", "Women"]) {
    assert.ok(svg.includes(text), text);
  }
});

Deno.test("grids become PNG", async () => {
  const png = await renderPng(await groundTruthGrid(input));
  assert.deepEqual([...png.subarray(1, 4)], [...new TextEncoder().encode("PNG")]);
});
