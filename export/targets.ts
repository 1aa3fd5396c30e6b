/** The names of what a model can be exported to, apart from the code that does it. */

/** What a model can be exported to. */
export const exportTargets = ["onnx", "torch", "triton", "tfjs", "web"] as const;

/** One of {@linkcode exportTargets}. */
export type ExportTarget = typeof exportTargets[number];
