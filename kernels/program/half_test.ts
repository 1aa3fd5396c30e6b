/**
 * In half precision a kernel computes what it computes in float32 from inputs that were rounded, and
 * rounds its result: to the bit, since the arithmetic in between is the same.
 */
import assert from "node:assert/strict";
import { copy } from "../copy/copy.ts";
import {
  depthwiseBackwardInput,
  depthwiseBackwardWeight,
  depthwiseForward,
} from "../depthwise/depthwise.ts";
import {
  depthwiseBackwardInputParts,
  depthwiseForwardParts,
  depthwiseSplits,
  depthwiseVariants,
} from "../depthwise/walks.ts";
import type { Engine } from "./engine.ts";
import { normBackward, statisticsStride } from "../norm/norm.ts";
import {
  pointwiseBackwardInput,
  pointwiseForward,
  pointwiseParts,
} from "../pointwise/pointwise.ts";
import { pointwiseBackwardWeight, pointwiseSplits } from "../pointwise/backward_weight.ts";
import { rowTiles, weightTiles } from "../pointwise/tiles.ts";
import { defineKernel, read } from "./description.ts";
import { type Call, type View, whole } from "./program.ts";
import { recordCall } from "./record_call.ts";
import type { Target } from "./target.ts";
import { residual } from "../residual/residual.ts";
import { download, randomFloats, runCalls, targets, testOn, upload } from "../testing/testing.ts";

/** What a maker records a call with. */
interface Uploads {
  readonly target: Target;
  /** One of a kernel's variants, another in each round. */
  readonly pick: <V>(variants: readonly V[]) => V;
  /** Uploads floats, or makes room for as many. */
  readonly floats: (data: Float32Array | number) => View;
  /** Uploads activations, rounded to 16 bits, as 16- or 32-bit floats. */
  readonly activation: (data: Float32Array | number) => View;
}

function uploadsOf(engine: Engine, target: Target, half: boolean, round: number): Uploads {
  const pick = <V>(variants: readonly V[]) => variants[round % variants.length]!;
  const floats = (data: Float32Array | number) => upload(engine, "floats", data);
  const halves = (data: Float32Array | number): View => {
    if (typeof data === "number") return { ...upload(engine, "activation", data / 2), half: true };
    const bytes = new Uint8Array(Float16Array.from(data).buffer);
    return { ...upload(engine, "activation", bytes), half: true };
  };
  const wholes = (data: Float32Array | number) =>
    floats(typeof data === "number" ? data : rounded(data));
  return { target, pick, floats, activation: half ? halves : wholes };
}

function rounded(data: Float32Array): Float32Array {
  return data.map((x) => Math.f16round(x));
}

const rows = 37;
const [inputs, outputs] = [24, 40];
const shape = { rows, inputChannels: inputs, outputChannels: outputs };
const image = { batch: 2, height: 9, width: 7, channels: 16, stride: 1 };
const pixels = image.batch * image.height * image.width * image.channels;

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

/** Records a call and tells the view of its result. */
type Maker = (uploads: Uploads) => { call: Call; result: View };

const norm = ({ floats }: Uploads) => ({ scale: floats(host.scale), shift: floats(host.shift) });
const normed = ({ activation, floats }: Uploads) => ({
  input: activation(host.image),
  inputScale: floats(host.scale),
  inputShift: floats(host.shift),
});

const makers: Record<string, Maker> = {
  "a copy": (uploads) => {
    const { activation, target } = uploads;
    const result = activation(host.input.length);
    const input = activation(host.input);
    return { call: copy({ input, output: result, length: host.input.length, target }), result };
  },
  "the pointwise output": (uploads) => {
    const { activation, floats, target } = uploads;
    const result = activation(rows * outputs);
    const lazy = { input: activation(host.input), norm: norm(uploads), relu6: true };
    const tile = uploads.pick(rowTiles({ rows, columns: outputs, depth: inputs }, target));
    const partials = floats(pointwiseParts(rows, tile) * 2 * outputs);
    const weight = floats(host.weight);
    const views = { lazy, weight, output: result, partials };
    return { call: pointwiseForward({ ...views, shape, tile, target }), result };
  },
  "the pointwise input's gradient": (uploads) => {
    const { activation, floats, target } = uploads;
    const tile = uploads.pick(rowTiles({ rows, columns: inputs, depth: outputs }, target));
    const result = floats(rows * inputs);
    const call = pointwiseBackwardInput({
      gradient: floats(host.output),
      weight: floats(host.weight),
      lazy: { input: activation(host.input), norm: norm(uploads), relu6: true },
      inputMean: floats(host.mean),
      output: result,
      partials: floats(pointwiseParts(rows, tile) * 2 * inputs),
      shape,
      tile,
      target,
    });
    return { call, result };
  },
  "the pointwise weight's gradient": (uploads) => {
    const { activation, floats, target } = uploads;
    const tile = uploads.pick(weightTiles({ rows: outputs, columns: inputs, depth: rows }, target));
    const result = floats(pointwiseSplits(shape, tile, target) * inputs * outputs);
    const call = pointwiseBackwardWeight({
      gradient: floats(host.output),
      lazy: { input: activation(host.input), norm: norm(uploads), relu6: true },
      output: result,
      shape,
      tile,
      target,
    });
    return { call, result };
  },
  "the depthwise output": (uploads) => {
    const { activation, floats, target } = uploads;
    const result = activation(pixels);
    const split = uploads.pick(depthwiseVariants(target));
    const partials = floats(depthwiseForwardParts(image, split) * 2 * image.channels);
    const views = { ...normed(uploads), weight: floats(host.filters), output: result, partials };
    return { call: depthwiseForward({ ...views, shape: image, split, target }), result };
  },
  "the depthwise input's gradient": (uploads) => {
    const { floats, target } = uploads;
    const split = uploads.pick(depthwiseVariants(target));
    const result = floats(pixels);
    const call = depthwiseBackwardInput({
      ...normed(uploads),
      gradient: floats(host.imageGradient),
      weight: floats(host.filters),
      inputMean: floats(host.mean),
      output: result,
      partials: floats(depthwiseBackwardInputParts(image, split) * 2 * image.channels),
      shape: image,
      split,
      target,
    });
    return { call, result };
  },
  "the depthwise weight's gradient": (uploads) => {
    const { floats, target } = uploads;
    const split = uploads.pick(depthwiseVariants(target));
    const result = floats(depthwiseSplits(image, split) * image.channels * 9);
    const views = { ...normed(uploads), gradient: floats(host.imageGradient), output: result };
    return { call: depthwiseBackwardWeight({ ...views, shape: image, split, target }), result };
  },
  "the gradient of what a norm read": (uploads) => {
    const { activation, floats, target } = uploads;
    const result = floats(rows * outputs);
    const call = normBackward({
      gradient: floats(host.output),
      input: activation(host.output),
      statistics: floats(host.statistics),
      coefficients: floats(host.coefficients),
      output: result,
      rows,
      channels: outputs,
      target,
    });
    return { call, result };
  },
  "a residual sum": (uploads) => {
    const { activation, target } = uploads;
    const result = activation(rows * outputs);
    const call = residual({
      skip: { input: activation(host.output), norm: norm(uploads), relu6: true },
      branch: activation(host.output),
      branchNorm: norm(uploads),
      output: result,
      rows,
      channels: outputs,
      target,
    });
    return { call, result };
  },
};

/** Both kinds of adapter; the CPU engine keeps no 16-bit floats. */
const adapters = targets.filter(({ target }) => target !== undefined);

for (const [name, make] of Object.entries(makers)) {
  const sentence = `${name} in half precision is the rounded float32 one`;
  testOn(adapters, sentence, async (engine, target) => {
    // As many rounds as the kernel with the most variants has.
    const rounds = /pointwise|depthwise/.test(name) && target === "hardware" ? 6 : 1;
    for (let round = 0; round < rounds; round++) {
      const half = make(uploadsOf(engine, target, true, round));
      const float = make(uploadsOf(engine, target, false, round));
      await runCalls(engine, half.call, float.call);
      const full = await download(engine, float.result);
      const bytes = await engine.read(half.result);
      if (half.result.half) assert.deepEqual([...new Float16Array(bytes)], [...rounded(full)]);
      else assert.deepEqual(new Float32Array(bytes), full);
      assert.ok(full.some((x) => x !== 0));
      assert.ok(half.call.cost.bytes < float.call.cost.bytes, "it counts fewer bytes");
    }
  });
}

Deno.test("a buffer of single floats cannot be kept in half precision", () => {
  const source = "@group(0) @binding(0) var<storage, read> bias: array<f32>;";
  const bias = defineKernel({
    name: "bias",
    template: { path: "bias.wgsl", source },
    views: { bias: read("f32", "[channels]") },
    parameters: {},
    cost: () => ({ flops: 0, bytes: 0 }),
  });
  const record = () =>
    recordCall(bias, {
      target: "software",
      views: { bias: { ...whole({ label: "bias", byteLength: 256 }), half: true } },
      parameters: {},
      workgroups: [1, 1, 1],
    });
  assert.throws(record, /bias: bias cannot be kept in half precision/);
});
