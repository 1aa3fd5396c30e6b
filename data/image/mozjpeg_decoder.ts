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
 */
export function decodeByMozjpeg(bytes: Uint8Array): Promise<DecodingResult> {
  return decode(bytes, false);
}
