/**
 * The recipes: sets of defaults that belong together. `tutorial` is that of the PyTorch tutorial; `facet`
 * is our own, and `best` spends nine times its time, both compared with it in docs/recipes.md; `fine-tuning` is
 * for trained weights, chosen in docs/transfer.md. What `facet` takes of few images is in few_images.ts.
 */
import type { RecipeName, ResolvedOptions, TrainOptions } from "./options.ts";

/** The options of a recipe. */
export type Recipe = Pick<
  ResolvedOptions,
  | "epochs"
  | "inputWidth"
  | "inputHeight"
  | "batchSize"
  | "learningRate"
  | "schedule"
  | "warmup"
  | "weightDecay"
  | "labelSmoothing"
  | "averaging"
  | "augment"
  | "mixup"
  | "cutmix"
  | "residualScale"
  | "backboneRate"
>;

const facet: Recipe = {
  epochs: 10,
  inputWidth: 60,
  inputHeight: 80,
  batchSize: 32,
  learningRate: 3e-3,
  schedule: "cosine",
  warmup: 0.1,
  weightDecay: 0.02,
  labelSmoothing: 0.1,
  averaging: 0.99,
  augment: "flip",
  residualScale: 0,
  backboneRate: 1,
};

/** The recipes by name. */
export const recipes: Readonly<Record<RecipeName, Recipe>> = {
  facet,
  best: {
    ...facet,
    epochs: 40,
    inputWidth: 90,
    inputHeight: 120,
    weightDecay: 0.1,
    augment: "crop",
    mixup: 0.2,
    cutmix: 1,
  },
  tutorial: {
    epochs: 50,
    inputWidth: 60,
    inputHeight: 80,
    batchSize: 16,
    learningRate: 1e-3,
    schedule: "constant",
    warmup: 0,
    weightDecay: 0,
    labelSmoothing: 0,
    averaging: 0,
    augment: "tutorial",
    residualScale: 1,
    backboneRate: 1,
  },
  "fine-tuning": { ...facet, backboneRate: 0.3 },
};

/**
 * The recipe of a run: the one that is named, or else the one that suits what training starts from.
 *
 * @param options What the caller gave.
 *
 * @example
 * ```ts
 * import { recipeOf } from "./recipes.ts";
 *
 * if (recipeOf({}) !== "facet") throw new Error("from random weights");
 * if (recipeOf({ weights: "imagenet" }) !== "fine-tuning") throw new Error("from trained ones");
 * ```
 */
export function recipeOf(
  { recipe, weights }: Pick<TrainOptions, "recipe" | "weights">,
): RecipeName {
  return recipe ?? (weights === undefined ? "facet" : "fine-tuning");
}

/**
 * Which recipe a run uses and why, for people.
 *
 * @param given What the caller gave.
 *
 * @example
 * ```ts
 * import { recipeNote } from "./recipes.ts";
 *
 * if (recipeNote({ recipe: "facet" }) !== "recipe facet, as given") throw new Error();
 * ```
 */
export function recipeNote(given: Pick<TrainOptions, "recipe" | "weights">): string {
  const name = recipeOf(given);
  if (given.recipe !== undefined) return `recipe ${name}, as given`;
  return given.weights === undefined
    ? `recipe ${name}, the default`
    : `recipe ${name}, since training starts from --weights`;
}
