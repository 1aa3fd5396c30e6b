/**
 * Pointwise (1x1) convolution as a GEMM over rows = batch * height * width: forward, gradient of the
 * input, gradient of the weight. The batch norm and ReLU6 before it are applied while loading
 * (a "lazy" input), the sums its own batch norm needs are taken while storing.
 */
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import {
  pointwiseBackwardInputKernel,
  pointwiseBackwardWeightKernel,
  pointwiseForwardKernel,
  pointwiseInferenceKernel,
} from "./kernels.ts";
import { sharedConstants, sharedSplits } from "./shared_tiles.ts";
import { cpuTaskChannels, type RowTile, tileColumns, tileRows, type WeightTile } from "./tiles.ts";

/** The sizes of one pointwise convolution. Channel counts are multiples of 4. */
export interface PointwiseShape {
  /** batch * height * width. */
  readonly rows: number;
  readonly inputChannels: number;
  readonly outputChannels: number;
}

/** A tensor whose batch norm, and perhaps ReLU6, its reader applies. */
export interface LazyInput {
  /** [rows, channels] */
  readonly input: View;
  /** Scale and shift [channels]; absent when the tensor is already what it says. */
  readonly norm?: { readonly scale: View; readonly shift: View };
  readonly relu6: boolean;
}

/** The norm behind a convolution, and whether a ReLU6 follows it, for a convolution that applies them itself. */
export interface StoredNorm {
  /** [channels] */
  readonly scale: View;
  /** [channels] */
  readonly shift: View;
  readonly relu6: boolean;
}

/** Tiles that are walked down for one part, so that the partial sums stay few. */
function tilesPerPart(rows: number, tile: RowTile): number {
  return Math.ceil(rows / (tileRows(tile) * tile.mostParts));
}

/** How many partial sums a pointwise convolution over `rows` rows writes. */
export function pointwiseParts(rows: number, tile: RowTile): number {
  return Math.ceil(rows / (tileRows(tile) * tilesPerPart(rows, tile)));
}

/** Constants and workgroups that cover rows and columns: one part per invocation, or per shared tile. */
function rowWork(rows: number, columns: number, tile: RowTile, target: Target) {
  const parts = pointwiseParts(rows, tile);
  const divisions = Math.ceil(columns / tileColumns(tile));
  if (tile.workgroup) {
    return {
      variant: "shared",
      constants: sharedConstants(tile.rows / 4, tile.quads, tile.workgroup),
      workgroups: [divisions, parts, 1] as const,
    };
  }
  const lanes = lanesOf(target);
  return {
    constants: { ROWS: tile.rows, QUADS: tile.quads, LANES: lanes },
    workgroups: [Math.ceil(parts / lanes), divisions, 1] as const,
  };
}

/** Records output [rows, outputChannels], with partial sums where they are given. */
export function pointwiseForward(call: {
  lazy: LazyInput;
  weight: View; // [outputChannels, inputChannels]
  output: View; // [rows, outputChannels]
  partials?: View | undefined; // [pointwiseParts(rows, tile), 2, outputChannels]
  shape: PointwiseShape;
  tile: RowTile;
  target: Target;
}): Call {
  const { lazy, weight, output, partials, shape, tile, target } = call;
  const { rows, outputChannels } = shape;
  return recordCall(pointwiseForwardKernel, {
    target,
    views: {
      input: lazy.input,
      weight,
      output,
      inputScale: lazy.norm?.scale,
      inputShift: lazy.norm?.shift,
      partials,
    },
    parameters: { ...shape, tiles: tilesPerPart(rows, tile) },
    flags: { RELU6: lazy.relu6 },
    ...rowWork(rows, outputChannels, tile, target),
  });
}

/** Records output [rows, outputChannels], normed, for inference on the CPU. */
export function pointwiseInference(call: {
  input: View; // [rows, inputChannels]
  weight: View; // [outputChannels, inputChannels]
  output: View; // [rows, outputChannels]
  stored: StoredNorm;
  shape: PointwiseShape;
  tile: RowTile;
}): Call {
  const { input, weight, output, stored: { scale, shift, relu6 }, shape, tile } = call;
  return recordCall(pointwiseInferenceKernel, {
    target: "cpu",
    views: { input, weight, output, outputScale: scale, outputShift: shift },
    parameters: { ...shape, tiles: tilesPerPart(shape.rows, tile) },
    flags: { RELU6: relu6 },
    workgroups: [1, 1, 1],
  });
}

/** Records the gradient at the output of the norm before this convolution, with its partial sums. */
export function pointwiseBackwardInput(call: {
  gradient: View; // [rows, outputChannels]
  weight: View; // [outputChannels, inputChannels]
  skip?: View | undefined; // [rows, inputChannels]
  /** What the norm before this convolution read, and its scale and shift when ReLU6 follows it. */
  lazy: LazyInput;
  inputMean: View; // [inputChannels]
  output: View; // [rows, inputChannels]
  partials: View; // [pointwiseParts(rows, tile), 2, inputChannels]
  shape: PointwiseShape;
  tile: RowTile;
  target: Target;
}): Call {
  const { lazy, shape, tile, target, ...views } = call;
  const { rows, inputChannels } = shape;
  const norm = lazy.relu6 ? lazy.norm : undefined;
  return recordCall(pointwiseBackwardInputKernel, {
    target,
    views: { ...views, input: lazy.input, inputScale: norm?.scale, inputShift: norm?.shift },
    parameters: { ...shape, tiles: tilesPerPart(rows, tile) },
    ...rowWork(rows, inputChannels, tile, target),
  });
}

/** Tiles of the weight along its input and its output channels. */
function weightGrid({ inputChannels, outputChannels }: PointwiseShape, tile: WeightTile) {
  const { across, down } = tile.workgroup ?? { across: 1, down: 1 };
  return {
    across: Math.ceil(inputChannels / (4 * across * tile.inputs)),
    down: Math.ceil(outputChannels / (4 * down * tile.outputs)),
  };
}

/** How many partial results the weight gradient of a shape is computed in. */
export function pointwiseSplits(shape: PointwiseShape, tile: WeightTile, target: Target): number {
  if (target === "cpu") return cpuSplits(shape);
  if (!tile.workgroup) {
    const { across, down } = weightGrid(shape, tile);
    // Enough to fill the adapter, and at least 64 rows for each to add up.
    const wanted = Math.ceil(lanesOf(target) * 64 / (across * down));
    return Math.max(1, Math.min(wanted, Math.ceil(shape.rows / 64)));
  }
  const product = {
    rows: shape.outputChannels,
    columns: shape.inputChannels,
    depth: shape.rows,
  };
  const { across, down, slices } = tile.workgroup;
  return sharedSplits(product, {
    rows: 4 * down * tile.outputs,
    columns: 4 * across * tile.inputs,
    lanes: across * down * slices,
  });
}

/** Splits on the CPU engine: enough for many threads where the output channels are not. */
function cpuSplits({ rows, outputChannels }: PointwiseShape): number {
  const wanted = Math.ceil(64 / Math.ceil(outputChannels / cpuTaskChannels));
  return Math.max(1, Math.min(wanted, Math.ceil(rows / 128)));
}

/** Constants and workgroups of the weight's gradient; the CPU has no tiles to divide it by. */
function weightWork(shape: PointwiseShape, splits: number, tile: WeightTile, target: Target) {
  if (target === "cpu") return { workgroups: [1, 1, 1] as const };
  const { across, down } = weightGrid(shape, tile);
  if (tile.workgroup) {
    return {
      variant: "shared",
      constants: sharedConstants(tile.outputs, tile.inputs, tile.workgroup),
      workgroups: [across * down, splits, 1] as const,
    };
  }
  const lanes = lanesOf(target);
  return {
    constants: { OUTPUTS: tile.outputs, INPUTS: tile.inputs, LANES: lanes },
    workgroups: [Math.ceil(across * splits / lanes), down, 1] as const,
  };
}

/** Records partial weight gradients [pointwiseSplits, outputChannels, inputChannels]. */
export function pointwiseBackwardWeight(call: {
  gradient: View; // [rows, outputChannels]
  lazy: LazyInput; // [rows, inputChannels]
  output: View; // [pointwiseSplits(shape, tile, target), outputChannels, inputChannels]
  shape: PointwiseShape;
  tile: WeightTile;
  target: Target;
}): Call {
  const { gradient, lazy, output, shape, tile, target } = call;
  const splits = pointwiseSplits(shape, tile, target);
  return recordCall(pointwiseBackwardWeightKernel, {
    target,
    views: {
      gradient,
      input: lazy.input,
      output,
      inputScale: lazy.norm?.scale,
      inputShift: lazy.norm?.shift,
    },
    parameters: { ...shape, splits, rowsPerSplit: Math.ceil(shape.rows / splits) },
    flags: { RELU6: lazy.relu6 },
    ...weightWork(shape, splits, tile, target),
  });
}
