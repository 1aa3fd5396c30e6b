/** A frame: the image's size, its components and the reduction of each. */
import type { ImageSize } from "../../image_set.ts";
import type { Reduction } from "../bitmap.ts";
import { NotPlain } from "./not_plain.ts";

/** The size of a reduced block: of 8x8 samples it has x times y. */
export interface Sides {
  readonly x: Side;
  readonly y: Side;
}

type Side = 1 | 2 | 4 | 8;

/** Luminance or one of the two colour differences. */
export interface Component {
  readonly id: number;
  /** Blocks per unit of an interleaved scan, across and down. */
  readonly across: number;
  readonly down: number;
  /** The number of its quantisation table. */
  readonly quantisation: number;
  /** That table: the factors of its coefficients, in zigzag order. */
  table: Uint16Array | undefined;
  readonly sides: Sides;
  /** Blocks per row, and rows of blocks, including padding to whole units. */
  readonly columns: number;
  readonly rows: number;
  /** The same without that padding, which scans of one component do not have. */
  readonly ownColumns: number;
  readonly ownRows: number;
  /** Samples of the image, without padding to whole blocks. */
  readonly ownSize: ImageSize;
  /** The number of coefficients of a block, in zigzag order, that are stored. */
  readonly coefficientCount: number;
  /** [rows, columns, coefficientCount]; empty before {@linkcode allocate}. */
  coefficients: Int16Array;
  /** Whether a scan with its first coefficients was read. */
  started: boolean;
  /** Whether a scan was passed over, or not read to its end. */
  skipped: boolean;
  /** Of each coefficient, the lowest bit that some scan has: 0 when it is complete. [64] */
  readonly lowestBits: Uint8Array;
  /** The last block's DC coefficient, the prediction of the next one. */
  predicted: number;
}

/** An image's frame. */
export interface Frame extends ImageSize {
  readonly progressive: boolean;
  /** Whether scans other than the first ones may be damaged: there is no other decoder to turn to. */
  readonly mayLackDetail: boolean;
  readonly components: readonly Component[];
  /** Units of an interleaved scan, across and down. */
  readonly unitColumns: number;
  readonly unitRows: number;
}

/** Coefficients of a block in the order in which they are stored, as row * 8 + column. */
export const ZIGZAG: Uint8Array = Uint8Array.of(
  ...[0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5],
  ...[12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28],
  ...[35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51],
  ...[58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63],
);

/**
 * Progressive images of so many pixels are large: those of their scans that a small picture does not show are
 * not read, which saves nine tenths of the time, so that damage in them remains unnoticed.
 */
export const LARGE = 1e6;

/**
 * Reads a start of frame and plans its decoding.
 *
 * @param body The segment's body.
 * @param progressive Whether its marker is that of a progressive frame.
 * @param most The largest reduction.
 * @param colours The numbers of components that are read.
 * @returns The frame.
 * @throws NotPlain When it is damaged or of a rare kind.
 */
export function readFrame(
  body: Uint8Array,
  progressive: boolean,
  most: Reduction,
  colours: readonly number[],
): Frame {
  const [precision, high, low, wideHigh, wideLow, count] = body;
  const isPlain = precision === 8 && colours.includes(count!) && body.length === 6 + 3 * count!;
  if (!isPlain) throw new NotPlain("of a rare kind");
  const height = high! << 8 | low!;
  const width = wideHigh! << 8 | wideLow!;
  const stored = Array.from({ length: count! }, (_, index) => {
    const [id, sampling, quantisation] = body.subarray(6 + index * 3);
    // The sampling of a single component has no meaning.
    const [across, down] = count === 1 ? [1, 1] : [sampling! >> 4, sampling! & 15];
    return { id: id!, across, down, quantisation: quantisation! };
  });
  const { across, down } = stored[0]!;
  // The limit of T.81, B.2.3.
  const blocks = stored.reduce((sum, component) => sum + component.across * component.down, 0);
  if (blocks > 10) throw new NotPlain("units of too many blocks");
  const unitColumns = Math.ceil(width / (8 * across));
  const unitRows = Math.ceil(height / (8 * down));
  const components = stored.map((component): Component => {
    const coarserX = across / component.across;
    const coarserY = down / component.down;
    if (![1, 2, 4].includes(coarserX) || ![1, 2, 4].includes(coarserY)) {
      throw new NotPlain("its colours are sampled in a rare way");
    }
    const sides = { x: sideFor(most.x / coarserX), y: sideFor(most.y / coarserY) };
    const needed = 1 + ZIGZAG.findLastIndex((place) => isWithin(place, sides));
    // A progressive scan of AC coefficients is read as a whole, since later scans refine it.
    const isPartial = !progressive || (needed === 1 && width * height >= LARGE);
    const coefficientCount = isPartial ? needed : 64;
    const columns = unitColumns * component.across;
    const rows = unitRows * component.down;
    return {
      ...component,
      sides,
      columns,
      rows,
      ownColumns: Math.ceil(width / (8 * coarserX)),
      ownRows: Math.ceil(height / (8 * coarserY)),
      ownSize: { width: Math.ceil(width / coarserX), height: Math.ceil(height / coarserY) },
      coefficientCount,
      coefficients: new Int16Array(),
      table: undefined,
      started: false,
      skipped: false,
      lowestBits: new Uint8Array(64).fill(NOT_SENT),
      predicted: 0,
    };
  });
  const mayLackDetail = count === 4 && progressive && width * height >= LARGE;
  return { width, height, progressive, mayLackDetail, components, unitColumns, unitRows };
}

/** No bit of a coefficient. */
const NOT_SENT = 255;

/** The memory that decoding takes, in bytes: coefficients, samples, and four bytes per pixel. */
export function bytesOf({ components }: Frame): number {
  const perComponent = components.map(({ rows, columns, coefficientCount, sides }) =>
    rows * columns * (2 * coefficientCount + 4 * sides.x * sides.y)
  );
  const { rows, columns, sides } = components[0]!;
  return perComponent.reduce((sum, bytes) => sum + bytes, 4 * rows * columns * sides.x * sides.y);
}

/** The reduction of the image. */
export function reductionOf({ components }: Frame): Reduction {
  const { x, y } = components[0]!.sides;
  return { x: 8 / x, y: 8 / y };
}

/** Allocates the coefficients. */
export function allocate({ components }: Frame): void {
  for (const component of components) {
    const { rows, columns, coefficientCount } = component;
    component.coefficients = new Int16Array(rows * columns * coefficientCount);
  }
}

/** Whether a coefficient, given as row * 8 + column, is within a reduced block. */
export function isWithin(place: number, sides: Sides): boolean {
  return place % 8 < sides.x && place >> 3 < sides.y;
}

function sideFor(most: number): Side {
  return most >= 8 ? 1 : most >= 4 ? 2 : most >= 2 ? 4 : 8;
}
