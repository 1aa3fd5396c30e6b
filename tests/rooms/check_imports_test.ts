import assert from "node:assert/strict";
import { checkImports } from "./check_imports.ts";
import type { Import } from "./module_graph.ts";

const member = (name: string, ...entries: string[]) =>
  [name, { name: `@facet/${name}`, version: "1.0.0", entries }] as const;

const members = new Map([
  member("shop", "shop/mod.ts"),
  member("house", "house/mod.ts", "house/names.ts", "house/testing.ts"),
  member("ground", "ground/mod.ts"),
]);
const floors = [["shop"], ["house"], ["ground"]];

/** An import of line 3; of a file by its path from the root, or as it is written. */
function importing(file: string, target: string, more: Partial<Import> = {}): Import {
  const isFile = /^\w+\/.*\.\w+$/.test(target);
  const path = isFile ? { specifier: `../${target}`, target } : { specifier: target };
  return { file, line: 3, loads: true, passesOn: false, ...path, ...more };
}

const check = (...imports: Import[]) => checkImports({ members, floors, imports });

Deno.test("a room imports what rooms below it export, and its own files", () => {
  assert.deepEqual(
    check(
      importing("shop/till.ts", "house/mod.ts"),
      importing("shop/till.ts", "ground/mod.ts"),
      importing("shop/till.ts", "shop/drawer.ts"),
      importing("main.ts", "shop/mod.ts"),
      importing("shop/till.ts", "README.md", { target: "README.md" }),
    ),
    [],
  );
});

Deno.test("an import of a room's inside is refused, and the entry that passes its names on is named", () => {
  assert.deepEqual(
    check(
      importing("shop/counter/till.ts", "house/door.ts", { specifier: "../../house/door.ts" }),
      importing("house/mod.ts", "house/door.ts", { passesOn: true }),
      importing("house/names.ts", "house/door.ts"),
    ),
    [
      "shop/counter/till.ts:3 imports ../../house/door.ts, which house does not export: " +
      "import ../../house/mod.ts",
    ],
  );
});

Deno.test("where no entry passes the names on, the entries are named", () => {
  assert.deepEqual(check(importing("main.ts", "house/door.ts", { specifier: "./house/door.ts" })), [
    "main.ts:3 imports ./house/door.ts, which house does not export: " +
    "import ./house/mod.ts or ./house/names.ts, where its names have to be added",
  ]);
});

Deno.test("a worker or a program that is named by its address has to be exported too", () => {
  const [problem] = check(importing("shop/till.ts", "house/worker.ts", { loads: false }));
  assert.match(problem!, /^shop\/till\.ts:3 imports \.\.\/house\/worker\.ts, which house does not/);
});

Deno.test("a room does not import what stands above it or beside it", () => {
  const beside = [["shop", "house"], ["ground"]];
  const imports = [
    importing("ground/soil.ts", "house/mod.ts"),
    importing("house/door.ts", "shop/mod.ts"),
  ];
  assert.deepEqual(check(...imports), [
    "ground/soil.ts:3 imports ../house/mod.ts: ground imports no other room (tests/rooms/order.ts)",
    "house/door.ts:3 imports ../shop/mod.ts: house imports only ground (tests/rooms/order.ts)",
  ]);
  assert.equal(checkImports({ members, floors: beside, imports }).length, 2);
});

Deno.test("what is for tests is imported by tests only, and they may import upwards", () => {
  assert.deepEqual(check(importing("shop/till.ts", "house/testing.ts")), [
    "shop/till.ts:3 imports ../house/testing.ts, which is for tests only",
  ]);
  assert.deepEqual(
    check(
      importing("shop/till_test.ts", "house/testing.ts"),
      importing("bench/doors.ts", "house/testing.ts"),
      importing("shop/testing/tills.ts", "house/testing/doors.ts"),
      importing("shop/till_test.ts", "house/testdata/door.json"),
      importing("ground/soil_test.ts", "shop/mod.ts"),
    ),
    [],
  );
});

Deno.test("tests go through what a room exports as well", () => {
  const [problem] = check(importing("shop/till_test.ts", "house/door.ts"));
  assert.match(problem!, /import \.\.\/house\/mod\.ts or .+ or \.\.\/house\/testing\.ts, where/);
});

Deno.test("a package is named with its exact version, or by nothing that configuration resolves", () => {
  for (
    const name of ["node:path", "npm:hono@4.13.19", "npm:@a/b@1.0.0/c.js", "npm:a@1.0.0-rc.1/c"]
  ) {
    assert.deepEqual(check(importing("shop/till.ts", name)), [], name);
  }
  for (
    const name of ["npm:hono", "npm:hono@4", "npm:hono@^4.1.2", "@facet/house", "jsr:@std/csv@1"]
  ) {
    assert.match(
      check(importing("shop/till.ts", name))[0]!,
      /^shop\/till.ts:3 .+ exact version work$/,
    );
  }
});

Deno.test("modules that load each other are named, once, with the way around", () => {
  const [a, b, c] = ["house/a.ts", "house/b.ts", "house/c.ts"];
  assert.deepEqual(
    check(importing(a, b), importing(b, c), importing(c, a), importing("house/d.ts", b)),
    [
      "house/a.ts loads house/b.ts loads house/c.ts loads house/a.ts: a circle",
    ],
  );
  assert.deepEqual(check(importing(a, b), importing(b, a, { loads: false })), []);
});
