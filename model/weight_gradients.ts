/**
 * Records the weight gradients of a backward pass. Each is computed in partial results, which are added up
 * by one call for a group of layers: the larger the group, the fewer dispatches, and the more memory. The
 * invariant: a group's memory is its own from the first layer's partial results to their sums.
 */
import type { Target } from "../kernels/mod.ts";
import type { NormBehind } from "../kernels/norm/by_readers.ts";
import { type Call, type Memory, part, type View, whole } from "../kernels/program/program.ts";
import type { Arena } from "../kernels/recording.ts";
import { reduceSum } from "../kernels/reduce/reduce.ts";
import { type PartialResults, reduceAll, reduceTasks } from "../kernels/reduce/reduce_all.ts";
import { backwardWeightCall, weightSplits } from "./convolution_backward.ts";
import type { ConvolutionAt } from "./convolution_choices.ts";
import type { TracedLayer } from "./forward.ts";
import type { Network } from "./network.ts";
import { type Slice, sliceOf } from "./parameters.ts";

/**
 * Floats that the partial results of a group may take, where a group has more than one layer: 64 MiB on
 * hardware, where a dispatch costs more than most sums. Elsewhere each layer is a group, whose partial
 * results are added up while they are in the cache.
 */
const mostFloats: Readonly<Record<Target, number>> = { cpu: 0, software: 0, hardware: 2 ** 24 };

/** Floats of memory that partial results take: what follows begins where views may. */
function floatsOf(splits: number, { length }: { readonly length: number }): number {
  return Math.ceil(splits * length / 64) * 64;
}

/** Layers whose partial results are added up together. */
interface Group {
  readonly layers: Set<string>;
  floats: number;
  /** Taken when the first layer is recorded. */
  memory?: View;
  readonly recorded: { tensor: PartialResults; call: Call }[];
}

/** The weight gradients of the layers of a backward pass. */
export class WeightGradients {
  readonly #network: Network;
  readonly #gradients: Memory;
  readonly #arena: Arena;
  readonly #groupOf = new Map<string, Group>();

  /**
   * Divides the layers into groups.
   *
   * @param network The network.
   * @param gradients Flat buffer of the parameter layout to write the gradients to.
   * @param arena Where the partial results are allocated.
   * @param layers All layers in the order in which they will be recorded.
   */
  constructor(
    network: Network,
    gradients: Memory,
    arena: Arena,
    layers: readonly ConvolutionAt[],
  ) {
    this.#network = network;
    this.#gradients = gradients;
    this.#arena = arena;
    const most = mostFloats[network.engine.target];
    let group: Group | undefined;
    for (const at of layers) {
      const splits = weightSplits(at);
      if (splits === 1) continue;
      const floats = floatsOf(splits, this.#sliceOf(at));
      if (group === undefined || group.floats + floats > most) {
        group = { layers: new Set(), floats: 0, recorded: [] };
      }
      group.layers.add(at.layer.name);
      group.floats += floats;
      this.#groupOf.set(at.layer.name, group);
    }
  }

  /**
   * Records the weight gradient of a layer; {@linkcode sums} is to follow.
   *
   * @param at The layer.
   * @param traced Its tensors.
   * @param gradient The gradient of its raw output; with `norm` that at the norm's output.
   * @param norm The norm behind it, where the gradient is still to be taken through it.
   */
  record(
    at: ConvolutionAt,
    { input }: TracedLayer,
    gradient: View,
    norm?: NormBehind,
  ): Call {
    const slice = this.#sliceOf(at);
    const group = this.#groupOf.get(at.layer.name);
    if (group === undefined) {
      const output = part(whole(this.#gradients), slice.offset, slice.length);
      return backwardWeightCall(at, { gradient, norm, input, output });
    }
    group.memory ??= this.#arena.take("partial weight gradients", group.floats);
    const splits = weightSplits(at);
    const last = group.recorded.at(-1)?.tensor;
    const begin = last ? last.input + floatsOf(last.splits, last) : 0;
    const output = part(group.memory, begin, splits * slice.length);
    const call = backwardWeightCall(at, { gradient, norm, input, output });
    const tensor = { input: begin, output: slice.offset, length: slice.length, splits };
    group.recorded.push({ tensor, call });
    return call;
  }

  /** Records the sums of a layer's group, if the layer is the group's last. */
  sums({ layer }: ConvolutionAt): Call[] {
    const group = this.#groupOf.get(layer.name);
    if (!group?.memory || group.recorded.length < group.layers.size) return [];
    const sums = this.#sums(group, group.memory);
    this.#arena.give(group.memory);
    return [sums];
  }

  /** The call that adds up the partial results of a group. */
  #sums({ recorded, floats }: Group, memory: View): Call {
    const { engine } = this.#network;
    const { target } = engine;
    if (target === "hardware") {
      const table = reduceTasks(recorded.map(({ tensor }) => tensor));
      const tasks = this.#arena.keep("sums of weight gradients", table.length);
      engine.write(tasks, table);
      return reduceAll({
        tasks,
        input: part(memory, 0, floats),
        output: whole(this.#gradients),
      });
    }
    const [{ tensor, call }] = recorded as [Group["recorded"][number]];
    const { output, length, splits } = tensor;
    const sum = reduceSum({
      input: part(memory, 0, splits * length),
      output: part(whole(this.#gradients), output, length),
      length,
      splits,
      target,
    });
    // The more partial results a variant has, the longer this takes.
    return call.choice ? { ...sum, choice: call.choice } : sum;
  }

  #sliceOf({ layer }: ConvolutionAt): Slice {
    return sliceOf(this.#network.layout, `${layer.name}.weight`);
  }
}
