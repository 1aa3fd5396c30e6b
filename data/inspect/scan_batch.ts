/** Scans a batch of files in a thread: each is read once and decoded once. */
import { createHash } from "node:crypto";
import type { Answer } from "../../threads/mod.ts";
import type { BatchRequest } from "../batches.ts";
import { decodeImage, type InputOptions } from "../decode.ts";
import { readHeader } from "../image/header.ts";
import { useImageFiles } from "../image_files.ts";
import { imageBytes } from "../image_set.ts";
import { toBitmap } from "../image/to_bitmap.ts";
import { resample } from "../resize.ts";
import { colourSums } from "./colour_sums.ts";
import { squareLength, squareSide } from "./compare.ts";
import type { ImageFacts } from "./image_facts.ts";
import { layoutOf } from "./layout.ts";

/** Options of a scan. */
export interface ScanSettings extends InputOptions {
  /** Whether to return the pixels as well. */
  readonly pixels: boolean;
}

/** The reply to a batch. */
export interface ScanReply {
  /** By index in the batch; undefined where there is a reason. */
  readonly images: readonly (ImageFacts | undefined)[];
  /** Small copies; zeros where there is a reason. [paths, 32, 32, 3] */
  readonly squares: Uint8Array<ArrayBuffer>;
  /** [paths, height, width, 3]; zeros where there is a reason, empty where pixels are not wanted. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly reasons: readonly (string | undefined)[];
}

/**
 * Scans a batch.
 *
 * @param request The files, and the options.
 * @returns Facts, small copies, pixels and reasons; pixels are transferred, not copied.
 */
export async function handle(
  { paths, options, memory }: BatchRequest<ScanSettings>,
): Promise<Answer<ScanReply>> {
  const { pixels: areWanted, ...input } = options;
  const length = imageBytes(options);
  const pixels = new Uint8Array(areWanted ? paths.length * length : 0);
  const squares = new Uint8Array(paths.length * squareLength);
  const images: (ImageFacts | undefined)[] = new Array(paths.length).fill(undefined);
  const reasons = await useImageFiles(paths, async (bytes, position) => {
    const decoded = await decodeImage(bytes, input, { memory });
    const whole = { left: 0, top: 0, width: options.width, height: options.height };
    const square = resample(toBitmap(decoded, options), whole, squareSide, squareSide);
    images[position] = describe(bytes, decoded, square);
    squares.set(square, position * squareLength);
    if (areWanted) pixels.set(decoded, position * length);
  });
  return {
    reply: { images, squares, pixels, reasons },
    transfer: [squares.buffer, pixels.buffer],
  };
}

function describe(bytes: Uint8Array, pixels: Uint8Array, square: Uint8Array): ImageFacts {
  const { format, width, height } = readHeader(bytes);
  return {
    width,
    height,
    format,
    bytes: bytes.length,
    digest: new Uint8Array(createHash("sha256").update(pixels).digest()),
    layout: layoutOf(square),
    colours: colourSums(pixels),
  };
}
