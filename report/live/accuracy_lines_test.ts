import assert from "node:assert/strict";
import type { EpochMetrics } from "../../train/run/epoch_metrics.ts";
import { accuracyLines } from "../client/live/accuracy_lines.ts";
import { testEpoch } from "./testing/mod.ts";

const heads = (...names: string[]) => names.map((name) => ({ name, kind: "class" } as const));

/** Epochs as JSON has them: null where a head has no figure. */
function epochsOf(...accuracies: Record<string, number | null>[]): EpochMetrics[] {
  return accuracies.map((accuracy, index) => ({
    ...testEpoch(index + 1),
    accuracy: accuracy as Record<string, number>,
  }));
}

Deno.test("each head has its line while there are colours for all", () => {
  const lines = accuracyLines(heads("a", "b"), epochsOf({ a: 0.5, b: 0.25 }, {}, { a: 0.75 }), 2);
  assert.deepEqual(lines, [
    { name: "a", points: [[1, 0.5], [2, undefined], [3, 0.75]] },
    { name: "b", points: [[1, 0.25], [2, undefined], [3, undefined]] },
  ]);
});

Deno.test("of more heads than colours the mean and the lowest of the latest validation are shown", () => {
  const epochs = epochsOf(
    { a: 0.1, b: 0.9, c: 0.5, d: 0.5 },
    { a: 0.9, b: null, c: 0.2, d: 0.4 },
    {},
  );
  const lines = accuracyLines(heads("a", "b", "c", "d"), epochs, 3);
  assert.deepEqual(lines.map(({ name }) => name), ["mean of 4 heads", "c", "d"]);
  assert.deepEqual(lines[0]!.points, [[1, 0.5], [2, 0.5], [3, undefined]]);
  assert.deepEqual(lines[1]!.points, [[1, 0.5], [2, 0.2], [3, undefined]]);
});

Deno.test("before the first validation there is no lowest head", () => {
  assert.deepEqual(accuracyLines(heads("a", "b", "c"), epochsOf({}), 2), [
    { name: "mean of 3 heads", points: [[1, undefined]] },
  ]);
});
