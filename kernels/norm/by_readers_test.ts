import assert from "node:assert/strict";
import { joiningVariants } from "../tuning/variants.ts";
import { type NormReader, normVariants, readersAreFaster, sumMemory } from "./by_readers.ts";

const reader: NormReader = { lanes: 64, quads: 16, workgroups: 100, bytes: 0, columns: 1 };

Deno.test("many partial sums, workgroups or bytes are against readers, what a dispatch would move is for them", () => {
  assert.ok(readersAreFaster(20, [reader], 0));
  assert.ok(!readersAreFaster(2000, [reader], 0));
  assert.ok(!readersAreFaster(20, [{ ...reader, workgroups: 100_000 }], 0));
  assert.ok(!readersAreFaster(20, [{ ...reader, bytes: 1e8 }], 0));
  assert.ok(readersAreFaster(20, [{ ...reader, bytes: 1e8 }], 2e8));
  // Each workgroup adds up all sums anew, so that many one after the other are against it.
  const small = { ...reader, quads: 1 };
  assert.ok(readersAreFaster(20, [{ ...small, workgroups: 1000 }], 0));
  assert.ok(!readersAreFaster(20, [{ ...small, workgroups: 8000 }], 0));
  // Readers compute at the same time, so that the slower counts, and what both read.
  assert.ok(!readersAreFaster(20, [reader, { ...reader, quads: 64 * 16 }], 0));
});

Deno.test("the default is who is expected to be faster, and the tuner is offered all who can", () => {
  const names = (rows: number, parts: number, readers?: readonly NormReader[]) =>
    normVariants({ rows, channels: 64, parts }, readers, joiningVariants(rows, "hardware"), 3)
      .map(({ name }) => name);
  assert.deepEqual(names(320, 20, [reader]), ["by readers", "joined", "apart"]);
  assert.deepEqual(names(320, 2000, [reader]), ["joined", "apart", "by readers"]);
  assert.deepEqual(names(320, 20), ["joined", "apart"]);
  assert.deepEqual(names(2 ** 16, 20, [reader]), ["apart", "joined", "by readers"]);
});

Deno.test("norms of about as many channels take the same memory, so that they share a kernel", () => {
  const memory = (quads: number) => sumMemory({ lanes: 64, quads }, 3);
  assert.equal(memory(8), 3 * 8 * 16);
  assert.equal(memory(20), memory(64));
  assert.ok(memory(65) > memory(64));
  for (const quads of [1, 9, 100, 240, 320, 500]) assert.ok(memory(quads) >= 3 * quads * 16);
});
