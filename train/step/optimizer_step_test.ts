import assert from "node:assert/strict";
import { optimizerStepNumber, optimizerStepOf, singleBatchStep } from "./optimizer_step.ts";

const batches = [4, 4, 4, 4, 4, 1].map((length) => new Uint32Array(length));
/** Two heads; half of the images have a label of the second. */
const labelWeights = ({ length }: Uint32Array) => [length, length / 2];

Deno.test("without accumulation every batch is an optimizer step of its own", () => {
  batches.forEach((batch, index) => {
    const step = optimizerStepOf(batches, index, 2, { accumulate: 1, labelWeights });
    assert.deepEqual(step, singleBatchStep(13 + index, labelWeights(batch)));
  });
});

Deno.test("every so many batches make an optimizer step, and those left at the epoch's end", () => {
  const options = { accumulate: 4, labelWeights };
  const steps = batches.map((_, index) => optimizerStepOf(batches, index, 1, options));
  assert.deepEqual(steps.map(({ number }) => number), [3, 3, 3, 3, 4, 4]);
  const weights = steps.map(({ labelWeights }) => labelWeights);
  assert.deepEqual(weights, [...Array(4).fill([16, 8]), ...Array(2).fill([5, 2.5])]);
  const [first, last] = [
    steps.map(({ firstBatch }) => firstBatch),
    steps.map(({ lastBatch }) => lastBatch),
  ];
  assert.deepEqual(first, [true, false, false, false, true, false]);
  assert.deepEqual(last, [false, false, false, true, false, true]);
});

Deno.test("batches are numbered over the run, and accumulation begins anew with each epoch", () => {
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  const numbers = (batchesPerEpoch: number, accumulate: number) =>
    all.map((batch) => optimizerStepNumber(batch, batchesPerEpoch, accumulate));
  assert.deepEqual(numbers(6, 1), all);
  assert.deepEqual(numbers(6, 4), [1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4]);
  assert.deepEqual(numbers(4, 9), [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
});

Deno.test("labels are weighed by the number of their batch over the whole run", () => {
  const batches = [0, 1, 2].map((image) => Uint32Array.of(image));
  const weighed: number[][] = [];
  const labelWeights = ([image]: Uint32Array, batch: number) => {
    weighed.push([image!, batch]);
    return [1];
  };
  optimizerStepOf(batches, 1, 4, { accumulate: 2, labelWeights });
  assert.deepEqual(weighed, [[0, 13], [1, 14]]);
});
