/**
 * Trained taggers as files for other programs. `exportModel` uses web standards only.
 *
 * @module
 */
export { exportModel, type ExportOptions } from "./export_files.ts";
export {
  type ExportedRun,
  exportRun,
  type ExportRunHooks,
  type ExportRunOptions,
  type WrittenExport,
} from "./export_run.ts";
export type { RoundingCost } from "./rounding_cost.ts";
export type { ExportedModel } from "./exported_model.ts";
export { type WeightPrecision, weightPrecisions } from "./weight_precisions.ts";
export { type ExportTarget, exportTargets } from "./targets.ts";
