/**
 * In half precision a kernel computes what it computes in float32 from inputs that were rounded, and
 * rounds its result: to the bit, since the arithmetic in between is the same.
 */
import assert from "node:assert/strict";
import { copy } from "./copy/copy.ts";
import {
  depthwiseBackwardInput,
  depthwiseBackwardInputParts,
  depthwiseBackwardWeight,
  depthwiseForward,
  depthwiseForwardParts,
  depthwiseSplits,
  depthwiseVariants,
} from "./depthwise/depthwise.ts";
import { normBackward, statisticsStride } from "./norm/norm.ts";
import {
  pointwiseBackwardInput,
  pointwiseBackwardWeight,
  pointwiseForward,
  pointwiseParts,
  pointwiseSplits,
} from "./pointwise/pointwise.ts";
import { rowTiles, weightTiles } from "./pointwise/tiles.ts";
import { type Call, kernel, recordCall, type View } from "./program.ts";
import { residual } from "./residual/residual.ts";
import { download, randomFloats, runCalls, testEngine, upload } from "./testing.ts";

const engine = await testEngine();
const { lanes } = engine;

/** Uploads activations, rounded to 16 bits, as 16- or 32-bit floats. */
type Activation = (data: Float32Array | number) => View;

const asFloat: Activation = (data) =>
  upload(engine, "activation", typeof data === "number" ? data : rounded(data));

const asHalf: Activation = (data) => {
  if (typeof data === "number") return { ...upload(engine, "activation", data / 2), half: true };
  const bytes = new Uint8Array(Float16Array.from(data).buffer);
  return { ...upload(engine, "activation", bytes), half: true };
};

function rounded(data: Float32Array): Float32Array {
  return data.map((x) => Math.f16round(x));
}

const floats = (data: Float32Array | number) => upload(engine, "floats", data);

const rows = 37;
const [inputs, outputs] = [24, 40];
const shape = { rows, inputChannels: inputs, outputChannels: outputs };
const image = { batch: 2, height: 9, width: 7, channels: 16, stride: 1 };
const pixels = image.batch * image.height * image.width * image.channels;
const split = depthwiseVariants(lanes)[0]!;
const rowTile = rowTiles(outputs, lanes)[0]!;
const weightTile = weightTiles(lanes)[0]!;

const host = {
  input: randomFloats(rows * inputs, -3, 5),
  output: randomFloats(rows * outputs, -3, 5),
  weight: randomFloats(inputs * outputs),
  scale: randomFloats(64, 0.5, 2),
  shift: randomFloats(64),
  mean: randomFloats(64),
  image: randomFloats(pixels, -3, 5),
  imageGradient: randomFloats(pixels),
  filters: randomFloats(image.channels * 9),
  statistics: randomFloats(4 * statisticsStride(outputs)),
  coefficients: randomFloats(2 * outputs),
};

/** A call with its activations made by `activation`, and the view of its result. */
type Maker = (activation: Activation) => { call: Call; result: View };

const norm = () => ({ scale: floats(host.scale), shift: floats(host.shift) });
const normed = (activation: Activation) => ({
  input: activation(host.image),
  inputScale: floats(host.scale),
  inputShift: floats(host.shift),
});

const makers: Record<string, Maker> = {
  "a copy": (activation) => {
    const result = activation(host.input.length);
    const input = activation(host.input);
    return { call: copy({ input, output: result, length: host.input.length, lanes }), result };
  },
  "the pointwise output": (activation) => {
    const result = activation(rows * outputs);
    const lazy = { input: activation(host.input), norm: norm(), relu6: true };
    const partials = floats(pointwiseParts(rows, rowTile) * 2 * outputs);
    const weight = floats(host.weight);
    const views = { lazy, weight, output: result, partials };
    return { call: pointwiseForward({ ...views, shape, tile: rowTile, lanes }), result };
  },
  "the pointwise input's gradient": (activation) => {
    const tile = rowTiles(inputs, lanes)[0]!;
    const result = floats(rows * inputs);
    const call = pointwiseBackwardInput({
      gradient: floats(host.output),
      weight: floats(host.weight),
      lazy: { input: activation(host.input), norm: norm(), relu6: true },
      inputMean: floats(host.mean),
      output: result,
      partials: floats(pointwiseParts(rows, tile) * 2 * inputs),
      shape,
      tile,
      lanes,
    });
    return { call, result };
  },
  "the pointwise weight's gradient": (activation) => {
    const result = floats(pointwiseSplits(shape, weightTile, lanes) * inputs * outputs);
    const call = pointwiseBackwardWeight({
      gradient: floats(host.output),
      lazy: { input: activation(host.input), norm: norm(), relu6: true },
      output: result,
      shape,
      tile: weightTile,
      lanes,
    });
    return { call, result };
  },
  "the depthwise output": (activation) => {
    const result = activation(pixels);
    const partials = floats(depthwiseForwardParts(image, split) * 2 * image.channels);
    const views = { ...normed(activation), weight: floats(host.filters), output: result, partials };
    return { call: depthwiseForward({ ...views, shape: image, split, lanes }), result };
  },
  "the depthwise input's gradient": (activation) => {
    const result = floats(pixels);
    const call = depthwiseBackwardInput({
      ...normed(activation),
      gradient: floats(host.imageGradient),
      weight: floats(host.filters),
      inputMean: floats(host.mean),
      output: result,
      partials: floats(depthwiseBackwardInputParts(image, split) * 2 * image.channels),
      shape: image,
      split,
      lanes,
    });
    return { call, result };
  },
  "the depthwise weight's gradient": (activation) => {
    const result = floats(depthwiseSplits(image, split) * image.channels * 9);
    const views = { ...normed(activation), gradient: floats(host.imageGradient), output: result };
    return { call: depthwiseBackwardWeight({ ...views, shape: image, split, lanes }), result };
  },
  "the gradient of what a norm read": (activation) => {
    const result = floats(rows * outputs);
    const call = normBackward({
      gradient: floats(host.output),
      input: activation(host.output),
      statistics: floats(host.statistics),
      coefficients: floats(host.coefficients),
      output: result,
      rows,
      channels: outputs,
      lanes,
    });
    return { call, result };
  },
  "a residual sum": (activation) => {
    const result = activation(rows * outputs);
    const call = residual({
      skip: { input: activation(host.output), norm: norm(), relu6: true },
      branch: activation(host.output),
      branchNorm: norm(),
      output: result,
      rows,
      channels: outputs,
      lanes,
    });
    return { call, result };
  },
};

for (const [name, make] of Object.entries(makers)) {
  Deno.test(`${name} in half precision is the rounded float32 one`, async () => {
    const [half, float] = [make(asHalf), make(asFloat)];
    await runCalls(engine, half.call, float.call);
    const full = await download(engine, float.result);
    const bytes = await engine.read(half.result);
    if (half.result.half) assert.deepEqual([...new Float16Array(bytes)], [...rounded(full)]);
    else assert.deepEqual(new Float32Array(bytes), full);
    assert.ok(full.some((x) => x !== 0));
    assert.ok(half.call.cost.bytes < float.call.cost.bytes, "it counts fewer bytes");
  });
}

Deno.test("a buffer of single floats cannot be kept in half precision", () => {
  const bias = kernel(
    "bias",
    `
@group(0) @binding(0) var<storage, read> bias: array<f32>;`,
  );
  const call = {
    kernel: bias,
    views: { bias: { ...floats(8), half: true } },
    parameters: {},
    workgroups: [1, 1, 1] as const,
    cost: { flops: 0, bytes: 0 },
  };
  assert.throws(() => recordCall(call), /bias: bias cannot be kept in half precision/);
});
