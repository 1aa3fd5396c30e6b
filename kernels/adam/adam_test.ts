import assert from "node:assert/strict";
import { assertClose, download, randomFloats, runCalls, testOn, upload, ways } from "../testing/testing.ts";
import { adam } from "./adam.ts";

testOn(ways, "five steps equal torch.optim.AdamW's formula in float64", async (engine, lanes) => {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  for (const length of [4, 1000, 64 * 37]) {
    const rates = [1e-3, 1e-3, 5e-4, 2e-3, 1e-4];
    const settings = new Float32Array(8 * rates.length);
    rates.forEach((rate, index) => {
      settings[index * 8] = rate / (1 - beta1 ** (index + 1));
      settings[index * 8 + 1] = Math.sqrt(1 - beta2 ** (index + 1));
      settings[index * 8 + 3] = rate;
      settings[index * 8 + 6] = 1;
    });
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
          clock: upload(engine, "clock", Uint32Array.of(index)),
          settings: upload(engine, "settings", settings),
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
          lanes,
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
});

testOn(ways, "gradients are scaled first, and a step can move nothing", async (engine, lanes) => {
  const length = 200;
  const gradients = randomFloats(length);
  const initial = randomFloats(length);
  const moved = async (scaled: Float32Array, gradientScale: number | undefined, moves: number) => {
    const weights = upload(engine, "weights", initial);
    const firstMoment = upload(engine, "first", length);
    const call = adam({
      clock: upload(engine, "clock", 1),
      settings: upload(engine, "settings", Float32Array.of(0.1, 1, 0, 0.1, 0, 0, moves, 0)),
      gradients: upload(engine, "gradients", scaled),
      weights,
      firstMoment,
      secondMoment: upload(engine, "second", length),
      factors: upload(engine, "factors", new Float32Array(8).fill(1)),
      ...(gradientScale !== undefined &&
        { gradientScale: upload(engine, "scale", Float32Array.of(gradientScale)) }),
      length,
      firstBlock: 0,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      lanes,
    });
    await runCalls(engine, call);
    return [await download(engine, weights), await download(engine, firstMoment)] as const;
  };
  const [weights, moment] = await moved(gradients, 0.25, 1);
  const [expected, expectedMoment] = await moved(gradients.map((g) => g / 4), undefined, 1);
  assertClose(weights, expected, 1e-6, "weights");
  assertClose(moment, expectedMoment, 1e-6, "first moment");
  const [same, zeros] = await moved(gradients, undefined, 0);
  assertClose(same, initial, 0, "weights");
  assertClose(zeros, new Float32Array(length), 0, "first moment");
});

testOn(ways, "the average follows every move by its rest of the way", async (engine, lanes) => {
  for (const length of [4, 1000, 64 * 101]) {
    const rests = [0.75, 1, 0.1, 0.01];
    const settings = new Float32Array(8 * rests.length);
    // The third step moves nothing, so the average stays too, whatever the rest.
    rests.forEach((rest, step) =>
      settings.set([0.1, 1, 0, 0.1, rest, 0, step === 2 ? 0 : 1], step * 8)
    );
    const initial = randomFloats(length);
    const weights = upload(engine, "weights", initial);
    const average = upload(engine, "average", initial);
    const views = {
      settings: upload(engine, "settings", settings),
      firstMoment: upload(engine, "first", length),
      secondMoment: upload(engine, "second", length),
      factors: upload(engine, "factors", randomFloats(2 * Math.ceil(length / 64), 0, 1)),
    };
    const constants = { firstBlock: 0, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    const expected = Float64Array.from(initial);
    for (const [step, rest] of rests.entries()) {
      const call = adam({
        ...views,
        ...constants,
        clock: upload(engine, "clock", Uint32Array.of(step)),
        gradients: upload(engine, "gradients", randomFloats(length)),
        weights,
        average,
        length,
        lanes,
      });
      await runCalls(engine, call);
      const moved = await download(engine, weights);
      if (step !== 2) moved.forEach((w, i) => expected[i]! += rest * (w - expected[i]!));
      assertClose(await download(engine, average), expected, 1e-6, `average after ${step + 1}`);
    }
    assert.notDeepEqual(await download(engine, average), await download(engine, weights));
  }
});
