/** Bundles a module for browsers. */
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/**
 * One script of a module and all that it imports. The same sources give the same script.
 *
 * @param entry The module.
 * @returns A script that needs no other file; its names are its own.
 * @throws {Error} If the module or one that it imports cannot be read.
 */
export async function bundle(entry: URL): Promise<string> {
  const args = ["bundle", "--quiet", "--platform", "browser", "--format", "iife", "--minify"];
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args, fileURLToPath(entry)],
    cwd: root,
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`the bundle does not build\n${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
