/** Scans a batch of files in a thread: each is read once and decoded once. */
import { createHash } from "node:crypto";
import type { Answer } from "../../threads/mod.ts";
import type { BatchRequest } from "../batches.ts";
import { decodeImage, type InputOptions } from "../decode.ts";
import { readHeader } from "../image/header.ts";
import { useImageFiles } from "../image_files.ts";
import { toBitmap } from "../image/to_bitmap.ts";
import { resample } from "../resize.ts";
import { squareSide } from "./compare.ts";
import type { ImageFacts } from "./image_facts.ts";

/** Options of a scan. */
export interface ScanSettings extends InputOptions {
  /** Whether to return the pixels as well. */
  readonly keepPixels: boolean;
}

/** The reply to a batch. */
export interface ScanReply {
  /** By index in the batch; undefined where there is a reason. */
  readonly images: readonly (ImageFacts | undefined)[];
  /** [paths, height, width, 3]; zeros where there is a reason, empty without keepPixels. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly reasons: readonly (string | undefined)[];
}

/**
 * Scans a batch.
 *
 * @param request The files, and the options.
 * @returns Facts, pixels and reasons; the pixels are transferred, not copied.
 */
export async function handle(
  { paths, options, memory }: BatchRequest<ScanSettings>,
): Promise<Answer<ScanReply>> {
  const { keepPixels: _, ...input } = options;
  const length = options.height * options.width * 3;
  const pixels = new Uint8Array(options.keepPixels ? paths.length * length : 0);
  const images: (ImageFacts | undefined)[] = new Array(paths.length).fill(undefined);
  const reasons = await useImageFiles(paths, async (bytes, position) => {
    const decoded = await decodeImage(bytes, input, { memory });
    images[position] = describe(bytes, decoded, options);
    if (options.keepPixels) pixels.set(decoded, position * length);
  });
  return { reply: { images, pixels, reasons }, transfer: [pixels.buffer] };
}

function describe(bytes: Uint8Array, pixels: Uint8Array, size: InputOptions): ImageFacts {
  const { format, width, height } = readHeader(bytes);
  const whole = { left: 0, top: 0, width: size.width, height: size.height };
  return {
    width,
    height,
    format,
    bytes: bytes.length,
    digest: createHash("sha256").update(pixels).digest("base64"),
    square: resample(toBitmap(pixels, size), whole, squareSide, squareSide),
  };
}
