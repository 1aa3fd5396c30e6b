/** What the segments of a JPEG before its first scan say about its image. */
import { ImageError, type ImageHeader } from "./bitmap.ts";
import { readOrientation } from "./exif.ts";
import { isStartOfFrame, Marker, readSegment } from "./jpeg_segments.ts";

/** What a JPEG says about its image. */
export interface JpegHeader extends ImageHeader {
  /** 1 for grayscale, 3 for colour, 4 for CMYK. */
  readonly components: number;
}

/**
 * Reads size, colour components and EXIF orientation.
 *
 * @param bytes The whole file, which starts with FF D8.
 * @throws ImageError When the file ends or its first scan starts before the size is told.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let frame: { width: number; height: number; components: number } | undefined;
  let orientation = 1;
  for (let position = 2;;) {
    const segment = readSegment(bytes, position);
    if (!segment || ENDS.includes(segment.marker)) break;
    const { marker, body } = segment;
    position = segment.end;
    if (isStartOfFrame(marker) && body.length >= 6) {
      const [, high, low, wideHigh, wideLow, components] = body;
      frame = {
        height: high! << 8 | low!,
        width: wideHigh! << 8 | wideLow!,
        components: components!,
      };
    } else if (marker === Marker.exif && String.fromCharCode(...body.subarray(0, 6)) === EXIF) {
      orientation = readOrientation(body.subarray(6));
    }
  }
  if (!frame) throw new ImageError("damaged JPEG: it ends before the image begins");
  return { ...frame, orientation };
}

/** What an EXIF segment begins with; others use the same marker. */
const EXIF = "Exif\0\0";

/** Nothing that counts comes behind these. */
const ENDS: readonly number[] = [Marker.startOfScan, Marker.endOfImage];
