import assert from "node:assert/strict";
import { join } from "node:path";
import { readLabelMap, writeLabelMap } from "./label_map.ts";
import { labelNotices } from "./label_notices.ts";
import { countCells, countNames } from "./label_counts.ts";
import { labelVariants } from "./label_variants.ts";
import { relabelHeads } from "./relabel.ts";
import { type Head, outputNames } from "./heads.ts";
import { inFolder } from "./testing/mod.ts";

const head = { name: "kind", classes: [] };

function variantsOf(of: Head, cells: readonly string[]) {
  return labelVariants(countNames(of, countCells(cells.map((cell) => ({ labels: [cell] })), 0)));
}

Deno.test("labels that differ in case, spaces or Unicode form become the most frequent one", () => {
  assert.deepEqual(variantsOf(head, ["shirt", "Shirt", "Shirt", "SHIRT", "hat"]), [
    { to: "Shirt", from: ["SHIRT", "shirt"] },
  ]);
  const pairs = [
    ["\u00c9t\u00e9", "E\u0301te\u0301"],
    ["T shirt", "T\u00a0shirt"],
    ["T shirt", "T  shirt"],
    ["navy", "na\u200bvy"],
    ["STRASSE", "Stra\u00dfe"],
    ["\u03a3\u03a3", "\u03c3\u03c2"],
    ["ABC", "\uff21\uff22\uff23"],
  ] as const;
  for (const [to, from] of pairs) {
    assert.deepEqual(variantsOf(head, [from, to]), [{ to, from: [from] }], JSON.stringify(from));
  }
});

Deno.test("labels that differ in letters are left alone, and so are words for unknown", () => {
  assert.deepEqual(variantsOf(head, ["t-shirt", "tshirt", "resume", "résumé", "", ""]), []);
  assert.deepEqual(variantsOf(head, ["NA", "na", "None", "none", "constructor"]), []);
  assert.deepEqual(variantsOf({ kind: "number", name: "n", mean: 0, std: 1 }, ["1", "1 "]), []);
});

Deno.test("the map of what was found is one that --map takes, for classes and for tags", () =>
  inFolder(async (folder) => {
    const rows = [["Red", "=a|b"], ["red", "=A"], ["red", "b"], ["__proto__", "B|=a"]].map(
      (labels, i) => ({ line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels }),
    );
    const heads = [
      { name: "colour", classes: ["Red", "__proto__", "red"] },
      { kind: "tags" as const, name: "usage", tags: ["=A", "=a", "B", "b"], separator: "|" },
    ];
    const { mappings } = labelNotices({ rows, heads, separators: [], joined: 0 });
    const path = join(folder, "map.csv");
    await writeLabelMap(path, mappings);
    const read = await readLabelMap(path, ["colour", "usage"]);
    assert.deepEqual(read.map(({ column, from, to }) => [column, from, to]), [
      ["colour", "Red", "red"],
      ["usage", "=A", "=a"],
      ["usage", "B", "b"],
    ]);
    const mapped = relabelHeads(heads, rows, { mappings: read, minCount: 1 });
    assert.deepEqual(mapped.map(outputNames), [["__proto__", "red"], ["=a", "b"]]);
    await assert.rejects(writeLabelMap(path, mappings), /is there already: move it away/);
  }));
