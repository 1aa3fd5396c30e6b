import assert from "node:assert/strict";
import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import { batchRecord, encodeRecords } from "../program/records.ts";
import { adam } from "./adam.ts";

testOn(
  targets,
  "five steps equal torch.optim.AdamW's formula in float64",
  async (engine, target) => {
    const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
    for (const length of [4, 1000, 64 * 37]) {
      const rates = [1e-3, 1e-3, 5e-4, 2e-3, 1e-4];
      const records = rates.map((learningRate, index) => ({
        stepSize: learningRate / (1 - beta1 ** (index + 1)),
        secondCorrection: Math.sqrt(1 - beta2 ** (index + 1)),
        learningRate,
        updates: 1,
      }));
      // A rate factor and a decay for each block of 64; the first block has plain Adam.
      const firstBlock = 3;
      const factors = randomFloats(2 * (firstBlock + Math.ceil(length / 64)), 0, 2);
      factors.set([1, 0], 2 * firstBlock);
      const initial = randomFloats(length);
      const weights = upload(engine, "weights", initial);
      const firstMoment = upload(engine, "first", length);
      const secondMoment = upload(engine, "second", length);
      const expected = Float64Array.from(initial);
      const [m, v] = [new Float64Array(length), new Float64Array(length)];
      for (const [index, rate] of rates.entries()) {
        // Magnitudes from tiny to large, as gradients have them.
        const gradient = randomFloats(length).map((x, i) => x * 10 ** (i % 9 - 6));
        await runCalls(
          engine,
          adam({
            batchIndex: upload(engine, "batch index", Uint32Array.of(index)),
            batchRecords: upload(engine, "batch records", encodeRecords(batchRecord, records)),
            gradients: upload(engine, "gradients", gradient),
            weights,
            firstMoment,
            secondMoment,
            factors: upload(engine, "factors", factors),
            length,
            firstBlock,
            beta1,
            beta2,
            epsilon,
            target,
          }),
        );
        for (let i = 0; i < length; i++) {
          m[i] = beta1 * m[i]! + (1 - beta1) * gradient[i]!;
          v[i] = beta2 * v[i]! + (1 - beta2) * gradient[i]! ** 2;
          const correctedM = m[i]! / (1 - beta1 ** (index + 1));
          const correctedV = v[i]! / (1 - beta2 ** (index + 1));
          const block = 2 * (firstBlock + Math.floor(i / 64));
          const own = rate * factors[block]!;
          expected[i]! -= own * factors[block + 1]! * expected[i]!;
          expected[i]! -= own * correctedM / (Math.sqrt(correctedV) + epsilon);
        }
      }
      assertClose(await download(engine, weights), expected, 1e-6, "weights");
      assertClose(await download(engine, firstMoment), m, 1e-5, "first moment");
      assertClose(await download(engine, secondMoment), v, 1e-5, "second moment");
    }
  },
);

testOn(
  targets,
  "gradients are scaled first, and a batch can leave the weights alone",
  async (engine, target) => {
    const length = 200;
    const gradients = randomFloats(length);
    const initial = randomFloats(length);
    const updated = async (
      scaled: Float32Array,
      gradientScale: number | undefined,
      updates: number,
    ) => {
      const record = { stepSize: 0.1, secondCorrection: 1, learningRate: 0.1, updates };
      const weights = upload(engine, "weights", initial);
      const firstMoment = upload(engine, "first", length);
      const call = adam({
        batchIndex: upload(engine, "batch index", 1),
        batchRecords: upload(engine, "batch records", encodeRecords(batchRecord, [record])),
        gradients: upload(engine, "gradients", scaled),
        weights,
        firstMoment,
        secondMoment: upload(engine, "second", length),
        factors: upload(engine, "factors", new Float32Array(8).fill(1)),
        gradientScale: gradientScale === undefined
          ? undefined
          : upload(engine, "scale", Float32Array.of(gradientScale)),
        length,
        firstBlock: 0,
        beta1: 0.9,
        beta2: 0.999,
        epsilon: 1e-8,
        target,
      });
      await runCalls(engine, call);
      return [await download(engine, weights), await download(engine, firstMoment)] as const;
    };
    const [weights, moment] = await updated(gradients, 0.25, 1);
    const [expected, expectedMoment] = await updated(gradients.map((g) => g / 4), undefined, 1);
    assertClose(weights, expected, 1e-6, "weights");
    assertClose(moment, expectedMoment, 1e-6, "first moment");
    const [same, zeros] = await updated(gradients, undefined, 0);
    assertClose(same, initial, 0, "weights");
    assertClose(zeros, new Float32Array(length), 0, "first moment");
  },
);

testOn(targets, "the average follows every step by its weight", async (engine, target) => {
  for (const length of [4, 1000, 64 * 101]) {
    const emaWeights = [0.75, 1, 0.1, 0.01];
    // The third batch updates nothing, so the average stays too, whatever its weight.
    const records = emaWeights.map((emaWeight, batch) => ({
      stepSize: 0.1,
      secondCorrection: 1,
      learningRate: 0.1,
      emaWeight,
      updates: batch === 2 ? 0 : 1,
    }));
    const initial = randomFloats(length);
    const weights = upload(engine, "weights", initial);
    const ema = upload(engine, "ema", initial);
    const views = {
      batchRecords: upload(engine, "batch records", encodeRecords(batchRecord, records)),
      firstMoment: upload(engine, "first", length),
      secondMoment: upload(engine, "second", length),
      factors: upload(engine, "factors", randomFloats(2 * Math.ceil(length / 64), 0, 1)),
    };
    const constants = { firstBlock: 0, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    const expected = Float64Array.from(initial);
    for (const [batch, weight] of emaWeights.entries()) {
      const call = adam({
        ...views,
        ...constants,
        batchIndex: upload(engine, "batch index", Uint32Array.of(batch)),
        gradients: upload(engine, "gradients", randomFloats(length)),
        weights,
        ema,
        length,
        target,
      });
      await runCalls(engine, call);
      const updated = await download(engine, weights);
      if (batch !== 2) updated.forEach((w, i) => expected[i]! += weight * (w - expected[i]!));
      assertClose(await download(engine, ema), expected, 1e-6, `average after ${batch + 1}`);
    }
    assert.notDeepEqual(await download(engine, ema), await download(engine, weights));
  }
});
