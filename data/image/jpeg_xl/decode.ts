/** JPEG XL decoding by libjxl in WebAssembly. */
import type { Bitmap, ImageHeader } from "../bitmap.ts";
import { jpegXlBytes, type Reserve } from "../decoding_cost.ts";
import { type CreateModule, decodingError, emscriptenDecoder } from "../emscripten_decoder.ts";
import { layOnWhite } from "../lay_on_white.ts";
import { createJpegXl, jpegXlWasm } from "./deps.ts";

const decode = emscriptenDecoder(createJpegXl as CreateModule<[]>, jpegXlWasm);

/**
 * Decodes a JPEG XL; transparent parts show white.
 *
 * @param bytes The whole file.
 * @param header Its header.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The upright image.
 * @throws ImageError When the data is damaged.
 */
export async function decodeJpegXl(
  bytes: Uint8Array,
  header: ImageHeader,
  reserve: Reserve,
): Promise<Bitmap> {
  const reserved = jpegXlBytes(header, bytes.length);
  reserve(reserved);
  const result = await decode(bytes, reserved);
  const { bitmap } = result;
  if (!bitmap) throw decodingError("JPEG XL", result);
  const { width, height, data } = bitmap;
  layOnWhite(data);
  return { width, height, data };
}
