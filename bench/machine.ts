/** The machine and the versions of a measurement. */
import { cpus } from "node:os";
import { version as facet } from "../doctor/mod.ts";
import { adapterName, chooseDevice, findAdapter } from "../kernels/mod.ts";
import { jaxVersion, tf } from "./deps.ts";
import type { Device } from "./facet_engine.ts";
import type { Torch } from "./torch.ts";

/** The machine and the versions. */
export interface Machine {
  /** The device that facet chooses by default. */
  readonly device: Device;
  /** WebGPU's preferred adapter, which may be software; null without one. */
  readonly adapter: string | null;
  readonly processor: string;
  readonly cores: number;
  /** The card that PyTorch computes on; null without CUDA. */
  readonly cuda: string | null;
  readonly versions: Readonly<Record<string, string>>;
}

/** Describes this machine. */
export async function describeMachine(torch: Torch | undefined): Promise<Machine> {
  const adapter = await findAdapter();
  return {
    device: chooseDevice(adapter).device,
    adapter: adapter ? adapterName(adapter.info) : null,
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
export function machineText({ device, adapter, processor, cores, versions }: Machine): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const gpu = device === "gpu" ? adapter : `no GPU${adapter ? ` (WebGPU: ${adapter})` : ""}`;
  return `${gpu}; ${cores} cores of ${processor}; ${programs.join(", ")}`;
}
