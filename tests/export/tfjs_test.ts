/** TensorFlow.js loads what facet writes, and computes the same. */
import assert from "node:assert/strict";
import { exportModel } from "../../export/mod.ts";
import type { SavedModel } from "../../model/mod.ts";
import { type GraphModel, loadTensorFlow, type Tensor } from "../deps.ts";
import {
  computedByFacet,
  exportedModel,
  largestDifference,
  randomPixels,
  sizes,
  spread,
} from "./facet_model.ts";

const tf = await loadTensorFlow();
await tf.setBackend("cpu");

/** Serves an export's files at addresses. */
function serve(files: ReadonlyMap<string, string | Uint8Array>): typeof fetch {
  return (address) => {
    const content = files.get(new URL(String(address)).pathname.slice(1));
    return Promise.resolve(
      content === undefined
        ? new Response("no such file", { status: 404 })
        : new Response(content as Uint8Array<ArrayBuffer> | string),
    );
  };
}

/** Loads an export into TensorFlow.js. */
async function load(files: ReadonlyMap<string, string | Uint8Array>): Promise<GraphModel> {
  return await tf.loadGraphModel("http://shop.example/model.json", { fetchFunc: serve(files) });
}

/** Probabilities by head, as TensorFlow.js computes them. */
function computedByTensorFlow(
  loaded: GraphModel,
  { architecture: { input } }: SavedModel,
  pixels: Uint8Array,
): Map<string, Float32Array> {
  const count = pixels.length / (input.width * input.height * 3);
  const images = tf.tensor4d(pixels, [count, input.height, input.width, 3], "int32");
  const results = loaded.predict(images) as Record<string, Tensor>;
  const outputs = new Map(
    Object.entries(results).map(([name, tensor]) => [name, tensor.dataSync<"float32">()]),
  );
  tf.dispose([images, results]);
  return outputs;
}

for (const size of sizes) {
  Deno.test(`TensorFlow.js's probabilities of ${size.inputWidth}x${size.inputHeight} are facet's`, async () => {
    const model = exportedModel(size);
    const loaded = await load((await exportModel(model, { target: "tfjs", name: "shop" })).files);
    for (const count of [1, 3]) {
      const pixels = randomPixels(model, count);
      const outputs = computedByTensorFlow(loaded, model, pixels);
      const { probabilities } = await computedByFacet(model, pixels);
      const worst = largestDifference(model, probabilities, outputs);
      assert.ok(worst < 1e-4, `probabilities differ by ${worst}`);
      if (count > 1) assert.ok(spread(model, probabilities) > 0.01, "images are told apart");
    }
    loaded.dispose();
  });
}

for (const [precision, bytes] of [["float16", 2], ["int8", 1]] as const) {
  Deno.test(`TensorFlow.js loads ${precision} weights, and computes what they say`, async () => {
    const model = exportedModel(sizes[0]!);
    const pixels = randomPixels(model, 2);
    const { files, weights } = await exportModel(model, {
      target: "tfjs",
      name: "shop",
      precision,
    });
    const loaded = await load(files);
    const outputs = computedByTensorFlow(loaded, model, pixels);
    loaded.dispose();
    const rounded = await computedByFacet({ ...model, weights }, pixels);
    const worst = largestDifference(model, rounded.probabilities, outputs);
    assert.ok(worst < 1e-4, `probabilities differ by ${worst}`);
    const { probabilities } = await computedByFacet(model, pixels);
    assert.ok(largestDifference(model, probabilities, outputs) > worst, "rounding shows");
    const size = [...files.values()].slice(1).reduce((sum, { length }) => sum + length, 0);
    assert.ok(size < bytes * 2.2e6 + 4e5, `${size} bytes of 2.2e6 weights`);
  });
}

Deno.test("TensorFlow.js: weight files are at most 4 MiB each and told in order", async () => {
  const { files } = await exportModel(exportedModel(sizes[0]!), { target: "tfjs", name: "shop" });
  const { weightsManifest: [{ paths, weights }], userDefinedMetadata } = JSON.parse(
    files.get("model.json") as string,
  );
  assert.deepEqual([...files.keys()], ["model.json", ...paths]);
  const lengths: number[] = paths.map((path: string) => files.get(path)!.length);
  assert.ok(lengths.length > 1 && lengths.every((length) => length <= 4 << 20), `${lengths}`);
  const values = weights.reduce(
    (sum: number, { shape }: { shape: number[] }) => sum + shape.reduce((a, b) => a * b, 1),
    0,
  );
  assert.equal(lengths.reduce((sum, length) => sum + length), 4 * values);
  assert.equal(JSON.parse(userDefinedMetadata.labels)[1].classes[2], "größe");
  assert.equal(userDefinedMetadata.resize, "stretch");
});
