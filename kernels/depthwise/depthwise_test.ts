import { joinCalls } from "../program/join.ts";
import type { View } from "../program/program.ts";
import {
  assertClose,
  cpus,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import {
  depthwiseBackwardInput,
  depthwiseBackwardWeight,
  depthwiseForward,
  depthwiseInference,
} from "./depthwise.ts";
import {
  depthwiseBackwardInputParts,
  depthwiseForwardParts,
  type DepthwiseShape,
  depthwiseSplits,
  depthwiseVariants,
} from "./walks.ts";

const shapes: DepthwiseShape[] = [
  { batch: 1, height: 1, width: 1, channels: 8, stride: 1 },
  { batch: 1, height: 2, width: 1, channels: 8, stride: 2 },
  { batch: 2, height: 5, width: 7, channels: 12, stride: 1 },
  { batch: 3, height: 9, width: 6, channels: 8, stride: 2 },
  { batch: 2, height: 33, width: 27, channels: 24, stride: 2 },
  { batch: 20, height: 40, width: 30, channels: 8, stride: 1 },
];

/** Calls back with every product of the convolution: output, input and weight index. */
function eachProduct(
  { batch, height, width, channels, stride }: DepthwiseShape,
  visit: (output: number, input: number, weight: number) => void,
): void {
  const outputHeight = Math.ceil(height / stride);
  const outputWidth = Math.ceil(width / stride);
  for (let n = 0; n < batch; n++) {
    for (let v = 0; v < outputHeight; v++) {
      for (let u = 0; u < outputWidth; u++) {
        for (let tap = 0; tap < 9; tap++) {
          const y = v * stride + Math.floor(tap / 3) - 1;
          const x = u * stride + tap % 3 - 1;
          if (y < 0 || y >= height || x < 0 || x >= width) continue;
          const output = ((n * outputHeight + v) * outputWidth + u) * channels;
          const input = ((n * height + y) * width + x) * channels;
          for (let c = 0; c < channels; c++) visit(output + c, input + c, c * 9 + tap);
        }
      }
    }
  }
}

function draw(shape: DepthwiseShape) {
  const { batch, height, width, channels, stride } = shape;
  const inputs = batch * height * width * channels;
  const outputs = batch * Math.ceil(height / stride) * Math.ceil(width / stride) * channels;
  const input = randomFloats(inputs, -3, 5);
  const scale = randomFloats(channels, 0.5, 2);
  const shift = randomFloats(channels);
  const normed = (i: number) => input[i]! * scale[i % channels]! + shift[i % channels]!;
  // Nothing within rounding of ReLU6's corners, where float32 and float64 may fall on other sides.
  for (let i = 0; i < inputs; i++) {
    if (Math.min(Math.abs(normed(i)), Math.abs(normed(i) - 6)) < 1e-3) input[i]! += 0.01;
  }
  const value = Float64Array.from(input, (_, i) => Math.min(Math.max(normed(i), 0), 6));
  const weight = randomFloats(channels * 9);
  const gradient = randomFloats(outputs);
  const mean = randomFloats(channels);
  return {
    mean,
    input,
    scale,
    shift,
    value,
    weight,
    gradient,
    skip: randomFloats(inputs),
    inputs,
    outputs,
  };
}

/** Sums of a and a * b per channel. */
function channelSums(a: Float64Array, b: ArrayLike<number>, channels: number): Float64Array {
  const sums = new Float64Array(2 * channels);
  for (let i = 0; i < a.length; i++) {
    sums[i % channels]! += a[i]!;
    sums[channels + i % channels]! += a[i]! * b[i]!;
  }
  return sums;
}

function addParts(parts: Float32Array, length: number): Float64Array {
  const sums = new Float64Array(length);
  parts.forEach((x, i) => sums[i % length]! += x);
  return sums;
}

for (const shape of shapes) {
  const { batch, height, width, channels, stride } = shape;
  const name = `${batch}x${height}x${width}x${channels}, stride ${stride}`;
  testOn(targets, `depthwise equals its definition (${name})`, async (engine, target) => {
    const host = draw(shape);
    const view = (data: Float32Array) => upload(engine, "data", data);
    const normed = {
      input: view(host.input),
      inputScale: view(host.scale),
      inputShift: view(host.shift),
    };
    const weight = view(host.weight);
    const gradient = view(host.gradient);
    const empty = (length: number): View => upload(engine, "result", length);
    const cases = depthwiseVariants(target)
      .flatMap((split) => [true, false].map((withSkip) => ({ split, withSkip })));
    for (const { split, withSkip } of cases) {
      const output = empty(host.outputs);
      const partials = empty(depthwiseForwardParts(shape, split) * 2 * channels);
      const inputGradient = empty(host.inputs);
      const inputPartials = empty(depthwiseBackwardInputParts(shape, split) * 2 * channels);
      const weightParts = empty(depthwiseSplits(shape, split) * channels * 9);
      const ofInput = depthwiseBackwardInput({
        ...normed,
        gradient,
        weight,
        skip: withSkip ? view(host.skip) : undefined,
        inputMean: view(host.mean),
        output: inputGradient,
        partials: inputPartials,
        shape,
        split,
        target,
      });
      const ofWeight = depthwiseBackwardWeight({
        ...normed,
        gradient,
        output: weightParts,
        shape,
        split,
        target,
      });
      // On hardware both gradients may be one dispatch.
      const joined = target === "hardware" && withSkip ? joinCalls(ofInput, ofWeight) : undefined;
      await runCalls(
        engine,
        depthwiseForward({ ...normed, weight, output, partials, shape, split, target }),
        ...(joined ? [joined] : [ofInput, ofWeight]),
      );
      const expected = {
        output: new Float64Array(host.outputs),
        input: withSkip ? Float64Array.from(host.skip) : new Float64Array(host.inputs),
        weight: new Float64Array(channels * 9),
      };
      eachProduct(shape, (o, i, w) => {
        expected.output[o]! += host.value[i]! * host.weight[w]!;
        expected.input[i]! += host.gradient[o]! * host.weight[w]!;
        expected.weight[w]! += host.gradient[o]! * host.value[i]!;
      });
      host.value.forEach((x, i) => {
        if (x <= 0 || x >= 6) expected.input[i] = 0;
      });
      assertClose(await download(engine, output), expected.output, 1e-5, "output");
      assertClose(
        addParts(await download(engine, partials), 2 * channels),
        channelSums(expected.output, expected.output, channels),
        1e-4,
        "partial sums of the output",
      );
      assertClose(await download(engine, inputGradient), expected.input, 1e-5, "input gradient");
      assertClose(
        addParts(await download(engine, inputPartials), 2 * channels),
        channelSums(
          expected.input,
          host.input.map((x, i) => x - host.mean[i % channels]!),
          channels,
        ),
        1e-4,
        "partial sums of the gradient",
      );
      assertClose(
        addParts(await download(engine, weightParts), channels * 9),
        expected.weight,
        1e-5,
        "weight gradient",
      );
    }
  });

  testOn(cpus, `depthwise inference stores its output normed (${name})`, async (engine, target) => {
    const host = draw(shape);
    const view = (data: Float32Array) => upload(engine, "data", data);
    const scale = randomFloats(channels, 0.5, 2);
    const shift = randomFloats(channels, -1, 5);
    const output = upload(engine, "output", host.outputs);
    const [split] = depthwiseVariants(target);
    await runCalls(
      engine,
      depthwiseInference({
        input: view(host.input),
        weight: view(host.weight),
        output,
        outputScale: view(scale),
        outputShift: view(shift),
        shape,
        split: split!,
      }),
    );
    const sums = new Float64Array(host.outputs);
    eachProduct(shape, (o, i, w) => sums[o]! += host.input[i]! * host.weight[w]!);
    const expected = sums.map((sum, at) =>
      Math.min(Math.max(sum * scale[at % channels]! + shift[at % channels]!, 0), 6)
    );
    assertClose(await download(engine, output), expected, 1e-5, "output");
  });
}
