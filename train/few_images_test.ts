import assert from "node:assert/strict";
import { fewImagesNote, recipeForFewImages } from "./few_images.ts";
import { recipes } from "./recipes.ts";

Deno.test("few training images get more epochs, fewer than 4,000 crops too, 8,000 nothing", () => {
  const rule: [number, { epochs: number; augment: "flip" | "crop" } | undefined][] = [
    [1, { epochs: 60, augment: "crop" }],
    [222, { epochs: 60, augment: "crop" }],
    [300, { epochs: 52, augment: "crop" }],
    [1000, { epochs: 28, augment: "crop" }],
    [3000, { epochs: 16, augment: "crop" }],
    [3999, { epochs: 14, augment: "crop" }],
    [4000, { epochs: 14, augment: "flip" }],
    [7256, { epochs: 11, augment: "flip" }],
    [7999, undefined],
    [8000, undefined],
    [1e9, undefined],
  ];
  for (const [images, expected] of rule) {
    assert.deepEqual(recipeForFewImages({}, images), expected, `${images} images`);
    assert.deepEqual(recipeForFewImages({ recipe: "facet" }, images), expected, "named");
  }
});

Deno.test("with more images there are never more epochs", () => {
  let before = Infinity;
  for (let images = 1; images < 10_000; images++) {
    const { epochs } = recipeForFewImages({}, images) ?? recipes.facet;
    assert.ok(epochs <= before && epochs >= recipes.facet.epochs, `${images} images`);
    before = epochs;
  }
});

Deno.test("other recipes, and what is given, stay as they are however few images there are", () => {
  for (const recipe of ["best", "tutorial", "fine-tuning"] as const) {
    assert.equal(recipeForFewImages({ recipe }, 300), undefined);
  }
  assert.equal(recipeForFewImages({ weights: "imagenet" }, 300), undefined);
  assert.equal(recipeForFewImages({ epochs: 10 }, 300), undefined);
  assert.deepEqual(recipeForFewImages({ augment: "none" }, 300), { epochs: 52, augment: "none" });
  assert.notEqual(recipeForFewImages({ epochs: undefined, augment: undefined }, 300), undefined);
});

Deno.test("a line says what was chosen, why, and what sets it", () => {
  assert.equal(
    fewImagesNote({ epochs: 52, augment: "crop" }, 300),
    "300 training images are few: 52 epochs with --augment crop; --epochs and --augment set them",
  );
  assert.match(fewImagesNote({ epochs: 60, augment: "crop" }, 1), /^1 training image is few: 60 /);
});
