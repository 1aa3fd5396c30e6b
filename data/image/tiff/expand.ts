/** The compressions of TIFF. TIFF 6.0, sections 9 and 13. */
import { inflateSync } from "node:zlib";
import { ImageError } from "../bitmap.ts";
import { tiffCutShort } from "./header.ts";
import { Compression } from "./tags.ts";

/**
 * Expands a part of the image.
 *
 * @param stored The part as stored.
 * @param compression How.
 * @param length The bytes that are needed.
 * @param most The bytes of a part that reaches beyond the image.
 * @returns At least as many as are needed.
 * @throws ImageError When there are fewer, or the data is damaged.
 */
export function expand(
  stored: Uint8Array,
  compression: number,
  length: number,
  most: number,
): Uint8Array {
  const expanded = expandAny(stored, compression, length, most);
  if (expanded.length < length) throw tiffCutShort();
  return expanded;
}

function expandAny(
  stored: Uint8Array,
  compression: number,
  length: number,
  most: number,
): Uint8Array {
  if (compression === Compression.none) return stored.slice(0, length);
  if (compression === Compression.packBits) return expandPackBits(stored, length);
  if (compression === Compression.lzw) return expandLzw(stored, length);
  try {
    return new Uint8Array(inflateSync(stored, { maxOutputLength: most + SPARE_BYTES }));
  } catch {
    throw damaged();
  }
}

/** Bytes that a program may write behind a part. */
const SPARE_BYTES = 256;

function expandPackBits(stored: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let filled = 0;
  for (let at = 0; filled < length && at < stored.length;) {
    const count = stored[at++]!;
    if (count === 128) continue;
    if (count < 128) {
      for (let left = count + 1; left > 0 && filled < length && at < stored.length; left--) {
        bytes[filled++] = stored[at++]!;
      }
    } else {
      const end = Math.min(length, filled + 257 - count);
      bytes.fill(stored[at++]!, filled, end);
      filled = end;
    }
  }
  return bytes.subarray(0, filled);
}

const CLEAR = 256, END = 257;

/** LZW, the highest bit first; codes grow one code earlier than they have to. */
function expandLzw(stored: Uint8Array, length: number): Uint8Array {
  // Of each code: where its values were written before, and how many they are.
  const place = new Uint32Array(4097), size = new Uint32Array(4097);
  const bytes = new Uint8Array(length);
  let filled = 0, count = END + 1, bits = 9, before = -1;
  let waiting = 0, waitingBits = 0;
  for (let at = 0; filled < length;) {
    while (waitingBits < bits) {
      if (at >= stored.length) return bytes.subarray(0, filled);
      waiting = (waiting << 8 | stored[at++]!) & 0xffffff;
      waitingBits += 8;
    }
    const code = waiting >> waitingBits - bits & (1 << bits) - 1;
    waitingBits -= bits;
    if (code === END) break;
    if (code === CLEAR) {
      count = END + 1;
      bits = 9;
      before = -1;
      continue;
    }
    if (before < 0 ? code > 255 : code > count) throw damaged();
    const start = filled;
    if (before >= 0 && count < 4096) {
      // The code before, and the first value of this one, which stands behind it.
      place[count] = start - size[before]!;
      size[count] = size[before]! + 1;
      count++;
    }
    if (code < 256) {
      bytes[filled++] = code;
      size[code] = 1;
    } else {
      const end = Math.min(length, start + size[code]!);
      for (let source = place[code]!; filled < end;) bytes[filled++] = bytes[source++]!;
    }
    before = code;
    if (count >= (1 << bits) - 1 && bits < 12) bits++;
  }
  return bytes.subarray(0, filled);
}

function damaged(): ImageError {
  return new ImageError("damaged TIFF: it cannot be decoded");
}
