/**
 * The optimizer's state on the device: gradients and both moments of Adam, flat like the parameters, rate
 * factor and weight decay of each block of parameters, and, where the options ask for them, the sum of
 * accumulated gradients and the EMA of the weights.
 */
import { factorBlock } from "../../kernels/adam/adam.ts";
import { type Memory, whole } from "../../kernels/program/program.ts";
import { Network } from "../../model/network.ts";

/** Options of the optimizer, beyond the learning rate. */
export interface OptimizerOptions {
  /** Decoupled weight decay as AdamW's; norms and biases do not decay. */
  readonly weightDecay: number;
  /** Factor of the learning rate outside the heads. */
  readonly backboneRate: number;
  /** Whether gradients of several batches are accumulated. */
  readonly accumulates: boolean;
  /** Whether an EMA of the weights is kept. */
  readonly ema: boolean;
}

/** PyTorch's Adam with its default options, as the tutorial uses it. */
export const plainAdam: OptimizerOptions = {
  weightDecay: 0,
  backboneRate: 1,
  accumulates: false,
  ema: false,
};

/** The optimizer's memory. */
export interface OptimizerState {
  readonly gradients: Memory; // [layout.length], as the other flat ones
  readonly firstMoment: Memory;
  readonly secondMoment: Memory;
  /** Each block's rate factor and weight decay. [layout.length / 64, 2] */
  readonly factors: Memory;
  /** The sum of accumulated gradients; only with accumulation. [layout.length] */
  readonly total?: Memory | undefined;
  /** The EMA of the weights and of the running statistics; only where one is kept. */
  readonly ema?: Network | undefined;
}

/** Allocates the state of a network's optimizer; all of it is 0, as Adam begins. */
export function allocateOptimizer(
  network: Network,
  options: OptimizerOptions = plainAdam,
): OptimizerState {
  const { engine, layout, architecture } = network;
  const flat = (label: string) => engine.allocate(label, layout.length * 4);
  const factors = factorsOf(network, options);
  const state: OptimizerState = {
    gradients: flat("gradients"),
    firstMoment: flat("first moment"),
    secondMoment: flat("second moment"),
    factors: engine.allocate("factors", factors.byteLength),
    total: options.accumulates ? flat("sum of gradients") : undefined,
    ema: options.ema ? new Network(engine, architecture) : undefined,
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

/** Frees the state of a network's optimizer. */
export function freeOptimizer({ engine }: Network, state: OptimizerState): void {
  const { ema, total, ...memories } = state;
  for (const memory of Object.values(memories)) engine.free(memory);
  if (total) engine.free(total);
  ema?.destroy();
}
