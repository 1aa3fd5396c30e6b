/**
 * What the tests compute on: every executor, and WGSL as either kind of adapter gets it. Where a machine
 * lacks one, its tests are registered all the same and ignored by name, so that nobody takes silence
 * for success.
 */
import { CpuEngine } from "../cpu/engine.ts";
import type { Engine } from "../program/engine.ts";
import type { Target } from "../program/target.ts";
import { findAdapter, openDevice } from "../webgpu/device.ts";
import { WebGpuEngine } from "../webgpu/engine.ts";

/** An executor of programs, and what kernels are recorded for it. */
export interface Executor {
  /** As the names of tests have it. */
  readonly name: string;
  /** What to record kernels for; the engine's own target where absent. */
  readonly target?: Target;
  /** Whether this machine does not have it. */
  readonly missing: boolean;
  /** The engine that all tests of a module share. */
  engine(): Promise<Engine>;
  /** An engine for one test alone, which destroys it. */
  open(): Promise<Engine>;
}

const adapter = await findAdapter();

/** WGSL on the machine's adapter, whatever kind it is. */
export const webgpu: Executor = {
  name: "WebGPU",
  missing: adapter === undefined,
  ...openedBy(() => WebGpuEngine.open()),
};

/**
 * An engine that treats the adapter as hardware whatever it is: more lanes, shared tiles, reads from
 * buffers. So what a GPU runs is tested where there is none.
 */
export async function hardwareEngine(): Promise<WebGpuEngine> {
  const open = await openDevice();
  const { vendor, architecture, device, description } = open.info;
  const info = { vendor, architecture, device, description, isFallbackAdapter: false };
  return new WebGpuEngine({ ...open, info: info as GPUAdapterInfo });
}

/** WGSL as a GPU gets it, on whatever adapter is here. */
export const hardware: Executor = {
  name: "WebGPU, the way of hardware",
  missing: webgpu.missing,
  ...openedBy(hardwareEngine),
};

/** WebAssembly on the machine's cores. */
export const cpu: Executor = { name: "CPU", missing: false, ...openedBy(() => CpuEngine.open()) };

/** The same without instructions that only newer machines have. */
const plainCpu: Executor = {
  name: "CPU, plain SIMD",
  missing: false,
  ...openedBy(() => CpuEngine.open({ relaxedSimd: false })),
};

/** Every executor, for tests of what stands above the kernels or looks alike to all of them. */
export const executors: readonly Executor[] = [webgpu, cpu];

/** Every target that kernels are recorded for, on what can run it: WGSL for both kinds of adapter, the CPU. */
export const targets: readonly Executor[] = [
  { ...webgpu, name: "WebGPU, for software", target: "software" },
  { ...webgpu, name: "WebGPU, for hardware", target: "hardware" },
  cpu,
  plainCpu,
];

/**
 * Registers a test for each executor, on the engine that the tests share.
 *
 * @param executors What to compute on.
 * @param sentence The test's name; the executor's goes into the brackets at its end.
 * @param test Called with the engine and the target to record kernels for.
 */
export function testOn(
  executors: readonly Executor[],
  sentence: string,
  test: (engine: Engine, target: Target) => Promise<void>,
): void {
  for (const executor of executors) {
    register(executor, sentence, async () => {
      const engine = await executor.engine();
      await test(engine, executor.target ?? engine.target);
    });
  }
}

/**
 * Registers a test for each executor that needs engines of its own.
 *
 * @param executors What to compute on.
 * @param sentence The test's name; the executor's goes into the brackets at its end.
 * @param test Called with what opens an engine; the test destroys those it opens.
 */
export function testAlone(
  executors: readonly Executor[],
  sentence: string,
  test: (open: () => Promise<Engine>) => Promise<void>,
): void {
  for (const executor of executors) {
    register(executor, sentence, () => test(executor.open));
  }
}

function openedBy(open: () => Promise<Engine>): Pick<Executor, "engine" | "open"> {
  let shared: Promise<Engine> | undefined;
  return { engine: async () => await (shared ??= open()), open };
}

function register({ name, missing }: Executor, sentence: string, fn: () => Promise<void>): void {
  const named = sentence.endsWith(")")
    ? `${sentence.slice(0, -1)}, ${name})`
    : `${sentence} (${name})`;
  Deno.test({ name: named, ignore: missing, fn });
}
