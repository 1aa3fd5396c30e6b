/** TensorFlow.js loads what facet writes, and computes the same. */
import assert from "node:assert/strict";
import { exportModel } from "../../export/mod.ts";
import { loadTensorFlow, type Tensor } from "../deps.ts";
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

for (const size of sizes) {
  Deno.test(`TensorFlow.js's probabilities of ${size.inputWidth}x${size.inputHeight} are facet's`, async () => {
    const model = exportedModel(size);
    const { files } = await exportModel(model, { target: "tfjs", name: "shop" });
    const fetchFunc = serve(files);
    const loaded = await tf.loadGraphModel("http://shop.example/model.json", { fetchFunc });
    for (const count of [1, 3]) {
      const pixels = randomPixels(model, count);
      const images = tf.tensor4d(pixels, [count, size.inputHeight, size.inputWidth, 3], "int32");
      const results = loaded.predict(images) as Record<string, Tensor>;
      const outputs = new Map(
        Object.entries(results).map(([name, tensor]) => [name, tensor.dataSync<"float32">()]),
      );
      const { probabilities } = await computedByFacet(model, pixels);
      const worst = largestDifference(model, probabilities, outputs);
      assert.ok(worst < 1e-4, `probabilities differ by ${worst}`);
      if (count > 1) assert.ok(spread(model, probabilities) > 0.01, "images are told apart");
      tf.dispose([images, results]);
    }
    loaded.dispose();
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
});
