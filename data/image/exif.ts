/**
 * Reads the orientation of an image from its EXIF data. EXIF 2.32, section 4.6.4 A:
 * tag 0x0112 in the first directory of a TIFF structure. Values are
 * interpreted as by Pillow's `ImageOps.exif_transpose`, whatever their type, and bytes as numbers.
 */

const ORIENTATION = 0x0112;

/** The types of a TIFF entry: the size of a value, and the function that reads a number. */
const TYPES: Readonly<
  Record<
    number,
    readonly [size: number, read?: (view: DataView, at: number, little: boolean) => number]
  >
> = {
  1: [1, (view, at) => view.getUint8(at)],
  2: [1], // text
  3: [2, (view, at, little) => view.getUint16(at, little)],
  4: [4, (view, at, little) => view.getUint32(at, little)],
  5: [8, (view, at, little) => view.getUint32(at, little) / view.getUint32(at + 4, little)],
  6: [1, (view, at) => view.getInt8(at)],
  7: [1], // anything
  8: [2, (view, at, little) => view.getInt16(at, little)],
  9: [4, (view, at, little) => view.getInt32(at, little)],
  10: [8, (view, at, little) => view.getInt32(at, little) / view.getInt32(at + 4, little)],
  11: [4, (view, at, little) => view.getFloat32(at, little)],
  12: [8, (view, at, little) => view.getFloat64(at, little)],
  13: [4, (view, at, little) => view.getUint32(at, little)],
  16: [8, (view, at, little) => Number(view.getBigUint64(at, little))],
};

/**
 * Reads the orientation from a TIFF structure.
 *
 * @param tiff The EXIF data, from its byte order mark `II` or `MM` on.
 * @returns 1 to 8, 1 standing for every other value too; undefined when there is none, or the
 * structure is damaged before it.
 */
export function readOrientation(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  let orientation: number | undefined;
  try {
    const order = view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) return undefined;
    const little = order === 0x4949;
    if (view.getUint16(2) !== 42 && view.getUint16(2, true) !== 42) return undefined;
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let entry = 0; entry < entries; entry++) {
      const offset = directory + 2 + entry * 12;
      if (view.getUint16(offset, little) !== ORIENTATION) continue;
      // Of several the last is used.
      orientation = readValue(view, offset, little) ?? orientation;
    }
  } catch (error) {
    // The directory extends beyond the end; a value found before is used.
    if (!(error instanceof RangeError)) throw error;
  }
  return orientation;
}

/** The first value of an entry as an orientation; undefined when the entry is to be ignored. */
function readValue(view: DataView, offset: number, little: boolean): number | undefined {
  const [size, read] = TYPES[view.getUint16(offset + 2, little)] ?? [0];
  const length = size * view.getUint32(offset + 4, little);
  if (length === 0) return undefined;
  const at = length <= 4 ? offset + 8 : view.getUint32(offset + 8, little);
  if (at + length > view.byteLength) return undefined;
  const value = read?.(view, at, little) ?? 1;
  return Number.isInteger(value) && value >= 1 && value <= 8 ? value : 1;
}

/**
 * Reads the orientation from XMP, where some programs write it as well.
 *
 * @param xmp The XML.
 * @returns 1 to 8; undefined when there is none.
 */
export function readXmpOrientation(xmp: string): number | undefined {
  const value = Number(/tiff:Orientation(?:="|>)([0-9])/.exec(xmp)?.[1] ?? NaN);
  if (Number.isNaN(value)) return undefined;
  return value >= 1 && value <= 8 ? value : 1;
}
