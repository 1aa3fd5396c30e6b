/** AVIF decoding by libavif in WebAssembly. */
import type { Bitmap, ImageHeader } from "../bitmap.ts";
import { avifBytes, type Reserve } from "../decoding_cost.ts";
import { type CreateModule, decodingError, emscriptenDecoder } from "../emscripten_decoder.ts";
import { layOnWhite } from "../lay_on_white.ts";
import { avifWasm, createAvif } from "./deps.ts";

const decode = emscriptenDecoder(createAvif as CreateModule<[bits: number]>, avifWasm);

/**
 * Decodes an AVIF; transparent parts show white.
 *
 * @param bytes The whole file.
 * @param header Its header.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image as stored.
 * @throws ImageError When the data is damaged.
 */
export async function decodeAvif(
  bytes: Uint8Array,
  header: ImageHeader,
  reserve: Reserve,
): Promise<Bitmap> {
  const reserved = avifBytes(header, bytes.length);
  reserve(reserved);
  const result = await decode(bytes, reserved, 8);
  const { bitmap } = result;
  if (!bitmap) throw decodingError("AVIF", result);
  const { width, height, data } = bitmap;
  layOnWhite(data);
  return { width, height, data };
}
