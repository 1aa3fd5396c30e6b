/**
 * One batch's training step and its parts: losses, augmentation, the optimizer and the trainer that repeats
 * it. For what measures or tests a step by itself, without a run.
 *
 * @module
 */
export {
  type Augmentation,
  type AugmentationOptions,
  type Box,
  cropAugmentation,
  drawAugmentation,
  drawLength,
  encodeAugmentation,
  tutorialAugmentation,
} from "./augmentation.ts";
export { firstTrainedBlock } from "./freeze.ts";
export {
  addLosses,
  gradientScales,
  LabelWeights,
  type MeanLosses,
  meanLosses,
  noLosses,
} from "./losses.ts";
export { allocateOptimizer, plainAdam } from "./optimizer.ts";
export { optimizerStepOf, singleBatchStep } from "./optimizer_step.ts";
export { type StepInput, TrainingStep } from "./training_step.ts";
export { Trainer } from "../trainer/trainer.ts";
export { type TrainerState } from "../trainer/trainer_state.ts";
export { tunedChoices } from "../trainer/tuning.ts";
