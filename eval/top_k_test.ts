import assert from "node:assert/strict";
import { argmax } from "./softmax.ts";
import { randomBelow, randomLabels, randomLogits } from "./testing/mod.ts";
import { labelRanks, topK } from "./top_k.ts";

const CLASS_COUNTS = [5, 1, 143, 2, 17];
const TOTAL = 168;

/** The head's logits of one image, cut out the slow way. */
function headLogits(logits: Float32Array, row: number, head: number): number[] {
  const start = CLASS_COUNTS.slice(0, head).reduce((sum, count) => sum + count, 0);
  return [...logits].slice(row * TOTAL + start, row * TOTAL + start + CLASS_COUNTS[head]!);
}

Deno.test("argmax, top-k and the label's rank agree with sorting, ties in class order", () => {
  const rows = 11;
  // Few distinct values, so that nearly every head has ties.
  const logits = randomLogits(rows, CLASS_COUNTS, 1).map(() => randomBelow(4) - 2);
  const k = 4;
  const first = argmax(logits, CLASS_COUNTS);
  const best = topK(logits, CLASS_COUNTS, k);
  const labels = randomLabels(rows, CLASS_COUNTS).map((label) => Math.random() < 0.2 ? -1 : label);
  const ranks = labelRanks(logits, labels, CLASS_COUNTS);
  CLASS_COUNTS.forEach((count, head) => {
    const length = Math.min(k, count);
    assert.equal(best[head]!.length, rows * length);
    for (let row = 0; row < rows; row++) {
      const ranked = headLogits(logits, row, head)
        .map((x, c) => ({ x, c }))
        .sort((a, b) => b.x === a.x ? a.c - b.c : b.x - a.x)
        .map(({ c }) => c);
      assert.deepEqual(
        [...best[head]!.subarray(row * length, (row + 1) * length)],
        ranked.slice(0, length),
      );
      const place = row * CLASS_COUNTS.length + head;
      assert.equal(first[place], ranked[0]);
      assert.equal(ranks[place], ranked.indexOf(labels[place]!));
    }
  });
});

Deno.test("a label whose logit is not a number ranks last", () => {
  const logits = new Float32Array([NaN, -5, -7]);
  assert.deepEqual([...labelRanks(logits, new Int32Array([0]), [3])], [2]);
});

Deno.test("fewer than one class cannot be kept", () => {
  assert.throws(() => topK(new Float32Array(6), [3], 0), /at least 1; got 0/);
});
