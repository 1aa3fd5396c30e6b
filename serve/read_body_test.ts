import assert from "node:assert/strict";
import { defaultLimits } from "./limits.ts";
import { readBody } from "./read_body.ts";
import { Quota } from "./quota.ts";

/** A request whose body comes in pieces. */
function requestOf(pieces: readonly Uint8Array<ArrayBuffer>[], length?: number): Request {
  const headers: HeadersInit = length === undefined ? {} : { "Content-Length": String(length) };
  const body = ReadableStream.from(pieces);
  return new Request("http://localhost/", { method: "POST", body, headers });
}

Deno.test("a body comes whole, in a block of what was announced", async () => {
  for (const [size, count] of [[1, 1000], [50_000, 7], [65_536, 3], [300_000, 2]] as const) {
    const pieces = Array.from(
      { length: count },
      (_, index) => Uint8Array.from({ length: size }, (_, at) => at * 7 + index),
    );
    const expected = await new Blob(pieces).bytes();
    const quota = new Quota(1e9, "bytes");
    for (const announced of [expected.length, undefined]) {
      const body = await readBody(requestOf(pieces, announced), defaultLimits, quota);
      assert.ok(body.length === expected.length && body.every((byte, at) => byte === expected[at]));
      assert.equal(quota.used, body.length);
      quota.release(body.length);
      if (announced !== undefined) assert.equal(body.buffer.byteLength, announced);
      else assert.ok(body.buffer.byteLength <= Math.max(65_536, 2 * body.length));
    }
  }
});

Deno.test("who announces much and sends little takes little", async () => {
  const quota = new Quota(1e9, "bytes");
  const body = await readBody(requestOf([new Uint8Array(9)], 30e6), defaultLimits, quota);
  assert.equal(body.length, 9);
  assert.ok(body.buffer.byteLength <= 65_536);
});
