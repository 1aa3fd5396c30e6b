import assert from "node:assert/strict";
import { download, randomFloats, runCalls, testEngine, upload } from "../testing.ts";
import { copy } from "./copy.ts";

Deno.test("a copy equals its source, to the end and no further", async () => {
  const engine = await testEngine();
  for (const length of [4, 1000, 70_000]) {
    const source = randomFloats(length);
    const output = upload(engine, "output", length + 64);
    const input = upload(engine, "input", source);
    await runCalls(engine, copy({ input, output, length, lanes: engine.lanes }));
    const result = await download(engine, output);
    assert.deepEqual(result.subarray(0, length), source);
    assert.ok(result.subarray(length).every((x) => x === 0));
  }
});
