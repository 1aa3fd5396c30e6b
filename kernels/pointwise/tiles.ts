/**
 * The variants of the pointwise kernels. A tile is what is computed together: by one invocation, or,
 * `shared`, by 8 by 8 invocations of a workgroup that keep the operands in its memory, which pays on
 * hardware and costs dearly in software, where barriers are slow. On the CPU engine a tile is a block
 * of rows that stays in a core's cache.
 */
import type { Target } from "../program/target.ts";
import type { Variant } from "../tuning/variants.ts";

/** A tile of rows by columns, for the output and for the gradient of the input. */
export interface RowTile extends Variant {
  /** Rows per invocation. */
  readonly rows: number;
  /** Groups of four columns per invocation. */
  readonly quads: number;
  /** Most partial sums; the work walks down several tiles when there are more of them. */
  readonly mostParts: number;
  readonly shared: boolean;
}

/** A tile of the weight's gradient. */
export interface WeightTile extends Variant {
  /** Groups of four output channels per invocation; none on the CPU engine. */
  readonly outputs: number;
  /** Groups of four input channels per invocation; none on the CPU engine. */
  readonly inputs: number;
  readonly shared: boolean;
}

/** Invocations along each side of a shared tile. */
export const sharedSide = 8;

/** Rows of a block on the CPU engine. */
export const cpuBlockRows = 48;

/** Output channels of a task of the weight's gradient on the CPU engine. */
export const cpuTaskChannels = 48;

/** Enough parallel work for the device; adding up more partial sums than that only costs time. */
const mostParts: Readonly<Record<Target, number>> = { cpu: 64, software: 256, hardware: 4096 };

/**
 * Tiles for a number of columns, the default first.
 *
 * @param columns Output channels, or input channels for the gradient of the input.
 * @param target What kind of device they are for.
 */
export function rowTiles(columns: number, target: Target): readonly RowTile[] {
  if (target === "cpu") return [cpuRowTile(columns)];
  const tile = (rows: number, quads: number, shared = false): RowTile => ({
    name: shared ? `shared ${sharedSide * rows}x${4 * sharedSide * quads}` : `${rows}x${4 * quads}`,
    rows,
    quads,
    mostParts: mostParts[target],
    shared,
  });
  const own = columns % 16 === 0 ? [tile(4, 4), tile(8, 4), tile(8, 2)] : [tile(8, 2), tile(4, 2)];
  if (target === "software") return own;
  return [tile(4, 1, true), tile(8, 1, true), tile(8, 2, true), ...own];
}

/** A block of rows with all its columns. */
function cpuRowTile(columns: number): RowTile {
  return {
    name: `${cpuBlockRows} rows`,
    rows: cpuBlockRows,
    quads: columns / 4,
    mostParts: mostParts.cpu,
    shared: false,
  };
}

/** Tiles for the gradient of the weight, the default first. */
export function weightTiles(target: Target): readonly WeightTile[] {
  // The CPU engine goes over all channels: its one variant has no tile.
  if (target === "cpu") return [{ name: "rows", outputs: 0, inputs: 0, shared: false }];
  const tile = (outputs: number, inputs: number, shared = false): WeightTile => ({
    name: shared
      ? `shared ${4 * sharedSide * outputs}x${4 * sharedSide * inputs}`
      : `${4 * outputs}x${4 * inputs}`,
    outputs,
    inputs,
    shared,
  });
  const own = [tile(4, 2), tile(4, 4), tile(2, 4)];
  if (target === "software") return own;
  return [tile(1, 1, true), tile(2, 2, true), tile(2, 1, true), ...own];
}

/** Rows of a tile. */
export function tileRows({ rows, shared }: RowTile): number {
  return shared ? sharedSide * rows : rows;
}

/** Columns of a tile. */
export function tileColumns({ quads, shared }: RowTile): number {
  return 4 * (shared ? sharedSide * quads : quads);
}
