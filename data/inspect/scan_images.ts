/** One look at many image files, each read and decoded once: sizes, fingerprints and pixels. */
import { type BatchOptions, handleInBatches } from "../batches.ts";
import type { InputOptions } from "../decode.ts";
import { allocatePixels } from "../decode_files.ts";
import type { ImageFacts } from "./image_facts.ts";
import type { ScanReply, ScanSettings } from "./scan_batch.ts";

/** How to look at files, and where. */
export interface ScanOptions extends InputOptions, BatchOptions {
  /** Whether the pixels are wanted as well, which takes height * width * 3 bytes for each file. */
  readonly keepPixels: boolean;
}

/** What became of a list of files. */
export interface ScannedImages {
  /** By position; undefined where there is a reason. */
  readonly images: (ImageFacts | undefined)[];
  /** [files, height, width, 3]; zeros where there is a reason, empty when not wanted. */
  readonly pixels: Uint8Array;
  /** By position, why the file cannot be used; undefined where it can. */
  readonly reasons: (string | undefined)[];
}

const handler = new URL("./scan_batch.ts", import.meta.url).href;

/**
 * Looks at files in parallel.
 *
 * @param paths The image files.
 * @param options The input size and how to reach it, and where to work.
 * @throws UserError When the pixels are wanted and do not fit into memory.
 * @throws The signal's reason when it is aborted.
 */
export async function scanImages(
  paths: readonly string[],
  options: ScanOptions,
): Promise<ScannedImages> {
  const { width, height, resize, strict, keepPixels } = options;
  const pixels = allocatePixels(keepPixels ? paths.length : 0, options);
  const images: (ImageFacts | undefined)[] = new Array(paths.length).fill(undefined);
  const reasons: (string | undefined)[] = new Array(paths.length).fill(undefined);
  const take = (reply: ScanReply, start: number) => {
    if (keepPixels) pixels.set(reply.pixels, start * height * width * 3);
    for (const [position, image] of reply.images.entries()) images[start + position] = image;
    for (const [position, reason] of reply.reasons.entries()) reasons[start + position] = reason;
  };
  const settings: ScanSettings = { width, height, resize, strict, keepPixels };
  await handleInBatches(paths, handler, settings, take, options);
  return { images, pixels, reasons };
}
