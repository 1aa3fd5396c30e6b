/** How fast the calls of a program are at best, on a device that other work may disturb. */
import type { Engine } from "../program/engine.ts";
import type { Program } from "../program/program.ts";

/**
 * Runs right before each timed one. A GPU's clock falls within the milliseconds of a wait; software has none to
 * lose, and its runs take long.
 */
const warmUps = { cpu: 0, software: 0, hardware: 4 };

/**
 * Runs a program once to warm up and then several times on the clock, on hardware each time behind a few runs
 * that no wait parts from it.
 *
 * @param engine Where to run it.
 * @param label Shown in errors.
 * @param program The calls in order.
 * @param repetitions How often it is timed, at least 1.
 * @returns The least seconds that each call took; undefined when the engine has no timer.
 */
export async function bestTimes(
  engine: Engine,
  label: string,
  program: Program,
  repetitions: number,
): Promise<number[] | undefined> {
  const executable = await engine.compile(label, program);
  try {
    engine.run(executable);
    await engine.finish();
    const before = warmUps[engine.target];
    const best = program.map(() => Infinity);
    for (let repetition = 0; repetition < repetitions; repetition++) {
      if (before > 0) engine.run(executable, before);
      const times = await engine.time(executable);
      if (times === undefined) return undefined;
      times.forEach(({ own }, index) => best[index] = Math.min(best[index]!, own));
    }
    return best;
  } finally {
    engine.release(executable);
  }
}
