/** docs/promises.md names tests that are there. */
import assert from "node:assert/strict";

const root = new URL("../", import.meta.url);

Deno.test("every promise of docs/promises.md has its test", async () => {
  const page = await Deno.readTextFile(new URL("docs/promises.md", root));
  const rows = [...page.matchAll(/^\|[^|]+\| `(\S+_test\.ts)` +\| (.+?) +\|$/gm)];
  assert.ok(rows.length > 20, `${rows.length} promises`);
  for (const [, file, name] of rows) {
    const text = await Deno.readTextFile(new URL(file!, root));
    assert.ok(text.includes(name!), `${file} has no test "${name}"`);
  }
});
