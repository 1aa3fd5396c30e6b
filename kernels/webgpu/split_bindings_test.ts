import assert from "node:assert/strict";
import { copy } from "../copy/copy.ts";
import { adam } from "../adam/adam.ts";
import { type Call, type View, whole } from "../program/program.ts";
import { batchRecord, encodeRecords } from "../program/records.ts";
import { download, randomFloats, runCalls, testOn, upload, webgpu } from "../testing/testing.ts";
import { splitLargeViews } from "./split_bindings.ts";

const always = () => true;

/** A copy of as many floats between memory that is nowhere. */
function copyNowhere(length: number): Call {
  const [input, output] = ["input", "output"]
    .map((label) => whole({ label, byteLength: length * 4 })) as [View, View];
  return copy({ input, output, length, target: "software" });
}

Deno.test("a call whose views fit is left alone", () => {
  const call = copyNowhere(1024);
  assert.equal(splitLargeViews(call, 4096, always), call);
});

testOn([webgpu], "views bound in several ranges are read and written alike", async (engine) => {
  const length = 1000; // of 4000 bytes: four ranges, the last one short
  const source = randomFloats(length);
  const output = upload(engine, "output", length);
  const call = copy({ input: upload(engine, "input", source), output, length, target: "software" });
  const split = splitLargeViews(call, 1024, always);
  assert.equal(Object.keys(split.views).length, 8);
  await runCalls(engine, split);
  assert.deepEqual(await download(engine, output), source);
});

testOn([webgpu], "a kernel that updates in place does so in every range", async (engine) => {
  const length = 320;
  const gradients = randomFloats(length);
  const weights = randomFloats(length);
  const record = { stepSize: 0.1, secondCorrection: 1, learningRate: 0.1, updates: 1 };
  const updated = async (limit: number) => {
    const views = {
      batchIndex: upload(engine, "batch index", Uint32Array.of(0)),
      batchRecords: upload(engine, "batch records", encodeRecords(batchRecord, [record])),
      gradients: upload(engine, "gradients", gradients),
      weights: upload(engine, "weights", weights),
      firstMoment: upload(engine, "first", length),
      secondMoment: upload(engine, "second", length),
      factors: upload(engine, "factors", new Float32Array(10).fill(1)),
    };
    const constants = { length, firstBlock: 0, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    const call = adam({ ...views, ...constants, target: "software" });
    await runCalls(engine, splitLargeViews(call, limit, always));
    return await download(engine, views.weights);
  };
  const whole = await updated(4096);
  assert.deepEqual(await updated(512), whole);
  assert.notDeepEqual(whole, weights);
});

Deno.test("what need not be bound is not split", () => {
  const split = splitLargeViews(copyNowhere(1024), 2048, ({ name }) => name === "output");
  assert.deepEqual(Object.keys(split.views), ["input", "output", "outputRange1"]);
});
