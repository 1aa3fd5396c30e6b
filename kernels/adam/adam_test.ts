import { assertClose, download, randomFloats, runCalls, testOn, upload, ways } from "../testing.ts";
import { adam } from "./adam.ts";

testOn(ways, "five steps equal torch.optim.Adam's formula in float64", async (engine, lanes) => {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  for (const length of [4, 1000, 64 * 37]) {
    const rates = [1e-3, 1e-3, 5e-4, 2e-3, 1e-4];
    const settings = new Float32Array(8 * rates.length);
    rates.forEach((rate, index) => {
      settings[index * 8] = rate / (1 - beta1 ** (index + 1));
      settings[index * 8 + 1] = Math.sqrt(1 - beta2 ** (index + 1));
    });
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
          length,
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
        expected[i]! -= rate * correctedM / (Math.sqrt(correctedV) + epsilon);
      }
    }
    assertClose(await download(engine, weights), expected, 1e-6, "weights");
    assertClose(await download(engine, firstMoment), m, 1e-5, "first moment");
    assertClose(await download(engine, secondMoment), v, 1e-5, "second moment");
  }
});
