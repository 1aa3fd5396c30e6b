/**
 * Training: options with the recipe's defaults, the run from catalogue to trained model, and what a
 * run leaves on disk.
 *
 * @module
 */
export { type AugmentationName, type AugmentationOptions, augmentations } from "./augmentation.ts";
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
export type { StepProgress, TrainHooks, TrainStart } from "./hooks.ts";
export { type RunOptions, train } from "./train.ts";
export { type TrainEvent, trainEvents } from "./train_events.ts";
export type { Ending, TrainResult } from "./training_run.ts";
export { startingWeights, type WeightsHooks } from "./starting_weights.ts";
export { learningRates, type Schedule } from "./schedule.ts";
export type { Position } from "./trainer.ts";
export { scoreOf } from "./best.ts";
export { evaluateImages } from "./validate.ts";
export { knownChoices } from "./tuning.ts";
