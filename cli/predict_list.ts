/**
 * `facet predict --in LIST --out FILE`: predictions for lists of any length in the memory of a few
 * batches. Rows are read, decoded, predicted and written as they come, in their order; a row that
 * cannot be used is written with its reason, so there is a row for each.
 */
import { UserError } from "../data/errors.ts";
import {
  ahead,
  batchesOf,
  decodeFiles,
  isSameFile,
  type ListedImage,
  shardOf,
} from "../data/mod.ts";
import { csvRows, jsonRows, type RowFormat, type RowOutcome, toPredictions } from "../eval/mod.ts";
import { PixelInference } from "../model/pixel_inference.ts";
import type { WorkerPool } from "../threads/mod.ts";
import { knownChoices } from "../train/mod.ts";
import { withEngine } from "./engine.ts";
import { type ListOptions, listOptions, openList } from "./list_options.ts";
import type { Options } from "./options.ts";
import { note, warn } from "./output.ts";
import { type Origin, PartFile } from "./part_file.ts";
import { progressBar } from "./progress.ts";
import { type LoadedModel, loadModel } from "./run_model.ts";

/** Batches that are decoded while one is computed. */
const decodedAhead = 2;

/** Predicts the images of a list with the model of `run`. */
export async function predictList(
  run: string,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const list = listOptions(paths, options);
  if (list.list !== "-" && await isSameFile(list.list, list.out)) {
    throw new UserError(
      `${list.out} is the list that is being read and would be replaced: name another file by --out`,
    );
  }
  const images = shardOf(await openList(list), list.shard);
  await withEngine(options, async (engine, pool) => {
    const model = await loadModel(engine, run, String(options.weights ?? "best"));
    const part = await PartFile.open(list.out, originOf(list, model), formatOf(list, model));
    try {
      const before = await part.resume(images);
      if (before > 0) note(`${list.out} holds ${before} rows; going on behind them`);
      const choices = await knownChoices(engine);
      const inference = await PixelInference.compile(model.network, [list.batch], choices);
      const rows = predictRows(images, { list, model, inference, pool });
      await append(part, before, rows, list);
    } finally {
      part.close();
    }
  });
}

/** What the rows depend on and do not show. */
function originOf({ shard, top }: ListOptions, { digest }: LoadedModel): Origin {
  const { number, count } = shard;
  return { model: digest, "--shard": `${number}/${count}`, "--top": String(top ?? "") };
}

function formatOf({ format, top }: ListOptions, { heads }: LoadedModel): RowFormat {
  return format === "csv" ? csvRows(heads.map(({ name }) => name)) : jsonRows(top !== undefined);
}

/** What rows are predicted by. */
interface Means {
  readonly list: ListOptions;
  readonly model: LoadedModel;
  readonly inference: PixelInference;
  readonly pool: WorkerPool;
}

/** A row of the list, and the pixels of its image or why there are none. */
interface DecodedRow {
  readonly image: ListedImage;
  /** [H, W, 3] */
  readonly pixels: Uint8Array;
  readonly reason: string | undefined;
}

/** A row of the list and what became of it. */
interface PredictedRow {
  readonly image: ListedImage;
  readonly outcome: RowOutcome;
}

/** Predicts batch after batch, the next ones being read and decoded meanwhile. */
async function* predictRows(
  images: AsyncIterable<ListedImage>,
  means: Means,
): AsyncGenerator<PredictedRow[]> {
  const batches = batchesOf(images, means.list.batch);
  const decoded = ahead(batches, decodedAhead + 1, (batch) => decodeRows(batch, means));
  for await (const rows of decoded) yield await predictBatch(rows, means);
}

async function decodeRows(
  images: readonly ListedImage[],
  { model, pool }: Means,
): Promise<DecodedRow[]> {
  const { input } = model.network.architecture;
  const paths = images.filter(({ problem }) => problem === undefined).map(({ image }) => image);
  const { pixels, reasons } = await decodeFiles(paths, { ...input, pool });
  const bytes = input.height * input.width * 3;
  let next = 0;
  return images.map((image) => {
    if (image.problem !== undefined) {
      return { image, pixels: new Uint8Array(), reason: image.problem };
    }
    const place = next++;
    const own = pixels.subarray(place * bytes, (place + 1) * bytes);
    return { image, pixels: own, reason: reasons[place] };
  });
}

async function predictBatch(
  rows: readonly DecodedRow[],
  { list, model, inference }: Means,
): Promise<PredictedRow[]> {
  const usable = rows.filter(({ reason }) => reason === undefined);
  const logits = await inference.logits(usable.map(({ pixels }) => pixels));
  let next = 0;
  return rows.map(({ image, reason }) => {
    if (reason !== undefined) return { image, outcome: { error: reason } };
    const top = list.top ?? 1;
    const [prediction] = toPredictions([image.image], logits[next++]!, model.heads, { top });
    return { image, outcome: { facets: prediction!.facets } };
  });
}

/** Appends rows as they are predicted, and tells how it goes. */
async function append(
  part: PartFile,
  before: number,
  batches: AsyncIterable<PredictedRow[]>,
  { out }: ListOptions,
): Promise<void> {
  let done = before;
  let unusable = 0;
  let reason = "";
  const bar = progressBar({ title: out, total: undefined, unit: "images", start: before });
  try {
    for await (const rows of batches) {
      await part.append(rows);
      done += rows.length;
      for (const { outcome } of rows) {
        if (!("error" in outcome)) continue;
        unusable++;
        reason = outcome.error;
      }
      bar.update(done);
    }
    await part.sync();
  } finally {
    bar.stop();
  }
  const written = done - before;
  note(`${out} holds ${done} rows; of the ${written} written now, ${unusable} could not be used`);
  if (written > 0 && unusable === written) warn(`none of the rows could be used: ${reason}`);
}
