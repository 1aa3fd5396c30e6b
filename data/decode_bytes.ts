/**
 * Decodes an untrusted image file in a thread: from its bytes to pixels, or the reason why it cannot be used.
 * Any other error fails the request.
 */
import type { Answer } from "../threads/mod.ts";
import { decodeImage, type DecodingLimits, type InputOptions } from "./decode.ts";
import { ImageError } from "./image/bitmap.ts";

/** A request to a thread. */
export interface BytesRequest {
  /** The whole file. */
  readonly bytes: Uint8Array;
  readonly options: InputOptions;
  /** Limits of decoding; images that need more are refused before they are decoded. */
  readonly limits: DecodingLimits;
}

/** RGB pixels [height, width, 3], or why there are none. */
export type BytesReply = { readonly pixels: Uint8Array } | { readonly reason: string };

/**
 * Decodes an image.
 *
 * @param request The file, and the input size and how to resize to it.
 * @returns Its pixels or the reason; the pixels are transferred, not copied.
 */
export async function handle(
  { bytes, options: { width, height, resize, strict }, limits }: BytesRequest,
): Promise<Answer<BytesReply>> {
  try {
    const pixels = await decodeImage(bytes, { width, height, resize, strict }, limits);
    return { reply: { pixels }, transfer: [pixels.buffer as ArrayBuffer] };
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    return { reply: { reason: error.message } };
  }
}
