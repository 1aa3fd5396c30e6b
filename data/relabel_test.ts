import assert from "node:assert/strict";
import { outputNames } from "./heads.ts";
import type { Row } from "./catalogue.ts";
import { relabelHeads, relabelRows, requireLearnable } from "./relabel.ts";

function makeRows(labels: readonly (readonly string[])[]): Row[] {
  return labels.map((labels, i) => ({ line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels }));
}

const rows = makeRows([
  ["shoe", "magenta"],
  ["shoe", "pink"],
  ["boot", "red"],
  ["boot", ""],
  ["", "red"],
  ["clog", "teal"],
  ["shoe", "red"],
]);
const heads = [
  { name: "kind", classes: ["boot", "clog", "shoe"] },
  // "white" occurs in unusable rows only.
  { name: "colour", classes: ["magenta", "pink", "red", "teal", "white"] },
];
const mappings = [
  { line: 2, column: "colour", from: "magenta", to: "pink" },
  { line: 3, column: "colour", from: "teal", to: "aqua" },
  { line: 4, column: "colour", from: "pink", to: "pink" },
];
const labelsOf = (rows: readonly Row[], head: number) => rows.map((row) => row.labels[head]);

Deno.test("without a map and a least count, heads and rows stay as they are", () => {
  const same = relabelHeads(heads, rows, { mappings: [], minCount: 1 });
  assert.deepEqual(same, heads);
  assert.deepEqual(relabelRows(rows, same), rows);
});

Deno.test("labels are mapped, new ones among them, and classes stay sorted", () => {
  const mapped = relabelHeads(heads, rows, { mappings, minCount: 1 });
  assert.deepEqual(mapped, [heads[0], {
    name: "colour",
    classes: ["aqua", "pink", "red", "white"],
    map: { magenta: "pink", teal: "aqua" },
  }]);
  const relabelled = relabelRows(rows, mapped);
  assert.deepEqual(labelsOf(relabelled, 0), labelsOf(rows, 0));
  assert.deepEqual(labelsOf(relabelled, 1), ["pink", "pink", "red", "", "red", "aqua", "red"]);
  assert.deepEqual(relabelRows(relabelled, mapped), relabelled, "a second time changes nothing");
});

Deno.test("classes are counted after mapping, per head, and the rare ones folded", () => {
  const folded = relabelHeads(heads, rows, { mappings, minCount: 2 });
  assert.deepEqual(folded[0], {
    name: "kind",
    classes: ["boot", "other", "shoe"],
    folded: ["clog"],
  });
  assert.deepEqual(outputNames(folded[1]!), ["other", "pink", "red"]);
  assert.deepEqual(folded[1]?.folded, ["aqua", "white"]);
  const relabelled = relabelRows(rows, folded);
  assert.deepEqual(labelsOf(relabelled, 0), [
    "shoe",
    "shoe",
    "boot",
    "boot",
    "",
    "other",
    "shoe",
  ]);
  assert.deepEqual(labelsOf(relabelled, 1), ["pink", "pink", "red", "", "red", "other", "red"]);
  assert.deepEqual(relabelRows(relabelled, folded), relabelled, "a second time changes nothing");
});

Deno.test("rare classes join a class that is called other already, which itself never folds", () => {
  const rows = makeRows([["other"], ["a"], ["a"], ["b"]]);
  const [head] = relabelHeads([{ name: "kind", classes: ["a", "b", "other"] }], rows, {
    mappings: [],
    minCount: 2,
  });
  assert.deepEqual(head, { name: "kind", classes: ["a", "other"], folded: ["b"] });
  const few = makeRows([["other"], ["a"], ["a"]]);
  const whole = [{ name: "kind", classes: ["a", "other"] }];
  assert.deepEqual(relabelHeads(whole, few, { mappings: [], minCount: 2 }), whole);
});

Deno.test("a label that the heads do not know becomes other only where classes were folded", () => {
  const folded = relabelHeads(heads, rows, { mappings, minCount: 2 });
  const strangers = makeRows([["sandal", "magenta"], ["", "beige"]]);
  assert.deepEqual(relabelRows(strangers, folded).map((row) => row.labels), [
    ["other", "pink"],
    ["", "other"],
  ]);
  const mapped = relabelHeads(heads, rows, { mappings, minCount: 1 });
  assert.deepEqual(relabelRows(strangers, mapped).map((row) => row.labels), [
    ["sandal", "pink"],
    ["", "beige"],
  ]);
});

Deno.test("names that every object has are labels like any other", () => {
  const rows = makeRows([["constructor"], ["__proto__"], ["__proto__"]]);
  const head = { name: "kind", classes: ["__proto__", "constructor"] };
  const mappings = [{ line: 2, column: "kind", from: "__proto__", to: "toString" }];
  const [mapped] = relabelHeads([head], rows, { mappings, minCount: 1 });
  assert.deepEqual(outputNames(mapped!), ["constructor", "toString"]);
  const copied = JSON.parse(JSON.stringify([mapped]));
  assert.deepEqual(labelsOf(relabelRows(rows, copied), 0), ["constructor", "toString", "toString"]);
});

Deno.test("a head with one class cannot be learned, and what made it so is named", () => {
  const good = { name: "kind", classes: ["a", "b"] };
  requireLearnable([good]);
  const refuses = (head: Parameters<typeof requireLearnable>[0][number], message: RegExp) =>
    assert.throws(() => requireLearnable([good, head]), { name: "UserError", message });
  refuses(
    { name: "colour", classes: ["red"] },
    /one class cannot be learned: the column "colour" has only the value "red"; leave it out/,
  );
  refuses({ name: "colour", classes: [] }, /no value; leave it out of --labels/);
  refuses(
    { name: "colour", classes: ["other"], folded: ["red", "blue"] },
    /only the value "other"; --min-count folded 2 rarer classes into it: choose a smaller one/,
  );
  refuses({ name: "colour", classes: ["red"], map: { rose: "red" } }, /--map merged all others/);
});
