/** What the segments of a JPEG before its first scan say about its image. */
import { ImageError, type ImageHeader } from "./bitmap.ts";
import { readOrientation } from "./exif.ts";
import { findMarker, isStandalone, isStartOfFrame, Marker, readSegment } from "./jpeg_segments.ts";

/** What a JPEG says about its image. */
export interface JpegHeader extends ImageHeader {
  /** 1 for grayscale, 3 for colour, 4 for CMYK. */
  readonly components: number;
}

/**
 * Reads size, colour components and EXIF orientation.
 *
 * @param bytes The whole file, which starts with FF D8.
 * @throws ImageError When the file ends or its first scan starts before the size is told, or it is of
 * a kind that no decoder here knows.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let frame: { width: number; height: number; components: number } | undefined;
  let exif: Uint8Array | undefined;
  for (let position = findMarker(bytes, 2); position < bytes.length;) {
    if (isStandalone(bytes[position + 1]!)) {
      position = findMarker(bytes, position + 2);
      continue;
    }
    const segment = readSegment(bytes, position);
    if (!segment || ENDS.includes(segment.marker)) break;
    const { marker, body } = segment;
    position = findMarker(bytes, segment.end);
    if (isStartOfFrame(marker) && body.length >= 6) {
      refuseRareKinds(marker, body[0]!);
      const [, high, low, wideHigh, wideLow, components] = body;
      frame = {
        height: high! << 8 | low!,
        width: wideHigh! << 8 | wideLow!,
        components: components!,
      };
    } else if (marker === Marker.exif && textOf(body, 5) === EXIF.slice(0, 5)) {
      // The first one counts.
      exif ??= body;
    }
  }
  if (!frame) throw new ImageError("damaged JPEG: it ends before the image begins");
  const isWhole = exif !== undefined && textOf(exif, 6) === EXIF;
  return { ...frame, orientation: isWhole ? readOrientation(exif!.subarray(6)) ?? 1 : 1 };
}

function textOf(body: Uint8Array, length: number): string {
  return String.fromCharCode(...body.subarray(0, length));
}

function refuseRareKinds(marker: number, bits: number): void {
  if (marker >= Marker.arithmeticFrame) {
    throw new ImageError("a JPEG with arithmetic coding; save it as an ordinary JPEG or PNG");
  }
  if (!ORDINARY_FRAMES.includes(marker)) {
    throw new ImageError("a lossless or hierarchical JPEG; save it as an ordinary JPEG or PNG");
  }
  if (bits !== 8) {
    throw new ImageError(`a JPEG of ${bits} bits per colour; save it as an ordinary JPEG or PNG`);
  }
}

const ORDINARY_FRAMES: readonly number[] = [
  Marker.baselineFrame,
  Marker.extendedFrame,
  Marker.progressiveFrame,
];

/** What an EXIF segment begins with; others use the same marker. */
const EXIF = "Exif\0\0";

/** Nothing that counts comes behind these. */
const ENDS: readonly number[] = [Marker.startOfScan, Marker.endOfImage];
