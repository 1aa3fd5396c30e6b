/** mozjpeg's decoder. */
import { createMozjpeg, jpegWasm } from "../deps.ts";
import { type CreateModule, type DecodingResult, emscriptenDecoder } from "./emscripten_decoder.ts";

const decode = emscriptenDecoder<[turnByExif: boolean]>(
  createMozjpeg as CreateModule<[boolean]>,
  jpegWasm,
);

/**
 * Decodes a JPEG.
 *
 * @param bytes The whole file.
 * @param reserved The bytes that are reserved for it; any number by default.
 */
export function decodeByMozjpeg(
  bytes: Uint8Array,
  reserved = Infinity,
): Promise<DecodingResult> {
  return decode(bytes, reserved, false);
}
