/** GIF decoding: the first frame, with the same pixels as Pillow's; transparency is white. */
import { type Bitmap, ImageError } from "../bitmap.ts";
import { indexedBytes, type Reserve } from "../decoding_cost.ts";
import { colourTable, type Rgba } from "../colour_table.ts";
import { gifCutShort, type GifFrame, readGifHeader } from "./header.ts";

/**
 * Decodes the first frame of a GIF.
 *
 * @param bytes The whole file.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The frame on its canvas.
 * @throws ImageError When the data is cut short or damaged.
 */
export function decodeGif(bytes: Uint8Array, reserve: Reserve): Bitmap {
  const { width, height, frame } = readGifHeader(bytes);
  reserve(indexedBytes({ width, height }, bytes.length));
  const indices = decodeFrame(bytes, frame);
  const colours = colourTable(frame.palette ?? new Uint8Array(), [0, 1, 2], 3);
  if (frame.transparent !== undefined) colours[frame.transparent] = WHITE;
  // Around the frame stands what is transparent, or else the first colour.
  const pixels = new Uint32Array(width * height).fill(colours[frame.transparent ?? 0]!);
  for (const [row, y] of rowOrder(frame).entries()) {
    const target = (frame.top + y) * width + frame.left;
    for (let x = 0; x < frame.width; x++) {
      pixels[target + x] = colours[indices[row * frame.width + x]!]!;
    }
  }
  return { width, height, data: new Uint8Array(pixels.buffer) };
}

const WHITE: Rgba = 0xffffffff;

/** The rows of the frame in the order in which they are stored. */
function rowOrder({ height, interlaced }: GifFrame): number[] {
  const passes = interlaced ? [[0, 8], [4, 8], [2, 4], [1, 2]] as const : [[0, 1]] as const;
  const rows: number[] = [];
  for (const [first, step] of passes) {
    for (let row = first; row < height; row += step) rows.push(row);
  }
  return rows;
}

/** Longest code in bits. */
const LONGEST = 12;

/**
 * Decodes the frame's indices: LZW with codes of growing length, the lowest bit first.
 * GIF89a specification, appendix F.
 */
function decodeFrame(bytes: Uint8Array, { width, height, start }: GifFrame): Uint8Array {
  const bits = bytes[start];
  if (bits === undefined) throw gifCutShort();
  if (bits < 1 || bits > 11) throw damaged();
  const clear = 1 << bits, end = clear + 1;
  // Of each code: the code without its last value, that value, the first one, and the number of values.
  const prefix = new Uint16Array(1 << LONGEST), last = new Uint8Array(1 << LONGEST);
  const first = new Uint8Array(1 << LONGEST), length = new Uint16Array(1 << LONGEST);
  for (let code = 0; code < clear; code++) {
    last[code] = first[code] = code;
    length[code] = 1;
  }
  const indices = new Uint8Array(width * height);
  let count = end + 1, size = bits + 1, before = -1;
  let filled = 0;
  let waiting = 0, waitingBits = 0;
  let at = start + 1, left = bytes[at++] ?? 0;
  while (filled < indices.length) {
    while (waitingBits < size) {
      if (left === 0 || at >= bytes.length) throw gifCutShort();
      waiting |= bytes[at++]! << waitingBits;
      waitingBits += 8;
      if (--left === 0) left = bytes[at++] ?? 0;
    }
    const code = waiting & (1 << size) - 1;
    waiting >>>= size;
    waitingBits -= size;
    if (code === clear) {
      count = end + 1;
      size = bits + 1;
      before = -1;
      continue;
    }
    if (code === end) throw gifCutShort();
    if (before < 0 ? code >= clear : code > count || (code === count && count === 1 << LONGEST)) {
      throw damaged();
    }
    if (before >= 0 && count < 1 << LONGEST) {
      prefix[count] = before;
      first[count] = first[before]!;
      length[count] = length[before]! + 1;
      last[count] = first[code === count ? before : code]!;
      count++;
      if (count === 1 << size && size < LONGEST) size++;
    }
    const stop = Math.min(filled + length[code]!, indices.length);
    let value = code;
    for (let place = filled + length[code]! - 1; place >= filled; place--) {
      if (place < stop) indices[place] = last[value]!;
      value = prefix[value]!;
    }
    filled = stop;
    before = code;
  }
  return indices;
}

function damaged(): ImageError {
  return new ImageError("damaged GIF: it cannot be decoded");
}
