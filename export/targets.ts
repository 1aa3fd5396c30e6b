/** The names of the export targets, separate from the code that exports. */

/** The export targets. */
export const exportTargets = ["onnx", "torch", "triton", "tfjs", "web"] as const;

/** One of {@linkcode exportTargets}. */
export type ExportTarget = typeof exportTargets[number];
