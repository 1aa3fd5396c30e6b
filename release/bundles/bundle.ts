/** Bundles a module for pages and threads. */
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/**
 * One script of a module and all that it imports. The same sources give the same script.
 *
 * @param entry The module.
 * @param options `module`: whether the script exports what the entry exports; by default it exports
 * nothing, and its names are its own.
 * @returns A script that needs no other file.
 * @throws {Error} If the module or one that it imports cannot be read.
 */
export async function bundle(
  entry: URL,
  { module = false }: { module?: boolean | undefined } = {},
): Promise<string> {
  const args = [
    "bundle",
    "--quiet",
    "--platform",
    "browser",
    "--format",
    module ? "esm" : "iife",
    "--minify",
  ];
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args, fileURLToPath(entry)],
    cwd: root,
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`the bundle does not build\n${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
