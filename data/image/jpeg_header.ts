/** Reads the header of a JPEG: its segments before the first scan. */
import { ImageError, type ImageHeader } from "./bitmap.ts";
import { readOrientation } from "./exif.ts";
import { isStartOfFrame, Marker, readSegments, twoFrames } from "./jpeg_segments.ts";

/** The header of a JPEG. */
export interface JpegHeader extends ImageHeader {
  /** One component for grayscale, three for colour, four for CMYK. */
  readonly components: readonly JpegComponent[];
  readonly progressive: boolean;
}

/** The sampling of a component: luminance, a colour difference or an ink. */
export interface JpegComponent {
  /** Blocks in a unit of an interleaved scan, across and down: 1 to 4. */
  readonly across: number;
  readonly down: number;
}

/**
 * Reads size, colour components and EXIF orientation.
 *
 * @param bytes The whole file, which starts with FF D8.
 * @throws ImageError When the file ends or its first scan starts before a frame with the size, or it is
 * of an unsupported kind.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let frame: Omit<JpegHeader, "orientation"> | undefined;
  let exif: Uint8Array | undefined;
  for (const { marker, body } of readSegments(bytes)) {
    if (marker === Marker.startOfScan) break;
    if (isStartOfFrame(marker)) {
      if (frame) throw twoFrames();
      frame = readFrameHeader(marker, body);
    } else if (marker === Marker.exif && textOf(body, 5) === EXIF.slice(0, 5)) {
      // Of several the first is used.
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

/** T.81, B.2.2. */
function readFrameHeader(marker: number, body: Uint8Array): Omit<JpegHeader, "orientation"> {
  const [bits, high, low, wideHigh, wideLow, count] = body;
  if (count === undefined || body.length !== 6 + 3 * count) {
    throw new ImageError("damaged JPEG: a frame of the wrong length");
  }
  refuseRareKinds(marker, bits!);
  if (![1, 3, 4].includes(count)) {
    throw new ImageError(`a JPEG of ${count} colours; save it as an ordinary JPEG or PNG`);
  }
  const components = Array.from({ length: count }, (_, index) => {
    const sampling = body[7 + 3 * index]!;
    return { across: sampling >> 4, down: sampling & 15 };
  });
  if (components.some(({ across, down }) => !SAMPLING.has(across) || !SAMPLING.has(down))) {
    throw new ImageError("damaged JPEG: its colours are sampled in no known way");
  }
  return {
    height: high! << 8 | low!,
    width: wideHigh! << 8 | wideLow!,
    components,
    progressive: marker === Marker.progressiveFrame,
  };
}

const SAMPLING: ReadonlySet<number> = new Set([1, 2, 3, 4]);

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

/** The start of an EXIF segment; other segments have the same marker. */
const EXIF = "Exif\0\0";
