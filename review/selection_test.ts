import assert from "node:assert/strict";
import { Selection } from "./client/selection.ts";

/** A list of ten items of which the fourth is the current one. */
function selection(): Selection {
  const selection = new Selection();
  selection.open(10);
  selection.go(3);
  return selection;
}

Deno.test("a decision is for the current item, or for those that are selected, in order", () => {
  const some = selection();
  assert.deepEqual(some.meant, [3]);
  for (const index of [7, 1, 12, 12]) some.toggle(index);
  assert.deepEqual(some.meant, [1, 7]);
  some.finish();
  assert.deepEqual([some.current, some.meant], [7, [7]]);
});

Deno.test("a range begins where one went last, in either direction, and ends in the list", () => {
  const some = selection();
  some.extendTo(5);
  assert.deepEqual(some.meant, [3, 4, 5]);
  some.extendTo(1);
  assert.deepEqual(some.meant, [1, 2, 3]);
  some.extendTo(-4);
  assert.deepEqual([some.current, some.meant], [0, [0, 1, 2, 3]]);
  some.extendTo(40);
  assert.deepEqual([some.current, some.meant.length], [9, 7]);
  some.go(99);
  assert.deepEqual([some.current, some.selected.size], [9, 0]);
});

Deno.test("all items, some or none are selected, and another list begins without a selection", () => {
  const some = selection();
  some.selectAll();
  assert.deepEqual([some.current, some.meant.length], [3, 10]);
  some.select([6, 8]);
  assert.deepEqual([some.current, some.meant], [6, [6, 8]]);
  some.select([]);
  assert.deepEqual([some.current, some.meant], [6, [6]]);
  some.selectAll();
  some.open(2);
  some.go(5);
  assert.deepEqual(some.meant, [1]);
  some.open(0);
  some.go(5);
  assert.equal(some.current, 0);
});
