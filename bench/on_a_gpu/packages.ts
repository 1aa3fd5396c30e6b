/** The npm packages that programs load, and what of them and of others has to be there. */
import { join } from "node:path";
import { runCommand } from "./run_command.ts";

/** What `deno info --json` prints, as far as it is read here. */
export interface ModuleInfo {
  readonly modules: readonly { readonly npmPackage?: string }[];
  readonly npmPackages: Readonly<
    Record<string, { readonly dependencies: readonly string[]; readonly localPath: string }>
  >;
}

/**
 * The packages that programs import, and those that these need in turn.
 *
 * @param entries Paths of the programs.
 * @param root The project, whose lockfile holds.
 * @returns Deno's cache; the folders in it of the packages that are reached, and of all of the lockfile's: Deno
 * fetches each that has no folder, reached or not.
 */
export async function findPackages(
  entries: readonly string[],
  root: string,
): Promise<{ cache: string; reached: string[]; all: string[] }> {
  const { denoDir } = JSON.parse(await runCommand(Deno.execPath(), ["info", "--json"]));
  const importing = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(
      importing,
      entries.map((path) => `import ${JSON.stringify(path)};`).join("\n"),
    );
    const args = ["info", "--json", "--config", join(root, "deno.json"), importing];
    const info = JSON.parse(await runCommand(Deno.execPath(), args)) as ModuleInfo;
    const all = Object.values(info.npmPackages).map(({ localPath }) => localPath);
    return { cache: denoDir, reached: reachedPackages(info), all };
  } finally {
    await Deno.remove(importing);
  }
}

/** The folders of all packages that modules import, directly or through other packages. */
export function reachedPackages({ modules, npmPackages }: ModuleInfo): string[] {
  const reached = new Set(modules.flatMap(({ npmPackage }) => npmPackage ?? []));
  // A set iterates over what is added meanwhile.
  for (const name of reached) {
    for (const dependency of npmPackages[name]!.dependencies) reached.add(dependency);
  }
  return [...reached].map((name) => npmPackages[name]!.localPath);
}

/**
 * Whether a package's file is needed to run, unchecked.
 *
 * @param path In Deno's cache: npm/HOST/NAME/VERSION/...
 */
export function neededFile(path: string): boolean {
  if (path.endsWith("/package.json")) return true;
  if (/\.(map|md|[cm]?ts)$/.test(path)) return false;
  // Each tfjs package has itself in a dozen forms; Deno loads the one for Node.
  if (path.includes("/@tensorflow/")) return path.endsWith(".node.js");
  return !path.includes("/onnxruntime-") && !path.includes("/binaryen/");
}
