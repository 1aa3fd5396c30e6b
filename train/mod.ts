/**
 * Training: options with the recipe's defaults, the run from catalogue to trained model, and what a
 * run leaves on disk.
 *
 * @module
 */
export {
  type AugmentationName,
  type AugmentationOptions,
  augmentations,
} from "./step/augmentation.ts";
export {
  findLearningRate,
  type LearningRateSearch,
  type SearchHooks,
} from "./find_learning_rate.ts";
export type { RatePoint } from "./learning_rate_curve.ts";
export { type EpochMetrics, readMetrics } from "./run/metrics_log.ts";
export type {
  BestBy,
  ClassWeighting,
  OptionWithoutDefault,
  Precision as ActivationPrecision,
  RecipeName,
  ResolvedOptions,
  TrainOptions,
} from "./options.ts";
export { resolveOptions } from "./resolve_options.ts";
export { type Recipe, recipes } from "./recipes.ts";
export type { PreparedData, PreparedImages, PrepareHooks } from "./data/prepare.ts";
export { type KernelProfile, profileTraining, type StepProfile } from "./profile.ts";
export { pictureDigests, readPictures, type RunPictures } from "./run/pictures.ts";
export { findRunImages, type FoundImages, type LocatedRun } from "./run/run_data.ts";
export { type DescribedRun, readRun, type RunPaths, runPaths } from "./run/run_folder.ts";
export type { Mistakes, StepProgress, TrainHooks, TrainStart } from "./hooks.ts";
export { type RunOptions, train } from "./train.ts";
export { type TrainEvent, trainEvents } from "./train_events.ts";
export type { BestModel } from "./run/checkpoint.ts";
export type { Ending, TrainResult } from "./run/train_result.ts";
export { startingWeights, type WeightsHooks } from "./trainer/starting_weights.ts";
export { learningRates, type Schedule } from "./step/schedule.ts";
export type { MeasuringHooks, MeasuringOptions } from "./trainer/open_trainer.ts";
export type { StepInputs } from "./trainer/input_listener.ts";
export type { LossSums } from "./step/losses.ts";
export type { Position } from "./trainer/position.ts";
export { scoreOf } from "./run/best.ts";
export { type EvaluatedBatch, evaluateImages } from "./trainer/validate.ts";
export { knownChoices } from "./trainer/tuning.ts";
export {
  type EvaluationImageHooks,
  type EvaluationImages,
  type EvaluationSource,
  readEvaluationImages,
} from "./run/evaluation_images.ts";
export {
  headsOf,
  type LoadedModel,
  loadModel,
  type LoadOptions,
  modelRule,
  nameOfModel,
  type ReadModel,
  readModel,
  type RunWeights,
  withModel,
} from "./run/run_model.ts";
export { countTrainedImages } from "./run/trained_on.ts";
