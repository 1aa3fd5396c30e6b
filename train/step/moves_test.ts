import assert from "node:assert/strict";
import { moveOf, singleMove } from "./moves.ts";

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
