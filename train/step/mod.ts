/**
 * One batch's training step and its parts: losses, augmentation and the optimizer. For what measures or tests
 * a step by itself, without a run.
 *
 * @module
 */
export {};
