import assert from "node:assert/strict";
import { mobileNetV2 } from "./architecture.ts";
import { bufferLayout, parameterLayout, sliceOf } from "./parameters.ts";

const classes = (count: number) => Array.from({ length: count }, (_, index) => `class ${index}`);
const architecture = mobileNetV2({
  heads: [
    { name: "gender", classes: classes(5) },
    { name: "articleType", classes: classes(143) },
    { name: "baseColour", classes: classes(46) },
  ],
});

Deno.test("slices hold their shapes, do not overlap, and start on multiples of 64 floats", () => {
  for (const layout of [parameterLayout(architecture), bufferLayout(architecture)]) {
    let end = 0;
    for (const { name, shape, offset, length } of layout.slices.values()) {
      assert.equal(length, shape.reduce((product, size) => product * size, 1), name);
      assert.ok(offset >= end && offset < end + 64, `${name} follows without a long gap`);
      if (!/^heads\.(articleType|baseColour)/.test(name)) assert.equal(offset % 64, 0, name);
      end = offset + length;
    }
    assert.ok(layout.length >= end && layout.length < end + 64);
    assert.equal(layout.length % 64, 0);
  }
});

Deno.test("all heads together are one matrix and one vector, in the heads' order", () => {
  const layout = parameterLayout(architecture);
  for (const [kind, rowLength] of [["weight", architecture.lastChannel], ["bias", 1]] as const) {
    const start = sliceOf(layout, `heads.gender.1.${kind}`).offset;
    assert.equal(start % 64, 0);
    assert.equal(sliceOf(layout, `heads.articleType.1.${kind}`).offset, start + 5 * rowLength);
    assert.equal(sliceOf(layout, `heads.baseColour.1.${kind}`).offset, start + 148 * rowLength);
  }
});

Deno.test("a name that the model does not have is an error", () => {
  assert.throws(
    () => sliceOf(parameterLayout(architecture), "features.19.0.weight"),
    /features.19/,
  );
});
