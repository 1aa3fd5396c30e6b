/** Scans many image files, each read and decoded once: sizes, digests and pixels. */
import { type BatchOptions, handleInBatches } from "../batches.ts";
import type { InputOptions } from "../decode.ts";
import { allocatePixels } from "../decode_files.ts";
import type { ImageFacts } from "./image_facts.ts";
import type { ScanReply, ScanSettings } from "./scan_batch.ts";

/** Options of a scan, and threads. */
export interface ScanOptions extends InputOptions, BatchOptions {
  /** Whether to return the pixels as well, height * width * 3 bytes for each file. */
  readonly keepPixels: boolean;
}

/** The result of scanning a list of files. */
export interface ScannedImages {
  /** The facts of each file; undefined where there is a reason. [files] */
  readonly images: (ImageFacts | undefined)[];
  /** [files, height, width, 3]; zeros where there is a reason, empty without keepPixels. */
  readonly pixels: Uint8Array;
  /** Why each file cannot be used; undefined where it can. [files] */
  readonly reasons: (string | undefined)[];
}

const handler = new URL("./scan_batch.ts", import.meta.url).href;

/**
 * Scans files in parallel.
 *
 * @param paths The image files.
 * @param options The input size, resizing and threads.
 * @throws UserError When the pixels do not fit into memory.
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
