/** Adam's state on the device: gradients and both moments, flat like the parameters. */
import type { Engine } from "../kernels/engine.ts";
import type { Memory } from "../kernels/program.ts";
import type { Network } from "../model/network.ts";

/** Buffers of the network's parameter layout. */
export interface OptimizerState {
  readonly gradients: Memory;
  readonly firstMoment: Memory;
  readonly secondMoment: Memory;
}

/** Allocates the state of a network's optimizer, zeros all over as Adam starts. */
export function allocateOptimizer({ engine, layout }: Network): OptimizerState {
  const bytes = layout.length * 4;
  return {
    gradients: engine.allocate("gradients", bytes),
    firstMoment: engine.allocate("first moment", bytes),
    secondMoment: engine.allocate("second moment", bytes),
  };
}

/** Frees it. */
export function freeOptimizer(engine: Engine, state: OptimizerState): void {
  for (const memory of Object.values(state)) engine.free(memory);
}
