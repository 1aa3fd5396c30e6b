/**
 * What is in the executable. `deno` itself stands in for the slim runtime that Deno would fetch, so
 * that this needs no network; the result is not run.
 */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { fileURLToPath } from "node:url";
import { UserError } from "../data/errors.ts";
import { unusedEncoders } from "../data/image/unused_encoders.ts";
import { deno } from "../tests/facet.ts";
import { compile } from "./compile.ts";
import { composition } from "./composition.ts";

const root = new URL("../", import.meta.url);

interface Module {
  readonly specifier: string;
  readonly npmPackage?: string;
  /** What it imports; `code` is absent where only types are. */
  readonly dependencies?: readonly { readonly code?: { readonly specifier: string } }[];
}

interface Graph {
  readonly roots: readonly string[];
  readonly modules: readonly Module[];
  readonly redirects: Readonly<Record<string, string>>;
}

/** The modules that an entry runs, by Deno's own account: files' URLs and packages' names. */
async function modulesOf(entry: string): Promise<Set<string>> {
  const graph = JSON.parse((await deno(root, "info", "--json", entry)).out) as Graph;
  const modules = new Map(graph.modules.map((module) => [module.specifier, module]));
  const found = new Set<string>();
  const open = [...graph.roots];
  for (let specifier = open.pop(); specifier !== undefined; specifier = open.pop()) {
    const module = modules.get(graph.redirects[specifier] ?? specifier);
    const name = module?.npmPackage ?? module?.specifier;
    if (name === undefined || found.has(name)) continue;
    found.add(name);
    for (const { code } of module!.dependencies ?? []) if (code) open.push(code.specifier);
  }
  return found;
}

/** What a module hands to worker threads by its address, relative to facet's folder. */
async function workersOf(module: URL): Promise<string[]> {
  const found = (await Deno.readTextFile(module)).matchAll(
    /= new URL\("(.+\.ts)", import\.meta\.url\)/g,
  );
  return [...found].map(([, path]) => new URL(path!, module).href.slice(root.href.length));
}

/** Files in facet's folders by the end of their name. */
async function filesEnding(end: string, folder = root): Promise<URL[]> {
  const files: URL[] = [];
  for await (const { name, isDirectory, isFile } of Deno.readDir(folder)) {
    if (isDirectory && !/^\.|^(tests|bench|dist|testdata)$/.test(name)) {
      files.push(...await filesEnding(end, new URL(`${name}/`, folder)));
    } else if (isFile && name.endsWith(end)) {
      files.push(new URL(name, folder));
    }
  }
  return files;
}

Deno.test("the executable carries every module, kernel, page, codec and font", async () => {
  const folder = await Deno.makeTempDir();
  const standIn = Deno.env.get("DENORT_BIN");
  Deno.env.set("DENORT_BIN", Deno.execPath());
  try {
    const executable = await compile(folder);
    const carried = new Set(executable.files.map(({ path }) => path));
    const carries = (path: string) =>
      carried.has(path) ||
      path.split("/").some((_, depth, names) =>
        carried.has([...names.slice(0, depth), "*"].join("/"))
      );

    const modules = new Set<string>();
    const entries = ["main.ts"];
    for (const entry of entries) {
      for (const module of await modulesOf(entry)) {
        if (module.endsWith(".ts") && !modules.has(module)) {
          entries.push(...await workersOf(new URL(module)));
        }
        modules.add(module);
      }
    }
    assert.equal(entries.length, 4, entries.join());
    const local = [...modules].filter((module) => module.startsWith(root.href))
      .map((module) => module.slice(root.href.length));
    const packages = [...modules].filter((module) => /^@?[^:]+@\d/.test(module));
    assert.ok(local.length > 400 && packages.length > 10, `${local.length} ${packages.length}`);
    assert.deepEqual(local.filter((path) => !carries(path)), []);
    const names = new Set(packages.map((name) => name.replace(/@\d.*/, "")));
    const embedded = [...carried].filter((path) => path.startsWith(".deno_compile_node_modules/"));
    for (const name of names) {
      assert.ok(
        embedded.some((path) => path.split("/").slice(2).join("/").startsWith(`${name}/`)),
        name,
      );
    }
    assert.ok(!embedded.some((path) => path.includes("tensorflow")), "the program needs no tfjs");

    const bytes = await Deno.readFile(executable.path);
    const added = Buffer.from(bytes.buffer, (await Deno.stat(Deno.execPath())).size);
    const assets = [
      ...await filesEnding(".wgsl"),
      ...await filesEnding(".css"),
      ...await filesEnding(".js"),
      ...await filesEnding("load_model.py"),
      ...[
        "npm:@jsquash/jpeg@1.6.0/codec/dec/mozjpeg_dec.wasm",
        "npm:@jsquash/jpeg@1.6.0/codec/enc/mozjpeg_enc.wasm",
        "npm:@jsquash/png@3.1.1/codec/pkg/squoosh_png_bg.wasm",
        "npm:@jsquash/webp@1.5.0/codec/dec/webp_dec.wasm",
        "npm:@jsquash/avif@2.1.1/codec/dec/avif_dec.wasm",
        "npm:@jsquash/jxl@1.3.0/codec/dec/jxl_dec.wasm",
        "npm:@resvg/resvg-wasm@2.6.2/index_bg.wasm",
        "npm:@expo-google-fonts/inter@0.4.2/400Regular/Inter_400Regular.ttf",
        "npm:@expo-google-fonts/inter@0.4.2/600SemiBold/Inter_600SemiBold.ttf",
      ].map((specifier) => new URL(import.meta.resolve(specifier))),
      new URL("./vega.min.js", import.meta.resolve("npm:vega@6.4.0")),
    ];
    assert.ok(assets.length > 50, `${assets.length} files`);
    for (const asset of assets) {
      assert.ok(added.includes(Buffer.from(await Deno.readFile(asset))), fileURLToPath(asset));
    }
    for (const folder of unusedEncoders) {
      const encoders = [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".wasm"));
      assert.ok(encoders.length > 0, folder);
      for (const { name } of encoders) {
        assert.ok(!added.includes(Buffer.from(await Deno.readFile(`${folder}/${name}`))), name);
      }
    }
    assert.ok(executable.bytes < 160e6, composition(executable));
    assert.match(
      composition(executable),
      /^.+facet(\.exe)?: [\d.]+ MB\n +[\d.]+ {2}Deno's runtime/,
    );
  } finally {
    if (standIn === undefined) Deno.env.delete("DENORT_BIN");
    else Deno.env.set("DENORT_BIN", standIn);
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("an unknown machine is refused by name, with those there are", async () => {
  await assert.rejects(compile("/nowhere", "sparc"), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /"sparc": choose x86_64-unknown-linux-gnu, .+windows-msvc$/);
    return true;
  });
});
