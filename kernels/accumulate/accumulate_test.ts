import { assertClose, download, randomFloats, runCalls, testOn, upload, ways } from "../testing.ts";
import { accumulate } from "./accumulate.ts";

const sentence = "shares of gradients add up, and the first batch forgets what was there, even NaN";
testOn(ways, sentence, async (engine, lanes) => {
  for (const length of [4, 1000, 64 * 101]) {
    const shares = [0.5, 0.3, 0.2];
    const settings = new Float32Array(8 * shares.length);
    shares.forEach((share, step) => {
      settings[step * 8 + 5] = share;
      settings[step * 8 + 7] = step === 0 ? 0 : 1;
    });
    const total = upload(engine, "total", new Float32Array(length).fill(NaN));
    const expected = new Float64Array(length);
    for (const [step, share] of shares.entries()) {
      const gradients = randomFloats(length);
      gradients.forEach((g, i) => expected[i]! += share * g);
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
