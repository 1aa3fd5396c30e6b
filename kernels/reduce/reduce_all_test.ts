import assert from "node:assert/strict";
import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  testOn,
  upload,
  webgpu,
} from "../testing/testing.ts";
import { reduceAll, reduceTasks } from "./reduce_all.ts";

testOn([webgpu], "the partial results of many tensors add up in one dispatch", async (engine) => {
  // Few splits and many, lengths that no workgroup divides, and gaps between the sums.
  const sizes = [[4, 1], [36, 7], [1028, 33], [288, 2050], [64, 128], [2052, 2], [12, 9]] as const;
  let [inputEnd, outputEnd] = [0, 64];
  const tensors = sizes.map(([length, splits]) => {
    const tensor = { input: inputEnd, output: outputEnd, length, splits };
    inputEnd += Math.ceil(length * splits / 64) * 64;
    outputEnd += Math.ceil(length / 64) * 64;
    return tensor;
  });
  const host = randomFloats(inputEnd);
  const before = randomFloats(outputEnd);
  const input = upload(engine, "input", host);
  const output = upload(engine, "output", before);
  const tasks = upload(engine, "tasks", reduceTasks(tensors));
  await runCalls(engine, reduceAll({ tasks, input, output }));
  const expected = Float64Array.from(before);
  for (const { input, output, length, splits } of tensors) {
    expected.fill(0, output, output + length);
    for (let i = 0; i < length * splits; i++) expected[output + i % length]! += host[input + i]!;
  }
  const actual = (await download(engine, output)).subarray(0, outputEnd);
  assertClose(actual, expected, 1e-6, "sums");
  await runCalls(engine, reduceAll({ tasks, input, output }));
  assert.deepEqual(
    (await download(engine, output)).subarray(0, outputEnd),
    actual,
    "the same bits",
  );
});
