import assert from "node:assert/strict";
import type { Head } from "../data/mod.ts";
import { testMetrics } from "../train/testing/mod.ts";
import { EpochTable } from "./epoch_table.ts";
import { headFigures, shortNumber } from "./head_figures.ts";

const heads: readonly Head[] = [
  { name: "colour", classes: ["a", "b"] },
  { kind: "tags", name: "usage", tags: ["a", "b"], separator: "|" },
  { kind: "number", name: "price", mean: 20, std: 5 },
];

const metrics = {
  ...testMetrics(2),
  accuracy: { colour: 0.5 },
  mean_average_precision: { usage: 0.725 },
  mean_absolute_error: { price: 3.14159 },
  score: 0.612,
};

const rows = (width: number, shown = metrics) => {
  const table = new EpochTable(heads, "50", width);
  return [table.heading.split("\n")[0], table.row(shown)];
};

Deno.test("each head has the figure of its kind in the table of epochs", () => {
  assert.deepEqual(rows(100), [
    "epoch     loss  val loss   colour  usage mAP  price MAE    rate  images/s     time",
    "  * 2   0.5000    0.2500   50.0 %     72.5 %      3.142  5.0e-4      25.0     0:10",
  ]);
  assert.deepEqual(rows(36), [
    "epoch     loss  val loss    score",
    "  * 2   0.5000    0.2500   61.2 %",
  ]);
  const unvalidated = { mean_average_precision: {}, mean_absolute_error: {}, score: null };
  assert.equal(
    new EpochTable(heads, "50", 100).row({ ...testMetrics(1), ...unvalidated }),
    "    1   1.0000                                           1.0e-3      25.0     0:10",
  );
});

Deno.test("each head has the figure of its kind on an epoch's line", () => {
  assert.deepEqual(headFigures(metrics), ["colour 50.0 %", "usage mAP 72.5 %", "price MAE 3.142"]);
});

Deno.test("a number has four digits, whatever its size", () => {
  const numbers = [0, 0.001234, 0.01234, 1.23456, 99.999, 2013.4, 123456.7, 1.2345e9, -3.14159];
  assert.deepEqual(numbers.map(shortNumber), [
    ...["0", "1.23e-3", "0.01234", "1.235", "100.00", "2013", "123457", "1.23e+9", "-3.142"],
  ]);
});
