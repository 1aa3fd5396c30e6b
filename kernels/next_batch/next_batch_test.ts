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
import { nextBatch } from "./next_batch.ts";

testOn(
  executors,
  "each batch's sums land in its own row and the batch is counted",
  async (engine) => {
    for (const [batch, heads] of [[1, 1], [16, 3], [200, 2]] as const) {
      const batches = 4;
      const results = upload(engine, "results", batches * heads * 2);
      const batchIndex = upload(engine, "batch index", Uint32Array.of(1));
      const expected = new Float64Array(batches * heads * 2);
      for (const batchNumber of [1, 2, 3]) {
        const losses = randomFloats(batch * heads, 0, 5);
        const correct = randomFloats(batch * heads, 0, 1).map(Math.round);
        losses.forEach((loss, i) => {
          expected[(batchNumber * heads + i % heads) * 2]! += loss;
          expected[(batchNumber * heads + i % heads) * 2 + 1]! += correct[i]!;
        });
        await runCalls(
          engine,
          nextBatch({
            losses: upload(engine, "losses", losses),
            correct: upload(engine, "correct", correct),
            results,
            batchIndex,
            batch,
            heads,
            target: engine.target,
          }),
        );
      }
      assertClose(await download(engine, results), expected, 1e-6, "results");
      assert.equal(new Uint32Array(await engine.read(batchIndex))[0], 4);
    }
  },
);
