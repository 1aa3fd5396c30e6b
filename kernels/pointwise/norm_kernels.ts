/**
 * The kernels of pointwise convolutions that do the work of a norm besides their own: see norm/by_readers.ts. They
 * are for hardware, of the templates by which a workgroup computes a tile.
 */
import {
  behindParameters,
  behindViews,
  finishedParameters,
  finishedViews,
  storingViews,
  withReading,
} from "../norm/by_readers.ts";
import { defineKernel, read, when, write } from "../program/description.ts";
import { productCost, rowParameters, weightParameters } from "./kernels.ts";
import { backwardInputShared, backwardWeightShared, forwardShared } from "./shared_template.ts";

/**
 * The output, of an input whose norm it finishes; or of a residual connection's sum, which it stores, with the input
 * for its branch.
 */
export const pointwiseForwardFinishingKernel = defineKernel({
  name: "pointwise_forward_finishing",
  template: forwardShared,
  constants: { FINISHES: true, LAZY: true, STATISTICS: true },
  views: {
    input: read("vec4f", "[rows, inputChannels]"),
    weight: read("vec4f", "[outputChannels, inputChannels]"),
    output: write("vec4f", "[rows, outputChannels]"),
    partials: write("vec4f", "[parts, 2, outputChannels]"),
    ...finishedViews,
    skip: when("RESIDUAL", read("vec4f", "[rows, inputChannels]")),
    block: when("RESIDUAL", write("vec4f", "[rows, inputChannels]")),
    skipScale: when("SKIP_LAZY", read("vec4f", "[inputChannels]")),
    skipShift: when("SKIP_LAZY", read("vec4f", "[inputChannels]")),
  },
  parameters: { ...rowParameters, ...finishedParameters },
  flags: ["RELU6"],
  cost: ({ views, parameters: p }) => {
    const product = productCost(p, views.skip ? 3 : 1);
    const norm = { rows: p.normRows, channels: p.inputChannels, parts: p.normParts };
    return withReading(product, norm, false);
  },
});

/** The gradient of the input, from the gradient at the output of the norm behind. */
export const pointwiseBackwardInputThroughNormKernel = defineKernel({
  name: "pointwise_backward_input_through_norm",
  template: backwardInputShared,
  constants: { THROUGH_NORM: true, STORES: true },
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
    ...storingViews,
  },
  parameters: { ...rowParameters, ...behindParameters },
  cost: ({ views, parameters: p }) => {
    const product = productCost(p, views.skip ? 3 : 2);
    const norm = { rows: p.normRows, channels: p.outputChannels, parts: p.normParts };
    return withReading(product, norm, true);
  },
});

/** The gradient of the weight, in parts, from the gradient at the output of the norm behind. */
export const pointwiseBackwardWeightThroughNormKernel = defineKernel({
  name: "pointwise_backward_weight_through_norm",
  template: backwardWeightShared,
  constants: { THROUGH_NORM: true, STORES: false },
  views: {
    gradient: read("vec4f", "[rows, outputChannels]"),
    input: read("vec4f", "[rows, inputChannels]"),
    output: write("vec4f", "[splits, outputChannels, inputChannels]"),
    inputScale: when("LAZY", read("vec4f", "[inputChannels]")),
    inputShift: when("LAZY", read("vec4f", "[inputChannels]")),
    ...behindViews,
  },
  parameters: { ...weightParameters, ...behindParameters },
  flags: ["RELU6"],
  cost: ({ parameters: p }) => {
    const product = productCost(p, 1, p.splits);
    const norm = { rows: p.normRows, channels: p.outputChannels, parts: p.normParts };
    return withReading(product, norm, true);
  },
});
