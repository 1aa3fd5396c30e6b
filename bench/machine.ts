/** Where and with what was measured: figures mean nothing without it. */
import { cpus } from "node:os";
import { version as facet } from "../cli/version.ts";
import { WebGpuEngine } from "../kernels/mod.ts";
import { jaxVersion, tf } from "./deps.ts";
import type { Torch } from "./torch.ts";

/** The machine and the versions. */
export interface Machine {
  readonly adapter: string;
  readonly software: boolean;
  readonly processor: string;
  readonly cores: number;
  /** The card that PyTorch computes on; null without CUDA. */
  readonly cuda: string | null;
  readonly versions: Readonly<Record<string, string>>;
}

/** Describes this machine. */
export async function describeMachine(torch: Torch | undefined): Promise<Machine> {
  const engine = await WebGpuEngine.open();
  const { name: adapter, software } = engine;
  engine.destroy();
  return {
    adapter,
    software,
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: navigator.hardwareConcurrency,
    cuda: torch?.cuda ?? null,
    versions: {
      facet,
      Deno: Deno.version.deno,
      tfjs: tf.version_core,
      "jax-js": jaxVersion,
      ...(torch && { PyTorch: torch.version }),
    },
  };
}

/** The same as one sentence. */
export function machineText({ adapter, software, processor, cores, versions }: Machine): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const gpu = software ? `no GPU (${adapter})` : adapter;
  return `${gpu}; ${cores} cores of ${processor}; ${programs.join(", ")}`;
}
