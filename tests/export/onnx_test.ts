/** ONNX Runtime reads what facet writes, and computes the same. */
import assert from "node:assert/strict";
import { foldedToFloat16 } from "../../export/float16.ts";
import { foldNorms, unfoldNorms } from "../../export/fold_norms.ts";
import { encodeOnnx } from "../../export/onnx/onnx_file.ts";
import type { SavedModel } from "../../model/mod.ts";
import { onnxRuntime as ort } from "../deps.ts";
import {
  computedByFacet,
  exportedModel,
  largestDifference,
  randomPixels,
  sizes,
  spread,
} from "./facet_model.ts";

/** Probabilities by head, as ONNX Runtime computes them. */
async function computedByOnnxRuntime(
  session: ort.InferenceSession,
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
  Deno.test(`ONNX of ${size.inputWidth}x${size.inputHeight}: ONNX Runtime's probabilities are facet's`, async () => {
    const model = exportedModel(size);
    const session = await ort.InferenceSession.create(encodeOnnx(foldNorms(model)));
    for (const count of [1, 3]) {
      const pixels = randomPixels(model, count);
      const { probabilities } = await computedByFacet(model, pixels);
      const outputs = await computedByOnnxRuntime(session, model, pixels);
      const worst = largestDifference(model, probabilities, outputs);
      if (Deno.env.has("SAY")) {
        console.log("onnx", size, count, worst, spread(model, probabilities));
      }
      assert.ok(worst < 1e-4, `probabilities differ by ${worst}`);
      if (count > 1) assert.ok(spread(model, probabilities) > 0.01, "images tell apart");
    }
    await session.release();
  });
}

Deno.test("ONNX: inputs and outputs are described, the batch open", async () => {
  const model = exportedModel(sizes[1]!);
  const session = await ort.InferenceSession.create(encodeOnnx(foldNorms(model)));
  assert.deepEqual(session.inputMetadata, [
    { name: "images", isTensor: true, type: "uint8", shape: ["N", 27, 33, 3] },
  ]);
  assert.deepEqual(
    session.outputMetadata,
    model.architecture.heads.map(({ name, classes }) => (
      { name, isTensor: true, type: "float32", shape: ["N", classes] }
    )),
  );
  await session.release();
});

Deno.test("ONNX with float16 weights is half as large and computes what its rounded weights say", async () => {
  const model = exportedModel(sizes[0]!);
  const folded = foldNorms(model);
  const rounded = foldedToFloat16(folded);
  const [whole, half] = [encodeOnnx(folded), encodeOnnx(rounded)];
  assert.ok(half.length < 0.53 * whole.length, `${half.length} of ${whole.length} bytes`);
  const session = await ort.InferenceSession.create(half);
  const pixels = randomPixels(model, 3);
  const outputs = await computedByOnnxRuntime(session, model, pixels);
  const expected = await computedByFacet({ ...model, weights: unfoldNorms(rounded) }, pixels);
  const worst = largestDifference(model, expected.probabilities, outputs);
  if (Deno.env.has("SAY")) console.log("onnx float16", worst);
  assert.ok(worst < 1e-4, `probabilities differ by ${worst}`);
  const { probabilities } = await computedByFacet(model, pixels);
  assert.ok(largestDifference(model, probabilities, outputs) > 0, "rounding costs something");
  await session.release();
});
