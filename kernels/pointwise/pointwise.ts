/**
 * Pointwise (1x1) convolution as a GEMM over rows = batch * height * width: forward, gradient of the
 * input, gradient of the weight. The batch norm and ReLU6 before it are applied while loading
 * (a "lazy" input), the sums its own batch norm needs are taken while storing.
 */
import forwardSource from "./forward.wgsl" with { type: "text" };
import forwardSharedSource from "./forward_shared.wgsl" with { type: "text" };
import backwardInputSharedSource from "./backward_input_shared.wgsl" with { type: "text" };
import backwardWeightSharedSource from "./backward_weight_shared.wgsl" with { type: "text" };
import backwardInputSource from "./backward_input.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import { cpuLanes } from "../program/engine.ts";
import { type Call, kernel, recordCall, type View } from "../program/program.ts";
import {
  cpuTaskChannels,
  type RowTile,
  sharedSide,
  tileColumns,
  tileRows,
  type WeightTile,
} from "./tiles.ts";

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

/** Tiles that are walked down for one part, so that the partial sums stay few. */
function tilesPerPart(rows: number, tile: RowTile): number {
  return Math.ceil(rows / (tileRows(tile) * tile.mostParts));
}

/** How many partial sums a pointwise convolution over `rows` rows writes. */
export function pointwiseParts(rows: number, tile: RowTile): number {
  return Math.ceil(rows / (tileRows(tile) * tilesPerPart(rows, tile)));
}

/** Workgroups that cover rows and columns: one part per invocation, or per workgroup when shared. */
function tileGroups(
  rows: number,
  columns: number,
  tile: RowTile,
  lanes: number,
): [number, number, number] {
  const parts = pointwiseParts(rows, tile);
  return [
    tile.shared ? parts : Math.ceil(parts / lanes),
    Math.ceil(columns / tileColumns(tile)),
    1,
  ];
}

/**
 * The constants of a tile; shared ones have a fixed workgroup. The CPU engine does not run the text, whose
 * smallest form has the same bindings and parameters.
 */
function tileConstants({ rows, quads, shared }: RowTile, lanes: number): Record<string, number> {
  if (lanes === cpuLanes) return { ROWS: 1, QUADS: 1, LANES: lanes };
  return { ROWS: rows, QUADS: quads, ...(!shared && { LANES: lanes }) };
}

function normViews(lazy: LazyInput): Record<string, View> {
  return lazy.norm ? { inputScale: lazy.norm.scale, inputShift: lazy.norm.shift } : {};
}

function gemmFlops(shape: PointwiseShape): number {
  return 2 * shape.rows * shape.inputChannels * shape.outputChannels;
}

/** output [rows, outputChannels] = value(input) * weight^T, with partial sums when asked for. */
export function pointwiseForward(call: {
  lazy: LazyInput;
  weight: View; // [outputChannels, inputChannels]
  output: View; // [rows, outputChannels]
  partials?: View; // [pointwiseParts(rows, tile), 2, outputChannels]
  shape: PointwiseShape;
  tile: RowTile;
  lanes: number;
}): Call {
  const { lazy, weight, output, partials, shape, tile, lanes } = call;
  const { rows, inputChannels, outputChannels } = shape;
  return recordCall({
    kernel: kernel("pointwise_forward", tile.shared ? forwardSharedSource : forwardSource, {
      ...tileConstants(tile, lanes),
      LAZY: lazy.norm !== undefined,
      RELU6: lazy.relu6,
      STATISTICS: partials !== undefined,
    }),
    views: { input: lazy.input, weight, output, ...normViews(lazy), ...(partials && { partials }) },
    parameters: { rows, inputChannels, outputChannels, tiles: tilesPerPart(rows, tile) },
    workgroups: tileGroups(rows, outputChannels, tile, lanes),
    cost: {
      flops: gemmFlops(shape),
      bytes: 4 * (rows * (inputChannels + outputChannels) + inputChannels * outputChannels),
    },
  });
}

/** Gradient at the output of the norm before this convolution, with that norm's partial sums. */
export function pointwiseBackwardInput(call: {
  gradient: View; // [rows, outputChannels]
  weight: View; // [outputChannels, inputChannels]
  skip?: View; // [rows, inputChannels]
  /** What the norm before this convolution read, and its scale and shift when ReLU6 follows it. */
  lazy: LazyInput;
  inputMean: View; // [inputChannels]
  output: View; // [rows, inputChannels]
  partials: View; // [pointwiseParts(rows, tile), 2, inputChannels]
  shape: PointwiseShape;
  tile: RowTile;
  lanes: number;
}): Call {
  const { gradient, weight, skip, lazy, inputMean, output, partials, shape, tile, lanes } = call;
  const { rows, inputChannels, outputChannels } = shape;
  const source = tile.shared ? backwardInputSharedSource : backwardInputSource;
  return recordCall({
    kernel: kernel("pointwise_backward_input", source, {
      ...tileConstants(tile, lanes),
      RELU6: lazy.relu6,
      SKIP: skip !== undefined,
    }),
    views: {
      gradient,
      weight,
      input: lazy.input,
      inputMean,
      output,
      partials,
      ...(lazy.relu6 && normViews(lazy)),
      ...(skip && { skip }),
    },
    parameters: { rows, inputChannels, outputChannels, tiles: tilesPerPart(rows, tile) },
    workgroups: tileGroups(rows, inputChannels, tile, lanes),
    cost: {
      flops: gemmFlops(shape),
      bytes: 4 *
        (rows * (outputChannels + inputChannels * (skip ? 3 : 2)) + inputChannels * outputChannels),
    },
  });
}

/** Tiles of the weight along its input and its output channels. */
function weightGrid({ inputChannels, outputChannels }: PointwiseShape, tile: WeightTile) {
  const side = tile.shared ? sharedSide : 1;
  return {
    across: Math.ceil(inputChannels / (4 * side * tile.inputs)),
    down: Math.ceil(outputChannels / (4 * side * tile.outputs)),
  };
}

/** How many partial results the weight gradient of a shape is computed in. */
export function pointwiseSplits(shape: PointwiseShape, tile: WeightTile, lanes: number): number {
  const { across, down } = weightGrid(shape, tile);
  if (lanes === cpuLanes) return cpuSplits(shape);
  // Enough to fill the adapter, and at least 64 rows for each to add up.
  const wanted = tile.shared ? 256 : lanes * 64;
  return Math.max(1, Math.min(Math.ceil(wanted / (across * down)), Math.ceil(shape.rows / 64)));
}

/** Splits on the CPU engine: enough for many threads where the output channels are not. */
function cpuSplits({ rows, outputChannels }: PointwiseShape): number {
  const wanted = Math.ceil(64 / Math.ceil(outputChannels / cpuTaskChannels));
  return Math.max(1, Math.min(wanted, Math.ceil(rows / 128)));
}

/** Partial weight gradients [pointwiseSplits, outputChannels, inputChannels]. */
export function pointwiseBackwardWeight(call: {
  gradient: View; // [rows, outputChannels]
  lazy: LazyInput; // [rows, inputChannels]
  output: View; // [pointwiseSplits(shape, tile, lanes), outputChannels, inputChannels]
  shape: PointwiseShape;
  tile: WeightTile;
  lanes: number;
}): Call {
  const { gradient, lazy, output, shape, tile, lanes } = call;
  const { rows, inputChannels, outputChannels } = shape;
  const splits = pointwiseSplits(shape, tile, lanes);
  const { across, down } = weightGrid(shape, tile);
  const source = tile.shared ? backwardWeightSharedSource : backwardWeightSource;
  return recordCall({
    kernel: kernel("pointwise_backward_weight", source, {
      ...(!tile.shared && { LANES: lanes }),
      OUTPUTS: tile.outputs,
      INPUTS: tile.inputs,
      LAZY: lazy.norm !== undefined,
      RELU6: lazy.relu6,
    }),
    views: { gradient, input: lazy.input, output, ...normViews(lazy) },
    parameters: {
      rows,
      inputChannels,
      outputChannels,
      splits,
      rowsPerSplit: Math.ceil(rows / splits),
    },
    workgroups: [tile.shared ? across * splits : Math.ceil(across * splits / lanes), down, 1],
    cost: {
      flops: gemmFlops(shape),
      bytes: 4 *
        (rows * (inputChannels + outputChannels) + inputChannels * outputChannels * splits),
    },
  });
}
