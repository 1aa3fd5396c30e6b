/** The options that all ways of predicting have: of files, of lists, and into folders. */
import { type OptionRules, type TestTimeAugmentation, testTimeAugmentations } from "../data/mod.ts";
import { anyText, oneOf, whole } from "../data/rules.ts";
import { type ComputeHooks, type ComputeOptions, computeRules } from "../kernels/mod.ts";
import { type LoadedModel, modelRule, type RunWeights } from "../train/mod.ts";

/** By what model to predict, and how. */
export interface PredictionOptions extends ComputeOptions {
  /** A run's folder, a model file, or a loaded model. */
  readonly model: string | LoadedModel;
  /** Which of the run's models; "best" by default. */
  readonly weights?: RunWeights | undefined;
  /** Guesses to list for each head; 3 by default. */
  readonly top?: number | undefined;
  /** A CSV to write with the answers that are not sure, the least sure first. */
  readonly review?: string | undefined;
  /**
   * What each image's logits are averaged over: "flip" is the image and its mirror image, at twice the time; "none" by
   * default, the image alone.
   */
  readonly tta?: TestTimeAugmentation | undefined;
  /** Images at once; 64 by default. */
  readonly batchSize?: number | undefined;
}

/** What the caller of any way of predicting may watch and lend. */
export interface PredictionHooks extends ComputeHooks {
  /** What a folder or a list holds besides images, in a sentence. */
  readonly onNote?: ((message: string) => void) | undefined;
  /** Called with what may make predictions wrong; by default it is printed on stderr. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** What these options must be. */
export const predictionRules: OptionRules<PredictionOptions> = {
  model: { flag: "the model", rule: modelRule, required: true },
  weights: { flag: "--weights", rule: anyText },
  // There are never more guesses than classes or tags.
  top: { flag: "--top", rule: whole(1, 1e9) },
  review: { flag: "--review", rule: anyText },
  tta: { flag: "--tta", rule: oneOf(testTimeAugmentations) },
  // Memory is exhausted sooner.
  batchSize: { flag: "--batch-size", rule: whole(1, 65536) },
  ...computeRules,
};
