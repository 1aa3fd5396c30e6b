/** An engine for each of facet's measurements: its memory is theirs, and goes with them. */
import { WebGpuEngine } from "../kernels/mod.ts";
import type { Contestant, Measurement } from "./contestant.ts";

/**
 * Makes a contestant on an engine of its own.
 *
 * @param prepare Compiles and uploads what is needed; returns what measures it once.
 */
export async function onOwnEngine(
  prepare: (engine: WebGpuEngine) => Promise<() => Promise<Measurement>>,
): Promise<Contestant> {
  const engine = await WebGpuEngine.open();
  try {
    return {
      measure: await prepare(engine),
      memory: () => engine.peakAllocated,
      close: () => engine.destroy(),
    };
  } catch (error) {
    engine.destroy();
    throw error;
  }
}
