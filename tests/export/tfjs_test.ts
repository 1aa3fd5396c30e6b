/** TensorFlow.js loads what facet writes, and computes the same, on every backend that runs in Deno. */
import assert from "node:assert/strict";
import { exportModel, type WeightPrecision, weightPrecisions } from "../../export/mod.ts";
import type { SavedModel } from "../../model/mod.ts";
import { type GraphModel, loadTensorFlow, type Tensor } from "../deps.ts";
import { noAdapter } from "../facet.ts";
import {
  awkwardHeads,
  awkwardMixedHeads,
  manyHeads,
  renamedByTensorFlow,
} from "./awkward_heads.ts";
import {
  computedByFacet,
  decisionsFor,
  exportedModel,
  largestDifference,
  mixedHeads,
  mixedModel,
  randomPixels,
  sizes,
  spread,
} from "./facet_model.ts";

const tf = await loadTensorFlow();

/** Where TensorFlow.js computes; WebGL needs a browser (see browser_test.ts). */
const backends = [
  { backend: "cpu", ignore: false },
  { backend: "wasm", ignore: false },
  { backend: "webgpu", ignore: noAdapter },
];

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

/** Loads an export into TensorFlow.js, on a backend. */
async function load(
  backend: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<GraphModel> {
  assert.ok(await tf.setBackend(backend), backend);
  return await tf.loadGraphModel("http://shop.example/model.json", { fetchFunc: serve(files) });
}

/** Outputs by name, as TensorFlow.js computes them. */
async function computedByTensorFlow(
  loaded: GraphModel,
  { architecture: { input } }: SavedModel,
  pixels: Uint8Array,
): Promise<Map<string, Float32Array>> {
  const count = pixels.length / (input.width * input.height * 3);
  const images = tf.tensor4d(pixels, [count, input.height, input.width, 3], "int32");
  const results = loaded.predict(images) as Record<string, Tensor>;
  const outputs = new Map<string, Float32Array>();
  for (const [name, tensor] of Object.entries(results)) {
    outputs.set(name, await tensor.data<"float32">());
  }
  tf.dispose([images, results]);
  return outputs;
}

for (const { backend, ignore } of backends) {
  for (const size of sizes) {
    Deno.test({
      name: `TensorFlow.js's outputs of ${size.inputWidth}x${size.inputHeight} are facet's, ` +
        `on ${backend}`,
      ignore,
      fn: async () => {
        const model = mixedModel(size);
        const { files } = await exportModel(model, { target: "tfjs", name: "shop" });
        const loaded = await load(backend, files);
        for (const count of [1, 3]) {
          const pixels = randomPixels(model, count);
          const outputs = await computedByTensorFlow(loaded, model, pixels);
          const { outputs: expected } = await computedByFacet(model, pixels);
          const worst = largestDifference(model, expected, outputs);
          assert.ok(worst < 1e-4, `outputs differ by ${worst}`);
          if (count > 1) assert.ok(spread(model, expected) > 0.01, "images are told apart");
        }
        loaded.dispose();
      },
    });
  }

  Deno.test({
    name: `TensorFlow.js on ${backend} averages over the mirror image with --tta flip`,
    ignore,
    fn: async () => {
      const model = mixedModel(sizes[1]!);
      const { files } = await exportModel(model, { target: "tfjs", name: "shop", tta: "flip" });
      const { userDefinedMetadata } = JSON.parse(files.get("model.json") as string);
      assert.equal(userDefinedMetadata.tta, "flip");
      const loaded = await load(backend, files);
      const pixels = randomPixels(model, 3);
      const outputs = await computedByTensorFlow(loaded, model, pixels);
      loaded.dispose();
      const { outputs: expected } = await computedByFacet(model, pixels, "cpu", "flip");
      const worst = largestDifference(model, expected, outputs);
      assert.ok(worst < 1e-4, `outputs differ by ${worst}`);
      const { outputs: alone } = await computedByFacet(model, pixels);
      assert.ok(largestDifference(model, alone, outputs) > 1e-3, "the mirror image counts");
    },
  });

  for (const precision of weightPrecisions) {
    Deno.test({
      name:
        `TensorFlow.js on ${backend} computes what ${precision} weights say, of 1 image and of 50`,
      ignore,
      fn: async () => await assertEachItsOwn(backend, precision, mixedModel(sizes[1]!), [1, 50]),
    });
  }
}

Deno.test("TensorFlow.js: each head has its own output, whatever it is called", async () => {
  await assertEachItsOwn("cpu", "float32", exportedModel(sizes[1]!, awkwardHeads), [2]);
  await assertEachItsOwn("cpu", "float32", mixedModel(sizes[1]!, awkwardMixedHeads), [1]);
});

Deno.test("TensorFlow.js: 200 heads, one of 5,000 classes, have their own outputs", async () => {
  await assertEachItsOwn("wasm", "int8", exportedModel(sizes[1]!, manyHeads), [1]);
});

/** Fails unless a model's outputs are its heads' own, in batches of some sizes. */
async function assertEachItsOwn(
  backend: string,
  precision: WeightPrecision,
  model: SavedModel,
  batches: readonly number[],
): Promise<void> {
  const { heads } = model.architecture;
  const { files, weights } = await exportModel(model, { target: "tfjs", name: "shop", precision });
  const loaded = await load(backend, files);
  for (const count of batches) {
    const pixels = randomPixels(model, count);
    const outputs = await computedByTensorFlow(loaded, model, pixels);
    const { outputs: expected } = await computedByFacet({ ...model, weights }, pixels);
    const worst = largestDifference(model, expected, outputs, renamedByTensorFlow);
    assert.ok(worst < 5e-5, `${count} images: outputs differ by ${worst}`);
    assert.equal(outputs.size, heads.length);
  }
  loaded.dispose();
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
    const loaded = await load("cpu", files);
    const outputs = await computedByTensorFlow(loaded, model, pixels);
    loaded.dispose();
    const rounded = await computedByFacet({ ...model, weights }, pixels);
    const worst = largestDifference(model, rounded.outputs, outputs);
    assert.ok(worst < 1e-4, `outputs differ by ${worst}`);
    const whole = await computedByFacet(model, pixels);
    assert.ok(largestDifference(model, whole.outputs, outputs) > worst, "rounding shows");
    const size = [...files.values()].slice(1).reduce((sum, { length }) => sum + length, 0);
    assert.ok(size < bytes * 2.2e6 + 4e5, `${size} bytes of 2.2e6 weights`);
  });
}

Deno.test("TensorFlow.js: weight files are at most 4 MiB each and told in order", async () => {
  const { files } = await exportModel(mixedModel(sizes[0]!), { target: "tfjs", name: "shop" });
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
  assert.deepEqual(JSON.parse(userDefinedMetadata.labels), mixedHeads);
  assert.deepEqual(JSON.parse(userDefinedMetadata.decisions), decisionsFor(mixedHeads));
  assert.equal(userDefinedMetadata.resize, "stretch");
});
