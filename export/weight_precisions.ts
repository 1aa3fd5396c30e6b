/** The names of how an export can store weights, apart from the code that does it. */

/** How an export can store the weights of convolutions and heads. */
export const weightPrecisions = ["float32", "float16", "int8"] as const;

/** One of {@linkcode weightPrecisions}. */
export type WeightPrecision = typeof weightPrecisions[number];
