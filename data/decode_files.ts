/** Decodes many image files on the threads of a pool, into one block of pixels in the files' order. */
import { type BatchOptions, handleInBatches } from "./batches.ts";
import type { InputOptions } from "./decode.ts";
import type { DecodeReply } from "./decode_batch.ts";
import { UserError } from "./errors.ts";

/**
 * How to decode files, and on which threads. With cached images, progress is reported once, at the end.
 */
export interface DecodeOptions extends InputOptions, BatchOptions {}

/** The result of decoding a list of files. */
export interface DecodedFiles {
  /** [files, height, width, 3]; zeros where there is a reason. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Why each file cannot be used; undefined where it can. [files] */
  readonly reasons: (string | undefined)[];
}

const handler = new URL("./decode_batch.ts", import.meta.url).href;

/**
 * Decodes files in parallel.
 *
 * @param paths The image files.
 * @param options The input size and how to resize to it, and the threads.
 * @throws UserError When the pixels do not fit into memory.
 * @throws The signal's reason when it is aborted; batches that have started are still decoded,
 * without effect.
 */
export async function decodeFiles(
  paths: readonly string[],
  options: DecodeOptions,
): Promise<DecodedFiles> {
  const { width, height, resize, strict } = options;
  const length = height * width * 3;
  const pixels = allocatePixels(paths.length, options);
  const reasons: (string | undefined)[] = new Array(paths.length);
  const take = (reply: DecodeReply, start: number) => {
    pixels.set(reply.pixels, start * length);
    for (const [position, reason] of reply.reasons.entries()) reasons[start + position] = reason;
  };
  await handleInBatches(paths, handler, { width, height, resize, strict }, take, options);
  return { pixels, reasons };
}

/**
 * Allocates memory for images of the input size.
 *
 * @param count The number of images.
 * @returns Zeros. [count, height, width, 3]
 * @throws UserError When there is not enough memory.
 */
export function allocatePixels(
  count: number,
  { width, height }: InputOptions,
): Uint8Array<ArrayBuffer> {
  const bytes = count * height * width * 3;
  try {
    return new Uint8Array(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const gigabytes = Math.ceil(bytes / 1e9);
    throw new UserError(
      `${count} images of ${width}x${height} need ${gigabytes} GB of memory, more than there is; ` +
        "choose a smaller input size or fewer images",
    );
  }
}
