import { assertClose, download, randomFloats, runCalls, testOn, upload, ways } from "../testing/testing.ts";
import { accumulate } from "./accumulate.ts";

const sentence = "gradients add up, and the first batch forgets what was there, even NaN";
testOn(ways, sentence, async (engine, lanes) => {
  for (const length of [4, 1000, 64 * 101]) {
    const steps = 3;
    const settings = new Float32Array(8 * steps).fill(NaN);
    for (let step = 0; step < steps; step++) settings[step * 8 + 5] = step === 0 ? 0 : 1;
    const total = upload(engine, "total", new Float32Array(length).fill(NaN));
    const expected = new Float64Array(length);
    for (let step = 0; step < steps; step++) {
      const gradients = randomFloats(length);
      gradients.forEach((g, i) => expected[i]! += g);
      await runCalls(
        engine,
        accumulate({
          clock: upload(engine, "clock", Uint32Array.of(step)),
          settings: upload(engine, "settings", settings),
          gradients: upload(engine, "gradients", gradients),
          total,
          length,
          lanes,
        }),
      );
    }
    assertClose(await download(engine, total), expected, 1e-6, "total");
  }
});
