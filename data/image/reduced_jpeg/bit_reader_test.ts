import assert from "node:assert/strict";
import { openScan, peek, readBits } from "./bit_reader.ts";

Deno.test("stuffing, restarts and fill bytes are taken out, and intervals bounded", () => {
  const stuffed = [0xff, 0, 7, 0xff, 0, 0xff, 0xd0, 0xff, 0xff, 0xd1, 5, 6, 0xff, 0, 0xff, 0xff];
  const scan = openScan(Uint8Array.from(stuffed), 3);
  assert.deepEqual(scan.bounds, [0, 24, 24, 48]);
  const bytes = Array.from({ length: 6 }, () => readBits(scan, 8));
  assert.deepEqual(bytes, [0xff, 7, 0xff, 5, 6, 0xff]);
  assert.deepEqual(openScan(Uint8Array.from(stuffed), 1).bounds, [0, 24, 48]);
});

Deno.test("numbers of up to 16 bits are read from any position", () => {
  const bits = Array.from({ length: 400 }, () => Math.random() < 0.5 ? "0" : "1").join("");
  const bytes = Uint8Array.from(bits.match(/.{8}/g)!, (byte) => parseInt(byte, 2));
  const scan = openScan(Uint8Array.from([...bytes].flatMap((b) => b === 0xff ? [b, 0] : [b])), 1);
  for (let position = 0; position < 370; position++) {
    for (const count of [0, 1, 7, 16]) {
      scan.position = position;
      const expected = bits.slice(position, position + count);
      assert.equal(readBits(scan, count), parseInt(expected || "0", 2));
      assert.equal(scan.position, position + count);
    }
    assert.equal(peek(scan.view, position) >>> 7, parseInt(bits.slice(position, position + 25), 2));
  }
});
