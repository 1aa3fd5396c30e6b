/** PyTorch, by the scripts in this folder, wherever a Python with torch and torchvision is found. */
import type { Architecture } from "../model/mod.ts";
import type { Competitor, Measurement, Runner, Setting } from "./competitor.ts";
import { PythonProcess } from "./python_process.ts";

/** A PyTorch that was found. */
export interface Torch {
  readonly python: string;
  readonly version: string;
  /** The card's name; null without CUDA. */
  readonly cuda: string | null;
}

const pythons = ["python3", "/usr/bin/python3", "python"];

const script = `
import json, torch, torchvision
cuda = torch.cuda.get_device_name() if torch.cuda.is_available() else None
print(json.dumps({"version": torch.__version__, "cuda": cuda}))`;

/** The first Python that imports torch and torchvision. */
export async function findTorch(): Promise<Torch | undefined> {
  for (const python of pythons) {
    try {
      const command = new Deno.Command(python, { args: ["-c", script], stderr: "null" });
      const { success, stdout } = await command.output();
      if (success) return { python, ...JSON.parse(new TextDecoder().decode(stdout)) };
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return undefined;
}

/** PyTorch as a competitor: a row per mode with CUDA, one on the CPU without, or a reason without PyTorch. */
export function torchCompetitors(torch: Torch | undefined): Competitor[] {
  if (torch === undefined) {
    const missing = () => Promise.reject(new Error("no Python with torch and torchvision"));
    const kinds = { step: missing, inference: missing, epoch: missing };
    return [{ key: "torch", name: "PyTorch", kinds }];
  }
  const modes = torch.cuda === null ? ["eager"] : ["eager", "tf32", "compile", "amp"];
  return modes.map((mode) => ({
    key: "torch",
    name: torch.cuda === null ? "PyTorch, CPU" : `PyTorch, CUDA ${mode}`,
    kinds: {
      step: (setting: Setting) => steps(torch, mode, setting),
      inference: (setting: Setting) => steps(torch, mode, setting, "--inference"),
      // Only in eager mode: the other modes do not change the loading of images.
      ...(mode === "eager" && { epoch: (setting: Setting) => epochs(torch, setting) }),
    },
  }));
}

/** The output of both scripts. */
interface Reported {
  readonly memory_mib: number | null;
}

function steps(
  { python }: Torch,
  mode: string,
  { batch, architecture, threads }: Setting,
  ...more: string[]
): Promise<Runner> {
  const args = ["--batches", String(batch), "--modes", mode, ...sizeOf(architecture), ...more];
  if (threads !== undefined) args.push("--threads", String(threads));
  const script = new PythonProcess<Reported & { ms_per_step: number }>(
    python,
    "torch_step.py",
    args,
  );
  return runner(script, (result) => ({ images: batch, milliseconds: result.ms_per_step }));
}

function epochs(
  { python }: Torch,
  { batch, images, data, architecture, threads }: Setting,
): Promise<Runner> {
  const args = ["--data", data, "--batch", String(batch), ...sizeOf(architecture)];
  if (images !== undefined) args.push("--images", String(images));
  if (threads !== undefined) args.push("--threads", String(threads));
  const script = new PythonProcess<Reported & { ms_per_epoch: number; images: number }>(
    python,
    "torch_epoch.py",
    args,
  );
  return runner(
    script,
    (result) => ({ images: result.images, milliseconds: result.ms_per_epoch }),
  );
}

function sizeOf({ input }: Architecture): string[] {
  return ["--size", `${input.height}x${input.width}`];
}

function runner<Result extends Reported>(
  script: PythonProcess<Result>,
  measurement: (result: Result) => Measurement,
): Promise<Runner> {
  let memory: number | undefined;
  return Promise.resolve({
    measure: async () => {
      const result = await script.measure();
      if (result.memory_mib !== null) memory = result.memory_mib * 2 ** 20;
      return measurement(result);
    },
    memory: () => memory,
    close: () => script.close(),
  });
}
