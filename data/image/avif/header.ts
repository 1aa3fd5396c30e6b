/**
 * Reads the header of an AVIF: the properties of its main image. ISO/IEC 14496-12, sections 8.11.4 and 8.11.14;
 * ISO/IEC 23008-12, section 6.5.
 */
import { ImageError, type ImageHeader } from "../bitmap.ts";
import { findBox, readBoxes } from "../boxes.ts";

/**
 * Reads size and orientation. As in Pillow, the orientation is that of the properties, not of EXIF.
 *
 * @param bytes The whole file, which starts with AVIF's signature.
 * @throws ImageError When the file is cut short or has no main image.
 */
export function readAvifHeader(bytes: Uint8Array): ImageHeader {
  for (const { isCut } of readBoxes(bytes)) {
    if (isCut) throw new ImageError("cut short: the AVIF ends early");
  }
  let width: number | undefined, height = 0, turns = 0, mirror: number | undefined;
  try {
    for (const { type, body } of mainProperties(bytes)) {
      const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
      if (type === "ispe") [width, height] = [view.getUint32(4), view.getUint32(8)];
      else if (type === "irot") turns = view.getUint8(0) & 3;
      else if (type === "imir") mirror = view.getUint8(0) & 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (width === undefined) throw new ImageError("damaged AVIF: its main image has no size");
  return { width, height, orientation: ORIENTATIONS[turns]![mirror ?? 2]! };
}

/**
 * By quarter turns to the left, then by what is mirrored after that: top and bottom, left and right, or
 * nothing.
 */
const ORIENTATIONS = [[4, 2, 1], [5, 7, 8], [2, 4, 3], [7, 5, 6]] as const;

/** The properties of the main image, in their order. */
function mainProperties(bytes: Uint8Array): { type: string; body: Uint8Array }[] {
  const meta = findBox(bytes, "meta")?.subarray(4) ?? new Uint8Array();
  const main = readMainItem(findBox(meta, "pitm"));
  const all = findBox(meta, "iprp") ?? new Uint8Array();
  const properties = [...readBoxes(findBox(all, "ipco") ?? new Uint8Array())];
  for (const { type, body } of readBoxes(all)) {
    if (type !== "ipma") continue;
    const indices = readAssociations(body, main);
    if (indices) return indices.flatMap((index) => properties[index - 1] ?? []);
  }
  return [];
}

function readMainItem(body: Uint8Array = new Uint8Array()): number {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return view.getUint8(0) === 0 ? view.getUint16(4) : view.getUint32(4);
}

/** The indices of an item's properties, from 1. */
function readAssociations(body: Uint8Array, item: number): number[] | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [itemSize, indexSize] = [view.getUint8(0) < 1 ? 2 : 4, view.getUint8(3) & 1 ? 2 : 1];
  const number = (at: number, size: number) =>
    size === 4 ? view.getUint32(at) : size === 2 ? view.getUint16(at) : view.getUint8(at);
  for (let left = view.getUint32(4), at = 8; left > 0; left--) {
    const id = number(at, itemSize);
    const count = view.getUint8(at + itemSize);
    at += itemSize + 1;
    if (id === item) {
      const mask = indexSize === 2 ? 0x7fff : 0x7f;
      return Array.from({ length: count }, (_, i) => number(at + i * indexSize, indexSize) & mask);
    }
    at += count * indexSize;
  }
  return undefined;
}
