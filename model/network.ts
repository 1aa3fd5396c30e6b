/**
 * A tagger on a device: the architecture, and its weights and running statistics in one flat buffer
 * each. Programs bind slices of them, so a change of the weights needs no new program.
 */
import { logitCounts, logitSegments } from "../data/heads.ts";
import type { Engine } from "../kernels/mod.ts";
import type { NormState } from "../kernels/norm/norm.ts";
import { type Memory, part, type View, whole } from "../kernels/program/program.ts";
import type { Architecture } from "./architecture.ts";
import {
  bufferLayout,
  type FlatWeights,
  type ParameterLayout,
  parameterLayout,
  sliceOf,
} from "./parameters.ts";

/** Architecture and weights on one engine. */
export class Network implements Disposable {
  /** The slice of each parameter. */
  readonly layout: ParameterLayout;
  /** The slice of each running statistic. */
  readonly bufferLayout: ParameterLayout;
  /** The weights. [layout.length] */
  readonly parameters: Memory;
  /** The running statistics. [bufferLayout.length] */
  readonly buffers: Memory;

  /** Allocates the flat buffers; they hold zeros until {@linkcode load}. */
  constructor(readonly engine: Engine, readonly architecture: Architecture) {
    this.layout = parameterLayout(architecture);
    this.bufferLayout = bufferLayout(architecture);
    this.parameters = engine.allocate("parameters", this.layout.length * 4);
    this.buffers = engine.allocate("running statistics", this.bufferLayout.length * 4);
  }

  /** Uploads weights and running statistics. */
  load(weights: FlatWeights): void {
    this.engine.write(whole(this.parameters), weights.parameters);
    this.engine.write(whole(this.buffers), weights.buffers);
  }

  /** Reads weights and running statistics back. */
  async save(): Promise<FlatWeights> {
    const read = async (memory: Memory, length: number) =>
      new Float32Array(await this.engine.read(part(whole(memory), 0, length)));
    const [parameters, buffers] = await Promise.all([
      read(this.parameters, this.layout.length),
      read(this.buffers, this.bufferLayout.length),
    ]);
    return { parameters, buffers };
  }

  /** The slice of a parameter, in the parameters or in another buffer of the same layout. */
  parameter(name: string, memory: Memory = this.parameters): View {
    const { offset, length } = sliceOf(this.layout, name);
    return part(whole(memory), offset, length);
  }

  /** Weights and running statistics of the batch norm called `name`. */
  norm(name: string): NormState {
    const buffer = (suffix: string) => {
      const { offset, length } = sliceOf(this.bufferLayout, `${name}.${suffix}`);
      return part(whole(this.buffers), offset, length);
    };
    return {
      gamma: this.parameter(`${name}.weight`),
      beta: this.parameter(`${name}.bias`),
      runningMean: buffer("running_mean"),
      runningVariance: buffer("running_var"),
    };
  }

  /** Weight [totalClasses, lastChannel] and bias [totalClasses] of all heads together. */
  heads(memory: Memory = this.parameters): { weight: View; bias: View } {
    const { heads, lastChannel } = this.architecture;
    const { total } = logitSegments(logitCounts(heads));
    const from = (name: string, length: number) =>
      part(whole(memory), sliceOf(this.layout, name).offset, length);
    return {
      weight: from(heads[0]!.weight, total * lastChannel),
      bias: from(heads[0]!.bias, total),
    };
  }

  /** Frees the device memory. */
  destroy(): void {
    this.engine.free(this.parameters);
    this.engine.free(this.buffers);
  }

  /** The same as {@linkcode Network.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }
}
