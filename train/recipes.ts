/**
 * The recipes: sets of defaults that belong together. `tutorial` is that of the PyTorch tutorial; `facet`
 * is our own, compared with it in docs/recipes.md.
 */
import type { RecipeName, ResolvedOptions } from "./options.ts";

/** The options of a recipe. */
export type Recipe = Pick<
  ResolvedOptions,
  | "epochs"
  | "batchSize"
  | "learningRate"
  | "schedule"
  | "warmup"
  | "weightDecay"
  | "labelSmoothing"
  | "averaging"
  | "augment"
>;

/** The recipes by name. */
export const recipes: Readonly<Record<RecipeName, Recipe>> = {
  facet: {
    epochs: 10,
    batchSize: 32,
    learningRate: 3e-3,
    schedule: "cosine",
    warmup: 0.1,
    weightDecay: 0.02,
    labelSmoothing: 0.1,
    averaging: 0.99,
    augment: "flip",
  },
  tutorial: {
    epochs: 50,
    batchSize: 16,
    learningRate: 1e-3,
    schedule: "constant",
    warmup: 0,
    weightDecay: 0,
    labelSmoothing: 0,
    averaging: 0,
    augment: "tutorial",
  },
};
