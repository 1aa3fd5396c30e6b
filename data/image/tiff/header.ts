/** Reads the header of a TIFF: the first image's directory. TIFF 6.0, sections 2 to 8, 14, 15 and 22. */
import { ImageError, type ImageHeader } from "../bitmap.ts";
import { readOrientation } from "../exif.ts";
import { type Directory, firstDirectory, openTiff, readDirectory } from "./directory.ts";
import { refuseCameraRaw, refuseRareKinds } from "./refused_kinds.ts";
import { Tag } from "./tags.ts";

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
  /** Whether each sample has parts of its own: first those of all reds, then those of all greens. */
  readonly planar: boolean;
  /** Whether the lowest bit of a byte comes first. */
  readonly lowestFirst: boolean;
  /** What the first sample beyond the colours is: 1 and 2 are transparency, 1 multiplied into the colours. */
  readonly extra: number | undefined;
  /** All reds, then all greens, then all blues; three parts of 16-bit numbers. */
  readonly palette: readonly number[];
  /** The tables that JPEGs of all parts share. */
  readonly jpegTables: readonly number[];
  /** The size of the parts in which the image is stored, rows from the left, then the next. */
  readonly part: { readonly width: number; readonly height: number; readonly isTile: boolean };
  /** Where parts start in the file, and their bytes. */
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

/**
 * Reads the first image's directory.
 *
 * @param bytes The whole file, which starts with TIFF's signature.
 * @throws ImageError When the file is cut short, damaged, or of a kind that is not read.
 */
export function readTiffHeader(bytes: Uint8Array): TiffHeader {
  try {
    const file = openTiff(bytes);
    const directory = readDirectory(file, firstDirectory(file));
    refuseCameraRaw(file, directory);
    const orientation = readOrientation(bytes) ?? directory.get(Tag.orientation)?.[0] ?? 1;
    const header = headerOf(directory, file.little, orientation);
    refuseRareKinds(header, directory);
    return header;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tiffCutShort();
  }
}

function headerOf(directory: Directory, little: boolean, orientation: number): TiffHeader {
  const one = (tag: number, other: number) => directory.get(tag)?.[0] ?? other;
  const [width, height] = [one(Tag.width, 0), one(Tag.height, 0)];
  const isTile = directory.has(Tag.tileWidth);
  const part = isTile
    ? { width: one(Tag.tileWidth, 0), height: one(Tag.tileHeight, 0), isTile }
    : { width, height: Math.min(one(Tag.rowsPerStrip, height), height), isTile };
  const compression = one(Tag.compression, 1);
  const meaning = one(Tag.meaning, -1);
  return {
    width,
    height,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    little,
    bits: one(Tag.bits, 1),
    samples: one(Tag.samples, 1),
    compression,
    meaning,
    differences: one(Tag.predictor, 1) === 2,
    planar: one(Tag.planar, 1) === 2,
    lowestFirst: one(Tag.fillOrder, 1) === 2,
    extra: directory.get(Tag.extra)?.[0],
    palette: directory.get(Tag.palette) ?? [],
    jpegTables: directory.get(Tag.jpegTables) ?? [],
    part,
    offsets: directory.get(isTile ? Tag.tileOffsets : Tag.stripOffsets) ?? [],
    lengths: directory.get(isTile ? Tag.tileLengths : Tag.stripLengths) ?? [],
  };
}

/** The error of a file that ends early. */
export function tiffCutShort(): ImageError {
  return new ImageError("cut short: the TIFF ends early");
}
