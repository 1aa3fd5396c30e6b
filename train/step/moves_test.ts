import assert from "node:assert/strict";
import { moveNumber, moveOf, singleMove } from "./moves.ts";

const batches = [4, 4, 4, 4, 4, 1].map((length) => ({ length }));

Deno.test("without accumulation every batch is a move of its own", () => {
  batches.forEach((_, index) => {
    assert.deepEqual(moveOf(batches, index, { epoch: 2, accumulate: 1 }), singleMove(13 + index));
  });
});

Deno.test("every so many batches make a move, and those left at the epoch's end", () => {
  const moves = batches.map((_, index) => moveOf(batches, index, { epoch: 1, accumulate: 4 }));
  assert.deepEqual(moves.map(({ number }) => number), [3, 3, 3, 3, 4, 4]);
  assert.deepEqual(moves.map(({ share }) => share), [0.25, 0.25, 0.25, 0.25, 0.8, 0.2]);
  assert.deepEqual(moves.map(({ first }) => first), [true, false, false, false, true, false]);
  assert.deepEqual(moves.map(({ last }) => last), [false, false, false, true, false, true]);
});

Deno.test("moves are counted over the epochs, each of which has one at least", () => {
  const moves = (accumulate: number) =>
    Array.from({ length: 9 }, (_, index) => moveNumber(index + 1, 3, accumulate));
  assert.deepEqual(moves(1), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(moves(2), [1, 1, 2, 3, 3, 4, 5, 5, 6]);
  assert.deepEqual(moves(100), [1, 1, 1, 2, 2, 2, 3, 3, 3]);
});
