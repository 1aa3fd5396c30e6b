/** PNG of every kind (gray, palette, alpha, 16 bits, interlaced), as 8 bits on white. */
import { decodePngRgba, initPng, pngWasm } from "../deps.ts";
import { type Bitmap, ImageError, type ImageHeader } from "./bitmap.ts";
import { readOrientation } from "./exif.ts";

/**
 * Reads size and EXIF orientation, and makes sure that the file has its end.
 *
 * @param bytes The whole file, which starts with PNG's signature.
 * @throws ImageError When the file is cut short.
 */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  // A chunk is its length, its type, its body and a checksum.
  for (let position = 8; position + 12 <= bytes.length;) {
    const length = view.getUint32(position);
    const type = String.fromCharCode(...bytes.subarray(position + 4, position + 8));
    if (type === "IEND") {
      return { width: view.getUint32(16), height: view.getUint32(20), orientation };
    }
    if (type === "eXIf") {
      orientation = readOrientation(bytes.subarray(position + 8, position + 8 + length));
    }
    position += 12 + length;
  }
  throw new ImageError("cut short: the PNG ends early");
}

let ready: Promise<unknown> | undefined;

/**
 * Decodes a PNG; transparent parts show white.
 *
 * @param bytes The whole file.
 * @returns The image as stored.
 * @throws ImageError When the data is damaged.
 */
export async function decodePng(bytes: Uint8Array): Promise<Bitmap> {
  await (ready ??= Deno.readFile(new URL(pngWasm)).then((wasm) => initPng(wasm)));
  let bitmap: Bitmap;
  try {
    bitmap = decodePngRgba(bytes) as Bitmap;
  } catch {
    throw new ImageError("damaged PNG: it cannot be decoded");
  }
  layOnWhite(bitmap.data);
  return bitmap;
}

/** Composites RGBA on white in place. */
function layOnWhite(data: Bitmap["data"]): void {
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    const alpha = data[pixel + 3]!;
    if (alpha === 255) continue;
    const white = 255 * (255 - alpha);
    for (let channel = pixel; channel < pixel + 3; channel++) {
      data[channel] = Math.round((data[channel]! * alpha + white) / 255);
    }
  }
}
