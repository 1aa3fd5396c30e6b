/** An engine for each of facet's measurements: its memory is theirs, and goes with them. */
import { type Engine, openEngine } from "../kernels/mod.ts";
import type { Measurement, Runner } from "./competitor.ts";

/** A device that facet computes on. */
export type Device = "gpu" | "cpu";

/**
 * Makes a contestant on an engine of its own.
 *
 * @param device Where it computes.
 * @param prepare Compiles and uploads what is needed; returns what measures it once.
 */
export async function onOwnEngine(
  device: Device,
  prepare: (engine: Engine) => Promise<() => Promise<Measurement>>,
): Promise<Runner> {
  const { engine } = await openEngine({ device });
  try {
    return {
      measure: await prepare(engine),
      memory: () => engine.allocated,
      close: () => engine.destroy(),
    };
  } catch (error) {
    engine.destroy();
    throw error;
  }
}
