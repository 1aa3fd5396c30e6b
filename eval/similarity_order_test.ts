import assert from "node:assert/strict";
import { similarityOrder } from "./similarity_order.ts";
import { headsOf, randomBelow } from "./testing/mod.ts";

Deno.test("classes confused in chains and blocks come in chains and blocks", () => {
  // Blocks {0, 3, 6, 9}, {1, 4, 7, 10}, {2, 5, 8, 11}; each class leaks to its neighbour in the block.
  const counts = new Uint32Array(144);
  for (let c = 0; c < 12; c++) {
    counts[c * 12 + c] = 100;
    if (c + 3 < 12) counts[c * 12 + c + 3] = 40;
    if (c - 3 >= 0) counts[c * 12 + c - 3] = 20;
  }
  const order = similarityOrder({ head: headsOf([12])[0]!, counts });
  const blocks = [0, 4, 8].map((start) => order.slice(start, start + 4));
  for (const block of blocks) {
    assert.equal(new Set(block.map((c) => c % 3)).size, 1, `${order}`);
  }
  assert.deepEqual([...order].sort((a, b) => a - b), [...Array(12).keys()]);
});

Deno.test("two classes mixed up more than any others are neighbours, wherever they stand", () => {
  for (let trial = 0; trial < 20; trial++) {
    const classes = 3 + randomBelow(30);
    const counts = Uint32Array.from({ length: classes ** 2 }, () => randomBelow(5));
    const a = randomBelow(classes);
    const b = (a + 1 + randomBelow(classes - 1)) % classes;
    for (let c = 0; c < classes; c++) counts[c * classes + c] = 200;
    counts[a * classes + b] = counts[b * classes + a] = 400;
    const confusion = { head: headsOf([classes])[0]!, counts };
    const order = similarityOrder(confusion);
    assert.equal(Math.abs(order.indexOf(a) - order.indexOf(b)), 1, `${a}, ${b} in ${order}`);
    assert.deepEqual(similarityOrder(confusion), order);
    assert.equal(new Set(order).size, classes);
  }
});

Deno.test("classes without images come last, and alone in their own order", () => {
  const [head] = headsOf([4]);
  const counts = new Uint32Array([0, 0, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0, 1, 2, 0, 5]);
  assert.deepEqual(similarityOrder({ head: head!, counts }), [1, 3, 0, 2]);
  assert.deepEqual(similarityOrder({ head: head!, counts: new Uint32Array(16) }), [0, 1, 2, 3]);
  assert.deepEqual(
    similarityOrder({ head: headsOf([1])[0]!, counts: new Uint32Array([3]) }),
    [0],
  );
});

Deno.test("some hundred classes are ordered", () => {
  const classes = 143;
  const counts = Uint32Array.from({ length: classes ** 2 }, () => randomBelow(3));
  const order = similarityOrder({ head: headsOf([classes])[0]!, counts });
  assert.equal(new Set(order).size, classes);
});
