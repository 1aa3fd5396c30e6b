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
  const folder = await Deno.makeTempDir();
  try {
    const whole = `${folder}/${entry.pathname.split("/").at(-1)}.js`;
    await Deno.writeTextFile(whole, await runBundler(entry.href, "--format", "esm"));
    return await runBundler(whole, "--format", "iife", "--minify");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function runBundler(entry: string, ...options: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "--quiet", "--platform", "browser", ...options, entry],
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`the bundle does not build\n${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
