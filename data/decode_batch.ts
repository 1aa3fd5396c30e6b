/**
 * Decodes a batch of files in a thread: from paths to one block of pixels and, for each image that cannot be
 * used, the reason. Any other error fails the batch.
 */
import type { Answer } from "../threads/mod.ts";
import type { BatchRequest } from "./batches.ts";
import { decodeImage, type InputOptions } from "./decode.ts";
import { useImageFiles } from "./image_files.ts";

/** The reply to a batch. */
export interface DecodeReply {
  /** [paths, height, width, 3]; zeros where there is a reason. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** By index in the batch. */
  readonly reasons: readonly (string | undefined)[];
}

/**
 * Decodes a batch.
 *
 * @param request The files, and the input size and how to resize to it.
 * @returns Pixels and reasons; the pixels are transferred, not copied.
 */
export async function handle(
  { paths, options, memory }: BatchRequest<InputOptions>,
): Promise<Answer<DecodeReply>> {
  const length = options.height * options.width * 3;
  const pixels = new Uint8Array(paths.length * length);
  const reasons = await useImageFiles(paths, async (bytes, position) => {
    pixels.set(await decodeImage(bytes, options, { memory }), position * length);
  });
  return { reply: { pixels, reasons }, transfer: [pixels.buffer] };
}
