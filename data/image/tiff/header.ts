/** Reads the header of a TIFF: the first image's directory. TIFF 6.0, sections 2 and 8. */
import { ImageError, type ImageHeader } from "../bitmap.ts";
import { readOrientation } from "../exif.ts";

/** The header of a TIFF. */
export interface TiffHeader extends ImageHeader {
  readonly little: boolean;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly bits: number;
  /** Samples of a pixel. */
  readonly samples: number;
  readonly compression: number;
  /** What samples mean: see {@linkcode Meaning}. */
  readonly meaning: number;
  /** Whether samples are differences to those on the left. */
  readonly differences: boolean;
  /** What the first sample beyond the colours is: 1 and 2 are transparency, 1 multiplied into the colours. */
  readonly extra: number | undefined;
  /** All reds, then all greens, then all blues; three parts of 16-bit numbers. */
  readonly palette: readonly number[];
  /** The size of the parts in which the image is stored, rows from the left, then the next. */
  readonly part: { readonly width: number; readonly height: number; readonly isTile: boolean };
  /** Where parts start in the file, and their bytes. */
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

/** What samples mean. */
export const Meaning = { whiteIsZero: 0, blackIsZero: 1, colours: 2, palette: 3, inks: 5 } as const;

/** Compressions. */
export const Compression = {
  none: 1,
  lzw: 5,
  deflate: 8,
  oldDeflate: 32946,
  packBits: 32773,
} as const;

/** The bytes of a value by the type of its entry, of the types that are read. */
const SIZES: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 3: 2, 4: 4 };

/** Most values of an entry. */
const MOST_VALUES = 1 << 20;

/**
 * Reads the first image's directory.
 *
 * @param bytes The whole file, which starts with TIFF's signature.
 * @throws ImageError When the file is cut short, damaged, or of a kind that is not read.
 */
export function readTiffHeader(bytes: Uint8Array): TiffHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(view, readOrientation(bytes) ?? 1);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tiffCutShort();
  }
}

function readDirectory(view: DataView, orientation: number): TiffHeader {
  const little = view.getUint8(0) === 0x49;
  const directory = view.getUint32(4, little);
  const entries = new Map<number, number[]>();
  for (
    let left = view.getUint16(directory, little), at = directory + 2;
    left > 0;
    left--, at += 12
  ) {
    entries.set(view.getUint16(at, little), readValues(view, at, little));
  }
  const one = (tag: number, other: number) => entries.get(tag)?.[0] ?? other;
  const [width, height] = [one(256, 0), one(257, 0)];
  const samples = one(277, 1);
  const bits = entries.get(258) ?? [1];
  const isTile = entries.has(322);
  const part = isTile
    ? { width: one(322, 0), height: one(323, 0), isTile }
    : { width, height: Math.min(one(278, height), height), isTile };
  const header: TiffHeader = {
    width,
    height,
    orientation,
    little,
    bits: bits[0] ?? 1,
    samples,
    compression: one(259, 1),
    meaning: one(262, -1),
    differences: one(317, 1) === 2,
    extra: entries.get(338)?.[0],
    palette: entries.get(320) ?? [],
    part,
    offsets: entries.get(isTile ? 324 : 273) ?? [],
    lengths: entries.get(isTile ? 325 : 279) ?? [],
  };
  const isOrdinary = one(284, 1) === 1 && one(266, 1) === 1 && one(339, 1) === 1 &&
    one(317, 1) <= 2 && bits.every((count) => count === bits[0]);
  refuseRareKinds(header, isOrdinary);
  return header;
}

function readValues(view: DataView, at: number, little: boolean): number[] {
  const size = SIZES[view.getUint16(at + 2, little)];
  const count = view.getUint32(at + 4, little);
  if (size === undefined || count > MOST_VALUES) return [];
  const start = size * count <= 4 ? at + 8 : view.getUint32(at + 8, little);
  return Array.from({ length: count }, (_, index) => {
    const place = start + index * size;
    if (size === 1) return view.getUint8(place);
    return size === 2 ? view.getUint16(place, little) : view.getUint32(place, little);
  });
}

/** By meaning: the samples that it needs, and the bits that are read. */
const KINDS: Readonly<Record<number, readonly [samples: number, bits: readonly number[]]>> = {
  [Meaning.whiteIsZero]: [1, [1, 2, 4, 8, 16]],
  [Meaning.blackIsZero]: [1, [1, 2, 4, 8, 16]],
  [Meaning.colours]: [3, [8, 16]],
  [Meaning.palette]: [1, [1, 2, 4, 8]],
  [Meaning.inks]: [4, [8, 16]],
};

function refuseRareKinds(header: TiffHeader, isOrdinary: boolean): void {
  const { compression, meaning, bits, samples, part } = header;
  if (!(Object.values(Compression) as number[]).includes(compression)) {
    throw new ImageError(`a TIFF with compression ${compression}; save it with LZW, or as PNG`);
  }
  const [needed, allowed] = KINDS[meaning] ?? [];
  const isRead = needed !== undefined && samples >= needed && samples <= 8 &&
    allowed!.includes(bits);
  if (!isOrdinary || !isRead) {
    throw new ImageError(`a TIFF of a rare kind (${samples} x ${bits} bits); save it as PNG`);
  }
  if (part.width === 0 || part.height === 0) throw new ImageError("damaged TIFF: it has no rows");
}

/** The error of a file that ends early. */
export function tiffCutShort(): ImageError {
  return new ImageError("cut short: the TIFF ends early");
}
