/**
 * Reads directories of a TIFF: numbers by tag. TIFF 6.0, section 2; of BigTIFF, whose counts and places have
 * eight bytes, https://libtiff.gitlab.io/libtiff/specification/bigtiff.html.
 */

/** A directory: the numbers of each tag; entries of other types have none. */
export type Directory = ReadonlyMap<number, readonly number[]>;

/** A file, for reading its directories. */
export interface TiffFile {
  readonly view: DataView;
  readonly little: boolean;
  readonly isBig: boolean;
}

/** Opens a file that starts with TIFF's or BigTIFF's signature. */
export function openTiff(bytes: Uint8Array): TiffFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint8(0) === 0x49;
  return { view, little, isBig: view.getUint16(2, little) === 43 };
}

/** Where the first directory starts. */
export function firstDirectory(file: TiffFile): number {
  return file.isBig ? placeAt(file, 8, 8) : placeAt(file, 4, 4);
}

/** The bytes of a value by the type of its entry, of the types that are read. */
const SIZES: Readonly<Record<number, 1 | 2 | 4 | 8>> = {
  1: 1,
  3: 2,
  4: 4,
  7: 1,
  13: 4,
  16: 8,
  18: 8,
};

/** Most values of an entry. */
const MOST_VALUES = 1 << 20;

/**
 * Reads a directory.
 *
 * @param file The file.
 * @param start Where the directory starts.
 * @throws {RangeError} When it reaches beyond the end of the file.
 */
export function readDirectory(file: TiffFile, start: number): Directory {
  const { view, little, isBig } = file;
  const [countBytes, entryBytes] = isBig ? [8, 20] : [2, 12];
  const count = isBig ? placeAt(file, start, 8) : view.getUint16(start, little);
  const entries = new Map<number, number[]>();
  for (let index = 0, at = start + countBytes; index < count; index++, at += entryBytes) {
    entries.set(view.getUint16(at, little), readValues(file, at));
  }
  return entries;
}

function readValues(file: TiffFile, at: number): number[] {
  const { view, little, isBig } = file;
  const size = SIZES[view.getUint16(at + 2, little)];
  const room = isBig ? 8 : 4;
  const count = placeAt(file, at + 4, room);
  if (size === undefined || count > MOST_VALUES) return [];
  const here = at + 4 + room;
  const start = size * count <= room ? here : placeAt(file, here, room);
  return Array.from({ length: count }, (_, index) => placeAt(file, start + index * size, size));
}

function placeAt({ view, little }: TiffFile, at: number, size: 1 | 2 | 4 | 8): number {
  if (size === 1) return view.getUint8(at);
  if (size === 2) return view.getUint16(at, little);
  return size === 4 ? view.getUint32(at, little) : Number(view.getBigUint64(at, little));
}
