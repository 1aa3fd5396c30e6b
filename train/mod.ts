/**
 * Training: options with the recipe's defaults, the run from catalogue to trained model, and what a
 * run leaves on disk.
 *
 * @module
 */
export { type AugmentationOptions, tutorialAugmentation } from "./augmentation.ts";
export {
  findLearningRate,
  type LearningRateSearch,
  type SearchHooks,
} from "./find_learning_rate.ts";
export type { RatePoint, RateSuggestion } from "./learning_rate_curve.ts";
export type { EpochMetrics } from "./metrics_log.ts";
export type { BestBy, ResolvedOptions, TrainOptions } from "./options.ts";
export { resolveOptions } from "./resolve_options.ts";
export { type RecipeName, recipes } from "./recipes.ts";
export type { PreparedData, PreparedImages } from "./prepare.ts";
export { type KernelProfile, profileTraining, type StepProfile } from "./profile.ts";
export { readRun, type RunPaths, runPaths } from "./run_folder.ts";
export { train, type TrainHooks, type TrainResult, type TrainStart } from "./train.ts";
export { learningRates, type Schedule } from "./schedule.ts";
export type { Position } from "./trainer.ts";
export { evaluateImages, meanAccuracy } from "./validate.ts";
export { knownChoices } from "./tuning.ts";
