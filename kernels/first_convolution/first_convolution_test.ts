import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import {
  firstConvolutionBackwardWeight,
  firstConvolutionForward,
  firstConvolutionInference,
  firstConvolutionParts,
  type FirstConvolutionShape,
  firstConvolutionSplits,
  firstConvolutionVariants,
} from "./first_convolution.ts";

const shapes: FirstConvolutionShape[] = [
  { batch: 1, height: 1, width: 1, outputChannels: 8 },
  { batch: 2, height: 5, width: 8, outputChannels: 16 },
  { batch: 3, height: 33, width: 27, outputChannels: 24 },
  { batch: 9, height: 80, width: 60, outputChannels: 32 },
];

for (const shape of shapes) {
  const { batch, height, width, outputChannels } = shape;
  const name = `${batch}x${height}x${width} to ${outputChannels}`;
  testOn(
    targets,
    `the first convolution equals its definition (${name})`,
    async (engine, target) => {
      const [outputHeight, outputWidth] = [Math.ceil(height / 2), Math.ceil(width / 2)];
      const outputs = batch * outputHeight * outputWidth * outputChannels;
      const host = {
        input: randomFloats(batch * height * width * 4),
        weight: randomFloats(outputChannels * 27),
        gradient: randomFloats(outputs),
      };
      const expected = {
        output: new Float64Array(outputs),
        sums: new Float64Array(2 * outputChannels),
        weight: new Float64Array(outputChannels * 27),
      };
      for (let at = 0; at < outputs; at++) {
        const o = at % outputChannels;
        const pixel = Math.floor(at / outputChannels);
        const x = pixel % outputWidth;
        const y = Math.floor(pixel / outputWidth) % outputHeight;
        const n = Math.floor(pixel / outputWidth / outputHeight);
        for (let tap = 0; tap < 27; tap++) {
          const [c, i, j] = [Math.floor(tap / 9), Math.floor(tap / 3) % 3, tap % 3];
          const [v, u] = [2 * y + i - 1, 2 * x + j - 1];
          if (v < 0 || v >= height || u < 0 || u >= width) continue;
          const value = host.input[((n * height + v) * width + u) * 4 + c]!;
          expected.output[at]! += value * host.weight[o * 27 + tap]!;
          expected.weight[o * 27 + tap]! += value * host.gradient[at]!;
        }
        expected.sums[o]! += expected.output[at]!;
        expected.sums[outputChannels + o]! += expected.output[at]! ** 2;
      }
      const [input, weight, gradient] = [host.input, host.weight, host.gradient]
        .map((data) => upload(engine, "data", data)) as [
          ReturnType<typeof upload>,
          ReturnType<typeof upload>,
          ReturnType<typeof upload>,
        ];
      const addParts = (parts: Float32Array, length: number) => {
        const sums = new Float64Array(length);
        parts.forEach((x, i) => sums[i % length]! += x);
        return sums;
      };
      for (const split of firstConvolutionVariants(target)) {
        const output = upload(engine, "output", outputs);
        const counted = firstConvolutionParts(shape, split);
        const partials = upload(engine, "sums", counted * 2 * outputChannels);
        const splits = firstConvolutionSplits(shape, split);
        const parts = upload(engine, "parts", splits * outputChannels * 27);
        const shared = { shape, split, target };
        await runCalls(
          engine,
          firstConvolutionForward({ input, weight, output, partials, ...shared }),
          firstConvolutionBackwardWeight({ gradient, input, output: parts, ...shared }),
        );
        assertClose(await download(engine, output), expected.output, 1e-5, "output");
        const sums = addParts(await download(engine, partials), 2 * outputChannels);
        assertClose(sums, expected.sums, 1e-4, "partial sums");
        const total = addParts(await download(engine, parts), outputChannels * 27);
        assertClose(total, expected.weight, 1e-5, "weight gradient");
        if (target !== "cpu") continue;
        const [scale, shift] = [randomFloats(outputChannels, 0.5, 2), randomFloats(outputChannels)];
        const normed = upload(engine, "normed", outputs);
        const outputScale = upload(engine, "scale", scale);
        const outputShift = upload(engine, "shift", shift);
        await runCalls(
          engine,
          firstConvolutionInference({
            input,
            weight,
            output: normed,
            outputScale,
            outputShift,
            shape,
            split,
          }),
        );
        const activated = expected.output.map((x, at) => {
          const o = at % outputChannels;
          return Math.min(Math.max(x * scale[o]! + shift[o]!, 0), 6);
        });
        assertClose(await download(engine, normed), activated, 1e-5, "normed output");
      }
    },
  );
}
