import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { inFolder } from "../../data/testing/mod.ts";
import { readMembers } from "./members.ts";
import { importsOf, modulesIn } from "./module_graph.ts";

/** Runs on a project of these files; gives their folder. */
const inProject = (files: Record<string, string>, use: (root: URL) => Promise<void>) =>
  inFolder(async (folder) => {
    for (const [path, text] of Object.entries(files)) {
      await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
      await Deno.writeTextFile(join(folder, path), text);
    }
    await use(pathToFileURL(`${await Deno.realPath(folder)}/`));
  });

Deno.test("every form of import is found, with its line and what it loads", () =>
  inProject({
    "deno.json": "{}",
    "house/door.ts": "export const door = 1;\nexport type Door = 1;\n",
    "house/mod.ts": 'export {\n  door,\n} from "./door.ts";\n',
    "shop/till.ts": [
      "/** @example",
      ' * import { nothing } from "../house/elsewhere.ts"; */',
      'import { door } from "../house/mod.ts";',
      'import type { Door } from "../house/door.ts";',
      'import { join } from "node:path";',
      'const late = await import("./late.ts");',
      'const worker = new URL("../house/worker.ts", import.meta.url);',
      "console.log(door, join, late, worker, 1 as Door);",
    ].join("\n"),
    "shop/late.ts": "export {};\n",
    "house/worker.ts": "export {};\n",
  }, async (root) => {
    const files = await modulesIn(root);
    const till = (line: number, specifier: string, loads: boolean, target?: string) => ({
      file: "shop/till.ts",
      line,
      specifier,
      ...(target !== undefined && { target }),
      loads,
      passesOn: false,
    });
    const byPlace = (one: { file: string; line: number }) => `${one.file}:${one.line}`;
    const found = (await importsOf(root, files))
      .toSorted((a, b) => byPlace(a) < byPlace(b) ? -1 : 1);
    assert.deepEqual(found, [
      {
        file: "house/mod.ts",
        line: 3,
        specifier: "./door.ts",
        target: "house/door.ts",
        loads: true,
        passesOn: true,
      },
      till(3, "../house/mod.ts", true, "house/mod.ts"),
      till(4, "../house/door.ts", false, "house/door.ts"),
      till(5, "node:path", true),
      till(6, "./late.ts", false, "shop/late.ts"),
      till(7, "../house/worker.ts", false, "house/worker.ts"),
    ]);
  }));

Deno.test("generated modules and tests' inputs are left out", () =>
  inProject({
    "a/built/b.js": "",
    "a/testdata/c.ts": "",
    "a/mod.ts": "",
    "dist/d.ts": "",
    ".hidden/e.ts": "",
    "a/f.md": "",
  }, async (root) => assert.deepEqual(await modulesIn(root), ["a/mod.ts"])));

Deno.test("rooms are read with their entries from the project's folder, and not what is inside one", () =>
  inProject({
    "deno.json": '{ "workspace": ["./a", "./b", "./b/client"] }',
    "a/deno.json": '{ "name": "@facet/a", "version": "1.0.0", "exports": "./mod.ts" }',
    "b/deno.json":
      '{ "name": "@facet/b", "version": "1.0.0", "exports": { ".": "./mod.ts", "./c": "./c/d.ts" } }',
  }, async (root) => {
    assert.deepEqual(
      [...await readMembers(root)],
      [
        ["a", { name: "@facet/a", version: "1.0.0", entries: ["a/mod.ts"] }],
        ["b", { name: "@facet/b", version: "1.0.0", entries: ["b/mod.ts", "b/c/d.ts"] }],
      ],
    );
  }));
