import assert from "node:assert/strict";
import { argmax, crossEntropy, softmax } from "./softmax.ts";
import { randomLabels, randomLogits } from "./testing/mod.ts";

const CLASS_COUNTS = [5, 1, 143, 2, 17];
const TOTAL = 168;

/** The head's logits of one image, cut out the slow way. */
function headLogits(logits: Float32Array, row: number, head: number): number[] {
  const start = CLASS_COUNTS.slice(0, head).reduce((sum, count) => sum + count, 0);
  return [...logits].slice(row * TOTAL + start, row * TOTAL + start + CLASS_COUNTS[head]!);
}

function assertClose(actual: number, expected: number, tolerance = 1e-12): void {
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  assert.ok(error <= tolerance, `${actual} is not ${expected}`);
}

Deno.test("softmax is 1 / sum(exp(other - own)) within each head", () => {
  const rows = 7;
  const logits = randomLogits(rows, CLASS_COUNTS, 20);
  const expected = Array.from({ length: rows }, (_, row) =>
    CLASS_COUNTS.map((_, head) => {
      const own = headLogits(logits, row, head);
      return own.map((x) => 1 / own.reduce((sum, other) => sum + Math.exp(other - x), 0));
    })).flat(2);
  const actual = softmax(logits, CLASS_COUNTS);
  assert.equal(actual.length, expected.length);
  expected.forEach((p, i) => assertClose(actual[i]!, p));
});

Deno.test("cross-entropy is minus the log of the label's probability", () => {
  const rows = 9;
  const logits = randomLogits(rows, CLASS_COUNTS, 10);
  const labels = randomLabels(rows, CLASS_COUNTS);
  const losses = crossEntropy(logits, labels, CLASS_COUNTS);
  assert.equal(losses.length, labels.length);
  labels.forEach((label, i) => {
    const own = headLogits(logits, Math.floor(i / 5), i % 5);
    const sum = own.reduce((sum, x) => sum + Math.exp(x), 0);
    assertClose(losses[i]!, -Math.log(Math.exp(own[label]!) / sum));
  });
});

Deno.test("logits of 1e4 and of the largest float32 give finite results", () => {
  const logits = new Float32Array([1e4, -1e4, 0, 3.4e38, -3.4e38, -1e4, -1e4, 1e4]);
  assert.deepEqual([...softmax(logits, [3, 2, 3])], [1, 0, 0, 1, 0, 0, 0, 1]);
  const losses = crossEntropy(logits, new Int32Array([1, 1, 2]), [3, 2, 3]);
  assert.equal(losses[0], 2e4);
  assertClose(losses[1]!, 6.8e38, 1e-6);
  assert.equal(losses[2], 0);
});

Deno.test("a small loss keeps its digits beside large logits", () => {
  const [loss] = crossEntropy(new Float32Array([8192, 8172]), new Int32Array([0]), [2]);
  assertClose(loss! / Math.log1p(Math.exp(-20)), 1, 1e-6);
});

Deno.test("a logit that is not a number shows in the loss of its head only", () => {
  const losses = crossEntropy(new Float32Array([1, NaN, 2, 3]), new Int32Array([0, 0]), [2, 2]);
  assert.ok(Number.isNaN(losses[0]) && losses[1]! > 0);
});

Deno.test("an image without a label costs nothing, whatever the logits", () => {
  const logits = new Float32Array([1, NaN, 2, 3, 4, 5, 0, 0]);
  const losses = crossEntropy(logits, new Int32Array([-1, 0, 1, -1]), [2, 2]);
  assert.deepEqual([...losses].map((loss) => loss > 0), [false, true, true, false]);
  assert.deepEqual([losses[0], losses[3]], [0, 0]);
});

Deno.test("argmax passes over NaN", () => {
  assert.deepEqual([...argmax(new Float32Array([NaN, -5, -7, -9, NaN, -2]), [3, 3])], [1, 2]);
});

Deno.test("shapes and labels that do not fit are refused", () => {
  const logits = new Float32Array(6);
  assert.throws(() => softmax(logits, [4]), /6 logits do not make rows of 4/);
  assert.throws(() => softmax(logits, [6, 0]), /at least 1; got 0/);
  assert.throws(() => softmax(logits, []), /At least one head/);
  assert.throws(() => crossEntropy(logits, new Int32Array(3), [1, 2]), /need 4 labels; got 3/);
  assert.throws(
    () => crossEntropy(logits, new Int32Array([0, 1, 0, 2]), [1, 2]),
    /Label 2 of image 1, head 1 is outside 0 \.\. 1/,
  );
  assert.throws(() => crossEntropy(logits, new Int32Array([0, -2]), [3]), /Label -2 of image 1/);
});
