import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../../data/errors.ts";
import { inFolder } from "../../data/testing/mod.ts";
import { noticesOf } from "./notices.ts";
import { licensedPackages } from "./packages.ts";

const some = { version: "1.0.0", licence: "MIT", author: undefined, texts: ["MIT, by A"] };

Deno.test("packages of one text share it, and one without gets its licence's and its author", () => {
  const text = noticesOf([
    { ...some, name: "a" },
    { ...some, name: "b" },
    { ...some, name: "c", licence: "(Apache-2.0 AND BSD-3-Clause)", author: "C", texts: [] },
  ]);
  assert.ok(text.startsWith("a 1.0.0, b 1.0.0 (MIT)\n\nMIT, by A\n"), text.slice(0, 80));
  assert.match(text, /^c 1\.0\.0 .*\n\nCopyright: C\n\n +Apache License|Apache License/m);
  assert.match(text, /Redistributions in binary form/);
});

Deno.test("a licence that nobody accepted is an error that names the package", () => {
  assert.throws(
    () => noticesOf([{ ...some, name: "a", licence: "AGPL-3.0" }]),
    new UserError("a is under AGPL-3.0: decide whether facet may pass it on"),
  );
});

Deno.test("packages of packages are found, with their texts", async () => {
  const found = await licensedPackages([new URL("npm:vega@6.4.0")]);
  const array = found.find(({ name }) => name === "d3-array");
  assert.equal(array?.licence, "ISC");
  assert.match(array!.texts.join(), /Mike Bostock/);
  assert.ok(!found.some(({ name }) => name.startsWith("@types/")));
});

Deno.test("packages of which a module knows types alone are none of those that are passed on", () =>
  inFolder(async (folder) => {
    const entry = async (text: string) => {
      const path = join(folder, "entry.ts");
      await Deno.writeTextFile(path, text);
      return (await licensedPackages([pathToFileURL(path)])).map(({ name }) => name);
    };
    await Deno.writeTextFile(join(folder, "other.ts"), 'export { parse } from "npm:vega@6.4.0";\n');
    assert.deepEqual(await entry('export type { parse } from "./other.ts";\n'), []);
    assert.ok((await entry('export { parse } from "./other.ts";\n')).includes("vega"));
    assert.ok((await entry('await import("./other.ts");\n')).includes("vega"));
  }));
