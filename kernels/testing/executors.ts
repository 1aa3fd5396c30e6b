/**
 * What the tests compute on: every executor, and WGSL with as many lanes as either kind of adapter
 * gets. Where a machine lacks one, its tests are registered all the same and skipped by name, so that
 * nobody takes silence for success.
 */
import { CpuEngine } from "../cpu/engine.ts";
import type { Engine } from "../program/engine.ts";
import { findAdapter } from "../webgpu/device.ts";
import { WebGpuEngine } from "../webgpu/engine.ts";

/** One way to compute. */
export interface Way {
  /** As the names of tests tell it. */
  readonly name: string;
  /** Invocations per workgroup to record kernels with; as many as suit the engine where absent. */
  readonly lanes?: number;
  /** Whether this machine cannot compute so. */
  readonly missing: boolean;
  /** The engine that all tests of a module share. */
  engine(): Promise<Engine>;
  /** An engine for one test alone, which destroys it. */
  open(): Promise<Engine>;
}

const adapter = await findAdapter();

/** WGSL on the machine's adapter. */
export const webgpu: Way = {
  name: "WebGPU",
  missing: adapter === undefined,
  ...openedBy(() => WebGpuEngine.open()),
};

/** WebAssembly on the machine's cores. */
export const cpu: Way = { name: "CPU", missing: false, ...openedBy(() => CpuEngine.open()) };

/** The same without instructions that only newer machines know. */
const plainCpu: Way = {
  name: "CPU, plain SIMD",
  missing: false,
  ...openedBy(() => CpuEngine.open({ relaxedSimd: false })),
};

/** Every executor, for tests of what stands above the kernels or looks alike to all of them. */
export const executors: readonly Way[] = [webgpu, cpu];

/** Every way a kernel is recorded: WGSL as software adapters get it and as hardware does, and the CPU. */
export const ways: readonly Way[] = [
  { ...webgpu, name: "WebGPU, 8 lanes", lanes: 8 },
  { ...webgpu, name: "WebGPU, 64 lanes", lanes: 64 },
  cpu,
  plainCpu,
];

/**
 * Registers a test for each way, on the engine that the tests share.
 *
 * @param ways What to compute on.
 * @param sentence The test's name; the way's goes into the brackets at its end.
 * @param test Given the engine and how many lanes to record kernels with.
 */
export function testOn(
  ways: readonly Way[],
  sentence: string,
  test: (engine: Engine, lanes: number) => Promise<void>,
): void {
  for (const way of ways) {
    register(way, sentence, async () => {
      const engine = await way.engine();
      await test(engine, way.lanes ?? engine.lanes);
    });
  }
}

/**
 * Registers a test for each way that needs engines of its own.
 *
 * @param ways What to compute on.
 * @param sentence The test's name; the way's goes into the brackets at its end.
 * @param test Given what opens an engine; the test destroys those it opens.
 */
export function testAlone(
  ways: readonly Way[],
  sentence: string,
  test: (open: () => Promise<Engine>) => Promise<void>,
): void {
  for (const way of ways) register(way, sentence, () => test(way.open));
}

function openedBy(open: () => Promise<Engine>): Pick<Way, "engine" | "open"> {
  let shared: Promise<Engine> | undefined;
  return { engine: async () => await (shared ??= open()), open };
}

function register({ name, missing }: Way, sentence: string, fn: () => Promise<void>): void {
  const named = sentence.endsWith(")")
    ? `${sentence.slice(0, -1)}, ${name})`
    : `${sentence} (${name})`;
  Deno.test({ name: named, ignore: missing, fn });
}
