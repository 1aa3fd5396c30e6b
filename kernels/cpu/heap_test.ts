import assert from "node:assert/strict";
import { Heap } from "./heap.ts";

Deno.test("blocks start at multiples of 256 behind what is reserved, and do not overlap", () => {
  const heap = new Heap(1000);
  const blocks = [1, 256, 257, 100_000].map((bytes) => heap.allocate("block", bytes));
  assert.deepEqual(blocks.map(({ address }) => address), [1024, 1280, 1536, 2048]);
  assert.deepEqual(blocks.map(({ byteLength }) => byteLength), [256, 256, 512, 100_096]);
  assert.ok(heap.bytes.length >= 2048 + 100_096 + 256, "kernels may read a little further");
});

Deno.test("what is freed is used again, smallest gap first, and is zero again", () => {
  const heap = new Heap(0);
  const [large, , small] = [4096, 256, 1024, 256].map((bytes) => heap.allocate("block", bytes));
  heap.bytes.fill(7);
  heap.free(large!);
  heap.free(small!);
  const again = heap.allocate("again", 512);
  assert.equal(again.address, small!.address);
  assert.ok(heap.bytes.subarray(again.address, again.address + 512).every((byte) => byte === 0));
  assert.equal(heap.bytes[again.address + 512], 7, "and no more is touched");
  assert.equal(heap.allocate("large again", 4096).address, large!.address);
});

Deno.test("neighbours that are freed in any order become one gap", () => {
  for (const order of [[0, 1, 2], [2, 1, 0], [0, 2, 1], [1, 0, 2]]) {
    const heap = new Heap(0);
    const blocks = [0, 1, 2].map(() => heap.allocate("block", 1024));
    heap.allocate("behind", 256);
    for (const index of order) heap.free(blocks[index]!);
    assert.equal(heap.allocate("all three", 3072).address, blocks[0]!.address);
  }
});

Deno.test("more than 4 GiB is refused, and says what to do", () => {
  const heap = new Heap(0);
  assert.ok(heap.hasRoom([2 ** 31, 2 ** 30]));
  assert.ok(!heap.hasRoom([2 ** 31, 2 ** 31]));
  assert.throws(
    () => heap.allocate("activations", 2 ** 32),
    { name: "OutOfMemoryError", message: /activations needs 4096 MiB.*smaller batch/ },
  );
  assert.equal(heap.allocate("small", 256).byteLength, 256, "what is refused takes nothing");
});
