/** Reads the header of a JPEG: its segments before the first scan. */
import { ImageError, type ImageHeader } from "./bitmap.ts";
import { readOrientation } from "./exif.ts";
import { isStartOfFrame, Marker, readSegments, twoFrames } from "./jpeg_segments.ts";

/** The header of a JPEG. */
export interface JpegHeader extends ImageHeader {
  /** One component for grayscale, three for colour, four for CMYK. */
  readonly components: readonly JpegComponent[];
  readonly progressive: boolean;
  /** How Adobe's marker says that colours are stored: 0 as they are, 1 or 2 as luminance and differences. */
  readonly adobeTransform?: number | undefined;
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
  let frame: Omit<JpegHeader, "orientation" | "adobeTransform"> | undefined;
  let exif: Uint8Array | undefined;
  let adobeTransform: number | undefined;
  for (const { marker, body } of readSegments(bytes)) {
    if (marker === Marker.startOfScan) break;
    if (isStartOfFrame(marker) || marker === Marker.jpegLsFrame) {
      if (frame) throw twoFrames();
      frame = readFrameHeader(marker, body);
    } else if (marker === Marker.exif && textOf(body, 5) === EXIF.slice(0, 5)) {
      // Of several the first is used.
      exif ??= body;
    } else if (marker === Marker.adobe && body.length >= 12 && textOf(body, 5) === "Adobe") {
      adobeTransform = body[11]!;
    }
  }
  if (!frame) throw new ImageError("damaged JPEG: it ends before the image begins");
  if (frame.components.length === 4 && adobeTransform === undefined) {
    throw new ImageError(
      "a CMYK JPEG without Adobe's marker, so it is unknown whether its inks are inverted; convert it to RGB",
    );
  }
  const isWhole = exif !== undefined && textOf(exif, 6) === EXIF;
  return {
    ...frame,
    adobeTransform,
    orientation: isWhole ? readOrientation(exif!.subarray(6)) ?? 1 : 1,
  };
}

function textOf(body: Uint8Array, length: number): string {
  return String.fromCharCode(...body.subarray(0, length));
}

/** T.81, B.2.2. */
function readFrameHeader(
  marker: number,
  body: Uint8Array,
): Omit<JpegHeader, "orientation" | "adobeTransform"> {
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
  if (marker === Marker.arithmeticFrame || marker === Marker.progressiveArithmeticFrame) {
    throw new ImageError(ARITHMETIC);
  }
  const kind = RARE_FRAMES[marker];
  if (kind) throw new ImageError(`${kind}, which is not read; ${AS_ORDINARY}`);
  if (bits !== 8) throw new ImageError(`a JPEG of ${bits} bits per colour; ${AS_ORDINARY}`);
}

const AS_ORDINARY = "save it as an ordinary JPEG or PNG";

const ARITHMETIC =
  "a JPEG with arithmetic coding, which is not read; make it an ordinary JPEG, without any loss, " +
  "with `jpegtran`";

/** The kinds of frames that are not read, by their markers (T.81, table B.1; T.87, C.1). */
const RARE_FRAMES: Readonly<Record<number, string>> = {
  0xc3: "a lossless JPEG",
  0xc5: "a hierarchical JPEG",
  0xc6: "a hierarchical JPEG",
  0xc7: "a lossless, hierarchical JPEG",
  0xcb: "a lossless JPEG with arithmetic coding",
  0xcd: "a hierarchical JPEG with arithmetic coding",
  0xce: "a hierarchical JPEG with arithmetic coding",
  0xcf: "a lossless, hierarchical JPEG with arithmetic coding",
  0xf7: "a JPEG-LS image",
};

/** The start of an EXIF segment; other segments have the same marker. */
const EXIF = "Exif\0\0";
