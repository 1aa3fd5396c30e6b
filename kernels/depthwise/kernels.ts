/** The kernels of depthwise convolutions: their interfaces, costs and tasks. `depthwise.ts` records them. */
import forwardSource from "./forward.wgsl" with { type: "text" };
import backwardInputSource from "./backward_input.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import inputColumnSource from "./input_column.wgsl" with { type: "text" };
import filtersSource from "./filters.wgsl" with { type: "text" };
import addWalkersSource from "./add_walkers.wgsl" with { type: "text" };
import placeSource from "./place.wgsl" with { type: "text" };
import { enoughTasks } from "../cpu/division.ts";
import { defineKernel, read, u32, when, write } from "../program/description.ts";

/** `tiles` is how many tiles of four pixels a part has, `allTiles` how many there are. */
export const parameters = {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
} as const;

export interface Walked {
  /** See above. */
  readonly parameters: Readonly<Record<keyof typeof parameters, number>>;
}

/** The CPU's own parameters: whole rows, and channels where there are few parts. */
const extra = ["rowsPerPart", "rows", "paddedPixels", "channelsPerTask"] as const;

/** Of which images a kernel's parts are rows: of its input's or its output's. */
type Side = "input" | "output";

/** What a kernel costs that walks over one or the other. */
export /* @__NO_SIDE_EFFECTS__ */ function costOf(side: Side) {
  return ({ parameters: p }: Walked) => {
    const [height, width] = side === "input"
      ? [p.height, p.width]
      : [p.outputHeight, p.outputWidth];
    const batch = p.allTiles / Math.ceil(width / 4) / height;
    const outputs = batch * p.outputHeight * p.outputWidth * p.channels;
    const inputs = batch * p.height * p.width * p.channels;
    return { flops: 18 * outputs, bytes: 4 * (inputs + outputs) };
  };
}

/** A kernel's parts, each divided by channels where there are few of them. */
/* @__NO_SIDE_EFFECTS__ */ function divisionOf(side: Side) {
  return ({ parameters: p, flags }: Walked & { readonly flags: { readonly STRIDE2: boolean } }) => {
    const tilesPerRow = Math.ceil((side === "input" ? p.width : p.outputWidth) / 4);
    const rowsPerPart = p.tiles / tilesPerRow;
    const rows = p.allTiles / tilesPerRow;
    const parts = Math.ceil(rows / rowsPerPart);
    // A zero at the left, four results at a time, and what the last of them see.
    const seen = flags.STRIDE2 ? 8 * Math.ceil(p.outputWidth / 4) + 1 : 0;
    const paddedPixels = Math.max(seen, 4 * Math.ceil(p.width / 4) + 2);
    const divisions = Math.ceil(enoughTasks / 2 / parts);
    const channelsPerTask = Math.max(32, Math.ceil(p.channels / divisions / 16) * 16);
    return {
      tasks: parts * Math.ceil(p.channels / channelsPerTask),
      extra: { rowsPerPart, rows, paddedPixels, channelsPerTask },
      // Nine taps and five rows: see depthwise/rows.as.
      scratch: (9 + 5 * paddedPixels) * channelsPerTask * 4,
    };
  };
}

/** What their WGSL includes. */
export const includes = {
  input_column: { path: "kernels/depthwise/input_column.wgsl", source: inputColumnSource },
  filters: { path: "kernels/depthwise/filters.wgsl", source: filtersSource },
  place: { path: "kernels/depthwise/place.wgsl", source: placeSource },
  add_walkers: { path: "kernels/depthwise/add_walkers.wgsl", source: addWalkersSource },
};

/** The WGSL of the convolution. */
export const forwardTemplate = {
  path: "kernels/depthwise/forward.wgsl",
  source: forwardSource,
  includes,
};

/** The WGSL of its input's gradient. */
export const backwardInputTemplate = {
  path: "kernels/depthwise/backward_input.wgsl",
  source: backwardInputSource,
  includes,
};

/** The WGSL of its weight's gradient. */
export const backwardWeightTemplate = {
  path: "kernels/depthwise/backward_weight.wgsl",
  source: backwardWeightSource,
  includes,
};

/** The convolution, with the partial sums of its output where they are needed. */
export const depthwiseForwardKernel = defineKernel({
  name: "depthwise_forward",
  template: forwardTemplate,
  views: {
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    weight: read("vec4f", "[channels, 1, 3, 3]"),
    output: write("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    partials: when("STATISTICS", write("vec4f", "[parts, 2, channels]")),
  },
  parameters,
  flags: ["STRIDE2"],
  cost: costOf("output"),
  cpu: {
    module: "depthwise/forward",
    entry: "depthwiseForward",
    extra,
    divide: divisionOf("output"),
  },
});

/** The convolution in inference on the CPU: output = relu6(norm(the convolution of the input)). */
export const depthwiseInferenceKernel = defineKernel({
  name: "depthwise_inference",
  views: {
    input: read("vec4f", "[batch, height, width, channels]"),
    weight: read("vec4f", "[channels, 1, 3, 3]"),
    output: write("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    outputScale: read("vec4f", "[channels]"),
    outputShift: read("vec4f", "[channels]"),
  },
  parameters,
  flags: ["STRIDE2"],
  cost: costOf("output"),
  cpu: {
    module: "depthwise/inference",
    entry: "depthwiseInference",
    extra,
    divide: divisionOf("output"),
  },
});

/** The gradient of the input, at the output of the norm before. */
export const depthwiseBackwardInputKernel = defineKernel({
  name: "depthwise_backward_input",
  template: backwardInputTemplate,
  views: {
    gradient: read("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    weight: read("vec4f", "[channels, 1, 3, 3]"),
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    output: write("vec4f", "[batch, height, width, channels]"),
    partials: write("vec4f", "[parts, 2, channels]"),
    skip: when("SKIP", read("vec4f", "[batch, height, width, channels]")),
    inputMean: read("vec4f", "[channels]"),
  },
  parameters,
  flags: ["STRIDE2"],
  cost: costOf("input"),
  cpu: {
    module: "depthwise/backward_input",
    entry: "depthwiseBackwardInput",
    extra,
    divide: divisionOf("input"),
  },
});

/** The gradient of the weight, in parts. */
export const depthwiseBackwardWeightKernel = defineKernel({
  name: "depthwise_backward_weight",
  template: backwardWeightTemplate,
  views: {
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    gradient: read("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    output: write("vec4f", "[splits, channels, 1, 3, 3]"),
  },
  parameters,
  flags: ["STRIDE2"],
  cost: costOf("output"),
  cpu: {
    module: "depthwise/backward_weight",
    entry: "depthwiseBackwardWeight",
    extra,
    divide: divisionOf("output"),
  },
});
