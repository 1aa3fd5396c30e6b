import assert from "node:assert/strict";
import type { Row } from "./catalogue.ts";
import { countMoved, splitFigures } from "./split_figures.ts";

const heads = [{ name: "kind", classes: ["boot", "clog", "shoe"] }];
const rows: Row[] = ["boot", "boot", "shoe", "shoe", "clog", ""].map((label, i) => ({
  line: i + 2,
  id: `${i}`,
  image: `/${i}.jpg`,
  labels: [label],
}));
const at = (...positions: number[]) => positions.map((position) => rows[position]!);

Deno.test("shares are of the rows that have the label, and the class that differs most is named", () => {
  // Of four labelled training rows two are boots; of the one that validates, none.
  const split = { train: at(0, 1, 2, 4, 5), validation: at(3) };
  const { columns } = splitFigures([split], rows, heads, []);
  assert.deepEqual(columns, [
    {
      column: "kind",
      largest: 0.75,
      mean: (0.5 + 0.25 + 0.75) / 3,
      largestClass: "shoe",
      untrained: [],
    },
  ]);
});

Deno.test("over folds, the worst fold counts", () => {
  const splits = [
    { train: at(0, 2, 4), validation: at(1, 3) },
    { train: at(1, 3), validation: at(0, 2, 4) },
  ];
  const { columns: [kind], straddling } = splitFigures(splits, rows, heads, [[[0, 2], [1, 3]], [[
    0,
    1,
  ]]]);
  assert.deepEqual(kind!.untrained, ["clog"]);
  assert.ok(Math.abs(kind!.largest - 1 / 3) < 1e-12);
  assert.deepEqual(straddling, [0, 1]);
});

Deno.test("rows that a split leaves out neither straddle nor move", () => {
  const split = { train: at(0, 1), validation: at(2) };
  assert.deepEqual(splitFigures([split], rows, heads, [[[0, 3], [2, 4], [1, 2, 5]]]).straddling, [
    1,
  ]);
  assert.equal(countMoved(split, { train: at(2, 3, 1), validation: at(0, 4) }), 2);
  assert.equal(countMoved(split, split), 0);
});

Deno.test("a column without a label on one side has no difference to tell of", () => {
  const split = { train: at(0, 1), validation: at(5) };
  const { columns: [kind] } = splitFigures([split], rows, heads, []);
  assert.deepEqual(kind, { column: "kind", largest: 0, mean: 0, untrained: ["clog", "shoe"] });
});
