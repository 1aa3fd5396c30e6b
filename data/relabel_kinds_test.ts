import assert from "node:assert/strict";
import { correctLabels } from "./corrections.ts";
import { findConflicts } from "./conflicts.ts";
import type { Head } from "./heads.ts";
import { standardiseHeads } from "./heads_of_rows.ts";
import { unusedMappings } from "./label_map.ts";
import { relabelHeads, relabelRows, requireLearnable } from "./relabel.ts";

const heads: Head[] = [
  {
    kind: "tags",
    name: "usage",
    tags: ["gym", "home", "office", "sport"],
    separator: "|",
    noneLabel: "-",
  },
  {
    kind: "tags",
    name: "tag",
    tags: ["new", "sale"],
    separator: "|",
    noneLabel: "none",
    columns: ["tag_new", "tag_sale"],
  },
  { kind: "number", name: "price", mean: 20, std: 10 },
];

const rows = [
  ["gym|home", "new|sale", "10"],
  ["sport", "none", "20"],
  ["-", "sale", "30"],
  ["", "", "20"],
  ["home|office", "sale", ""],
].map((labels, i) => ({ line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels }));

const map = (column: string, from: string, to: string, line = 2) => ({ line, column, from, to });

Deno.test("tags are mapped one by one, and a cell has each once", () => {
  const mappings = [
    map("usage", "gym", "sport"),
    map("usage", "office", "home"),
    map("tag", "new", "fresh"),
  ];
  const final = relabelHeads(heads, rows, { mappings, minCount: 1 });
  assert.deepEqual(final, [
    {
      ...heads[0],
      tags: ["home", "sport"],
      map: { gym: "sport", office: "home" },
    },
    {
      ...heads[1],
      tags: ["fresh", "sale"],
      columns: ["tag_fresh", "tag_sale"],
      map: { new: "fresh" },
    },
    heads[2],
  ]);
  assert.deepEqual(relabelRows(rows, final).map(({ labels }) => labels), [
    ["sport|home", "fresh|sale", "10"],
    ["sport", "none", "20"],
    ["-", "sale", "30"],
    ["", "", "20"],
    ["home", "sale", ""],
  ]);
  assert.equal(unusedMappings("map.csv", mappings, heads), undefined);
  assert.match(unusedMappings("map.csv", [map("usage", "-", "x")], heads)!, /usage "-" \(line 2\)/);
});

Deno.test("rare tags become one tag, after mapping; numbers stay", () => {
  const final = relabelHeads(heads, rows, {
    mappings: [map("usage", "gym", "sport")],
    minCount: 2,
  });
  assert.deepEqual(final.map((head) => head.kind === "tags" ? [head.tags, head.folded] : head), [
    [["home", "other", "sport"], ["office"]],
    [["other", "sale"], ["new"]],
    heads[2],
  ]);
  assert.deepEqual(relabelRows(rows, final).map(({ labels }) => labels), [
    ["sport|home", "other|sale", "10"],
    ["sport", "none", "20"],
    ["-", "sale", "30"],
    ["", "", "20"],
    ["home|other", "sale", ""],
  ]);
  // Tags that another table has, too.
  const foreign = [{ ...rows[0]!, labels: ["yoga|home", "used|sale", "1"] }];
  assert.deepEqual(relabelRows(foreign, final)[0]!.labels, ["other|home", "other|sale", "1"]);
});

Deno.test("what a cell could not hold, or is no name, is not mapped to", () => {
  const refused = (mapping: ReturnType<typeof map>, message: RegExp) =>
    assert.throws(() => relabelHeads(heads, rows, { mappings: [mapping], minCount: 1 }), {
      name: "UserError",
      message,
    });
  refused(
    map("usage", "gym", "sport|home", 4),
    /line 4: usage "gym" can become one tag only, without "\|"/,
  );
  refused(map("usage", "gym", "-"), /cannot become "-", which means no tag/);
  refused(map("price", "10", "20"), /price is a column of numbers, which are not mapped/);
  const none = [{ ...heads[0]!, noneLabel: "other" } as Head, ...heads.slice(1)];
  assert.throws(() => relabelHeads(none, rows, { mappings: [], minCount: 2 }), /cells cannot hold/);
});

Deno.test("a correction is the whole cell of tags, a number, or nothing", () => {
  const corrections = [
    { line: 2, id: "0", column: "usage", suggestion: "yoga | home" },
    { line: 3, id: "1", column: "usage", suggestion: "" },
    { line: 4, id: "4", column: "usage", suggestion: "office|home" }, // what it is already
    { line: 5, id: "0", column: "tag", suggestion: "used" },
    { line: 6, id: "0", column: "price", suggestion: "14" },
    { line: 7, id: "1", column: "price", suggestion: "2e1" }, // what it is already
  ];
  const corrected = correctLabels({ rows, heads, unusable: [] }, corrections);
  assert.equal(corrected.changed, 4);
  assert.deepEqual(corrected.rows.map(({ labels }) => labels.join()), [
    "yoga | home,used,14",
    ",none,20",
    "-,sale,30",
    ",,20",
    "home|office,sale,",
  ]);
  assert.deepEqual(corrected.heads, [
    { ...heads[0], tags: ["home", "office", "yoga"] },
    { ...heads[1], tags: ["new", "sale", "used"], columns: ["tag_new", "tag_sale", "tag_used"] },
    { kind: "number", name: "price", mean: 21, std: Math.sqrt((49 + 1 + 81 + 1) / 4) },
  ]);
  const again = correctLabels(corrected, corrections);
  assert.deepEqual([again.changed, again.heads], [0, corrected.heads]);
});

Deno.test("a correction that is no label of its column is refused with its line", () => {
  const refused = (column: string, suggestion: string, message: RegExp) =>
    assert.throws(
      () =>
        correctLabels({ rows, heads, unusable: [] }, [{ line: 9, id: "0", column, suggestion }]),
      { name: "UserError", message },
    );
  refused(
    "price",
    "cheap",
    /--corrections, line 9: the suggestion for 0, price: "cheap" is no number/,
  );
  refused("usage", "-|home", /line 9: .* usage: "-\|home" has "-" beside other tags/);
});

Deno.test("rows of an image conflict in sets of tags and in numbers", () => {
  const twice = [
    ["home|gym", "none", "10"],
    ["gym|home", "sale", "10.05"],
    ["gym", "", "11"],
  ].map((labels, i) => ({ line: i + 2, id: "7", image: "/7.jpg", labels }));
  assert.deepEqual(findConflicts(twice, heads), [
    {
      id: "7",
      column: "usage",
      labels: [{ label: "home|gym", line: 2 }, { label: "gym", line: 4 }],
    },
    { id: "7", column: "tag", labels: [{ label: "none", line: 2 }, { label: "sale", line: 3 }] },
    { id: "7", column: "price", labels: [{ label: "10", line: 2 }, { label: "11", line: 4 }] },
  ]);
});

Deno.test("numbers are standardised by the rows that train", () => {
  const [usage, , price] = standardiseHeads(heads, rows.slice(0, 2));
  assert.deepEqual(price, { kind: "number", name: "price", mean: 15, std: 5 });
  assert.equal(usage, heads[0]);
});

Deno.test("constants, and single tags that every image has, cannot be learned", () => {
  const refuses = (head: Head, message: RegExp) =>
    assert.throws(() => requireLearnable([head]), { name: "UserError", message });
  refuses(
    { kind: "number", name: "price", mean: 5, std: 0 },
    /all numbers of the column "price" are 5: a constant cannot be learned; leave it out of --numbers/,
  );
  refuses(
    { kind: "number", name: "price", mean: 0, std: 0 },
    /has no two different numbers: a constant/,
  );
  refuses({ kind: "number", name: "price", mean: Infinity, std: 1 }, /too large to compute with/);
  const tags = (names: string[], noneLabel?: string): Head => ({
    kind: "tags",
    name: "usage",
    tags: names,
    separator: "|",
    noneLabel,
  });
  refuses(
    tags(["home"]),
    /a head with one tag cannot be learned: .* only the value "home"; .* --tags$/,
  );
  refuses(tags([], "none"), /has no value; leave it out of --tags/);
  requireLearnable([tags(["home"], "none"), tags(["home", "gym"])]);
});
