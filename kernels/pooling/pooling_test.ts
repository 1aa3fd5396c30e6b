import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import { poolingBackward, poolingParts } from "./pooling.ts";

testOn(
  targets,
  "the pooled gradient spreads to where ReLU6 was not flat",
  async (engine, target) => {
    for (const [batch, positions, channels] of [[1, 1, 8], [3, 6, 40], [90, 15, 72]] as const) {
      const input = randomFloats(batch * positions * channels, -3, 5);
      const scale = randomFloats(channels, 0.5, 2);
      const shift = randomFloats(channels);
      const normed = (i: number) => input[i]! * scale[i % channels]! + shift[i % channels]!;
      for (let i = 0; i < input.length; i++) {
        if (Math.min(Math.abs(normed(i)), Math.abs(normed(i) - 6)) < 1e-3) input[i]! += 0.01;
      }
      const mean = randomFloats(channels);
      const gradient = randomFloats(batch * channels);
      const expected = new Float64Array(input.length);
      const sums = new Float64Array(2 * channels);
      for (let i = 0; i < input.length; i++) {
        const image = Math.floor(i / channels / positions);
        const open = normed(i) > 0 && normed(i) < 6;
        expected[i] = open ? gradient[image * channels + i % channels]! / positions : 0;
        sums[i % channels]! += expected[i]!;
        sums[channels + i % channels]! += expected[i]! * (input[i]! - mean[i % channels]!);
      }
      const view = (data: Float32Array) => upload(engine, "data", data);
      const output = upload(engine, "output", input.length);
      const partials = upload(engine, "sums", poolingParts(batch * positions) * 2 * channels);
      await runCalls(
        engine,
        poolingBackward({
          pooledGradient: view(gradient),
          input: view(input),
          inputScale: view(scale),
          inputShift: view(shift),
          inputMean: view(mean),
          output,
          partials,
          batch,
          positions,
          channels,
          target,
        }),
      );
      assertClose(await download(engine, output), expected, 1e-6, "gradient");
      const total = new Float64Array(2 * channels);
      (await download(engine, partials)).forEach((x, i) => total[i % (2 * channels)]! += x);
      assertClose(total, sums, 1e-4, "partial sums");
    }
  },
);
