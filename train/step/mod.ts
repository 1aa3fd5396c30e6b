/**
 * One batch's training step and its parts: losses, augmentation, the optimizer and the trainer that repeats
 * it. For what measures or tests a step by itself, without a run.
 *
 * @module
 */
export {};
