/**
 * Training: options with the defaults of a recipe, the run from catalogue to trained model, and the files of
 * a run.
 *
 * @module
 */
export {
  type AugmentationName,
  type AugmentationOptions,
  augmentations,
  type CropOptions,
} from "./step/augmentation.ts";
export type { MixingOptions } from "./step/mixing.ts";
export {
  findLearningRate,
  type LearningRateSearch,
  type SearchHooks,
} from "./find_learning_rate.ts";
export type { BegunRun, OptionSearchHooks, SearchedRun } from "./search/search_hooks.ts";
export { type OptionSearch, type SearchOptions, searchOptions } from "./search/search_options.ts";
export type { SearchEnding } from "./search/halving.ts";
export type { Round } from "./search/plan_rounds.ts";
export {
  searchableName,
  type SearchableOption,
  type SearchedValues,
  type SearchRange,
  type SearchSpace,
} from "./search/search_space.ts";
export type { RatePoint } from "./learning_rate_curve.ts";
export { columnsOfRun } from "./label_columns.ts";
export { type EpochMetrics, readMetrics } from "./run/metrics_log.ts";
export type {
  BestBy,
  BestMetric,
  ClassWeighting,
  OptionWithoutDefault,
  Precision as ActivationPrecision,
  RecipeName,
  ResolvedOptions,
  TrainOptions,
} from "./options.ts";
export { resolveOptions } from "./resolve_options.ts";
export { type FileOptions, joinOptions, readConfigFile } from "./config_file.ts";
export { type Recipe, recipes } from "./recipes.ts";
export { type FewImagesRecipe, recipeForFewImages } from "./few_images.ts";
export type { PreparedData, PrepareHooks } from "./data/prepare.ts";
export { type KernelProfile, profileTraining, type StepProfile } from "./profile.ts";
export { imageDigests, readImageDigests, type RunImageDigests } from "./run/image_digests.ts";
export { findRunImages, type FoundImages, type LocatedRun } from "./run/run_data.ts";
export { type DescribedRun, readRun } from "./run/run_description.ts";
export { type RunPaths, runPaths } from "./run/run_paths.ts";
export {
  type DamagedRun,
  type ListedRun,
  listRuns,
  type ListRunsOptions,
  readListedRun,
  type RunList,
  type RunState,
} from "./runs/list_runs.ts";
export { chosenOptions, differingOptions, type OptionName } from "./runs/differing_options.ts";
export { optionText, optionTitle } from "./runs/option_text.ts";
export { figuresOf, lessIsBetter, type RunFigure, type RunFigureName } from "./runs/run_figures.ts";
export type { Mistake, NumberMistake, TagsMistake } from "./run/mistakes.ts";
export type { BatchProgress, Mistakes, TrainHooks, TrainStart } from "./hooks.ts";
export { type RunOptions, train } from "./train.ts";
export { type TrainEvent, trainEvents } from "./train_events.ts";
export type { BestModel } from "./run/checkpoint.ts";
export type { Ending, TrainResult } from "./run/train_result.ts";
export { startingWeights, type WeightsHooks } from "./trainer/starting_weights.ts";
export { type CooldownSteps, learningRates, type Schedule } from "./step/schedule.ts";
export { type LargestBatches, largestBatches } from "./trainer/largest_batch.ts";
export type { MeasuringHooks, MeasuringOptions } from "./trainer/open_trainer.ts";
export type { InputImages } from "./trainer/input_images.ts";
export type { LossSums } from "./step/losses.ts";
export type { Position } from "./trainer/position.ts";
export { scoreOf } from "./run/best.ts";
export { type EvaluatedBatch, evaluateImages } from "./trainer/evaluate_images.ts";
export { knownChoices } from "./trainer/tuning.ts";
export {
  type EvaluationImageHooks,
  type EvaluationImages,
  type EvaluationSource,
  readEvaluationImages,
} from "./run/evaluation_images.ts";
export {
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
export { trainingImageCount } from "./run/training_image_count.ts";
export { storeDecisions } from "./run/store_decisions.ts";
export { findTrainedImages } from "./run/trained_on.ts";
