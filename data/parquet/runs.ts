/**
 * Walks the two codes of small integers in Parquet pages: runs (levels, indexes into a dictionary, booleans) and
 * deltas. A few bytes of either can mean billions of values, so they are counted here before the library reads them.
 */

/** More values than are needed that a packed run may hold: what programs fill it up with. */
const MOST_PADDING = 512;

/** Where a code lies. */
export interface CodeRange {
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

/**
 * Walks runs of the hybrid of repeated and packed values.
 *
 * @param range Where they are.
 * @param width Bits of a value.
 * @param count How many values there must be.
 * @param visit Called with a value and how often it comes.
 * @throws Error When there are more or fewer.
 *
 * The code: https://parquet.apache.org/docs/file-format/data-pages/encodings/
 */
export function walkRuns(
  range: CodeRange,
  width: number,
  count: number,
  visit: (value: number, times: number) => void,
): void {
  if (width > 32) throw new Error(`values of ${width} bits`);
  const { view, end } = range;
  let at = range.start;
  for (let seen = 0; seen < count;) {
    const [header, next] = varint(range, at, 5);
    at = next;
    const left = count - seen;
    if (header % 2 === 0) {
      const times = header / 2;
      const bytes = Math.ceil(width / 8);
      if (times > left || at + bytes > end) throw new Error("a run is too long");
      let value = 0;
      for (let byte = 0; byte < bytes; byte++) value += view.getUint8(at++) * 256 ** byte;
      if (times > 0) visit(value, times);
      seen += times;
      continue;
    }
    const packed = (header - 1) / 2 * 8;
    const used = Math.min(packed, left);
    if (packed > left + MOST_PADDING || at + Math.ceil(used * width / 8) > end) {
      throw new Error("a packed run is too long");
    }
    for (let index = 0, bit = 0; index < used; index++, bit += width) {
      visit(bitsAt(view, at, bit, width), 1);
    }
    at += packed * width / 8;
    seen += used;
  }
}

/**
 * Walks a block of deltas.
 *
 * @param range Where it begins, and where it must have ended.
 * @param count How many values it must have.
 * @returns Where it ends.
 * @throws Error When it has not.
 */
export function endOfDeltas(range: CodeRange, count: number): number {
  const { view, start, end } = range;
  let [blockSize, at] = varint(range, start, 5);
  const next = (digits: number) => {
    const [value, after] = varint(range, at, digits);
    at = after;
    return value;
  };
  const blocks = next(5);
  const total = next(5);
  next(10); // the first value
  const perBlock = blockSize / blocks;
  if (total !== count || blocks < 1 || perBlock < 8 || perBlock % 8 !== 0) {
    throw new Error("a page of deltas has a wrong header");
  }
  for (let left = count - 1; left > 0;) {
    next(10); // the least delta
    const widths = at;
    at += blocks;
    if (at > end) throw new Error("a page of deltas ends early");
    for (let block = 0; block < blocks && left > 0; block++, left -= perBlock) {
      const width = view.getUint8(widths + block);
      if (width > 64) throw new Error(`deltas of ${width} bits`);
      at += perBlock * width / 8;
    }
    if (at > end) throw new Error("a page of deltas ends early");
  }
  return at;
}

/** A number of at most so many groups of seven bits, and where it ends. */
function varint({ view, end }: CodeRange, start: number, digits: number): [number, number] {
  let value = 0;
  for (let digit = 0; digit < digits && start + digit < end; digit++) {
    const byte = view.getUint8(start + digit);
    value += (byte & 0x7f) * 2 ** (7 * digit);
    if (byte < 0x80) return [value, start + digit + 1];
  }
  throw new Error("a number does not end");
}

/** The bits of a packed value, the lowest first. */
function bitsAt(view: DataView, start: number, bit: number, width: number): number {
  let value = 0;
  for (let got = 0; got < width;) {
    const within = (bit + got) % 8;
    const take = Math.min(8 - within, width - got);
    const byte = view.getUint8(start + Math.floor((bit + got) / 8));
    value += (byte >> within & (1 << take) - 1) * 2 ** got;
    got += take;
  }
  return value;
}
