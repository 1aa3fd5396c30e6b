import assert from "node:assert/strict";
import { endOfDeltas, walkRuns } from "./runs.ts";
import { endOfStruct } from "./thrift.ts";

function rangeOf(...bytes: number[]) {
  return { view: new DataView(Uint8Array.from(bytes).buffer), start: 0, end: bytes.length };
}

/** The values of runs. */
function valuesOf(width: number, count: number, ...bytes: number[]): number[] {
  const values: number[] = [];
  walkRuns(rangeOf(...bytes), width, count, (value, times) => {
    // Nothing that is longer than what was asked for is handed on.
    assert.ok(values.length + times <= count);
    for (let time = 0; time < times; time++) values.push(value);
  });
  return values;
}

Deno.test("runs are walked value by value, as the format's example has them", () => {
  // https://parquet.apache.org/docs/file-format/data-pages/encodings/: 0 to 7 in 3 bits each.
  assert.deepEqual(valuesOf(3, 8, 3, 0b10001000, 0b11000110, 0b11111010), [0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(valuesOf(10, 5, 6, 0xff, 3, 4, 1, 0), [1023, 1023, 1023, 1, 1]);
  assert.deepEqual(valuesOf(3, 5, 3, 0b10001000, 0b11000110, 0b11111010), [0, 1, 2, 3, 4]);
});

Deno.test("a few bytes that mean billions of values are refused before anything counts them", () => {
  const long = /a run is too long/;
  assert.throws(() => valuesOf(1, 3, 0xfe, 0xff, 0xff, 0xff, 0x0f, 1), long);
  assert.throws(() => valuesOf(1, 3, 8, 1), long);
  assert.throws(() => valuesOf(0, 3, 0xff, 0xff, 0xff, 0xff, 0x0f), /a packed run is too long/);
  assert.throws(() => valuesOf(1, 3, ...new Array(9).fill(0xff)), /does not end/);
  // Runs of nothing end with the bytes.
  assert.throws(() => valuesOf(1, 3, 0, 1, 0, 1, 0, 1), /does not end/);
});

Deno.test("deltas that would never be at their end, or read backwards, are refused", () => {
  const good = [0x80, 1, 4, 3, 2, 2, 0, 0, 0, 0];
  assert.equal(endOfDeltas(rangeOf(...good), 3), 10);
  const faulty = (at: number, ...bytes: number[]) => {
    const changed = [...good.slice(0, at), ...bytes, ...good.slice(at + bytes.length)];
    assert.throws(() => endOfDeltas(rangeOf(...changed), 3), /deltas/, `${changed}`);
  };
  faulty(2, 0); // no blocks
  faulty(0, 0, 0); // blocks of nothing
  faulty(2, 100); // blocks of a fraction
  faulty(3, 9); // other counts
  faulty(6, 200); // numbers of 200 bits
  assert.throws(() => endOfDeltas(rangeOf(...good.slice(0, 8)), 3), /ends early/);
});

Deno.test("a header is walked to its end, and what has none is refused", () => {
  // A number, a list of two structs, bytes, a field far on.
  const good = [0x15, 4, 0x19, 0x2c, 0x15, 2, 0, 0, 0x18, 2, 7, 7, 0x05, 0x80, 1, 9, 0];
  const view = (bytes: number[]) => new DataView(Uint8Array.from(bytes).buffer);
  assert.equal(endOfStruct(view([...good, 99]), 0), good.length);
  for (let length = 0; length < good.length; length++) {
    assert.throws(() => endOfStruct(view(good.slice(0, length)), 0), /header/, `${length}`);
  }
  assert.throws(() => endOfStruct(view([0x16, ...new Array(99).fill(0xff)]), 0), /does not end/);
  assert.throws(() => endOfStruct(view([0x19, 0xf1, 0xff, 0xff, 0xff, 0x7f, 0]), 0), /a list/);
  assert.throws(() => endOfStruct(view(new Array(999).fill(0x1c)), 0), /too deeply/);
});
