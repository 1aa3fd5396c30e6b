/**
 * The compressed data of a scan as bits. In the file an FF byte is followed by a stuffed 00, and restart markers
 * divide the data into intervals that can be read independently (T.81, B.1.1.5).
 */
import { isRestart } from "../jpeg_segments.ts";
import { NotPlain } from "./not_plain.ts";

/** Bytes after the data, more than a damaged unit can read: 30 blocks of 64 symbols of 31 bits. */
const PADDING = 1 << 13;

/** Most bytes whose bits can be counted in 32-bit numbers. */
const MOST_BYTES = 2 ** 28 - PADDING;

/** Bits and the position of the next one. Inner loops hold the position in a local variable. */
export interface BitReader {
  readonly view: DataView;
  /** In bits. */
  position: number;
}

/** A scan's data. */
export interface ScanData extends BitReader {
  /** Where each restart interval starts, in bits, and where the last one ends. */
  readonly bounds: readonly number[];
}

/**
 * The next bits, aligned to the left of 32; at least 25 of them are valid.
 *
 * @param view A reader's bits.
 * @param position Where they start, in bits.
 */
export function peek(view: DataView, position: number): number {
  return view.getUint32(position >>> 3) << (position & 7);
}

/** Reads a number of up to 16 bits. */
export function readBits(reader: BitReader, count: number): number {
  const bits = peek(reader.view, reader.position);
  reader.position += count;
  return count === 0 ? 0 : bits >>> (32 - count);
}

/** Shared by all scans: allocating memory for each costs as much as filling it. */
let scratch = new Uint8Array(0);

/**
 * Removes stuffing and restart markers from a scan's data.
 *
 * @param stuffed The data, from its first byte up to the marker that ends it.
 * @param intervals Most restart intervals whose bounds are recorded.
 * @returns The bits, valid until the next scan is opened.
 * @throws NotPlain When there are more than can be counted.
 */
export function openScan(stuffed: Uint8Array, intervals: number): ScanData {
  if (stuffed.length > MOST_BYTES) throw new NotPlain("too long");
  const most = stuffed.length + PADDING;
  if (scratch.length < most) scratch = new Uint8Array(most);
  const bytes = scratch;
  const bounds = [0];
  let length = 0;
  for (let start = 0; start < stuffed.length;) {
    const mark = stuffed.indexOf(0xff, start);
    const next = stuffed[mark + 1];
    // A stuffed FF belongs to the data; that of a marker or a fill byte does not.
    const end = mark < 0 ? stuffed.length : next === 0 ? mark + 1 : mark;
    bytes.set(stuffed.subarray(start, end), length);
    length += end - start;
    if (mark < 0) break;
    if (isRestart(next!) && bounds.length <= intervals) bounds.push(length * 8);
    start = next === 0xff ? mark + 1 : mark + 2;
  }
  bounds.push(length * 8);
  return { view: new DataView(bytes.buffer), position: 0, bounds };
}
