/**
 * Trained taggers as files for other programs. Web standards only.
 *
 * @module
 */
export { exportModel, type ExportOptions } from "./export_files.ts";
export type { ExportedModel } from "./exported_model.ts";
export { type WeightPrecision, weightPrecisions } from "./weight_precisions.ts";
export { type ExportTarget, exportTargets } from "./targets.ts";
