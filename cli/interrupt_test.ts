import assert from "node:assert/strict";
import { interruptListener } from "./interrupt.ts";

Deno.test("copies of an interrupt are one, and a second one ends at once", () => {
  const done: string[] = [];
  let time = 5000;
  const interrupt = interruptListener({
    now: () => time,
    first: () => done.push("first"),
    second: () => done.push("second"),
  });
  // As many as arrive by way of npx and deno task when a process group is interrupted.
  for (const after of [0, 0, 3, 200, 999]) {
    time = 5000 + after;
    interrupt();
  }
  assert.deepEqual(done, ["first"]);
  time = 6000;
  interrupt();
  assert.deepEqual(done, ["first", "second"]);
});
