/** WebP decoding by libwebp in WebAssembly, as Pillow does it: of an animation the first frame. */
import { type Bitmap, ImageError, release } from "../bitmap.ts";
import { type Reserve, webpBytes } from "../decoding_cost.ts";
import { type CreateModule, decodingError, emscriptenDecoder } from "../emscripten_decoder.ts";
import { layOnWhite } from "../lay_on_white.ts";
import type { WebpChunk } from "./chunks.ts";
import { createWebp, webpWasm } from "./deps.ts";
import { HAS_ALPHA, readWebpHeader, type WebpFrame } from "./header.ts";
import { placeFrame } from "./place_frame.ts";

const decode = emscriptenDecoder(createWebp as CreateModule<[]>, webpWasm);

/**
 * Decodes a WebP; transparent parts show white.
 *
 * @param bytes The whole file.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image as stored.
 * @throws ImageError When the data is damaged.
 */
export async function decodeWebp(bytes: Uint8Array, reserve: Reserve): Promise<Bitmap> {
  const { frame, ...header } = readWebpHeader(bytes);
  const reserved = webpBytes(header, frame, bytes.length);
  reserve(reserved);
  const result = await decode(stillOf(frame), reserved);
  const { bitmap } = result;
  if (!bitmap) throw decodingError("WebP", result);
  const { width, height, data } = bitmap;
  if (width !== frame.width || height !== frame.height) {
    release(bitmap);
    throw new ImageError("damaged WebP: its header has another size");
  }
  layOnWhite(data);
  const isWhole = width === header.width && height === header.height;
  if (isWhole) return { width, height, data };
  // As Pillow: what the frame leaves free is transparent where the canvas can be, else black.
  return placeFrame({ width, height, data }, frame, header, header.hasAlpha ? 255 : 0);
}

/** A file with only the frame's pixels. RFC 9649, section 2.7. */
function stillOf(frame: WebpFrame): Uint8Array {
  const pixels = frame.chunks.find(({ type }) => type !== "ALPH")!;
  const alpha = frame.chunks.find(({ type }) => type === "ALPH");
  // Lossless pixels have their transparency in them.
  const chunks = alpha && pixels.type === "VP8 " ? [canvasOf(frame), alpha, pixels] : [pixels];
  const length = chunks.reduce((sum, { body }) => sum + 8 + body.length + body.length % 2, 12);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  writeText(file, 0, "RIFF");
  view.setUint32(4, length - 8, true);
  writeText(file, 8, "WEBP");
  let at = 12;
  for (const { type, body } of chunks) {
    writeText(file, at, type);
    view.setUint32(at + 4, body.length, true);
    file.set(body, at + 8);
    at += 8 + body.length + body.length % 2;
  }
  return file;
}

function canvasOf({ width, height }: WebpFrame): WebpChunk {
  const body = new Uint8Array(10);
  const view = new DataView(body.buffer);
  body[0] = HAS_ALPHA;
  view.setUint16(4, width - 1, true);
  view.setUint16(7, height - 1, true);
  return { type: "VP8X", body };
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}
