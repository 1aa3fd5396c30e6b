/** The segments of a JPEG before its first scan (ITU-T T.81, annex B). */
import { ImageError, type ImageHeader } from "./bitmap.ts";
import { readOrientation } from "./exif.ts";

/** What a JPEG says about its image. */
export interface JpegHeader extends ImageHeader {
  /** 1 for grayscale, 3 for colour, 4 for CMYK. */
  readonly components: number;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;

/**
 * Reads size, colour components and EXIF orientation.
 *
 * @param bytes The whole file, which starts with FF D8.
 * @throws ImageError When the file ends or its first scan starts before the size is told.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let frame: { width: number; height: number; components: number } | undefined;
  let orientation = 1;
  for (const { marker, body } of segments(bytes)) {
    if (isStartOfFrame(marker) && body.length >= 6) {
      const [, high, low, wideHigh, wideLow, components] = body;
      frame = {
        height: high! << 8 | low!,
        width: wideHigh! << 8 | wideLow!,
        components: components!,
      };
    } else if (marker === APP1 && String.fromCharCode(...body.subarray(0, 6)) === "Exif\0\0") {
      orientation = readOrientation(body.subarray(6));
    }
  }
  if (!frame) throw new ImageError("damaged JPEG: it ends before the image begins");
  return { ...frame, orientation };
}

/** Segments from the first to the last before the compressed data. */
function* segments(bytes: Uint8Array): Generator<{ marker: number; body: Uint8Array }> {
  let position = 2;
  while (position + 4 <= bytes.length) {
    if (bytes[position] !== 0xff) return;
    const marker = bytes[position + 1]!;
    if (marker === 0xff) {
      position++; // a fill byte
      continue;
    }
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return;
    const length = bytes[position + 2]! << 8 | bytes[position + 3]!;
    if (length < 2) return;
    yield { marker, body: bytes.subarray(position + 4, position + 2 + length) };
    position += 2 + length;
  }
}

function isStartOfFrame(marker: number): boolean {
  // C4, C8 and CC are tables and extensions.
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
