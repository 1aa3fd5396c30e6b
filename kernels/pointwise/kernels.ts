/** The kernels of pointwise convolutions: their interfaces, costs and tasks. `pointwise.ts` records them. */
import forwardSource from "./forward.wgsl" with { type: "text" };
import backwardInputSource from "./backward_input.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import { enoughTasks } from "../cpu/division.ts";
import { defineKernel, read, u32, when, write } from "../program/description.ts";
import type { Cost } from "../program/program.ts";
import { backwardInputShared, backwardWeightShared, forwardShared } from "./shared_template.ts";
import { cpuBlockRows, cpuTaskChannels } from "./tiles.ts";

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
export const rowParameters = {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
} as const;

/** Of the gradient of the weight. */
export const weightParameters = {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  splits: u32,
  rowsPerSplit: u32,
} as const;

/** What a product costs that goes over the input so many times, over the output's side and the weight once. */
export function productCost(
  { rows, inputChannels, outputChannels }: {
    readonly rows: number;
    readonly inputChannels: number;
    readonly outputChannels: number;
  },
  inputs: number,
  weights = 1,
): Cost {
  const floats = rows * (inputs * inputChannels + outputChannels) +
    weights * inputChannels * outputChannels;
  return { flops: 2 * rows * inputChannels * outputChannels, bytes: 4 * floats };
}

/** output = value(input) * weight^T, with the partial sums of its output where they are needed. */
export const pointwiseForwardKernel = defineKernel({
  name: "pointwise_forward",
  template: { path: "kernels/pointwise/forward.wgsl", source: forwardSource },
  variants: { shared: forwardShared },
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
  cost: ({ parameters }) => productCost(parameters, 1),
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
  variants: { shared: backwardInputShared },
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
  cost: ({ views, parameters }) => productCost(parameters, views.skip ? 3 : 2),
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
  variants: { shared: backwardWeightShared },
  views: {
    gradient: read("vec4f", "[rows, outputChannels]"),
    input: read("vec4f", "[rows, inputChannels]"),
    output: write("vec4f", "[splits, outputChannels, inputChannels]"),
    inputScale: when("LAZY", read("vec4f", "[inputChannels]")),
    inputShift: when("LAZY", read("vec4f", "[inputChannels]")),
  },
  parameters: weightParameters,
  flags: ["RELU6"],
  cost: ({ parameters }) => productCost(parameters, 1, parameters.splits),
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
