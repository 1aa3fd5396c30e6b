/**
 * What a dispatch costs by itself on an adapter. It is measured by the clock over a program of many, since a
 * timestamp around a single one does not see what lies between two, and a program of its own for each would
 * count the submission too.
 */
import { copy } from "../copy/copy.ts";
import type { Engine } from "../program/engine.ts";
import { whole } from "../program/program.ts";

/**
 * An adapter gets so many dispatches that submission and waiting for the end, once for all, hardly count; the
 * fastest repetition does, since the first ones find it at a low clock. The CPU's threads wait for each other
 * at each call, so there short runs are repeated until one falls between what else its cores have to do.
 */
const extents = {
  cpu: { dispatches: 256, repetitions: 60 },
  software: { dispatches: 1024, repetitions: 10 },
  hardware: { dispatches: 1024, repetitions: 10 },
};

/**
 * Measures the cost of a dispatch that moves 16 bytes, the least that a kernel does.
 *
 * @param engine The adapter, or the CPU engine, for which it is what a call costs beside its tasks.
 * @returns Seconds for a dispatch of a program.
 */
export async function measureEmptyDispatch(engine: Engine): Promise<number> {
  const { dispatches, repetitions } = extents[engine.target];
  const memories = ["source", "copy"].map((label) => engine.allocate(label, 16));
  const [input, output] = memories.map(whole);
  const call = copy({ input: input!, output: output!, length: 4, target: engine.target });
  try {
    const program = await engine.compile("empty dispatches", Array(dispatches).fill(call));
    try {
      let best = Infinity;
      for (let repetition = 0; repetition < repetitions; repetition++) {
        await engine.finish();
        const started = performance.now();
        engine.run(program);
        await engine.finish();
        best = Math.min(best, performance.now() - started);
      }
      return best / 1000 / dispatches;
    } finally {
      engine.release(program);
    }
  } finally {
    for (const memory of memories) engine.free(memory);
  }
}
