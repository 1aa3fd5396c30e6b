/** What the program fetches by its own lockfile: the packages of `main.lock`, and none of the tests. */
import assert from "node:assert/strict";
import { deno } from "./facet.ts";

const root = new URL("../", import.meta.url);

/** The packages of a lockfile, by name and version. */
async function packages(file: string): Promise<Map<string, string>> {
  const { npm } = JSON.parse(await Deno.readTextFile(new URL(file, root))) as {
    npm: Record<string, { integrity: string }>;
  };
  return new Map(Object.entries(npm).map(([name, { integrity }]) => [name, integrity]));
}

Deno.test("the program has the packages that were tested, and none of the tests", async () => {
  const [own, all] = [await packages("main.lock"), await packages("deno.lock")];
  for (const [name, integrity] of own) {
    // Types are not run.
    if (!name.startsWith("@types/")) assert.equal(all.get(name), integrity, name);
    assert.doesNotMatch(name, /^(@tensorflow|onnxruntime|puppeteer|binaryen|axe-core)/);
  }
});

Deno.test("main.lock holds all packages that the program imports; else: deno task lock", async () => {
  const alone = ["--no-config", "--node-modules-dir=none", "--lock=main.lock", "--frozen"];
  await deno(root, "cache", "--quiet", ...alone, "main.ts");
});
