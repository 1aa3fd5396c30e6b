/** The numbers that TIFF gives to things. TIFF 6.0, section 8, and its supplements. */

/** Entries of a directory. */
export const Tag = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  meaning: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripLengths: 279,
  planar: 284,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileLengths: 325,
  subdirectories: 330,
  extra: 338,
  sampleFormat: 339,
  jpegTables: 347,
  rawVersion: 50706,
} as const;

/** What samples mean. */
export const Meaning = {
  whiteIsZero: 0,
  blackIsZero: 1,
  colours: 2,
  palette: 3,
  inks: 5,
  /** Luminance and two differences; read where they are JPEGs. */
  differences: 6,
} as const;

/** Compressions that are read. */
export const Compression = {
  none: 1,
  lzw: 5,
  jpeg: 7,
  deflate: 8,
  oldDeflate: 32946,
  packBits: 32773,
} as const;

/**
 * The samples of colours in a pixel; those beyond them are extra ones.
 *
 * @param meaning What samples mean.
 */
export function colourCount(meaning: number): number {
  if (meaning === Meaning.inks) return 4;
  return meaning === Meaning.colours || meaning === Meaning.differences ? 3 : 1;
}
