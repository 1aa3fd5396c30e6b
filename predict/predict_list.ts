/**
 * Predictions for lists of any length in the memory of a few batches. Rows are read, decoded, predicted
 * and written as they come, in their order; a row that cannot be used is written with its reason, so
 * there is a row for each. The file can be resumed after a kill at any moment.
 */
import { UserError } from "../data/errors.ts";
import {
  checkOptions,
  ImageDownloads,
  isSameFile,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
} from "../data/mod.ts";
import { rule } from "../data/rules.ts";
import { csvRows, jsonRows, type RowFormat } from "../eval/mod.ts";
import { computeHookNames } from "../kernels/mod.ts";
import { PixelInference } from "../model/pixel_inference.ts";
import { knownChoices, type LoadedModel } from "../train/mod.ts";
import { allRows, type ListOptions, listRules, openList } from "./open_list.ts";
import { type Origin, PartFile } from "./part_file.ts";
import { type PredictedRow, predictRows } from "./predict_rows.ts";
import {
  type PredictionHooks,
  type PredictionOptions,
  predictionRules,
} from "./prediction_options.ts";
import { type Reviewed, reviewOf, writeReview } from "./review_file.ts";
import { withPredictingModel } from "./with_predicting_model.ts";

/** Which list to predict, by what model, and where to write it. */
export interface PredictListOptions extends ListOptions, PredictionOptions {
  /** The file to write, `.jsonl` or `.csv`; one of the same list and model is resumed. */
  readonly out: string;
  /** Guesses to list for each head in a `.jsonl`; none by default. */
  readonly top?: number | undefined;
  /**
   * A CSV to write, once the list is finished, with the answers that are not sure, the least sure first; it
   * is read as corrections.
   */
  readonly review?: string | undefined;
}

/** What the caller may watch, lend and stop. */
export interface PredictListHooks extends PredictionHooks {
  /** The file holds so many rows already; they are not predicted again. */
  readonly onResume?: ((rows: number) => void) | undefined;
  /** The file holds so many rows. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  /** Ends the work with its reason, after the batch that runs; what is written can be resumed. */
  readonly signal?: AbortSignal | undefined;
}

/** What a file of predictions holds. */
export interface ListPredictions {
  /** Rows in the file. */
  readonly rows: number;
  /** Those of them that were written now. */
  readonly written: number;
  /** Those of the written ones whose image could not be used. */
  readonly unusable: number;
  /** Why the last of them could not; absent where all could. */
  readonly reason?: string | undefined;
  /** What the review holds; absent where none was asked for. */
  readonly reviewed?: Reviewed | undefined;
}

const optionRules: OptionRules<PredictListOptions> = {
  ...predictionRules,
  ...listRules,
  out: {
    flag: "--out",
    rule: rule(
      "a path that ends in .jsonl or .csv",
      (value) => typeof value === "string" && /\.(jsonl|csv)$/.test(value),
    ),
    required: true,
  },
};

const hookNames: OptionNames<PredictListHooks> = {
  onNote: true,
  onWarning: true,
  onResume: true,
  onProgress: true,
  signal: true,
  ...computeHookNames,
};

/**
 * Predicts the images of a list of any length into a file, row by row in the list's order. An
 * existing file of the same list and model is resumed where it ends.
 *
 * @param options Which list, by what model, and where to write it.
 * @param hooks What the caller watches, lends and stops.
 * @returns What the file holds.
 * @throws UserError When an option, the list or the model cannot be used, or the file is of another
 * origin, is being written by another process, or cannot be written.
 *
 * @example
 * ```ts ignore
 * import { predictList } from "./mod.ts";
 *
 * const { rows } = await predictList({ model: "runs/shop", list: "photos", out: "photos.jsonl" });
 * console.log(rows);
 * ```
 */
export async function predictList(
  options: PredictListOptions,
  hooks: PredictListHooks = {},
): Promise<ListPredictions> {
  checkOptions("predictList", options, optionRules);
  requireKnownHooks("predictList", hooks, hookNames);
  const { list, out, top, review, tta, batchSize: batch = 64 } = options;
  if (top !== undefined && isCsv(out)) throw new UserError("--top goes with .jsonl, not .csv");
  if (typeof list === "string" && await isSameFile(list, out)) {
    throw new UserError(
      `${out} is the list that is being read and would be replaced: name another file by --out`,
    );
  }
  const images = await openList(options, hooks.onNote);
  return await withPredictingModel(options, hooks, async (model, pool) => {
    const { network } = model;
    const part = await PartFile.open(out, originOf(options, model), formatOf(options, model));
    try {
      const before = await part.resume(images);
      if (before > 0) hooks.onResume?.(before);
      const choices = await knownChoices(network.engine);
      using inference = await PixelInference.compile(network, [batch], { choices, tta });
      const downloads = new ImageDownloads(options.download);
      const { signal } = hooks;
      const how = { batch, top: top ?? 1, model, inference, pool, downloads, signal };
      const rows = predictRows(images, how);
      const predicted = await append(part, before, rows, hooks);
      if (review === undefined) return predicted;
      const unsure = await reviewOf(out, model.heads);
      return { ...predicted, reviewed: await writeReview(review, unsure) };
    } finally {
      part.close();
    }
  });
}

/** The origin of the rows: what they depend on and do not show. */
function originOf(
  { shard = allRows, top, tta = "none" }: PredictListOptions,
  { digest }: LoadedModel,
): Origin {
  const { number, count } = shard;
  return {
    model: digest,
    "--shard": `${number}/${count}`,
    "--top": String(top ?? ""),
    "--tta": tta === "none" ? "" : tta,
  };
}

function formatOf({ out, top }: PredictListOptions, model: LoadedModel): RowFormat {
  const { heads, decisions } = model;
  return isCsv(out)
    ? csvRows({ heads, decided: decisions !== undefined })
    : jsonRows(top !== undefined);
}

function isCsv(out: string): boolean {
  return out.endsWith(".csv");
}

/** Appends rows as they are predicted. */
async function append(
  part: PartFile,
  before: number,
  batches: AsyncIterable<PredictedRow[]>,
  { onProgress, signal }: PredictListHooks,
): Promise<ListPredictions> {
  let rows = before;
  let unusable = 0;
  let reason: string | undefined;
  onProgress?.(rows);
  for await (const predicted of batches) {
    await part.append(predicted);
    rows += predicted.length;
    for (const { outcome } of predicted) {
      if (!("error" in outcome)) continue;
      unusable++;
      reason = outcome.error;
    }
    onProgress?.(rows);
    if (!signal?.aborted) continue;
    await part.sync();
    throw signal.reason;
  }
  await part.sync();
  return { rows, written: rows - before, unusable, reason };
}
