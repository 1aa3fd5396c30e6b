/**
 * The variants of the pointwise kernels. A tile is what is computed together: by one invocation, or by
 * the workgroup that keeps its operands in its memory, which pays on hardware and costs dearly in
 * software, where barriers are slow. On the CPU engine a tile is a block of rows that stays in a core's
 * cache.
 */
import { leastWorkgroupLimits, type Target, type WorkgroupLimits } from "../program/target.ts";
import {
  fittingTiles,
  type ProductShape,
  type SharedTile,
  type TileWorkgroup,
} from "./shared_tiles.ts";
import { bestRowTiles, bestWeightTiles } from "./tile_times.ts";
import type { Variant } from "../tuning/variants.ts";

/** A tile of rows by columns, for the output and for the gradient of the input. */
export interface RowTile extends Variant {
  /** Rows per invocation. */
  readonly rows: number;
  /** Groups of four columns per invocation. */
  readonly quads: number;
  /** Most partial sums; the work walks down several tiles when there are more of them. */
  readonly mostParts: number;
  /** Absent where an invocation computes a tile alone. */
  readonly workgroup?: TileWorkgroup;
}

/** A tile of the weight's gradient. */
export interface WeightTile extends Variant {
  /** Groups of four output channels per invocation; none on the CPU engine. */
  readonly outputs: number;
  /** Groups of four input channels per invocation; none on the CPU engine. */
  readonly inputs: number;
  /** Absent where an invocation computes a tile alone. */
  readonly workgroup?: TileWorkgroup;
}

/** Rows of a block on the CPU engine. */
export const cpuBlockRows = 48;

/** Output channels of a task of the weight's gradient on the CPU engine. */
export const cpuTaskChannels = 48;

/** Enough parallel work for the device; adding up more partial sums than that only costs time. */
const mostParts: Readonly<Record<Target, number>> = { cpu: 64, software: 256, hardware: 4096 };

/** The same where a part is a workgroup's. */
const mostSharedParts = 1024;

function sharedRowTile(tile: SharedTile): RowTile {
  return {
    name: tile.name,
    rows: 4 * tile.rowQuads,
    quads: tile.columnQuads,
    mostParts: mostSharedParts,
    workgroup: tile.workgroup,
  };
}

function sharedWeightTile(tile: SharedTile): WeightTile {
  const { rowQuads: outputs, columnQuads: inputs, workgroup } = tile;
  return { name: tile.name, outputs, inputs, workgroup };
}

/** Tiles that an invocation computes alone. */
function ownRowTiles(columns: number, target: Target): readonly RowTile[] {
  const tile = (rows: number, quads: number): RowTile => ({
    name: `${rows}x${4 * quads}`,
    rows,
    quads,
    mostParts: mostParts[target],
  });
  return columns % 16 === 0 ? [tile(4, 4), tile(8, 4), tile(8, 2)] : [tile(8, 2), tile(4, 2)];
}

/**
 * Tiles for a product, the default first.
 *
 * @param shape `columns` and `depth` are the output's and the input's channels, or for the gradient of
 * the input the other way round.
 * @param target What kind of device they are for.
 * @param limits What a workgroup may use there.
 * @param beside The product of the weight's gradient, where that of the input is to be one dispatch with it.
 */
export function rowTiles(
  shape: ProductShape,
  target: Target,
  limits: WorkgroupLimits = leastWorkgroupLimits,
  beside?: ProductShape,
): readonly RowTile[] {
  if (target === "cpu") return [cpuRowTile(shape.columns)];
  const own = ownRowTiles(shape.columns, target);
  if (target === "software") return own;
  const [best, ...others] = bestRowTiles(shape, limits, beside).map(sharedRowTile);
  // Without a workgroup's memory, for adapters where that is slow.
  return [best!, own.find(({ rows }) => rows === 8)!, ...others];
}

/** Every tile that {@linkcode rowTiles} may offer for so many columns. */
export function everyRowTile(
  columns: number,
  target: Target,
  limits: WorkgroupLimits,
): readonly RowTile[] {
  if (target === "cpu") return [cpuRowTile(columns)];
  const own = ownRowTiles(columns, target);
  return target === "software" ? own : [...fittingTiles(limits).map(sharedRowTile), ...own];
}

/** A block of rows with all its columns. */
function cpuRowTile(columns: number): RowTile {
  return {
    name: `${cpuBlockRows} rows`,
    rows: cpuBlockRows,
    quads: columns / 4,
    mostParts: mostParts.cpu,
  };
}

/** Tiles of the weight's gradient that an invocation computes alone. */
const ownWeightTiles: readonly WeightTile[] = [[4, 2], [4, 4], [2, 4]].map((
  [outputs, inputs],
) => ({ name: `${4 * outputs!}x${4 * inputs!}`, outputs: outputs!, inputs: inputs! }));

/** The CPU engine goes over all channels: its one variant has no tile. */
const cpuWeightTile: WeightTile = { name: "rows", outputs: 0, inputs: 0 };

/**
 * Tiles for the gradient of the weight, the default first.
 *
 * @param shape `rows` and `columns` are the output's and the input's channels, `depth` the rows.
 * @param target What kind of device they are for.
 * @param limits What a workgroup may use there.
 * @param lanes How many invocations the workgroup of a tile is to have, so that it can be joined with another
 * kernel.
 */
export function weightTiles(
  shape: ProductShape,
  target: Target,
  limits: WorkgroupLimits = leastWorkgroupLimits,
  lanes?: number,
): readonly WeightTile[] {
  if (target === "cpu") return [cpuWeightTile];
  if (target === "software") return ownWeightTiles;
  const [best, ...others] = bestWeightTiles(shape, limits, lanes).map(sharedWeightTile);
  return [best!, ownWeightTiles[0]!, ...others];
}

/** Every tile that {@linkcode weightTiles} may offer. */
export function everyWeightTile(target: Target, limits: WorkgroupLimits): readonly WeightTile[] {
  if (target === "cpu") return [cpuWeightTile];
  return target === "software"
    ? ownWeightTiles
    : [...fittingTiles(limits).map(sharedWeightTile), ...ownWeightTiles];
}

/** Invocations of the workgroup that computes a tile together; undefined where an invocation does alone. */
export function tileLanes({ workgroup }: RowTile | WeightTile): number | undefined {
  return workgroup && workgroup.across * workgroup.down * workgroup.slices;
}

/** Rows of a tile. */
export function tileRows({ rows, workgroup }: RowTile): number {
  return rows * (workgroup?.down ?? 1);
}

/** Columns of a tile. */
export function tileColumns({ quads, workgroup }: RowTile): number {
  return 4 * quads * (workgroup?.across ?? 1);
}
