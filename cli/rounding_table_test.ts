import assert from "node:assert/strict";
import type { RoundingCost } from "../export/mod.ts";
import { roundingTable } from "./rounding_table.ts";

/** A result that has these figures, the accuracy of one head, mAP of two and MAE of three. */
function result(
  accuracy: number,
  precisions: readonly (number | null)[],
  errors: readonly number[],
  loss: number,
): RoundingCost["before"] {
  const named = (figures: readonly (number | null)[], name: string) =>
    Object.fromEntries(
      figures.map((figure, index) => [`head ${index + 1}`, { [name]: figure }]),
    );
  return {
    accuracy: { gender: accuracy },
    tags: named(precisions, "mean_average_precision"),
    numbers: named(errors, "mean_absolute_error"),
    loss,
  } as unknown as RoundingCost["before"];
}

Deno.test("what rounding costs is told of heads of every kind", () => {
  const table = roundingTable({
    images: 10,
    before: result(0.5, [0.75, null], [12.3456789, 0.0001234, 123456.7], 1.5),
    after: result(0.4, [0.7501, null], [12.2456789, 0.0001235, 123460.7], 1.50001),
  }, "int8");
  const rows = table.split("\n").map((line) => line.trimEnd().replaceAll(/ {2,}/g, "|"));
  assert.deepEqual(rows.slice(0, 2), ["On 10 validation images:", "|float32|int8|difference"]);
  assert.deepEqual(rows.slice(3), [
    "accuracy gender, %|50.00|40.00|-10.00",
    "mean average precision head 1, %|75.00|75.01|+0.01",
    "mean average precision head 2, %|–|–|–",
    "mean absolute error head 1|12.346|12.246|-0.100",
    "mean absolute error head 2|0.00012340|0.00012350|+0.00000010",
    "mean absolute error head 3|123457|123461|+4",
    "loss|1.50000|1.50001|+0.00001",
  ]);
});

Deno.test("where the model has decisions, it is told how well they hold", () => {
  const { accuracy, loss } = result(0.5, [], [], 1.5);
  const figures = { accuracy, loss } as RoundingCost["before"];
  const decided = (coverage: number, precision: number, within: number) =>
    ({
      heads: {
        gender: { kind: "class", coverage, sure: { precision } },
        usage: { kind: "tags", coverage: 0, sure: precision > 0.95 ? null : { precision } },
        price: { kind: "number", within: { precision: within } },
        year: { kind: "number", within: null },
      },
    }) as unknown as NonNullable<RoundingCost["decided"]>["before"];
  const table = roundingTable({
    images: 10,
    before: figures,
    after: figures,
    decided: { before: decided(0.9, 0.96, 0.94), after: decided(0.875, 0.95, 0.95) },
  }, "int8");
  const rows = table.split("\n").map((line) => line.trimEnd().replaceAll(/ {2,}/g, "|"));
  assert.deepEqual(rows.slice(5), [
    "sure gender, %|90.00|87.50|-2.50",
    "right of sure gender, %|96.00|95.00|-1.00",
    "sure usage, %|0.00|0.00|+0.00",
    "right of sure usage, %|–|95.00|–",
    "price within its margin, %|94.00|95.00|+1.00",
    "year within its margin, %|–|–|–",
  ]);
});

Deno.test("of a model of classes only, nothing else is told", () => {
  const { accuracy, loss } = result(0.5, [], [], 1.5);
  const figures = { accuracy, loss } as RoundingCost["before"];
  const table = roundingTable({ images: 10, before: figures, after: figures }, "float16");
  assert.equal(table.split("\n").length, 5);
});
