import { assertClose, download, randomFloats, runCalls, testOn, upload, ways } from "../testing/testing.ts";
import { average } from "./average.ts";

const sentence = "the average moves by its rest of the way, and stays where the rest is 0";
testOn(ways, sentence, async (engine, lanes) => {
  for (const length of [4, 1000, 64 * 101]) {
    const rests = [0.5, 0, 0.1];
    const settings = new Float32Array(8 * rests.length);
    rests.forEach((rest, step) => settings[step * 8 + 4] = rest);
    const initial = randomFloats(length);
    const target = upload(engine, "average", initial);
    const expected = Float64Array.from(initial);
    for (const [step, rest] of rests.entries()) {
      const source = randomFloats(length);
      source.forEach((x, i) => expected[i]! = (1 - rest) * expected[i]! + rest * x);
      await runCalls(
        engine,
        average({
          clock: upload(engine, "clock", Uint32Array.of(step)),
          settings: upload(engine, "settings", settings),
          source: upload(engine, "source", source),
          average: target,
          length,
          lanes,
        }),
      );
    }
    assertClose(await download(engine, target), expected, 1e-6, "average");
  }
});
