/** ONNX Runtime reads what facet writes, and computes the same. */
import assert from "node:assert/strict";
import { encodeOnnx, foldNorms, unfoldNorms } from "../../export/testing.ts";
import { logitCounts } from "../../data/heads.ts";
import { exportModel, type WeightPrecision, weightPrecisions } from "../../export/mod.ts";
import type { SavedModel } from "../../model/mod.ts";
import { type InferenceSession, loadOnnxRuntime } from "../deps.ts";
import { awkwardHeads, awkwardMixedHeads, manyHeads, renamedByOnnx } from "./awkward_heads.ts";
import {
  computedByFacet,
  exportedModel,
  largestDifference,
  mixedHeads,
  mixedModel,
  randomPixels,
  sizes,
  spread,
} from "./facet_model.ts";
import { describe, readOnnx } from "./read_onnx.ts";

const ort = await loadOnnxRuntime();

/** Outputs by head, as ONNX Runtime computes them. */
async function computedByOnnxRuntime(
  session: InferenceSession,
  { architecture: { input } }: SavedModel,
  pixels: Uint8Array,
): Promise<Map<string, Float32Array>> {
  const shape = [pixels.length / (input.width * input.height * 3), input.height, input.width, 3];
  const results = await session.run({ images: new ort.Tensor("uint8", pixels, shape) });
  return new Map(
    Object.entries(results).map(([name, { data }]) => [name, data as Float32Array]),
  );
}

for (const size of sizes) {
  Deno.test(`ONNX of ${size.inputWidth}x${size.inputHeight}: ONNX Runtime's outputs are facet's`, async () => {
    const model = mixedModel(size);
    const session = await ort.InferenceSession.create(encodeOnnx(foldNorms(model)));
    for (const count of [1, 3]) {
      const pixels = randomPixels(model, count);
      const { outputs: expected } = await computedByFacet(model, pixels);
      const outputs = await computedByOnnxRuntime(session, model, pixels);
      const worst = largestDifference(model, expected, outputs);
      assert.ok(worst < 1e-4, `outputs differ by ${worst}`);
      if (count > 1) assert.ok(spread(model, expected) > 0.01, "images tell apart");
    }
    await session.release();
  });
}

Deno.test("ONNX with --tta flip averages over the mirror image by itself", async () => {
  const model = mixedModel(sizes[1]!);
  const { files } = await exportModel(model, { target: "onnx", name: "shop", tta: "flip" });
  const file = files.get("model.onnx") as Uint8Array;
  const { metadata_props } = readOnnx(file);
  assert.equal(metadata_props.find(({ key }) => key === "tta")?.value, "flip");
  const session = await ort.InferenceSession.create(file);
  for (const count of [1, 3]) {
    const pixels = randomPixels(model, count);
    const outputs = await computedByOnnxRuntime(session, model, pixels);
    const { outputs: expected } = await computedByFacet(model, pixels, "cpu", "flip");
    const worst = largestDifference(model, expected, outputs);
    assert.ok(worst < 1e-4, `outputs differ by ${worst}`);
    const { outputs: alone } = await computedByFacet(model, pixels);
    assert.ok(largestDifference(model, alone, outputs) > 1e-3, "the mirror image counts");
  }
  await session.release();
});

Deno.test("ONNX: the file says what goes in and comes out, and what to know about the model", async () => {
  const model = mixedModel(sizes[1]!);
  const file = encodeOnnx(foldNorms(model));
  const { graph, opset_import, ir_version, metadata_props } = readOnnx(file);
  assert.deepEqual([ir_version, opset_import], [7, [{ domain: "", version: 13 }]]);
  assert.deepEqual(graph.input.map(describe), [["images", "uint8", ["N", 27, 33, 3]]]);
  const { heads } = model.architecture;
  assert.deepEqual(
    graph.output.map(describe),
    heads.map((head) => [head.name, "float32", ["N", ...logitCounts([head])]]),
  );
  const metadata = Object.fromEntries(metadata_props.map(({ key, value }) => [key, value]));
  assert.deepEqual(JSON.parse(metadata.labels!), mixedHeads);
  assert.deepEqual(JSON.parse(metadata.decisions!), model.decisions);
  assert.deepEqual([metadata.input_width, metadata.input_height], ["33", "27"]);
  assert.equal(metadata.resize, "stretch");
  assert.deepEqual(JSON.parse(metadata.mean!), [0.485, 0.456, 0.406]);
  assert.deepEqual(JSON.parse(metadata.std!), [0.229, 0.224, 0.225]);

  const session = await ort.InferenceSession.create(file);
  assert.deepEqual(session.outputNames, heads.map(({ name }) => name), "ONNX Runtime agrees");
  await session.release();
});

for (const precision of weightPrecisions) {
  Deno.test(`ONNX: each head has its own output, whatever it is called (${precision})`, async () => {
    await assertEachItsOwn(
      precision,
      mixedModel(sizes[1]!, awkwardMixedHeads),
      [1, 50],
    );
  });
}

Deno.test("ONNX: each head has its own output where all are classes", async () => {
  await assertEachItsOwn("float32", exportedModel(sizes[1]!, awkwardHeads), [1]);
});

Deno.test("ONNX: names that are written alike are told apart", async () => {
  const heads = ["\ud800", "\ud801", "\ufffd"].map((name) => ({ name, classes: ["a", "b"] }));
  const file = encodeOnnx(foldNorms(exportedModel(sizes[1]!, heads)));
  const session = await ort.InferenceSession.create(file);
  assert.deepEqual(session.outputNames, ["\ufffd_", "\ufffd__", "\ufffd"]);
  await session.release();
});

Deno.test("ONNX: 200 heads, one of 5,000 classes, have their own outputs", async () => {
  await assertEachItsOwn("float16", exportedModel(sizes[1]!, manyHeads), [1]);
});

/** Fails unless a model's outputs are its heads' own, in batches of some sizes. */
async function assertEachItsOwn(
  precision: WeightPrecision,
  model: SavedModel,
  batches: readonly number[],
): Promise<void> {
  const { heads } = model.architecture;
  const { files, weights } = await exportModel(model, { target: "onnx", name: "shop", precision });
  const file = files.get("model.onnx") as Uint8Array;
  const names = heads.map(({ name }) => renamedByOnnx.get(name) ?? name);
  assert.deepEqual(readOnnx(file).graph.output.map(({ name }) => name), names);
  const session = await ort.InferenceSession.create(file);
  assert.deepEqual(session.outputNames, names, "ONNX Runtime agrees");
  for (const count of batches) {
    const pixels = randomPixels(model, count);
    const { outputs: expected } = await computedByFacet({ ...model, weights }, pixels);
    const outputs = await computedByOnnxRuntime(session, model, pixels);
    const worst = largestDifference(model, expected, outputs, renamedByOnnx);
    assert.ok(worst < 5e-5, `${count} images: outputs differ by ${worst}`);
    assert.equal(outputs.size, heads.length);
  }
  await session.release();
}

for (const [precision, share] of [["float16", 0.53], ["int8", 0.28]] as const) {
  Deno.test(`ONNX with ${precision} weights is smaller and computes what its rounded weights say`, async () => {
    const model = exportedModel(sizes[0]!);
    const rounded = foldNorms(model, precision);
    const [whole, small] = [encodeOnnx(foldNorms(model)), encodeOnnx(rounded)];
    assert.ok(small.length < share * whole.length, `${small.length} of ${whole.length} bytes`);
    const session = await ort.InferenceSession.create(small);
    const pixels = randomPixels(model, 3);
    const outputs = await computedByOnnxRuntime(session, model, pixels);
    const { outputs: expected } = await computedByFacet(
      { ...model, weights: unfoldNorms(rounded) },
      pixels,
    );
    const worst = largestDifference(model, expected, outputs);
    assert.ok(worst < 1e-4, `outputs differ by ${worst}`);
    const unrounded = await computedByFacet(model, pixels);
    assert.ok(largestDifference(model, unrounded.outputs, outputs) > worst, "rounding shows");
    await session.release();
  });
}
