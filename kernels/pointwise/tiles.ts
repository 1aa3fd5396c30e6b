/**
 * The variants of the pointwise kernels. A tile is what is computed together: by one invocation, or by
 * the workgroup that keeps its operands in its memory, which pays on hardware and costs dearly in
 * software, where barriers are slow. On the CPU engine a tile is a block of rows that stays in a core's
 * cache.
 */
import type { Target } from "../program/target.ts";
import type { Variant } from "../tuning/variants.ts";

/** The invocations of a workgroup that computes a tile together. */
export interface TileWorkgroup {
  /** Invocations along the tile's columns. */
  readonly across: number;
  /** Invocations along its rows. */
  readonly down: number;
  /** Into how many slices of the product's depth its work is divided, each with invocations of its own. */
  readonly slices: number;
  /** Depth that a slice has in the workgroup's memory at once. */
  readonly depth: number;
}

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

/** Rows and columns of a product's result, and how many products each is the sum of. */
export interface ProductShape {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

/** Rows of a block on the CPU engine. */
export const cpuBlockRows = 48;

/** Output channels of a task of the weight's gradient on the CPU engine. */
export const cpuTaskChannels = 48;

/** Enough parallel work for the device; adding up more partial sums than that only costs time. */
const mostParts: Readonly<Record<Target, number>> = { cpu: 64, software: 256, hardware: 1024 };

/** The shared tiles that are offered for a shape: the best of all by {@linkcode expectedTime}. */
const offered = 5;

/**
 * The tiles that workgroups share, as quads of rows and of columns per invocation, invocations down and
 * across, slices, depth. All fit the memory (16 KiB) and the invocations (256) that every adapter has.
 */
const sharedTiles = [
  [2, 2, 16, 8, 1, 16],
  [2, 2, 8, 8, 1, 16],
  [2, 2, 16, 4, 1, 16],
  [2, 1, 8, 8, 1, 16],
  [2, 1, 16, 4, 1, 16],
  [1, 1, 8, 8, 1, 16],
  [2, 2, 8, 8, 4, 4],
  [2, 1, 8, 4, 8, 4],
  [1, 2, 4, 8, 8, 4],
  [1, 1, 8, 8, 4, 8],
  [1, 1, 4, 4, 16, 4],
].map(([rowQuads, columnQuads, down, across, slices, depth]) => ({
  rowQuads: rowQuads!,
  columnQuads: columnQuads!,
  workgroup: { down: down!, across: across!, slices: slices!, depth: depth! },
}));

type SharedTile = typeof sharedTiles[number];

function nameOf({ rowQuads, columnQuads, workgroup }: SharedTile): string {
  const { down, across, slices } = workgroup;
  const size = `shared ${4 * down * rowQuads}x${4 * across * columnQuads}`;
  return `${size} by ${4 * rowQuads}x${4 * columnQuads}${slices > 1 ? `, ${slices} slices` : ""}`;
}

/**
 * How many microseconds a product takes by a tile, relative to others of the same shape: the model by which the default
 * is chosen and hopeless tiles are left out. Its figures are a large GPU's: 132 multiprocessors, 65,536
 * registers each, and what tiles of 8x8, 8x4 and 4x4 results per invocation reached there.
 */
function expectedTime(
  { rowQuads, columnQuads, workgroup }: SharedTile,
  shape: ProductShape,
): number {
  const { down, across, slices, depth } = workgroup;
  const results = 16 * rowQuads * columnQuads;
  const tile = { rows: 4 * down * rowQuads, columns: 4 * across * columnQuads };
  const tiles = Math.ceil(shape.rows / tile.rows) * Math.ceil(shape.columns / tile.columns);
  const lanes = down * across * slices;
  const rate = 28e6 * (results === 64 ? 0.95 : results === 32 ? 0.75 : 0.7);
  // Eight warps keep a multiprocessor busy with results that do not wait for each other.
  const busy = Math.min(1, tiles * lanes / (132 * 256));
  const arithmetic = 2 * tiles * tile.rows * tile.columns * shape.depth / (rate * busy);
  const resident = Math.floor(65536 / (lanes * (32 + 1.5 * results)));
  const waves = Math.ceil(tiles / (132 * resident));
  // A step loads, waits, multiplies: about a microsecond, of which the slices' adding up takes two.
  const steps = Math.ceil(shape.depth / (depth * slices)) + (slices > 1 ? 2 : 0);
  return Math.max(arithmetic, waves * steps);
}

/** The shared tiles that are offered, the one that is expected to be fastest first. */
function bestSharedTiles(time: (tile: SharedTile) => number): readonly SharedTile[] {
  return sharedTiles
    .map((tile) => ({ tile, time: time(tile) }))
    .sort((a, b) => a.time - b.time)
    .slice(0, offered)
    .map(({ tile }) => tile);
}

/**
 * Into how many partial results shared tiles divide the gradient of the weight: enough to fill a device, at
 * least 64 rows for each, and not so many that writing them takes longer than reading the operands,
 * unless few workgroups would compute.
 *
 * @param shape `rows` and `columns` are the output's and the input's channels, `depth` the rows.
 * @param tile The size of a tile.
 * @param lanes Invocations of a workgroup.
 */
export function sharedSplits(
  { rows, columns, depth }: ProductShape,
  tile: { readonly rows: number; readonly columns: number },
  lanes: number,
): number {
  const tiles = Math.ceil(rows / tile.rows) * Math.ceil(columns / tile.columns);
  const operands = Math.ceil(depth * (rows + columns) / (rows * columns));
  const most = Math.min(Math.max(operands, Math.ceil(256 / tiles)), Math.ceil(depth / 64));
  return Math.max(1, Math.min(Math.ceil(65536 / lanes / tiles), most));
}

/** How long the gradient of a weight takes, with writing its partial results, at 2.7 TB/s. */
function expectedWeightTime(tile: SharedTile, shape: ProductShape): number {
  const { down, across, slices } = tile.workgroup;
  const size = { rows: 4 * down * tile.rowQuads, columns: 4 * across * tile.columnQuads };
  const splits = sharedSplits(shape, size, down * across * slices);
  // Splits compute beside each other, as more rows would.
  const rows = Math.ceil(shape.rows / size.rows) * size.rows * splits;
  const product = { rows, columns: shape.columns, depth: Math.ceil(shape.depth / splits) };
  return expectedTime(tile, product) + 8 * splits * shape.rows * shape.columns / 2.7e6;
}

function sharedRowTile(tile: SharedTile): RowTile {
  return {
    name: nameOf(tile),
    rows: 4 * tile.rowQuads,
    quads: tile.columnQuads,
    mostParts: mostParts.hardware,
    workgroup: tile.workgroup,
  };
}

function sharedWeightTile(tile: SharedTile): WeightTile {
  const { rowQuads: outputs, columnQuads: inputs, workgroup } = tile;
  return { name: nameOf(tile), outputs, inputs, workgroup };
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
 */
export function rowTiles(shape: ProductShape, target: Target): readonly RowTile[] {
  if (target === "cpu") return [cpuRowTile(shape.columns)];
  const own = ownRowTiles(shape.columns, target);
  if (target === "software") return own;
  const [best, ...others] = bestSharedTiles((tile) => expectedTime(tile, shape))
    .map(sharedRowTile);
  // Without a workgroup's memory, for adapters where that is slow.
  return [best!, own.find(({ rows }) => rows === 8)!, ...others];
}

/** Every tile that {@linkcode rowTiles} may offer for so many columns. */
export function everyRowTile(columns: number, target: Target): readonly RowTile[] {
  if (target === "cpu") return [cpuRowTile(columns)];
  const own = ownRowTiles(columns, target);
  return target === "software" ? own : [...sharedTiles.map(sharedRowTile), ...own];
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
 */
export function weightTiles(shape: ProductShape, target: Target): readonly WeightTile[] {
  if (target === "cpu") return [cpuWeightTile];
  if (target === "software") return ownWeightTiles;
  const [best, ...others] = bestSharedTiles((tile) => expectedWeightTime(tile, shape))
    .map(sharedWeightTile);
  return [best!, ownWeightTiles[0]!, ...others];
}

/** Every tile that {@linkcode weightTiles} may offer. */
export function everyWeightTile(target: Target): readonly WeightTile[] {
  if (target === "cpu") return [cpuWeightTile];
  return target === "software"
    ? ownWeightTiles
    : [...sharedTiles.map(sharedWeightTile), ...ownWeightTiles];
}

/** Rows of a tile. */
export function tileRows({ rows, workgroup }: RowTile): number {
  return rows * (workgroup?.down ?? 1);
}

/** Columns of a tile. */
export function tileColumns({ quads, workgroup }: RowTile): number {
  return 4 * quads * (workgroup?.across ?? 1);
}

/** What the templates of shared tiles are specialised with. */
export function sharedConstants(rowQuads: number, quads: number, workgroup: TileWorkgroup) {
  const { across, down, slices, depth } = workgroup;
  return {
    ROW_QUADS: rowQuads,
    QUADS: quads,
    ACROSS: across,
    DOWN: down,
    SLICES: slices,
    DEPTH: depth,
    LANES: across * down * slices,
    SLICED: slices > 1,
  };
}
