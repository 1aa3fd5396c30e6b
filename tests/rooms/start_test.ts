/** What has to start at once, or to run in a browser, loads no more than it needs. */
import assert from "node:assert/strict";
import { type Import, importsOf, modulesIn } from "./module_graph.ts";

const root = new URL("../../", import.meta.url);

const modules = await modulesIn(root);
const imports = Map.groupBy(await importsOf(root, modules), ({ file }) => file);

/** All that is loaded together with a module. */
function loadedBy(entry: string): Import[] {
  const found: Import[] = [];
  const files = new Set([entry]);
  assert.ok(modules.includes(entry), `${entry} is there`);
  for (const file of files) {
    for (const one of imports.get(file) ?? []) {
      if (!one.loads) continue;
      found.push(one);
      if (one.target !== undefined) files.add(one.target);
    }
  }
  return found;
}

/** The packages and Deno's or Node's own modules among them, without versions. */
const outside = (loaded: readonly Import[]) =>
  [
    ...new Set(
      loaded.filter(({ target }) => target === undefined).map(({ specifier }) =>
        specifier.replace(/(?<=.)@\d.*/, "")
      ),
    ),
  ].toSorted();

/** Rooms that are loaded as a whole. */
const rooms = (loaded: readonly Import[]) =>
  loaded.filter(({ target }) => /^\w+\/mod\.ts$/.test(target ?? ""))
    .map(({ file, specifier }) => `${file} loads ${specifier}`);

Deno.test("the command line starts without any room as a whole, and with its own packages only", () => {
  const loaded = loadedBy("main.ts");
  assert.deepEqual(rooms(loaded), []);
  assert.deepEqual(outside(loaded), [
    "node:process",
    "node:util",
    "npm:cli-progress",
    "npm:commander",
  ]);
});

Deno.test("threads that decode images start without any room as a whole", () => {
  for (const file of ["decode_batch.ts", "decode_bytes.ts", "inspect/scan_batch.ts"]) {
    assert.deepEqual(rooms(loadedBy(`data/${file}`)), []);
  }
});

Deno.test("kernels and models need neither packages nor Node: they run in a browser", () => {
  for (
    const entry of ["kernels/mod.ts", "kernels/recording.ts", "model/mod.ts", "model/recording.ts"]
  ) {
    assert.deepEqual(outside(loadedBy(entry)), [], entry);
  }
});
