/**
 * Folds batch norms into convolutions: in inference a norm is a scale and a shift per channel, which become
 * part of the weight and bias of the convolution before it.
 */
import { batchNormEpsilon, type ConvolutionLayer, type LinearHead } from "../model/architecture.ts";
import {
  bufferLayout,
  type FlatWeights,
  type ParameterLayout,
  parameterLayout,
  sliceOf,
} from "../model/parameters.ts";
import type { SavedModel } from "../model/weights.ts";
import type { WeightPrecision } from "./weight_precisions.ts";
import { readValues, type StoredValues, storeValues } from "./stored_values.ts";

/** A convolution with a bias and without a norm. */
export interface FoldedLayer {
  readonly layer: ConvolutionLayer;
  /** torch's layout: [outputChannels, inputChannels / groups, height, width] */
  readonly shape: readonly number[];
  readonly weight: StoredValues;
  /** [outputChannels] */
  readonly bias: Float32Array<ArrayBuffer>;
}

/** A head with its weights. */
export interface FoldedHead {
  readonly head: LinearHead;
  /** [logits, lastChannel] */
  readonly weight: StoredValues;
  /** [logits] */
  readonly bias: Float32Array<ArrayBuffer>;
}

/** A model without batch norms. */
export interface FoldedModel extends Pick<SavedModel, "architecture" | "decisions"> {
  /** Every convolution, in the order they run. */
  readonly layers: readonly FoldedLayer[];
  readonly heads: readonly FoldedHead[];
}

/**
 * Folds every norm into the convolution before it.
 *
 * @param model A trained model.
 * @param precision How the folded weights are stored.
 * @returns Weights times gamma / sqrt(variance + epsilon), biases beta - mean * gamma /
 * sqrt(variance + epsilon), computed in float64; the heads unchanged.
 * @throws UserError When a weight is beyond the precision's range.
 *
 * @example
 * ```ts
 * import { initialWeights, mobileNetV2 } from "../model/mod.ts";
 * import { foldNorms } from "./fold_norms.ts";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
 * const { layers } = foldNorms({ architecture, weights: initialWeights(architecture, 1), steps: 0 });
 * if (layers.length !== 52) throw new Error("MobileNetV2 has 52 convolutions");
 * ```
 */
export function foldNorms(
  { architecture, weights, decisions }: SavedModel,
  precision: WeightPrecision = "float32",
): FoldedModel {
  const parameters = parameterLayout(architecture);
  const buffers = bufferLayout(architecture);
  const parameter = (name: string) => valuesOf(parameters, weights.parameters, name);
  const buffer = (name: string) => valuesOf(buffers, weights.buffers, name);
  const layers = architecture.blocks.flatMap((block) => block.layers).map((layer): FoldedLayer => {
    const { name, norm, outputChannels } = layer;
    const weight = parameter(`${name}.weight`).slice();
    const [gamma, beta] = [parameter(`${norm}.weight`), parameter(`${norm}.bias`)];
    const [mean, variance] = [buffer(`${norm}.running_mean`), buffer(`${norm}.running_var`)];
    const bias = new Float32Array(outputChannels);
    const each = weight.length / outputChannels;
    for (let channel = 0; channel < outputChannels; channel++) {
      const scale = gamma[channel]! / Math.sqrt(variance[channel]! + batchNormEpsilon);
      bias[channel] = beta[channel]! - mean[channel]! * scale;
      for (let at = channel * each; at < (channel + 1) * each; at++) weight[at]! *= scale;
    }
    const stored = storeValues(weight, precision, outputChannels, name);
    return { layer, shape: sliceOf(parameters, `${name}.weight`).shape, weight: stored, bias };
  });
  const heads = architecture.heads.map((head): FoldedHead => {
    const [weight, bias] = [parameter(head.weight).slice(), parameter(head.bias).slice()];
    return { head, weight: storeValues(weight, precision, bias.length, head.weight), bias };
  });
  return { architecture, layers, heads, decisions };
}

/**
 * The inverse, so that a folded model can be run here: norms that only add the bias.
 *
 * @param model What {@linkcode foldNorms} returned, its values rounded or not.
 */
export function unfoldNorms({ architecture, layers, heads }: FoldedModel): FlatWeights {
  const parameters = parameterLayout(architecture);
  const buffers = bufferLayout(architecture);
  const weights = {
    parameters: new Float32Array(parameters.length),
    buffers: new Float32Array(buffers.length),
  };
  const set = (name: string, values: StoredValues) => {
    weights.parameters.set(readValues(values), sliceOf(parameters, name).offset);
  };
  for (const { layer: { name, norm }, weight, bias } of layers) {
    set(`${name}.weight`, weight);
    set(`${norm}.weight`, new Float32Array(bias.length).fill(1));
    set(`${norm}.bias`, bias);
    const { offset, length } = sliceOf(buffers, `${norm}.running_var`);
    weights.buffers.fill(1 - batchNormEpsilon, offset, offset + length);
  }
  for (const { head, weight, bias } of heads) {
    set(head.weight, weight);
    set(head.bias, bias);
  }
  return weights;
}

function valuesOf(
  layout: ParameterLayout,
  flat: Float32Array<ArrayBuffer>,
  name: string,
): Float32Array<ArrayBuffer> {
  const { offset, length } = sliceOf(layout, name);
  return flat.subarray(offset, offset + length);
}
