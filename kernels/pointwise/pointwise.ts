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
import { enoughTasks } from "../cpu/division.ts";
import { defineKernel, read, u32, when, write } from "../program/description.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import {
  cpuBlockRows,
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

/** Constants and workgroups that cover rows and columns: one part per invocation, or per shared tile. */
function rowWork(rows: number, columns: number, tile: RowTile, target: Target) {
  const lanes = lanesOf(target);
  const parts = pointwiseParts(rows, tile);
  return {
    variant: tile.shared ? "shared" : undefined,
    constants: { ROWS: tile.rows, QUADS: tile.quads, ...(!tile.shared && { LANES: lanes }) },
    workgroups: [
      tile.shared ? parts : Math.ceil(parts / lanes),
      Math.ceil(columns / tileColumns(tile)),
      1,
    ] as const,
  };
}

/** The CPU's tasks: the output's parts, each divided by columns where there are few of them. */
function divideProduct(rows: number, blocks: number, columns: number, depth: number) {
  const parts = Math.ceil(rows / (cpuBlockRows * blocks));
  const most = Math.ceil(enoughTasks / 2 / parts);
  const divisions = Math.max(1, Math.min(most, Math.floor(columns / 32)));
  const columnsPerTask = Math.ceil(columns / divisions / 8) * 8;
  return {
    tasks: parts * Math.ceil(columns / columnsPerTask),
    extra: { columnsPerTask, rowsPerBlock: cpuBlockRows },
    scratch: cpuBlockRows * depth * 4,
  };
}

/** `tiles` is how many tiles a part walks down. */
const rowParameters = { rows: u32, inputChannels: u32, outputChannels: u32, tiles: u32 } as const;

function gemmFlops(shape: PointwiseShape): number {
  return 2 * shape.rows * shape.inputChannels * shape.outputChannels;
}

/** output = value(input) * weight^T, with the partial sums of its output where they are needed. */
export const pointwiseForwardKernel = defineKernel({
  name: "pointwise_forward",
  template: { path: "kernels/pointwise/forward.wgsl", source: forwardSource },
  variants: {
    shared: { path: "kernels/pointwise/forward_shared.wgsl", source: forwardSharedSource },
  },
  views: {
    input: read("vec4f", "[rows, inputChannels]"),
    weight: read("vec4f", "[outputChannels, inputChannels]"),
    output: write("vec4f", "[rows, outputChannels]"),
    inputScale: when("LAZY", read("vec4f", "[inputChannels]")),
    inputShift: when("LAZY", read("vec4f", "[inputChannels]")),
    partials: when("STATISTICS", write("vec4f", "[parts, 2, outputChannels]")),
  },
  parameters: rowParameters,
  flags: ["RELU6"],
  cost: ({ parameters: p }) => ({
    flops: gemmFlops(p),
    bytes: 4 *
      (p.rows * (p.inputChannels + p.outputChannels) + p.inputChannels * p.outputChannels),
  }),
  cpu: {
    module: "pointwise/forward",
    entry: "pointwiseForward",
    extra: ["columnsPerTask", "rowsPerBlock"],
    divide: ({ parameters: { rows, tiles, inputChannels, outputChannels } }) => ({
      ...divideProduct(rows, tiles, outputChannels, inputChannels),
      pack: { by: "rows", outputChannels, inputChannels },
    }),
  },
});

/** The gradient of the input, at the output of the norm before. */
export const pointwiseBackwardInputKernel = defineKernel({
  name: "pointwise_backward_input",
  template: { path: "kernels/pointwise/backward_input.wgsl", source: backwardInputSource },
  variants: {
    shared: {
      path: "kernels/pointwise/backward_input_shared.wgsl",
      source: backwardInputSharedSource,
    },
  },
  views: {
    gradient: read("vec4f", "[rows, outputChannels]"),
    weight: read("vec4f", "[outputChannels, inputChannels]"),
    input: read("vec4f", "[rows, inputChannels]"),
    inputMean: read("vec4f", "[inputChannels]"),
    output: write("vec4f", "[rows, inputChannels]"),
    partials: write("vec4f", "[parts, 2, inputChannels]"),
    inputScale: when("RELU6", read("vec4f", "[inputChannels]")),
    inputShift: when("RELU6", read("vec4f", "[inputChannels]")),
    skip: when("SKIP", read("vec4f", "[rows, inputChannels]")),
  },
  parameters: rowParameters,
  cost: ({ views, parameters: p }) => ({
    flops: gemmFlops(p),
    bytes: 4 *
      (p.rows * (p.outputChannels + p.inputChannels * (views.skip ? 3 : 2)) +
        p.inputChannels * p.outputChannels),
  }),
  cpu: {
    module: "pointwise/backward_input",
    entry: "pointwiseBackwardInput",
    extra: ["columnsPerTask", "rowsPerBlock"],
    divide: ({ parameters: { rows, tiles, inputChannels, outputChannels } }) => ({
      ...divideProduct(rows, tiles, inputChannels, outputChannels),
      pack: { by: "columns", outputChannels, inputChannels },
    }),
  },
});

/** The gradient of the weight, in parts. */
export const pointwiseBackwardWeightKernel = defineKernel({
  name: "pointwise_backward_weight",
  template: { path: "kernels/pointwise/backward_weight.wgsl", source: backwardWeightSource },
  variants: {
    shared: {
      path: "kernels/pointwise/backward_weight_shared.wgsl",
      source: backwardWeightSharedSource,
    },
  },
  views: {
    gradient: read("vec4f", "[rows, outputChannels]"),
    input: read("vec4f", "[rows, inputChannels]"),
    output: write("vec4f", "[splits, outputChannels, inputChannels]"),
    inputScale: when("LAZY", read("vec4f", "[inputChannels]")),
    inputShift: when("LAZY", read("vec4f", "[inputChannels]")),
  },
  parameters: {
    rows: u32,
    inputChannels: u32,
    outputChannels: u32,
    splits: u32,
    rowsPerSplit: u32,
  },
  flags: ["RELU6"],
  cost: ({ parameters: p }) => ({
    flops: gemmFlops(p),
    bytes: 4 * (p.rows * (p.inputChannels + p.outputChannels) +
      p.inputChannels * p.outputChannels * p.splits),
  }),
  cpu: {
    module: "pointwise/backward_weight",
    entry: "pointwiseBackwardWeight",
    extra: ["channelsPerTask"],
    // The splits, each divided by output channels.
    divide: ({ parameters: p }) => ({
      tasks: p.splits * Math.ceil(p.outputChannels / cpuTaskChannels),
      extra: { channelsPerTask: cpuTaskChannels },
      // The values of 64 rows, in panels of 8 channels.
      scratch: 64 * Math.ceil(p.inputChannels / 8) * 32,
    }),
  },
});

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
  const side = tile.shared ? sharedSide : 1;
  return {
    across: Math.ceil(inputChannels / (4 * side * tile.inputs)),
    down: Math.ceil(outputChannels / (4 * side * tile.outputs)),
  };
}

/** How many partial results the weight gradient of a shape is computed in. */
export function pointwiseSplits(shape: PointwiseShape, tile: WeightTile, target: Target): number {
  if (target === "cpu") return cpuSplits(shape);
  const { across, down } = weightGrid(shape, tile);
  // Enough to fill the adapter, and at least 64 rows for each to add up.
  const wanted = tile.shared ? 256 : lanesOf(target) * 64;
  return Math.max(1, Math.min(Math.ceil(wanted / (across * down)), Math.ceil(shape.rows / 64)));
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
  const lanes = lanesOf(target);
  return {
    variant: tile.shared ? "shared" : undefined,
    constants: {
      OUTPUTS: tile.outputs,
      INPUTS: tile.inputs,
      ...(!tile.shared && { LANES: lanes }),
    },
    workgroups: [
      tile.shared ? across * splits : Math.ceil(across * splits / lanes),
      down,
      1,
    ] as const,
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
