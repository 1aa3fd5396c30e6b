/**
 * What a norm's work would cost the pointwise kernels that read its tensor (norm/by_readers.ts), and whether their
 * workgroups have the memory for it.
 */
import { type NormReader, sumMemory } from "../norm/by_readers.ts";
import type { WorkgroupLimits } from "../program/target.ts";
import { pointwiseParts, type PointwiseShape } from "./pointwise.ts";
import { pointwiseSplits, weightGrid, weightQuads } from "./backward_weight.ts";
import { tileMemory } from "./shared_tiles.ts";
import { type RowTile, tileColumns, tileLanes, type WeightTile } from "./tiles.ts";

/** Values that finishing a norm, and taking a gradient through one, keep of each channel. */
const kept = { forward: 2, backward: 3 };

/**
 * The reader that would finish the norm of the input.
 *
 * @param shape The convolution.
 * @param tile Its tile.
 * @param limits What a workgroup may use.
 * @returns Undefined where it cannot.
 */
export function pointwiseForwardReader(
  shape: PointwiseShape,
  tile: RowTile,
  limits: WorkgroupLimits,
): NormReader | undefined {
  const reader = rowReader(shape.rows, shape.outputChannels, shape.inputChannels, tile);
  if (reader === undefined) return undefined;
  const memory = memoryOfRows(tile) + sumMemory(reader, kept.forward);
  return memory <= limits.memory ? reader : undefined;
}

/**
 * The readers that would take the gradient through the norm behind, in one dispatch or in two.
 *
 * @param shape The convolution.
 * @param tiles The tiles of its gradients.
 * @param limits What a workgroup may use.
 * @returns Undefined where they cannot.
 */
export function pointwiseBackwardReaders(
  shape: PointwiseShape,
  tiles: { readonly input: RowTile; readonly weight: WeightTile },
  limits: WorkgroupLimits,
): readonly NormReader[] | undefined {
  const { rows, inputChannels, outputChannels } = shape;
  const ofInput = rowReader(rows, inputChannels, outputChannels, tiles.input);
  const { outputs: rowQuads, inputs: columnQuads, workgroup } = tiles.weight;
  if (ofInput === undefined || !workgroup) return undefined;
  const { across, down } = weightGrid(shape, tiles.weight);
  const ofWeight = {
    lanes: tileLanes(tiles.weight)!,
    quads: weightQuads(tiles.weight),
    workgroups: across * down * pointwiseSplits(shape, tiles.weight, "hardware"),
    bytes: 4 * across * rows * outputChannels,
    columns: across,
  };
  // Where both are one dispatch, they have the same memory, one or the other: see program/join.ts.
  const readers = [ofInput, ofWeight];
  const ofTiles = [memoryOfRows(tiles.input), tileMemory({ rowQuads, columnQuads, workgroup })];
  const ofSums = readers.map((reader) => sumMemory(reader, kept.backward));
  if (Math.max(...ofTiles) + Math.max(...ofSums) > limits.memory) return undefined;
  return [{ ...ofInput, bytes: 4 * ofInput.columns * rows * outputChannels }, ofWeight];
}

/** A product's workgroups, each of which reads all of its depth. */
function rowReader(
  rows: number,
  columns: number,
  depth: number,
  tile: RowTile,
): NormReader | undefined {
  const lanes = tileLanes(tile);
  if (lanes === undefined) return undefined;
  const across = Math.ceil(columns / tileColumns(tile));
  return {
    lanes,
    quads: depth / 4,
    workgroups: pointwiseParts(rows, tile) * across,
    bytes: 0,
    columns: across,
  };
}

function memoryOfRows({ rows, quads: columnQuads, workgroup }: RowTile): number {
  return workgroup ? tileMemory({ rowQuads: rows / 4, columnQuads, workgroup }) : 0;
}
