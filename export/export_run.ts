/** Exporting a run's model: its files in a new folder, and what rounded weights cost. */
import { dirname, join } from "node:path";
import {
  checkOptions,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
  requireNew,
  type TestTimeAugmentation,
  testTimeAugmentations,
  UserError,
  warnOfMismatch,
  writeFolderAtomic,
} from "../data/mod.ts";
import { anyText, oneOf } from "../data/rules.ts";
import {
  computeHookNames,
  type ComputeHooks,
  type ComputeOptions,
  computeRules,
  NoAdapterError,
  OutOfMemoryError,
} from "../kernels/mod.ts";
import {
  type EvaluationImageHooks,
  nameOfModel,
  readModel,
  type RunWeights,
} from "../train/mod.ts";
import { exportModel } from "./export_files.ts";
import { type RoundingCost, roundingCost } from "./rounding_cost.ts";
import type { ExportTarget } from "./targets.ts";
import type { WeightPrecision } from "./weight_precisions.ts";

/** Which model to export, what for and where to. */
export interface ExportRunOptions extends ComputeOptions {
  /** A run's folder, or a model file. */
  readonly run: string;
  /** Which program the files are for. */
  readonly target: ExportTarget;
  /** A new folder to write; `export/TARGET` in the run's by default. */
  readonly out?: string | undefined;
  /** Which of the run's models; "best" by default. */
  readonly weights?: RunWeights | undefined;
  /**
   * How the weights of convolutions and heads are stored; "float32" by default. What another precision
   * costs is measured on the run's validation images.
   */
  readonly precision?: WeightPrecision | undefined;
  /**
   * What each image's logits are averaged over, by the exported model itself: "flip" is the image and its mirror image,
   * at twice the time; "none" by default, the image alone.
   */
  readonly tta?: TestTimeAugmentation | undefined;
}

/** What the caller may watch, lend and stop. */
export interface ExportRunHooks extends ComputeHooks, Omit<EvaluationImageHooks, "onNote"> {
  /** The files are written; what rounding costs is not measured yet. */
  readonly onWritten?: ((written: WrittenExport) => void) | undefined;
}

/** The files of an export. */
export interface WrittenExport {
  /** The folder that was written. */
  readonly folder: string;
  /** What it holds, by path within the folder. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** An export, and what rounding the weights costs. */
export interface ExportedRun extends WrittenExport {
  /** The model's figures before and after; absent where nothing was rounded or it was not measured. */
  readonly cost?: RoundingCost | undefined;
  /** Why the cost was not measured, such as images that are gone. */
  readonly notMeasured?: Error | undefined;
}

const optionRules: OptionRules<ExportRunOptions> = {
  run: { flag: "the run", rule: anyText, required: true },
  target: { flag: "--to", rule: anyText, required: true },
  out: { flag: "--out", rule: anyText },
  weights: { flag: "--weights", rule: anyText },
  precision: { flag: "--precision", rule: anyText },
  tta: { flag: "--tta", rule: oneOf(testTimeAugmentations) },
  ...computeRules,
};

const hookNames: OptionNames<ExportRunHooks> = {
  onWritten: true,
  onPack: true,
  onImageDownload: true,
  onWarning: true,
  signal: true,
  ...computeHookNames,
};

/**
 * Exports a run's model as files for another program.
 *
 * @param options Which model, what for and where to.
 * @param hooks What the caller watches and lends.
 * @returns What was written, and what rounding the weights costs.
 * @throws UserError When an option cannot be used, there is no model or the target cannot hold it, or
 * something is there already that the folder would replace.
 *
 * @example
 * ```ts ignore
 * import { exportRun } from "./mod.ts";
 *
 * const { folder, cost } = await exportRun({ run: "runs/shop", target: "onnx", precision: "int8" });
 * console.log(folder, cost?.before.accuracy, cost?.after.accuracy);
 * ```
 */
export async function exportRun(
  options: ExportRunOptions,
  hooks: ExportRunHooks = {},
): Promise<ExportedRun> {
  checkOptions("exportRun", options, optionRules);
  requireKnownHooks("exportRun", hooks, hookNames);
  const { run: path, target, weights = "best", precision = "float32", tta } = options;
  const run = path.endsWith(".safetensors") ? dirname(path) : path;
  const folder = options.out ?? join(run, "export", target);
  await requireNew(folder);
  const model = await readModel(path, weights);
  const exported = await exportModel(model, { target, name: nameOfModel(path), precision, tta });
  warnOfMismatch(model.decisions, tta, hooks.onWarning);
  const { files } = exported;
  await writeFolderAtomic(folder, files);
  hooks.onWritten?.({ folder, files });
  if (precision === "float32") return { folder, files };
  try {
    const cost = await roundingCost(run, model, exported.weights, options, hooks);
    return { folder, files, cost };
  } catch (error) {
    // The export is there all the same.
    const expected = [UserError, NoAdapterError, OutOfMemoryError];
    if (!expected.some((kind) => error instanceof kind)) throw error;
    return { folder, files, notMeasured: error as Error };
  }
}
