import assert from "node:assert/strict";
import { download, randomFloats, runCalls, targets, testOn, upload } from "../testing/testing.ts";
import { copy } from "./copy.ts";

testOn(targets, "a copy equals its source, to the end and no further", async (engine, target) => {
  for (const length of [4, 1000, 70_000]) {
    const source = randomFloats(length);
    const output = upload(engine, "output", length + 64);
    const input = upload(engine, "input", source);
    await runCalls(engine, copy({ input, output, length, target }));
    const result = await download(engine, output);
    assert.deepEqual(result.subarray(0, length), source);
    assert.ok(result.subarray(length).every((x) => x === 0));
  }
});
