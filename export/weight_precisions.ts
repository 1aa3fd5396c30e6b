/** The names of the weight precisions of exports, separate from the code that exports. */

/** The precisions in which an export can store the weights of convolutions and heads. */
export const weightPrecisions = ["float32", "float16", "int8"] as const;

/** One of {@linkcode weightPrecisions}. */
export type WeightPrecision = typeof weightPrecisions[number];
