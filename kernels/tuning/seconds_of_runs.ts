/** How long runs of a program take, by the device's own clock where it has one. */
import type { Engine, Executable } from "../program/engine.ts";

/**
 * Times runs of a program right behind runs that warm the device up: a GPU's clock falls while it idles.
 *
 * @param engine Where to run it.
 * @param executable The program.
 * @param runs How many runs are timed, at least 1.
 * @param warmUps How many run right before.
 * @returns Seconds of all timed runs. Where the device has no clock they are the host's, of which what a wait
 * costs is taken off by timing as many runs and twice as many.
 */
export async function secondsOfRuns(
  engine: Engine,
  executable: Executable,
  runs: number,
  warmUps: number,
): Promise<number> {
  if (warmUps > 0) engine.run(executable, warmUps);
  const seconds = await engine.timeRuns(executable, runs);
  if (seconds !== undefined) return seconds;
  const byClock = async (times: number) => {
    await engine.finish();
    const began = performance.now();
    engine.run(executable, times);
    await engine.finish();
    return (performance.now() - began) / 1000;
  };
  return Math.max(await byClock(2 * runs) - await byClock(runs), 1e-9);
}
