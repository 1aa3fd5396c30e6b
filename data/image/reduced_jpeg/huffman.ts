/** Huffman tables (T.81, annexes C and F.2.2) that look up several bits at once. */
import { NotPlain } from "./not_plain.ts";

/** Bits that are looked up at once; a table of 2 to this power fits a processor's cache. */
const LOOKAHEAD = 12;

/** A table of codes. */
export interface HuffmanTable {
  /** By the next LOOKAHEAD bits: the code's length * 256 + its symbol; 0 where it is longer. */
  readonly short: Uint16Array;
  /** By length: the first 16-bit number beyond the codes of this length. */
  readonly limits: Int32Array;
  /** By length: the offset from a code to the index of its symbol. */
  readonly offsets: Int32Array;
  readonly symbols: Uint8Array;
  /** The table of {@linkcode skipCoefficients}, made at its first use. */
  skips: Uint16Array | undefined;
}

/**
 * Makes a table from its definition in a file.
 *
 * @param counts The number of codes of each length from 1 to 16.
 * @param symbols Their symbols, from the shortest code to the longest.
 * @returns The table.
 * @throws NotPlain When there are more codes than their lengths allow, or than 256.
 */
export function makeHuffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const short = new Uint16Array(1 << LOOKAHEAD);
  const limits = new Int32Array(17);
  const offsets = new Int32Array(17);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= 16; length++) {
    offsets[length] = place - code;
    for (let index = 0; index < counts[length - 1]!; index++, code++, place++) {
      if (length > LOOKAHEAD) continue;
      const first = code << (LOOKAHEAD - length);
      short.fill(length << 8 | symbols[place]!, first, first + (1 << (LOOKAHEAD - length)));
    }
    // No code is all ones.
    if (counts[length - 1]! > 0 && code >= 1 << length) throw new NotPlain("too many codes");
    limits[length] = code << (16 - length);
    code <<= 1;
  }
  return { short, limits, offsets, symbols, skips: undefined };
}

/**
 * Finds the code that bits start with.
 *
 * @param table The codes.
 * @param bits The next bits, aligned to the left of 32.
 * @returns The code's length * 256 + its symbol.
 * @throws NotPlain When there is no such code.
 */
export function lookUp(table: HuffmanTable, bits: number): number {
  const entry = table.short[bits >>> (32 - LOOKAHEAD)]!;
  return entry !== 0 ? entry : lookUpLong(table, bits >>> 16);
}

function lookUpLong(table: HuffmanTable, bits: number): number {
  for (let length = LOOKAHEAD + 1; length <= 16; length++) {
    if (bits < table.limits[length]!) {
      const place = (bits >>> (16 - length)) + table.offsets[length]!;
      return length << 8 | table.symbols[place]!;
    }
  }
  throw new NotPlain("no such code");
}

/** Sixteen zeros. */
const ZEROS = 0xf0;

/** Whether an AC symbol of a sequential scan means that the block's other coefficients are zero. */
export function endsBlock(symbol: number): boolean {
  return (symbol & 15) === 0 && symbol !== ZEROS;
}

/** An entry of the skipping table in which the block ends. */
const ENDS = 1 << 12;

/**
 * Skips the rest of a block's coefficients. Their values are not needed, so one look-up skips all
 * codes in the next bits.
 *
 * @param view The bits.
 * @param position Where they start.
 * @param table The codes of AC coefficients in a sequential scan.
 * @param coefficient The next one's index, 1 to 64.
 * @returns The position after the block.
 * @throws NotPlain When the block has more than 64 coefficients.
 */
export function skipCoefficients(
  view: DataView,
  position: number,
  table: HuffmanTable,
  coefficient: number,
): number {
  if (coefficient > 64) throw new NotPlain("more than 64 coefficients");
  const skips = table.skips ??= makeSkips(table);
  while (coefficient < 64) {
    const bits = view.getUint32(position >>> 3) << (position & 7);
    const entry = skips[bits >>> (32 - LOOKAHEAD)]!;
    const next = coefficient + (entry >> 5 & 127);
    if (entry !== 0 && next <= 64) {
      position += entry & 31;
      if (entry & ENDS) return position;
      coefficient = next;
      continue;
    }
    // A long code, or some of these bits belong to the next block: one code at a time.
    const found = lookUp(table, bits);
    const symbol = found & 255;
    position += (found >> 8) + (symbol & 15);
    if (endsBlock(symbol)) return position;
    coefficient += (symbol >> 4) + 1;
    if (coefficient > 64) throw new NotPlain("more than 64 coefficients");
  }
  return position;
}

/**
 * By the next LOOKAHEAD bits, for all codes that are complete in them: the bits of the codes and their values
 * + 32 * the coefficients they skip, one more and ENDS where the last of them ends the block.
 */
function makeSkips(table: HuffmanTable): Uint16Array {
  const skips = new Uint16Array(1 << LOOKAHEAD);
  for (let bits = 0; bits < skips.length; bits++) {
    let used = 0, passed = 0, ends = 0;
    while (used < LOOKAHEAD && !ends) {
      const entry = table.short[bits << used & (skips.length - 1)]!;
      const length = entry >> 8, symbol = entry & 255;
      if (length === 0 || used + length > LOOKAHEAD) break;
      const more = endsBlock(symbol) ? 1 : (symbol >> 4) + 1;
      if (passed + more > 64) break;
      if (endsBlock(symbol)) ends = ENDS;
      used += length + (symbol & 15);
      passed += more;
    }
    skips[bits] = used + (passed << 5) + ends;
  }
  return skips;
}
