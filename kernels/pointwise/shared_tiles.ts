/**
 * The tiles of pointwise products that a workgroup computes together, and which of them are worth measuring
 * for a shape. The order is that of a model of a large GPU: the first is the default, and what it finds
 * hopeless is not offered.
 */
import type { WorkgroupLimits } from "../program/target.ts";

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

/** Rows and columns of a product's result, and how many products each is the sum of. */
export interface ProductShape {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

/** A tile, of the result of any of the three products. */
export interface SharedTile {
  readonly name: string;
  /** Groups of four rows per invocation. */
  readonly rowQuads: number;
  /** Groups of four columns per invocation. */
  readonly columnQuads: number;
  readonly workgroup: TileWorkgroup;
}

/** A tile without its name. */
export type TileSize = Omit<SharedTile, "name">;

/** Microseconds of a dispatch of its own. */
const dispatchTime = 11;

/** How many tiles are offered for a shape. */
const offered = 5;

function sharedTile(
  rowQuads: number,
  columnQuads: number,
  workgroup: TileWorkgroup,
): SharedTile {
  const { down, across, slices, depth } = workgroup;
  const size = `shared ${4 * down * rowQuads}x${4 * across * columnQuads}`;
  const sliced = slices > 1 ? `, ${slices} slices of ${depth}` : "";
  return {
    name: `${size} by ${4 * rowQuads}x${4 * columnQuads}${sliced}`,
    rowQuads,
    columnQuads,
    workgroup,
  };
}

/**
 * Every tile; those that need more memory or invocations than an adapter has are not offered there. None needs
 * more than the 32 KiB and 1,024 that the software adapter of the tests has.
 */
export const sharedTiles: readonly SharedTile[] = [
  sharedTile(2, 2, { down: 16, across: 8, slices: 1, depth: 16 }),
  sharedTile(2, 2, { down: 8, across: 8, slices: 1, depth: 16 }),
  sharedTile(2, 2, { down: 16, across: 4, slices: 1, depth: 16 }),
  sharedTile(2, 1, { down: 8, across: 8, slices: 1, depth: 16 }),
  sharedTile(2, 1, { down: 16, across: 4, slices: 1, depth: 16 }),
  sharedTile(1, 1, { down: 8, across: 8, slices: 1, depth: 16 }),
  sharedTile(2, 2, { down: 8, across: 8, slices: 4, depth: 4 }),
  sharedTile(2, 2, { down: 8, across: 8, slices: 4, depth: 12 }),
  sharedTile(2, 1, { down: 8, across: 4, slices: 8, depth: 4 }),
  sharedTile(1, 2, { down: 4, across: 8, slices: 8, depth: 4 }),
  sharedTile(1, 1, { down: 8, across: 8, slices: 4, depth: 8 }),
  sharedTile(1, 1, { down: 8, across: 8, slices: 8, depth: 8 }),
  sharedTile(1, 1, { down: 4, across: 4, slices: 16, depth: 4 }),
  sharedTile(1, 1, { down: 4, across: 4, slices: 16, depth: 12 }),
];

/** Rows, columns and invocations of a tile. */
export function sizeOf({ rowQuads, columnQuads, workgroup }: SharedTile) {
  const { down, across, slices } = workgroup;
  return {
    rows: 4 * down * rowQuads,
    columns: 4 * across * columnQuads,
    lanes: down * across * slices,
  };
}

/** Bytes of a workgroup's memory that a tile takes; see tile_memory.wgsl. */
export function tileMemory(tile: TileSize): number {
  const { columnQuads, workgroup: { down, across, slices } } = tile;
  const results = down * across * slices * columnQuads / 2;
  const sums = 2 * down * across * Math.max(columnQuads, slices);
  return 16 * Math.max(lineQuads(tile), results, sums);
}

/** Groups of four elements of both operands in a workgroup's memory. */
function lineQuads({ rowQuads, columnQuads, workgroup }: TileSize): number {
  const { down, across, slices, depth } = workgroup;
  return slices * depth * (down * rowQuads + 1 + across * columnQuads + 1);
}

/** The tiles that an adapter can compute. */
export function fittingTiles({ memory, invocations }: WorkgroupLimits): readonly SharedTile[] {
  return sharedTiles.filter((tile) =>
    tileMemory(tile) <= memory && sizeOf(tile).lanes <= invocations
  );
}

/**
 * How many microseconds a product takes by a tile, for the order among tiles alone. The figures are a large
 * GPU's: 132 multiprocessors with 65,536 registers and 224 KiB of memory each, and what tiles of 8x8, 8x4
 * and 4x4 results per invocation reach there.
 */
function expectedTime(tile: SharedTile, shape: ProductShape): number {
  const { slices, depth } = tile.workgroup;
  const results = 16 * tile.rowQuads * tile.columnQuads;
  const { rows, columns, lanes } = sizeOf(tile);
  const tiles = Math.ceil(shape.rows / rows) * Math.ceil(shape.columns / columns);
  const rate = 28e6 * (results === 64 ? 0.95 : results === 32 ? 0.75 : 0.7);
  // Eight warps keep a multiprocessor busy with results that do not wait for each other.
  const busy = Math.min(1, tiles * lanes / (132 * 256));
  const arithmetic = 2 * tiles * rows * columns * shape.depth / (rate * busy);
  // Operands that several tiles read come from the second cache, at some 5 TB/s.
  const traffic = 4 * tiles * (rows + columns) * shape.depth / 5e6;
  const resident = Math.min(
    Math.floor(65536 / (lanes * (32 + 1.5 * results))),
    Math.floor(229376 / tileMemory(tile)),
  );
  const waves = Math.ceil(tiles / (132 * resident));
  // A step loads, waits, multiplies: about a microsecond. The slices' adding up takes as long as two.
  const steps = Math.ceil(shape.depth / (depth * slices)) + (slices > 1 ? 2 : 0);
  return Math.max(arithmetic, traffic, waves * steps);
}

/**
 * Into how many partial results tiles divide the gradient of the weight: enough to fill a device, at least
 * 64 rows for each, and not so many that writing them takes longer than reading the operands, unless few
 * workgroups would compute.
 *
 * @param shape `rows` and `columns` are the output's and the input's channels, `depth` the rows.
 * @param tile The size of a tile.
 */
export function sharedSplits(
  { rows, columns, depth }: ProductShape,
  tile: { readonly rows: number; readonly columns: number; readonly lanes: number },
): number {
  const tiles = Math.ceil(rows / tile.rows) * Math.ceil(columns / tile.columns);
  const operands = Math.ceil(depth * (rows + columns) / (rows * columns));
  const most = Math.min(Math.max(operands, Math.ceil(256 / tiles)), Math.ceil(depth / 64));
  return Math.max(1, Math.min(Math.ceil(65536 / tile.lanes / tiles), most));
}

/** How long the gradient of a weight takes, with writing its partial results, at 2.7 TB/s. */
function expectedWeightTime(tile: SharedTile, shape: ProductShape): number {
  const size = sizeOf(tile);
  const splits = sharedSplits(shape, size);
  // Splits compute beside each other, as more rows would.
  const rows = Math.ceil(shape.rows / size.rows) * size.rows * splits;
  const product = { rows, columns: shape.columns, depth: Math.ceil(shape.depth / splits) };
  return expectedTime(tile, product) + 8 * splits * shape.rows * shape.columns / 2.7e6;
}

/**
 * The tiles to offer for the output or the gradient of the input, the one that is expected to be fastest first.
 *
 * @param shape The product.
 * @param limits What a workgroup may use.
 */
export function bestRowTiles(shape: ProductShape, limits: WorkgroupLimits): readonly SharedTile[] {
  return inOrder(limits, (tile) => expectedTime(tile, shape)).slice(0, offered);
}

/**
 * The tiles to offer for the gradient of the weight, the one that is expected to be fastest first.
 *
 * @param shape `rows` and `columns` are the output's and the input's channels, `depth` the rows.
 * @param limits What a workgroup may use.
 * @param lanes Invocations of the workgroup that it could be joined with: if the fastest tile with as many is hardly
 * slower than others, only such are offered.
 */
export function bestWeightTiles(
  shape: ProductShape,
  limits: WorkgroupLimits,
  lanes?: number,
): readonly SharedTile[] {
  const time = (tile: SharedTile) => expectedWeightTime(tile, shape);
  const tiles = inOrder(limits, time);
  const alike = tiles.filter((tile) => sizeOf(tile).lanes === lanes);
  const joins = alike.length > 0 && time(alike[0]!) < time(tiles[0]!) + dispatchTime;
  return (joins ? alike : tiles).slice(0, offered);
}

/** The tiles that fit, the fastest first. */
function inOrder(
  limits: WorkgroupLimits,
  time: (tile: SharedTile) => number,
): readonly SharedTile[] {
  return fittingTiles(limits)
    .map((tile) => ({ tile, time: time(tile) }))
    .sort((a, b) => a.time - b.time)
    .map(({ tile }) => tile);
}

/** How an operand's tile is brought into a workgroup's memory: see fetch_transposed.wgsl and fetch_lines.wgsl. */
type Fetching = "transposed" | "lines";

/**
 * What the templates of shared tiles are specialised with.
 *
 * @param tile The tile.
 * @param fetching How the operand for the result's rows is fetched, and that for its columns.
 */
export function sharedConstants(
  tile: TileSize,
  fetching: { readonly rows: Fetching; readonly columns: Fetching },
) {
  const { rowQuads, columnQuads, workgroup: { across, down, slices, depth } } = tile;
  const items = (quads: number, how: Fetching) =>
    Math.ceil(quads * (how === "transposed" ? depth / 4 : depth) / (across * down));
  // The results of half of the slices, which the others add to theirs.
  const added = down * across * (slices / 2) * 4 * rowQuads * columnQuads;
  return {
    ROW_QUADS: rowQuads,
    QUADS: columnQuads,
    ROW_ITEMS: items(down * rowQuads, fetching.rows),
    COLUMN_ITEMS: items(across * columnQuads, fetching.columns),
    ACROSS: across,
    DOWN: down,
    SLICES: slices,
    DEPTH: depth,
    LANES: across * down * slices,
    SLICED: slices > 1,
    AT_ONCE: added <= lineQuads(tile),
  };
}
