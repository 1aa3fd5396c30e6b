/**
 * What the optimizer keeps on the device: gradients and both moments, flat like the parameters, what
 * each block of them is told apart by, and, where asked for, the gradients' running sum and the
 * weights' moving average.
 */
import { factorBlock } from "../../kernels/adam/adam.ts";
import { type Memory, whole } from "../../kernels/program/program.ts";
import { Network } from "../../model/network.ts";

/** How weights are moved, beyond the learning rate. */
export interface OptimizerOptions {
  /** What weights lose per step, times the rate; norms and biases lose nothing. */
  readonly weightDecay: number;
  /** What the learning rate is multiplied by outside the heads. */
  readonly backboneRate: number;
  /** Whether gradients of several batches are added up. */
  readonly accumulates: boolean;
  /** Whether an average of the weights is kept. */
  readonly averages: boolean;
}

/** Adam as the tutorial has it. */
export const plainAdam: OptimizerOptions = {
  weightDecay: 0,
  backboneRate: 1,
  accumulates: false,
  averages: false,
};

/** The optimizer's memory. */
export interface OptimizerState {
  readonly gradients: Memory; // [layout.length], as the other flat ones
  readonly firstMoment: Memory;
  readonly secondMoment: Memory;
  /** Each block's rate factor and weight decay. [layout.length / 64, 2] */
  readonly factors: Memory;
  /** The running sum of gradients. */
  readonly total?: Memory;
  /** The weights' average, and that of the running statistics. */
  readonly average?: Network;
}

/** Allocates the state of a network's optimizer, zeros all over as Adam starts. */
export function allocateOptimizer(network: Network, options = plainAdam): OptimizerState {
  const { engine, layout, architecture } = network;
  const flat = (label: string) => engine.allocate(label, layout.length * 4);
  const factors = factorsOf(network, options);
  const state = {
    gradients: flat("gradients"),
    firstMoment: flat("first moment"),
    secondMoment: flat("second moment"),
    factors: engine.allocate("factors", factors.byteLength),
    ...(options.accumulates && { total: flat("sum of gradients") }),
    ...(options.averages && { average: new Network(engine, architecture) }),
  };
  engine.write(whole(state.factors), factors);
  return state;
}

/** Rate factor and weight decay of every block; a block belongs to one tensor, or to all heads. */
function factorsOf(
  { layout, architecture }: Network,
  { weightDecay, backboneRate }: OptimizerOptions,
): Float32Array {
  const factors = new Float32Array(layout.length / factorBlock * 2);
  const heads = new Set(architecture.heads.flatMap(({ weight, bias }) => [weight, bias]));
  for (const { name, shape, offset, length } of layout.slices.values()) {
    const first = Math.floor(offset / factorBlock);
    const end = Math.ceil((offset + length) / factorBlock);
    for (let block = first; block < end; block++) {
      factors[2 * block] = heads.has(name) ? 1 : backboneRate;
      // Norms and biases are vectors.
      factors[2 * block + 1] = shape.length > 1 ? weightDecay : 0;
    }
  }
  return factors;
}

/** Frees it. */
export function freeOptimizer({ engine }: Network, state: OptimizerState): void {
  const { average, ...memories } = state;
  for (const memory of Object.values(memories)) engine.free(memory);
  average?.destroy();
}
