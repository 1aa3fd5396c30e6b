/** From the rows of a list to predictions, batch by batch; the next ones are decoded meanwhile. */
import {
  ahead,
  batchesOf,
  decodeFiles,
  type ImageDownloads,
  type ListedImage,
} from "../data/mod.ts";
import { type RowOutcome, toPredictions } from "../eval/mod.ts";
import type { PixelInference } from "../model/pixel_inference.ts";
import type { WorkerPool } from "../threads/mod.ts";
import type { LoadedModel } from "../train/mod.ts";

/** Batches that are decoded while one is computed. */
const decodedAhead = 2;

/** The model that predicts rows, and how. */
export interface RowOptions {
  /** Images at once. */
  readonly batch: number;
  /** Guesses to list for each head. */
  readonly top: number;
  readonly model: LoadedModel;
  readonly inference: PixelInference;
  /** Threads that decode. */
  readonly pool: WorkerPool;
  /** Fetches images of web addresses. */
  readonly downloads: ImageDownloads;
  /** Ends fetching when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** A row of the list, and the pixels of its image or why there are none. */
interface DecodedRow {
  readonly image: ListedImage;
  /** [H, W, 3] */
  readonly pixels: Uint8Array;
  readonly reason: string | undefined;
}

/** A row of the list and its prediction, or why there is none. */
export interface PredictedRow {
  readonly image: ListedImage;
  /** What the network saw; empty where there is no prediction. [H, W, 3] */
  readonly pixels: Uint8Array;
  readonly outcome: RowOutcome;
}

/** Predicts batch by batch, while the next ones are read and decoded. */
export async function* predictRows(
  images: AsyncIterable<ListedImage>,
  options: RowOptions,
): AsyncGenerator<PredictedRow[]> {
  const batches = batchesOf(images, options.batch);
  const decoded = ahead(batches, decodedAhead + 1, (batch) => decodeRows(batch, options));
  for await (const rows of decoded) yield await predictBatch(rows, options);
}

async function decodeRows(
  images: readonly ListedImage[],
  { model, pool, downloads, signal }: RowOptions,
): Promise<DecodedRow[]> {
  const absent = await Promise.all(images.map((image) => downloads.fetch(image, signal)));
  const { input } = model.network.architecture;
  const paths = images.filter(({ problem }) => problem === undefined).map(({ image }) => image);
  const { pixels, reasons } = await decodeFiles(paths, { ...input, pool });
  const bytes = input.height * input.width * 3;
  let next = 0;
  return images.map((image, index) => {
    if (image.problem !== undefined) {
      return { image, pixels: new Uint8Array(), reason: image.problem };
    }
    const place = next++;
    const own = pixels.subarray(place * bytes, (place + 1) * bytes);
    return { image, pixels: own, reason: absent[index] ?? reasons[place] };
  });
}

async function predictBatch(
  rows: readonly DecodedRow[],
  { top, model, inference }: RowOptions,
): Promise<PredictedRow[]> {
  const usable = rows.filter(({ reason }) => reason === undefined);
  const logits = await inference.logits(usable.map(({ pixels }) => pixels));
  let next = 0;
  return rows.map(({ image, pixels, reason }) => {
    if (reason !== undefined) return { image, pixels, outcome: { error: reason } };
    const { heads, decisions } = model;
    const [prediction] = toPredictions([image.image], logits[next++]!, heads, { top, decisions });
    return { image, pixels, outcome: { facets: prediction!.facets } };
  });
}
