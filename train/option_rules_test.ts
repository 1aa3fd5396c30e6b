import assert from "node:assert/strict";
import { optionRules } from "./option_rules.ts";

Deno.test("the documentation names every range as it is", async () => {
  const page = await Deno.readTextFile(new URL("../docs/recipes.md", import.meta.url));
  const rows = new Set(
    page.split("\n").map((line) => line.split("|").map((cell) => cell.trim()).join("|")),
  );
  const ranges = Object.values(optionRules).filter(({ rule }) =>
    / from \d| at most /.test(rule.words)
  );
  assert.ok(ranges.length > 20);
  for (const { flag, rule } of ranges) {
    assert.ok(rows.has(`|\`${flag}\`|${rule.words}|`), `${flag}: ${rule.words}`);
  }
});
