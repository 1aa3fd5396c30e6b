import assert from "node:assert/strict";
import { scaleAndShift } from "../norm/norm.ts";
import { joinCalls } from "../program/join.ts";
import { checkFinished, checkStored, normBehind, unfinishedNorm } from "../testing/norms.ts";
import {
  assertClose,
  download,
  hardware,
  randomFloats,
  runCalls,
  testOn,
  upload,
} from "../testing/testing.ts";
import { depthwiseBackwardInput, depthwiseBackwardWeight, depthwiseForward } from "./depthwise.ts";
import {
  depthwiseBackwardInputParts,
  depthwiseForwardParts,
  type DepthwiseShape,
  depthwiseSplits,
  depthwiseVariants,
} from "./walks.ts";
import { depthwiseBackwardReaders, depthwiseForwardReader } from "./norm_readers.ts";

const target = "hardware";

/** Both strides, channels for one, two, four and eight groups of a workgroup, and partial sums of either kind. */
const cases: readonly (DepthwiseShape & { parts: number })[] = [
  { batch: 5, height: 1, width: 1, channels: 8, stride: 1, parts: 1 },
  { batch: 2, height: 5, width: 7, channels: 12, stride: 1, parts: 70 },
  { batch: 3, height: 9, width: 6, channels: 64, stride: 2, parts: 5 },
  { batch: 2, height: 17, width: 11, channels: 48, stride: 2, parts: 33 },
];

const split = depthwiseVariants(target).find(({ shared }) => shared)!;

/** Calls back with every product of the convolution: output, input and weight index. */
function eachProduct(
  { batch, height, width, channels, stride }: DepthwiseShape,
  visit: (output: number, input: number, weight: number) => void,
): void {
  const outputWidth = Math.ceil(width / stride);
  const rows = batch * Math.ceil(height / stride);
  for (let output = 0; output < rows * outputWidth * channels; output++) {
    const channel = output % channels;
    const pixel = Math.floor(output / channels);
    const [row, u] = [Math.floor(pixel / outputWidth), pixel % outputWidth];
    const [n, v] = [Math.floor(row / (rows / batch)), row % (rows / batch)];
    for (let tap = 0; tap < 9; tap++) {
      const y = v * stride + Math.floor(tap / 3) - 1;
      const x = u * stride + tap % 3 - 1;
      if (y < 0 || y >= height || x < 0 || x >= width) continue;
      visit(output, ((n * height + y) * width + x) * channels + channel, channel * 9 + tap);
    }
  }
}

/** Sums of parts [parts, length]. */
function addParts(parts: Float32Array, length: number): Float64Array {
  const sums = new Float64Array(length);
  parts.forEach((x, i) => sums[i % length]! += x);
  return sums;
}

for (const [index, { parts, ...shape }] of cases.entries()) {
  const { batch, height, width, channels, stride } = shape;
  const inputs = batch * height * width * channels;
  const outputs = batch * Math.ceil(height / stride) * Math.ceil(width / stride) * channels;
  const name = `${batch}x${height}x${width}x${channels}, stride ${stride}, ${parts} partial sums`;

  testOn(
    [hardware],
    `depthwise does the work of the norms before and behind as it is defined (${name})`,
    async (engine) => {
      const weight = randomFloats(channels * 9);
      const weightView = upload(engine, "weight", weight);
      const input = randomFloats(inputs, -2, 4);
      const inputView = upload(engine, "input", input);

      const unfinished = unfinishedNorm(engine, input, channels, parts);
      const { scale: inputScale, shift: inputShift } = scaleAndShift(
        unfinished.norm.statistics,
        channels,
      );
      const normed = { input: inputView, inputScale, inputShift };
      const shared = { ...normed, weight: weightView, shape, split: split, target } as const;
      const output = upload(engine, "output", outputs);
      const ownParts = depthwiseForwardParts(shape, split);
      const partials = upload(engine, "partials", ownParts * 2 * channels);
      await runCalls(
        engine,
        depthwiseForward({ ...shared, unfinished: unfinished.norm, output, partials }),
      );
      await checkFinished(engine, unfinished);
      const value = unfinished.expected.output.map((x) => Math.min(Math.max(x, 0), 6));
      const expectedOutput = new Float64Array(outputs);
      eachProduct(shape, (o, i, w) => expectedOutput[o]! += value[i]! * weight[w]!);
      assertClose(await download(engine, output), expectedOutput, 1e-5, "output", 1);
      const sums = new Float64Array(2 * channels);
      expectedOutput.forEach((x, i) => {
        sums[i % channels]! += x;
        sums[channels + i % channels]! += x * x;
      });
      const partial = addParts(await download(engine, partials), 2 * channels);
      assertClose(partial, sums, 1e-4, "partial sums of the output", 1);

      const gradient = randomFloats(outputs);
      const behind = normBehind(engine, gradient, channels, parts);
      const raw = behind.expected.y;
      const skip = randomFloats(inputs);
      const mean = randomFloats(channels);
      const expected = Float64Array.from(skip);
      const expectedWeight = new Float64Array(channels * 9);
      eachProduct(shape, (o, i, w) => {
        expected[i]! += raw[o]! * weight[w]!;
        expectedWeight[w]! += raw[o]! * value[i]!;
      });
      value.forEach((x, i) => {
        if (x <= 0 || x >= 6) expected[i] = 0;
      });
      const gradientSums = new Float64Array(2 * channels);
      expected.forEach((x, i) => {
        const c = i % channels;
        gradientSums[c]! += x;
        gradientSums[channels + c]! += x * (input[i]! - mean[c]!);
      });
      const inputGradient = upload(engine, "input gradient", inputs);
      const inputParts = depthwiseBackwardInputParts(shape, split);
      const inputPartials = upload(engine, "partials", inputParts * 2 * channels);
      const splits = depthwiseSplits(shape, split);
      const weightGradient = upload(engine, "weight gradient", splits * channels * 9);
      const { norm } = behind;
      const tensors = { ...shared, gradient: upload(engine, "gradient", gradient), norm };
      const { weight: _, ...ofWeight } = tensors;
      const calls = [
        depthwiseBackwardInput({
          ...tensors,
          skip: upload(engine, "skip", skip),
          inputMean: upload(engine, "mean", mean),
          output: inputGradient,
          partials: inputPartials,
        }),
        depthwiseBackwardWeight({ ...ofWeight, output: weightGradient }),
      ] as const;
      // In one dispatch and in two.
      await runCalls(engine, ...index % 2 === 0 ? [joinCalls(...calls)!] : calls);
      await checkStored(engine, behind);
      assertClose(await download(engine, inputGradient), expected, 1e-4, "input gradient", 1);
      const inputSums = addParts(await download(engine, inputPartials), 2 * channels);
      assertClose(inputSums, gradientSums, 1e-4, "partial sums of the gradient", 1);
      const actual = addParts(await download(engine, weightGradient), channels * 9);
      assertClose(actual, expectedWeight, 1e-4, "weight gradient", 1);
    },
  );
}

Deno.test("neither parts that are an invocation's nor strips do a norm's work", () => {
  const shape = { batch: 16, height: 10, width: 8, channels: 192, stride: 1 };
  for (const split of depthwiseVariants(target)) {
    assert.equal(depthwiseForwardReader(shape, split) !== undefined, split.shared);
    const splits = { input: split, weight: split };
    assert.equal(depthwiseBackwardReaders(shape, splits) !== undefined, split.shared);
  }
});
