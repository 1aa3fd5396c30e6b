/**
 * What a dispatch costs by itself on an adapter: as one of many in a program, by the device's clock over the
 * whole program; and by timestamps around each, which add what they take themselves.
 */
import { copy } from "../copy/copy.ts";
import type { Engine } from "../program/engine.ts";
import { whole } from "../program/program.ts";
import { secondsOfRuns } from "./seconds_of_runs.ts";

/** What a dispatch that does nothing takes. */
export interface EmptyDispatch {
  /** Seconds, as one of many in a program, of which each waits for the one before. */
  readonly emptyDispatch: number;
  /** Seconds between timestamps around it. */
  readonly timedDispatch: number;
}

/**
 * The fastest repetition counts, since the first ones find an adapter at a low clock. The CPU's threads wait for
 * each other at each call, so there short runs are repeated until one falls between what else its cores have to
 * do.
 */
const extents = {
  cpu: { dispatches: 256, repetitions: 60, warmUps: 0 },
  software: { dispatches: 1024, repetitions: 10, warmUps: 0 },
  hardware: { dispatches: 1024, repetitions: 10, warmUps: 4 },
};

/**
 * Measures the cost of a dispatch that moves 16 bytes, the least that a kernel does.
 *
 * @param engine The adapter, or the CPU engine, for which it is what a call costs beside its tasks.
 * @returns Seconds for a dispatch; undefined when the engine cannot time its dispatches.
 */
export async function measureEmptyDispatch(engine: Engine): Promise<EmptyDispatch | undefined> {
  const { dispatches, repetitions, warmUps } = extents[engine.target];
  const memories = ["source", "copy"].map((label) => engine.allocate(label, 16));
  const [input, output] = memories.map(whole);
  const call = copy({ input: input!, output: output!, length: 4, target: engine.target });
  try {
    const program = await engine.compile("empty dispatches", Array(dispatches).fill(call));
    try {
      let emptyDispatch = Infinity;
      let timedDispatch = Infinity;
      for (let repetition = 0; repetition < repetitions; repetition++) {
        const seconds = await secondsOfRuns(engine, program, 1, warmUps);
        const times = await engine.time(program);
        if (times === undefined) return undefined;
        const median = times.map(({ own }) => own).sort((a, b) => a - b)[dispatches >> 1]!;
        emptyDispatch = Math.min(emptyDispatch, seconds / dispatches);
        timedDispatch = Math.min(timedDispatch, median);
      }
      return { emptyDispatch, timedDispatch };
    } finally {
      engine.release(program);
    }
  } finally {
    for (const memory of memories) engine.free(memory);
  }
}
