/** The variants of the pointwise kernels: how much of the result an invocation computes. */
import type { Variant } from "../variants.ts";

/** A tile of rows by columns, for the output and for the gradient of the input. */
export interface RowTile extends Variant {
  /** Rows of the tile. */
  readonly rows: number;
  /** Groups of four columns. */
  readonly quads: number;
  /** Most partial sums; invocations walk down several tiles when there are more of them. */
  readonly mostParts: number;
}

/** A tile of the weight's gradient. */
export interface WeightTile extends Variant {
  /** Groups of four output channels. */
  readonly outputs: number;
  /** Groups of four input channels. */
  readonly inputs: number;
}

/**
 * Tiles for a number of columns, the default first.
 *
 * @param columns Output channels, or input channels for the gradient of the input.
 * @param lanes Invocations per workgroup.
 */
export function rowTiles(columns: number, lanes: number): readonly RowTile[] {
  const mostParts = lanes > 8 ? 4096 : 512;
  const tile = (rows: number, quads: number): RowTile => ({
    name: `${rows}x${4 * quads}`,
    rows,
    quads,
    mostParts,
  });
  return columns % 16 === 0 ? [tile(4, 2), tile(8, 2), tile(4, 4)] : [tile(4, 2), tile(8, 2)];
}

/** Tiles for the gradient of the weight, the default first. */
export function weightTiles(): readonly WeightTile[] {
  const tile = (outputs: number, inputs: number): WeightTile => ({
    name: `${4 * outputs}x${4 * inputs}`,
    outputs,
    inputs,
  });
  return [tile(2, 2), tile(4, 2), tile(2, 4)];
}
