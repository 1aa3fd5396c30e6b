/** Decoding many image files at once on the threads of a pool. Every image lands at its own place. */
import { type BatchOptions, handleInBatches } from "./batches.ts";
import type { InputOptions } from "./decode.ts";
import type { DecodeReply } from "./decode_batch.ts";
import { UserError } from "./errors.ts";

/**
 * How to decode files, and where. Progress comes once, with everything, when the images were kept.
 */
export interface DecodeOptions extends InputOptions, BatchOptions {}

/** What became of a list of files. */
export interface DecodedFiles {
  /** [files, height, width, 3]; zeros where there is a reason. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** By position, why the file cannot be used; undefined where it can. */
  readonly reasons: (string | undefined)[];
}

const handler = new URL("./decode_batch.ts", import.meta.url).href;

/**
 * Decodes files in parallel.
 *
 * @param paths The image files.
 * @param options The input size and how to reach it, and where to decode.
 * @throws UserError When the pixels do not fit into memory.
 * @throws The signal's reason when it is aborted; a batch begun by then is still decoded, for nobody.
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
 * Memory for images of the input size.
 *
 * @param count How many.
 * @returns Zeros. [count, height, width, 3]
 * @throws UserError When there is not enough of it.
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
