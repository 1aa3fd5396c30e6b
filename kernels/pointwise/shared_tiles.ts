/**
 * The tiles of pointwise products that a workgroup computes together: their sizes, what they take of a
 * multiprocessor, and the constants of their templates. Which are offered for a shape: tile_times.ts.
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
  sharedTile(2, 2, { down: 8, across: 8, slices: 4, depth: 12 }),
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
