/**
 * The layout of all parameters in one flat buffer, and of all running statistics in another. Gradients and
 * the optimizer's moments share the parameters' layout, so the optimizer is one pass over flat memory. Each
 * slice starts on a multiple of 64 floats, as WebGPU's bindings require, with one exception: the heads'
 * weights follow one another without gaps, and so do their biases, so that all heads together are one
 * matrix. Floats between slices are unused and stay 0.
 */
import { logitCounts } from "../data/heads.ts";
import type { Architecture } from "./architecture.ts";

/** Slices start on multiples of so many floats: 256 bytes. */
const alignment = 64;

/** A named tensor in a flat buffer, in torch's layout and order. */
export interface Slice {
  /** torchvision's name, such as `features.0.0.weight`. */
  readonly name: string;
  /** torch's shape, such as [outputChannels, inputChannels / groups, height, width]. */
  readonly shape: readonly number[];
  /** First float. */
  readonly offset: number;
  /** Floats: the product of the shape. */
  readonly length: number;
}

/** The division of a flat buffer into slices. */
export interface ParameterLayout {
  /** Every tensor by its name, in the order of the offsets. */
  readonly slices: ReadonlyMap<string, Slice>;
  /** Floats in the buffer, a multiple of 64. */
  readonly length: number;
}

/** Flat weights and running statistics as the host holds them. */
export interface FlatWeights {
  /** Every parameter, in the parameter layout. */
  readonly parameters: Float32Array<ArrayBuffer>;
  /** Every running mean and variance, in the buffer layout. */
  readonly buffers: Float32Array<ArrayBuffer>;
}

/**
 * The layout of all parameters.
 *
 * @param architecture The model.
 * @returns Weights of convolutions, weights and biases of norms in the order they run, then all heads'
 * weights as one matrix [all logits, lastChannel], then all heads' biases as one vector.
 */
export function parameterLayout(architecture: Architecture): ParameterLayout {
  const layout = new Layout();
  for (const layer of architecture.blocks.flatMap((block) => block.layers)) {
    const { kind, name, norm, inputChannels, outputChannels } = layer;
    const size = kind === "pointwise" ? 1 : 3;
    const depth = kind === "depthwise" ? 1 : inputChannels;
    layout.append(`${name}.weight`, [outputChannels, depth, size, size]);
    layout.append(`${norm}.weight`, [outputChannels]);
    layout.append(`${norm}.bias`, [outputChannels]);
  }
  const { heads, lastChannel } = architecture;
  const logits = logitCounts(heads);
  for (const [index, { weight }] of heads.entries()) {
    layout.append(weight, [logits[index]!, lastChannel], index === 0);
  }
  for (const [index, { bias }] of heads.entries()) {
    layout.append(bias, [logits[index]!], index === 0);
  }
  return layout.finish();
}

/**
 * The layout of the running statistics of all batch norms.
 *
 * @param architecture The model.
 * @returns Running mean and running variance of each norm, in the order they run.
 */
export function bufferLayout(architecture: Architecture): ParameterLayout {
  const layout = new Layout();
  for (const { norm, outputChannels } of architecture.blocks.flatMap((block) => block.layers)) {
    layout.append(`${norm}.running_mean`, [outputChannels]);
    layout.append(`${norm}.running_var`, [outputChannels]);
  }
  return layout.finish();
}

/**
 * Finds a tensor.
 *
 * @param layout The layout.
 * @param name torchvision's name.
 * @returns Its slice.
 * @throws Error When the layout has no such tensor.
 */
export function sliceOf(layout: ParameterLayout, name: string): Slice {
  const slice = layout.slices.get(name);
  if (!slice) throw new Error(`the model has no ${name}`);
  return slice;
}

/** Lays slices end to end. */
class Layout {
  readonly #slices = new Map<string, Slice>();
  #end = 0;

  append(name: string, shape: readonly number[], aligned = true): void {
    const offset = aligned ? roundUp(this.#end) : this.#end;
    const length = shape.reduce((product, size) => product * size, 1);
    this.#slices.set(name, { name, shape, offset, length });
    this.#end = offset + length;
  }

  finish(): ParameterLayout {
    return { slices: this.#slices, length: roundUp(this.#end) };
  }
}

function roundUp(floats: number): number {
  return Math.ceil(floats / alignment) * alignment;
}
