/**
 * `deno task build-web`: bundles the scripts of all pages and threads, each into one file of a `built`
 * folder, since what writes a page or starts a thread may have no bundler. With `--check` it writes nothing and fails when a file is not
 * what the sources build.
 */
import { bundle } from "./bundle.ts";
import { bundles } from "./bundles.ts";

const root = new URL("../../", import.meta.url);

if (import.meta.main) {
  const check = Deno.args.includes("--check");
  const outdated: string[] = [];
  for (const { entry, file, module } of bundles) {
    const script = await bundle(new URL(entry, root), { module });
    const target = new URL(file, root);
    if (check) {
      if (await Deno.readTextFile(target) !== script) outdated.push(file);
    } else {
      await Deno.mkdir(new URL("./", target), { recursive: true });
      await Deno.writeTextFile(target, script);
      console.log(`${file}: ${(script.length / 1000).toFixed(0)} kB`);
    }
  }
  if (outdated.length > 0) {
    console.error(`error: not what the sources build: ${outdated.join(", ")}; run`);
    console.error("  deno task build-web");
    Deno.exit(1);
  }
}
