/** Runs the program as a user does, for tests, and names the devices to run it on. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { webgpu } from "../kernels/testing/executors.ts";

const main = new URL("../main.ts", import.meta.url).pathname;
const killItself = new URL("kill_itself.ts", import.meta.url).pathname;

/** What a command line left. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * A command line, ready to be run or started; with nothing on stdin unless it is piped, and in this
 * process's folder unless another is named.
 */
export function command(
  args: readonly string[],
  env: Record<string, string> = {},
  stdin: "null" | "piped" = "null",
  cwd?: string,
): Deno.Command {
  return program(main, args, env, stdin, cwd);
}

/** A command line that is killed at a moment, as kill_itself.ts names it. */
export function killing(moment: string, args: readonly string[]): Deno.Command {
  return program(killItself, [moment, ...args]);
}

function program(
  path: string,
  args: readonly string[],
  env: Record<string, string> = {},
  stdin: "null" | "piped" = "null",
  cwd?: string,
): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", path, ...args],
    ...(cwd !== undefined && { cwd }),
    env: { NO_COLOR: "1", ...env },
    stdin,
    stdout: "piped",
    stderr: "piped",
  });
}

/** Runs a command line to its end. */
export async function run(args: readonly string[], env?: Record<string, string>): Promise<Outcome> {
  return await outcomeOf(command(args, env));
}

/** Runs a command line in a folder, to an end that must be good. */
export async function facetIn(cwd: string, ...args: string[]): Promise<Outcome> {
  const outcome = await outcomeOf(command(args, {}, "null", cwd));
  assert.equal(outcome.code, 0, outcome.err);
  return outcome;
}

/** Runs a command line with these permissions of Deno's only. */
export async function facetWith(
  permissions: readonly string[],
  ...args: string[]
): Promise<Outcome> {
  return await outcomeOf(
    new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", ...permissions, main, ...args],
      env: { NO_COLOR: "1" },
    }),
  );
}

/** Runs Deno itself, in a folder, to an end that must be good. */
export async function deno(cwd: string | URL, ...args: string[]): Promise<Outcome> {
  const outcome = await outcomeOf(
    new Deno.Command(Deno.execPath(), {
      args,
      cwd,
      // npx says where it was called, which tasks would take for the folder that the user stands in.
      env: { NO_COLOR: "1", INIT_CWD: cwd instanceof URL ? fileURLToPath(cwd) : cwd },
    }),
  );
  assert.equal(outcome.code, 0, outcome.err);
  return outcome;
}

/**
 * Runs a program that has to end by itself, and well.
 *
 * @param path Its module.
 * @param options Where to run it, and what to set beside the environment.
 * @returns What it printed.
 */
export async function endingByItself(
  path: string,
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const outcome = await outcomeOf(
    new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", "--no-lock", "--quiet", path],
      env: { NO_COLOR: "1", ...env },
      ...(cwd !== undefined && { cwd }),
      // Ends one that does not, so that its test fails instead of everything after it.
      signal: AbortSignal.timeout(300_000),
    }),
  );
  assert.equal(outcome.code, 0, `${outcome.out}${outcome.err}`);
  return outcome.out;
}

async function outcomeOf(command: Deno.Command): Promise<Outcome> {
  const { code, stdout, stderr } = await command.output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), err: text(stderr) };
}

/** Runs a command line that must succeed. */
export async function facet(...args: string[]): Promise<Outcome> {
  const outcome = await run(args);
  assert.equal(outcome.code, 0, outcome.err);
  return outcome;
}

/** SHA-256 of a file: what to compare large files by, whose difference nobody could read. */
export async function digest(path: string): Promise<string> {
  return createHash("sha256").update(await Deno.readFile(path)).digest("hex");
}

/** A training that takes seconds, on the CPU. */
export const quickTraining = [
  ...["--no-autotune", "--width-multiplier", "0.25", "--batch-size", "8", "--device", "cpu"],
];

/** Hides every adapter from a program, where drivers are Vulkan's. */
export const withoutAdapter = { DENO_WEBGPU_BACKEND: "vulkan", VK_ICD_FILENAMES: "/nowhere" };

/** Whether tests on the GPU have to be ignored. */
export const noAdapter = webgpu.missing;

/** What tests of both devices run on. */
export const devices = [{ device: "cpu", ignore: false }, { device: "gpu", ignore: noAdapter }];

/** The catalogue of real products beside the repository, where it is there. */
export const realImages = folderBeside("../../shared/data/fashion-product-images");

function folderBeside(path: string): string | undefined {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  try {
    return Deno.statSync(folder).isDirectory ? folder : undefined;
  } catch {
    return undefined;
  }
}
