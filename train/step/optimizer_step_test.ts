import assert from "node:assert/strict";
import { moveNumber, moveOf, singleMove } from "./optimizer_step.ts";

const batches = [4, 4, 4, 4, 4, 1].map((length) => new Uint32Array(length));
/** Two heads; half of the images have a label of the second. */
const labelWeights = ({ length }: Uint32Array) => [length, length / 2];

Deno.test("without accumulation every batch is a move of its own", () => {
  batches.forEach((batch, index) => {
    const move = moveOf(batches, index, 2, { accumulate: 1, labelWeights });
    assert.deepEqual(move, singleMove(13 + index, labelWeights(batch)));
  });
});

Deno.test("every so many batches make a move, and those left at the epoch's end", () => {
  const options = { accumulate: 4, labelWeights };
  const moves = batches.map((_, index) => moveOf(batches, index, 1, options));
  assert.deepEqual(moves.map(({ number }) => number), [3, 3, 3, 3, 4, 4]);
  const weights = moves.map(({ labelWeights }) => labelWeights);
  assert.deepEqual(weights, [...Array(4).fill([16, 8]), ...Array(2).fill([5, 2.5])]);
  assert.deepEqual(moves.map(({ first }) => first), [true, false, false, false, true, false]);
  assert.deepEqual(moves.map(({ last }) => last), [false, false, false, true, false, true]);
});

Deno.test("steps are numbered over the run, and moves begin anew with each epoch", () => {
  const steps = Array.from({ length: 12 }, (_, index) => index + 1);
  const numbers = (batches: number, accumulate: number) =>
    steps.map((step) => moveNumber(step, batches, accumulate));
  assert.deepEqual(numbers(6, 1), steps);
  assert.deepEqual(numbers(6, 4), [1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4]);
  assert.deepEqual(numbers(4, 9), [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
});
