/** Refuses the kinds of TIFF that are not read, each by its name. */
import { ImageError } from "../bitmap.ts";
import { CAMERA_RAW } from "../refused_formats.ts";
import { type Directory, readDirectory, type TiffFile } from "./directory.ts";
import type { TiffHeader } from "./header.ts";
import { colourCount, Compression, Meaning, Tag } from "./tags.ts";

/** What the samples of a sensor mean: a mosaic of colours, or linear ones. */
const SENSOR: readonly number[] = [32803, 34892];

/** Most further directories that are looked at. */
const MOST_DIRECTORIES = 32;

/**
 * Refuses a camera's raw file: its first image is a small preview of the picture, or the sensor's own values.
 *
 * @param file The file.
 * @param first Its first directory.
 * @throws ImageError When it is one.
 */
export function refuseCameraRaw(file: TiffFile, first: Directory): void {
  const isSensor = (directory: Directory) => SENSOR.includes(directory.get(Tag.meaning)?.[0] ?? -1);
  if (first.has(Tag.rawVersion) || isSensor(first)) throw new ImageError(CAMERA_RAW);
  for (const start of first.get(Tag.subdirectories)?.slice(0, MOST_DIRECTORIES) ?? []) {
    if (isSensor(readable(file, start))) throw new ImageError(CAMERA_RAW);
  }
  if ((first.get(Tag.subfile)?.[0] ?? 0) & 1) {
    throw new ImageError(
      "a TIFF whose first image is only a preview of another; save that one as an ordinary TIFF or PNG",
    );
  }
}

function readable(file: TiffFile, start: number): Directory {
  try {
    return readDirectory(file, start);
  } catch {
    return new Map(); // a damaged one further on does not matter
  }
}

/** Compressions that are not read. */
const COMPRESSIONS: Readonly<Record<number, string>> = {
  2: "CCITT fax compression",
  3: "CCITT fax compression",
  4: "CCITT fax compression",
  6: "JPEG compression of the old kind",
  9: "JBIG compression",
  10: "JBIG compression",
  34661: "JBIG compression",
  33003: "JPEG 2000 compression",
  33005: "JPEG 2000 compression",
  34712: "JPEG 2000 compression",
  34887: "LERC compression",
  34925: "LZMA compression",
  50000: "Zstandard compression",
  50001: "WebP compression",
  50002: "JPEG XL compression",
  52546: "JPEG XL compression",
};

/** Meanings that are not read. */
const MEANINGS: Readonly<Record<number, string>> = {
  [-1]: "samples of unknown meaning",
  4: "a mask",
  [Meaning.differences]: "luminance and differences without JPEG compression",
  8: "CIELab colours",
  9: "CIELab colours",
  10: "CIELab colours",
  32844: "LogLuv colours",
  32845: "LogLuv colours",
};

/** Kinds of numbers that are not read; 4 says nothing. */
const NUMBERS: Readonly<Record<number, string>> = {
  2: "signed numbers",
  3: "floating-point numbers",
  5: "complex numbers",
  6: "complex numbers",
};

/** By meaning: the bits of a sample that are read. */
const BITS: Readonly<Record<number, readonly number[]>> = {
  [Meaning.whiteIsZero]: [1, 2, 4, 8, 16],
  [Meaning.blackIsZero]: [1, 2, 4, 8, 16],
  [Meaning.colours]: [8, 16],
  [Meaning.palette]: [1, 2, 4, 8],
  [Meaning.inks]: [8, 16],
  [Meaning.differences]: [8],
};

/** Most samples of a pixel. */
const MOST_SAMPLES = 8;

/** Most pixels of all parts together, some of which reach beyond the image. */
const MOST_STORED_PIXELS = 600e6;

/**
 * Refuses what is not read.
 *
 * @param header The header.
 * @param directory The directory that it was made of.
 * @throws ImageError When it is of such a kind, or damaged.
 */
export function refuseRareKinds(header: TiffHeader, directory: Directory): void {
  const { width, height, compression, meaning, bits, samples, part, planar } = header;
  const all = (tag: number) => directory.get(tag) ?? [];
  if (!(Object.values(Compression) as number[]).includes(compression)) {
    throw rare(`with ${COMPRESSIONS[compression] ?? `compression ${compression}`}`);
  }
  const isJpeg = compression === Compression.jpeg;
  const allowed = BITS[meaning];
  if (!allowed || (meaning === Meaning.differences && (!isJpeg || planar))) {
    throw rare(`of ${MEANINGS[meaning] ?? `samples of meaning ${meaning}`}`);
  }
  if (isJpeg && [Meaning.inks, Meaning.palette].includes(meaning as 3 | 5)) {
    throw rare(`of ${meaning === Meaning.inks ? "CMYK" : "a palette"} with JPEG compression`);
  }
  const numbers = all(Tag.sampleFormat).find((kind) => NUMBERS[kind]);
  if (numbers !== undefined) throw rare(`of ${NUMBERS[numbers]}`);
  if (!allowed.includes(bits) || all(Tag.bits).some((count) => count !== bits)) {
    throw rare(`of ${all(Tag.bits).join(", ") || "1"} bits`);
  }
  if (samples < colourCount(meaning) || samples > MOST_SAMPLES) {
    throw rare(`of ${samples} samples for each pixel`);
  }
  const predictor = all(Tag.predictor)[0] ?? 1;
  if (predictor > 2 || (predictor === 2 && bits < 8)) throw rare(`with predictor ${predictor}`);
  if (part.width === 0 || part.height === 0) throw new ImageError("damaged TIFF: it has no rows");
  const stored = Math.ceil(width / part.width) * Math.ceil(height / part.height) *
    part.width * part.height;
  if (stored > MOST_STORED_PIXELS) {
    throw new ImageError("damaged TIFF: its tiles are much larger than the image");
  }
}

function rare(kind: string): ImageError {
  return new ImageError(
    `a TIFF ${kind}, which is not read; save it with LZW compression in 8 bits, or as PNG`,
  );
}
