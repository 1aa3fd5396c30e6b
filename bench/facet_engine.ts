/** An engine of its own for each of facet's measurements, so that its memory is that of the measurement. */
import { type Engine, openEngine } from "../kernels/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import type { Measurement, Runner, Setting } from "./competitor.ts";

/** A device that facet computes on. */
export type Device = "gpu" | "cpu";

/**
 * Sets up facet on an engine of its own.
 *
 * @param setting How many threads the CPU engine has.
 * @param device The device of the engine.
 * @param prepare Compiles and uploads what is needed; returns a function that measures once.
 */
export async function onOwnEngine(
  { threads }: Setting,
  device: Device,
  prepare: (engine: Engine) => Promise<() => Promise<Measurement>>,
): Promise<Runner> {
  const pool = new WorkerPool(threads);
  const { engine } = await openEngine({ device, pool });
  const close = () => {
    engine.destroy();
    pool.close();
  };
  try {
    return {
      measure: await prepare(engine),
      memory: () => engine.allocated,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
