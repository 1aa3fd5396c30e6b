import assert from "node:assert/strict";
import { mobileNetV2 } from "./architecture.ts";
import { initialWeights } from "./initialise.ts";
import { bufferLayout, parameterLayout, sliceOf } from "./parameters.ts";

const classes = (count: number) => Array.from({ length: count }, (_, index) => `class ${index}`);
const architecture = mobileNetV2({
  heads: [{ name: "gender", classes: classes(5) }, { name: "colour", classes: classes(46) }],
});
const layout = parameterLayout(architecture);
const seed = 20261128;
const { parameters, buffers } = initialWeights(architecture, seed);

function valuesOf(name: string, flat = parameters, of = layout): Float32Array {
  const { offset, length } = sliceOf(of, name);
  return flat.subarray(offset, offset + length);
}

/** Mean of `f(value)`. */
function mean(values: Float32Array, f: (value: number) => number): number {
  return values.reduce((sum, value) => sum + f(value), 0) / values.length;
}

/** Asserts that an average of `count` draws lies within 6 standard errors. */
function assertNear(
  actual: number,
  expected: number,
  std: number,
  count: number,
  what: string,
) {
  const tolerance = 6 * std / Math.sqrt(count);
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual}, not ${expected} (seed ${seed})`,
  );
}

Deno.test("convolutions are normal with variance 2 / (outputs * taps)", () => {
  for (const layer of architecture.blocks.flatMap((block) => block.layers)) {
    const taps = layer.kind === "pointwise" ? 1 : 9;
    const std = Math.sqrt(2 / (layer.outputChannels * taps));
    const values = valuesOf(`${layer.name}.weight`).map((value) => value / std);
    // A standard normal's powers 1 to 4 have the means 0, 1, 0, 3 and the variances 1, 2, 15, 96.
    // The fourth one's average strays far in a small tensor.
    const moments = [[1, 0, 1], [2, 1, 2], [3, 0, 15], [4, 3, 96]];
    for (const [power, expected, variance] of moments.slice(0, values.length < 4096 ? 3 : 4)) {
      const moment = mean(values, (value) => value ** power!);
      assertNear(moment, expected!, Math.sqrt(variance!), values.length, `${layer.name} ^${power}`);
    }
  }
});

Deno.test("neighbouring weights and neighbouring tensors are uncorrelated", () => {
  const [expand, next] = [
    valuesOf("features.14.conv.0.0.weight"),
    valuesOf("features.15.conv.0.0.weight"),
  ];
  const scale = 2 / 576; // the variance at 576 outputs
  const shifted = expand.slice(1).map((value, index) => value * expand[index]!);
  assertNear(mean(shifted, (value) => value), 0, scale, shifted.length, "one apart");
  const across = expand.map((value, index) => value * next[index]!);
  assertNear(mean(across, (value) => value), 0, 2 / Math.sqrt(576 * 960), across.length, "across");
});

Deno.test("heads are uniform within 1 / sqrt(inputs), biases too", () => {
  const bound = 1 / Math.sqrt(1280);
  for (const { weight, bias } of architecture.heads) {
    for (const name of [weight, bias]) {
      const values = valuesOf(name).map((value) => value / bound);
      assert.ok(values.every((value) => Math.abs(value) <= 1), name);
      // U(-1, 1): powers 1, 2 and 4 have the means 0, 1/3, 1/5 and the variances 1/3, 4/45, 16/225.
      for (
        const [power, expected, variance] of [[1, 0, 1 / 3], [2, 1 / 3, 4 / 45], [
          4,
          1 / 5,
          16 / 225,
        ]]
      ) {
        const moment = mean(values, (value) => value ** power!);
        assertNear(moment, expected!, Math.sqrt(variance!), values.length, `${name} ^${power}`);
      }
    }
  }
});

Deno.test("a number starts at its mean, whatever the other heads are", () => {
  const { heads } = architecture;
  const more = mobileNetV2({
    heads: [...heads, { kind: "number", name: "price", mean: 20, std: 5 }],
  });
  const of = parameterLayout(more);
  const { parameters: drawn } = initialWeights(more, seed);
  assert.deepEqual([...valuesOf("heads.price.1.bias", drawn, of)], [0]);
  assert.ok(valuesOf("heads.price.1.weight", drawn, of).every((value) => value !== 0));
  const name = "heads.gender.1.weight";
  assert.deepEqual(valuesOf(name, drawn, of), valuesOf(name), "the number comes behind");
});

Deno.test("norms start as the identity", () => {
  const running = bufferLayout(architecture);
  for (const { norm } of architecture.blocks.flatMap((block) => block.layers)) {
    assert.ok(valuesOf(`${norm}.weight`).every((value) => value === 1));
    assert.ok(valuesOf(`${norm}.bias`).every((value) => value === 0));
    assert.ok(valuesOf(`${norm}.running_mean`, buffers, running).every((value) => value === 0));
    assert.ok(valuesOf(`${norm}.running_var`, buffers, running).every((value) => value === 1));
  }
});

Deno.test("the residual scale is that of each residual block's last norm, and of nothing else", () => {
  const scaled = initialWeights(architecture, seed, { residualScale: 0.25 }).parameters;
  const ends = architecture.blocks.filter(({ residual }) => residual)
    .map(({ layers }) => `${layers.at(-1)!.norm}.weight`);
  assert.equal(ends.length, 10);
  for (const name of layout.slices.keys()) {
    const before = valuesOf(name);
    const expected = ends.includes(name) ? before.map(() => 0.25) : before;
    assert.deepEqual(valuesOf(name, scaled), expected, name);
  }
});

Deno.test("the seed decides every weight", () => {
  assert.deepEqual(initialWeights(architecture, seed).parameters, parameters);
  const other = initialWeights(architecture, seed + 1).parameters;
  const { offset, length } = sliceOf(layout, "features.18.0.weight");
  const same = other.subarray(offset, offset + length)
    .filter((value, index) => value === parameters[offset + index]);
  assert.ok(same.length < 5);
});

Deno.test("floats between slices are 0", () => {
  const between = parameters.slice();
  for (const { offset, length } of layout.slices.values()) between.fill(0, offset, offset + length);
  assert.ok(between.every((value) => value === 0));
});
