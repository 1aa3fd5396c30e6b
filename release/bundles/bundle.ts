/** Bundles a module for pages and threads. */
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/**
 * Lines of texts that are comments of WGSL: the bundler leaves out JavaScript's alone. What begins with `//#`
 * is an instruction to the template's reader.
 */
const comments = /(?:\n[ \t]*\/\/(?!#)[^\n`$]*)+\n/g;

/**
 * Kernels' descriptions, and objects in which nothing is called, as a bundle defines them: the bundler takes reading and
 * spreading another object's properties for work that has to be done, and would keep all that is never used.
 */
const descriptions =
  /^var (\w+) = ((?:\/\* @__PURE__ \*\/ )?defineKernel\(\{\n[\s\S]*?^\}\)|\{\n[^(]*?^\});$/gm;

/** Lets the bundler leave out those descriptions that nothing uses. */
function withPureDescriptions(script: string): string {
  return script.replaceAll(descriptions, "var $1 = /* @__PURE__ */ (() => ($2))();");
}

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
  // Twice: the bundler leaves out unused parts of a script that stand in one file better than those of many.
  const folder = await Deno.makeTempDir();
  try {
    const whole = `${folder}/${entry.pathname.split("/").at(-1)}.js`;
    const script = await runBundler(fileURLToPath(entry), "--format", "esm");
    // The bundler names CommonJS modules by their path in Deno's cache, which is another on each machine.
    await Deno.writeTextFile(
      whole,
      withPureDescriptions(script.replaceAll(/"[^"\n]*\/npm\/registry\.npmjs\.org\//g, '"npm:')),
    );
    const small = await runBundler(whole, "--format", module ? "esm" : "iife", "--minify");
    return small.replaceAll(comments, "\n");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function runBundler(entry: string, ...options: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "--quiet", "--platform", "browser", ...options, entry],
    cwd: root,
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`the bundle does not build\n${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
