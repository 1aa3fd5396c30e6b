/** Which scripts are bundled, and that all code is written in TypeScript. */
import assert from "node:assert/strict";
import { bundles } from "./bundles.ts";

const root = new URL("../../", import.meta.url);

/** Files of facet's folder by their paths in it. */
async function filesOf(folder = ""): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(new URL(folder || ".", root))) {
    if (/^\.|^(dist|node_modules)$/.test(name)) continue;
    if (isDirectory) paths.push(...await filesOf(`${folder}${name}/`));
    else paths.push(`${folder}${name}`);
  }
  return paths;
}

Deno.test("all JavaScript is made from TypeScript, and every script that is kept is built", async () => {
  const scripts = (await filesOf()).filter((path) => /\.[cm]?js$/.test(path));
  assert.deepEqual(scripts.sort(), bundles.map(({ file }) => file).sort());
});

Deno.test("every page's script is bundled, and checked against a browser's types", async () => {
  const files = await filesOf();
  const entries = bundles.map(({ entry }) => entry);
  const pages = files.filter((path) => /(^|\/)client\/(.+\/)?main\.ts$/.test(path));
  assert.deepEqual(pages.filter((path) => !entries.includes(path)), []);

  const { workspace } = JSON.parse(await Deno.readTextFile(new URL("deno.json", root)));
  const folders = new Set(pages.map((path) => path.replace(/(?<=(^|\/)client)\/.*/, "")));
  assert.ok(folders.size >= 4, [...folders].join());
  for (const folder of folders) {
    assert.ok(workspace.includes(`./${folder}`), `${folder} is a member of the workspace`);
    const config = await Deno.readTextFile(new URL(`${folder}/deno.json`, root));
    const { lib } = JSON.parse(config).compilerOptions;
    assert.ok(lib.includes("dom") && !lib.join().includes("deno"), `${folder}: ${lib}`);
  }
});

Deno.test("a page that only predicts holds the kernels of inference, and none of training", async () => {
  const { file } = bundles.find(({ entry }) => entry === "export/web/client/main.ts")!;
  const kernels = new Set(
    (await Deno.readTextFile(new URL(file, root))).match(/kernels\/[\w/]+\.wgsl/g),
  );
  assert.ok(kernels.has("kernels/pointwise/forward.wgsl"));
  assert.deepEqual([...kernels].filter((path) => /backward|adam|loss|clip/.test(path)), []);
});
