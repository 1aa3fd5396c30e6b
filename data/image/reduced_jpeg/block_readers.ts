/**
 * Readers of one block's coefficients, for each kind of scan: with all of them (T.81, F.2.2), or with a part of
 * them and a part of their bits (G.1.2 and G.2).
 */
import { type BitReader, peek, readBits } from "./bit_reader.ts";
import type { Component } from "./frame.ts";
import { endsBlock, type HuffmanTable, lookUp, skipCoefficients } from "./huffman.ts";
import { NotPlain } from "./not_plain.ts";

/** The parameters of a scan. */
export interface Scan {
  /** The first and the last coefficient in it, in zigzag order. */
  readonly first: number;
  readonly last: number;
  /** The lowest bit of the values in it. */
  readonly low: number;
  /** The number of following blocks without coefficients in this scan. */
  emptyBlocks: number;
}

/** A component in a scan, with its codes. */
export interface ScanComponent {
  readonly component: Component;
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
}

/** Reads a block's part; `start` is the index of its first coefficient among its component's. */
export type ReadBlock = (
  reader: BitReader,
  part: ScanComponent,
  start: number,
  scan: Scan,
) => void;

/** Reads all the coefficients of a block; those that are not needed are skipped. */
export const readSequential: ReadBlock = (reader, part, start, scan) => {
  readFirstDc(reader, part, start, scan);
  const { view } = reader;
  const { ac, component: { coefficients, coefficientCount } } = part;
  let position = reader.position;
  let index = 1;
  while (index < coefficientCount) {
    const bits = peek(view, position);
    const found = lookUp(ac, bits);
    const symbol = found & 255;
    position += found >> 8;
    if (endsBlock(symbol)) {
      reader.position = position;
      return;
    }
    index += symbol >> 4;
    const size = symbol & 15;
    if (index < coefficientCount) coefficients[start + index] = valueOf(view, position, size);
    position += size;
    index++;
  }
  reader.position = skipCoefficients(view, position, ac, index);
};

/** Reads the DC coefficient without its lowest bits. */
export const readFirstDc: ReadBlock = (reader, { component, dc }, start, { low }) => {
  const found = lookUp(dc, peek(reader.view, reader.position));
  const size = found & 255;
  if (size > 15) throw new NotPlain("too large a number");
  component.predicted += valueOf(reader.view, reader.position + (found >> 8), size);
  reader.position += (found >> 8) + size;
  component.coefficients[start] = component.predicted << low;
};

/** Reads one more bit of the DC coefficient. */
export const refineDc: ReadBlock = (reader, { component }, start, { low }) => {
  component.coefficients[start]! |= readBits(reader, 1) << low;
};

/** Reads a band of AC coefficients without their lowest bits. */
export const readFirstAc: ReadBlock = (reader, { component, ac }, start, scan) => {
  if (scan.emptyBlocks > 0) {
    scan.emptyBlocks--;
    return;
  }
  for (let index = scan.first; index <= scan.last; index++) {
    const { run, size } = readRun(reader, ac);
    if (size === 0 && run < 15) {
      scan.emptyBlocks = countEmpty(reader, run) - 1;
      return;
    }
    index += run;
    if (size === 0) continue; // sixteen zeros
    if (index > scan.last) throw new NotPlain("more coefficients than the scan has");
    component.coefficients[start + index] = valueOf(reader.view, reader.position, size) << scan.low;
    reader.position += size;
  }
};

/** Reads one more bit of a band of AC coefficients, and coefficients that were zero before. */
export const refineAc: ReadBlock = (reader, { component, ac }, start, scan) => {
  const { coefficients } = component;
  const { first, last, low } = scan;
  let index = first;
  while (scan.emptyBlocks === 0 && index <= last) {
    const { run, size } = readRun(reader, ac);
    if (size === 0 && run < 15) {
      scan.emptyBlocks = countEmpty(reader, run);
      break;
    }
    if (size > 1) throw new NotPlain("a new coefficient of more than one bit");
    const fresh = size === 0 ? 0 : (readBits(reader, 1) === 1 ? 1 : -1) << low;
    // Skips as many zeros as the run has, and refines the coefficients between them.
    for (let zeros = run; index <= last; index++) {
      if (coefficients[start + index] !== 0) refine(reader, coefficients, start + index, low);
      else if (zeros-- === 0) break;
    }
    if (fresh !== 0) {
      if (index > last) throw new NotPlain("more coefficients than the scan has");
      coefficients[start + index] = fresh;
    }
    index++;
  }
  if (scan.emptyBlocks === 0) return;
  scan.emptyBlocks--;
  for (; index <= last; index++) {
    if (coefficients[start + index] !== 0) refine(reader, coefficients, start + index, low);
  }
};

function refine(reader: BitReader, coefficients: Int16Array, place: number, low: number): void {
  if (readBits(reader, 1) === 0) return;
  const value = coefficients[place]!;
  coefficients[place] = value + (value > 0 ? 1 << low : -1 << low);
}

function readRun(reader: BitReader, ac: HuffmanTable): { run: number; size: number } {
  const found = lookUp(ac, peek(reader.view, reader.position));
  reader.position += found >> 8;
  return { run: found >> 4 & 15, size: found & 15 };
}

/** The number of blocks, this one included, without further coefficients in this scan. */
function countEmpty(reader: BitReader, exponent: number): number {
  return (1 << exponent) + readBits(reader, exponent);
}

/** Reads a signed number: those that start with a 0 bit are negative (T.81, F.2.2.1). */
function valueOf(view: DataView, position: number, size: number): number {
  if (size === 0) return 0;
  const bits = peek(view, position);
  const value = bits >>> (32 - size);
  return bits < 0 ? value : value - (1 << size) + 1;
}
