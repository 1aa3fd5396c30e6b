/**
 * Support for tests that compute: what to compute on, host arrays in and out of a call, random
 * inputs, and a comparison that reports the worst element.
 */
import { strict as assert } from "node:assert";
import type { Engine, HostData } from "../program/engine.ts";
import { type Call, type View, whole } from "../program/program.ts";

export {
  cpu,
  type Executor,
  executors,
  hardware,
  hardwareEngine,
  targets,
  testAlone,
  testOn,
  webgpu,
} from "./executors.ts";

/** Uploads host data into memory of its own; a number allocates that many zeroed floats. */
export function upload(engine: Engine, label: string, data: HostData | number): View {
  const bytes = typeof data === "number" ? data * 4 : data.byteLength;
  const view = { ...whole(engine.allocate(label, bytes)), byteLength: Math.ceil(bytes / 4) * 4 };
  if (typeof data !== "number") engine.write(view, data);
  return view;
}

/** Reads a view back as floats. */
export async function download(engine: Engine, view: View): Promise<Float32Array> {
  return new Float32Array(await engine.read(view));
}

/** Compiles and runs calls once, in order. */
export async function runCalls(engine: Engine, ...calls: Call[]): Promise<void> {
  engine.run(await engine.compile("test", calls));
  await engine.finish();
}

/** Fresh random floats, uniform in [low, high), by the test's seed; see seed.ts. */
export function randomFloats(length: number, low = -1, high = 1): Float32Array {
  return Float32Array.from({ length }, () => low + (high - low) * Math.random());
}

/**
 * Asserts that arrays agree: the largest difference, relative to the largest magnitude expected, or
 * to `floor` if that is larger, stays under `tolerance`.
 */
export function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
  floor = 0,
): void {
  assert.equal(actual.length, expected.length, `${what}: lengths differ`);
  let scale = floor;
  for (let i = 0; i < expected.length; i++) scale = Math.max(scale, Math.abs(expected[i]!));
  let worst = 0;
  let at = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i]! - expected[i]!);
    if (!(difference <= worst)) [worst, at] = [difference, i];
  }
  assert.ok(
    worst <= tolerance * (scale || 1),
    `${what}: element ${at} is ${actual[at]}, expected ${expected[at]} (scale ${scale})`,
  );
}
