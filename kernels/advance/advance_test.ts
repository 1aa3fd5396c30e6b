import assert from "node:assert/strict";
import {
  assertClose,
  download,
  executors,
  randomFloats,
  runCalls,
  testOn,
  upload,
} from "../testing/testing.ts";
import { advance } from "./advance.ts";

testOn(executors, "each step's sums land in its own row and the clock moves on", async (engine) => {
  for (const [batch, heads] of [[1, 1], [16, 3], [200, 2]] as const) {
    const steps = 4;
    const results = upload(engine, "results", steps * heads * 2);
    const clock = upload(engine, "clock", Uint32Array.of(1));
    const expected = new Float64Array(steps * heads * 2);
    for (const step of [1, 2, 3]) {
      const losses = randomFloats(batch * heads, 0, 5);
      const hits = randomFloats(batch * heads, 0, 1).map(Math.round);
      losses.forEach((loss, i) => {
        expected[(step * heads + i % heads) * 2]! += loss;
        expected[(step * heads + i % heads) * 2 + 1]! += hits[i]!;
      });
      await runCalls(
        engine,
        advance({
          losses: upload(engine, "losses", losses),
          hits: upload(engine, "hits", hits),
          results,
          clock,
          batch,
          heads,
        }),
      );
    }
    assertClose(await download(engine, results), expected, 1e-6, "results");
    assert.equal(new Uint32Array(await engine.read(clock))[0], 4);
  }
});
