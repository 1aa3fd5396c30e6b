/**
 * Bundles the page's engine and its fallback, each into one script in `built/`, since a program that exports
 * a page may have no bundler. With `--check` it writes nothing and fails when the committed scripts are not
 * what the sources build.
 */
const engine = new URL("./engine/", import.meta.url);
const built = new URL("./built/", import.meta.url);

if (import.meta.main) {
  for (const name of ["engine", "fallback"]) {
    const script = await bundle(new URL(`${name}.ts`, engine));
    const target = new URL(`${name}.js`, built);
    if (!Deno.args.includes("--check")) {
      await Deno.writeTextFile(target, script);
    } else if (await Deno.readTextFile(target) !== script) {
      console.error(`error: export/web/built/${name}.js is not what the sources build: run`);
      console.error("  deno task build-web");
      Deno.exit(1);
    }
  }
}

/** Bundles a module and its imports into one script for a browser. */
export async function bundle(entry: URL): Promise<string> {
  const args = ["bundle", "--quiet", "--platform", "browser", "--format", "iife", "--minify"];
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args, entry.href],
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`the bundle does not build\n${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
