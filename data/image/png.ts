/** Decodes PNG of every kind (gray, palette, alpha, 16 bits, interlaced) to 8 bits on white. */
import { type Bitmap, ImageError, type ImageHeader } from "./bitmap.ts";
import {
  changesPixels,
  cutShort,
  isSound,
  readPngChunks,
  withPixelChunksOnly,
} from "./png_chunks.ts";
import { pngBytes, type Reserve } from "./decoding_cost.ts";
import { layOnWhite } from "./lay_on_white.ts";
import { decodePngRgba } from "./png_decoder.ts";
import { readPngOrientation } from "./png_orientation.ts";

/** The header of a PNG. */
export interface PngHeader extends ImageHeader {
  /** Values per pixel, with the palette and transparency applied: 1 to 4. */
  readonly channels: number;
}

/** By colour type: gray, colour, palette, gray with alpha, colour with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

/**
 * Reads size and orientation, and checks that the file contains its image.
 *
 * @param bytes The whole file, which starts with PNG's signature.
 * @throws ImageError When the file is cut short or has no header.
 */
export function readPngHeader(bytes: Uint8Array): PngHeader {
  const chunks = readPngChunks(bytes);
  const { body } = chunks[0]!;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const channels = CHANNELS[body[9]!] ?? 4;
  const getsAlpha = channels % 2 === 1 && chunks.some(({ type }) => type === "tRNS");
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    channels: channels + (getsAlpha ? 1 : 0),
    orientation: readPngOrientation(chunks),
  };
}

/**
 * Decodes a PNG; transparent parts show white.
 *
 * @param bytes The whole file.
 * @param header Its header, from {@linkcode readPngHeader}.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image as stored.
 * @throws ImageError When the data is damaged.
 */
export async function decodePng(
  bytes: Uint8Array,
  header: PngHeader,
  reserve: Reserve,
): Promise<Bitmap> {
  const chunks = readPngChunks(bytes);
  const wrong = chunks.find((chunk) => changesPixels(chunk) && !isSound(chunk));
  if (wrong) throw new ImageError(`damaged PNG: the checksum of its ${wrong.type} is wrong`);
  reserve(pngBytes(header, bytes.length));
  let bitmap: Bitmap;
  try {
    bitmap = await decodePngRgba(withPixelChunksOnly(bytes, chunks));
  } catch {
    if (chunks.at(-1)!.type !== "IEND") throw cutShort();
    throw new ImageError("damaged PNG: it cannot be decoded");
  }
  layOnWhite(bitmap.data);
  return bitmap;
}
