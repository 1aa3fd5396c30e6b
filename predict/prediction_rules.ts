/** What the options must be that all ways of predicting have. */
import { type OptionRules, testTimeAugmentations } from "../data/mod.ts";
import { anyText, oneOf, whole } from "../data/rules.ts";
import { computeRules } from "../kernels/mod.ts";
import { modelRule } from "../train/mod.ts";
import type { PredictFilesOptions } from "./predict_files.ts";

/** What the options of files, lists and folders alike must be. */
export const predictionRules: OptionRules<Omit<PredictFilesOptions, "paths">> = {
  model: { flag: "the model", rule: modelRule, required: true },
  weights: { flag: "--weights", rule: anyText },
  // There are never more candidates than classes or tags.
  top: { flag: "--top", rule: whole(1, 1e9) },
  review: { flag: "--review", rule: anyText },
  tta: { flag: "--tta", rule: oneOf(testTimeAugmentations) },
  // Memory is exhausted sooner.
  batchSize: { flag: "--batch-size", rule: whole(1, 65536) },
  ...computeRules,
};
