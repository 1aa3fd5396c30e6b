/**
 * How the default recipe suits few training images: 10 epochs of 300 are 100 optimizer steps, too few to learn from.
 * They are seen more often, and very few in parts, which keeps them from being learned by heart. Chosen in
 * docs/recipes.md, "Few images". From 8,000 images on, nothing changes.
 */
import type { TrainOptions } from "./options.ts";
import { type Recipe, recipeOf, recipes } from "./recipes.ts";

/** Fewer training images than these are few. */
const few = 8000;
/** Fewer than these are seen in parts, too. */
const veryFew = few / 2;
/** However few there are. */
const mostEpochs = 60;

/** What takes the place of the recipe's. */
export type FewImagesRecipe = Pick<Recipe, "epochs" | "augment">;

/** The options that it decides about. */
export const decidedByImages = ["epochs", "augment"] as const;

/**
 * What the recipe takes for few training images: epochs that grow with the square root of how few there are, by
 * which half as many images get 1.4 times the epochs, and are trained in 0.7 times the optimizer steps.
 *
 * @param given What the caller gave.
 * @param images The number of training images, at least 1.
 * @returns Undefined where the recipe stays as it is: there are enough images, another recipe is used, or the caller
 * gave epochs. An augmentation that the caller gave stays, and gets the epochs.
 *
 * @example
 * ```ts
 * import { recipeForFewImages } from "./few_images.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(recipeForFewImages({}, 300), { epochs: 52, augment: "crop" });
 * assert.deepEqual(recipeForFewImages({}, 5000), { epochs: 13, augment: "flip" });
 * assert.deepEqual(recipeForFewImages({ augment: "none" }, 300), { epochs: 52, augment: "none" });
 * assert.equal(recipeForFewImages({}, 8000), undefined);
 * assert.equal(recipeForFewImages({ epochs: 3 }, 300), undefined);
 * ```
 */
export function recipeForFewImages(
  given: Pick<TrainOptions, "recipe" | "weights" | "epochs" | "augment">,
  images: number,
): FewImagesRecipe | undefined {
  const name = recipeOf(given);
  if (name !== "facet" || given.epochs !== undefined) return undefined;
  const { epochs: usual, augment: usualAugment } = recipes[name];
  const epochs = Math.min(Math.round(usual * Math.sqrt(few / images)), mostEpochs);
  if (epochs <= usual) return undefined;
  return { epochs, augment: given.augment ?? (images < veryFew ? "crop" : usualAugment) };
}

/**
 * What was chosen for few images and why, for people.
 *
 * @param chosen What was chosen.
 * @param images The number of training images.
 *
 * @example
 * ```ts
 * import { fewImagesNote } from "./few_images.ts";
 *
 * const note = fewImagesNote({ epochs: 52, augment: "crop" }, 300);
 * if (!note.startsWith("300 training images are few: 52 epochs with --augment crop;")) throw new Error(note);
 * ```
 */
export function fewImagesNote({ epochs, augment }: FewImagesRecipe, images: number): string {
  const are = images === 1 ? "training image is" : "training images are";
  return `${images} ${are} few: ${epochs} epochs with --augment ${augment}; --epochs and --augment set them`;
}
