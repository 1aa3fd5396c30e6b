/**
 * Trained taggers as files for other programs. Web standards only.
 *
 * @module
 */
export {
  type ExportedModel,
  exportModel,
  type ExportOptions,
  type ExportTarget,
  exportTargets,
} from "./export_files.ts";
