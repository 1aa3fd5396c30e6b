import assert from "node:assert/strict";
import { imagesOf } from "../client/evaluation/images_of.ts";

/** Four images have pictures in the page; 10 whites were taken for black, 3 blacks for white. */
const colours = {
  name: "colour",
  classes: ["Black", "White", "Red"],
  labels: [1, 1, -1, 1],
  guesses: [[0, 1], [1, 0], [0, 1], [2, 0]],
  probabilities: [[90, 10], [80, 20], [60, 40], [50, 30]],
  confusion: [[0, 1, 3], [1, 0, 10], [1, 1, 20], [1, 2, 4]],
} as const;

Deno.test("a cell's images are those of its class that were taken for the other", () => {
  assert.deepEqual(imagesOf(colours, 1, 0), {
    title: "colour: White taken for Black",
    rows: [0],
    count: 10,
  });
  assert.deepEqual(imagesOf(colours, 1, 1), {
    title: "colour: White, recognised",
    rows: [1],
    count: 20,
  });
});

Deno.test("a class's mistakes are those taken for any other class", () => {
  assert.deepEqual(imagesOf(colours, 1, -1), {
    title: "colour: White taken for another class",
    rows: [0, 3],
    count: 14,
  });
});
