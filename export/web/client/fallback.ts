/**
 * The page's fallback where there is no WebGPU: TensorFlow.js, on WebGL or in plain JavaScript, with the graph
 * of `--to tfjs`, made in the page from its weights. Bundled separately from the engine; the page runs it when
 * it needs it, and accesses it as `facetFallback`.
 */
import type { TestTimeAugmentation } from "../../../data/test_time_augmentation.ts";
import type { SavedModel } from "../../../model/weights.ts";
import { foldNorms } from "../../fold_norms.ts";
import { inputName } from "../../model_input.ts";
import { logitsName, tfjsFiles } from "../../tfjs/tfjs_files.ts";
import { loadGraphModel, tf } from "../deps.ts";
import type { PageInference } from "./page_inference.ts";

/** Backends of TensorFlow.js, the fastest first, with their names for people. */
const backends = [["webgl", "WebGL"], ["cpu", "the CPU"]] as const;

/** Opens a model on the first backend that can compute it. */
async function openOnTensorFlow(
  model: SavedModel,
  tta: TestTimeAugmentation,
): Promise<PageInference> {
  let failure: unknown;
  for (const [backend, name] of backends) {
    try {
      if (await tf.setBackend(backend)) {
        return await openOnBackend(model, tta, `TensorFlow.js on ${name}`);
      }
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Opens a model on the current backend, and runs it once. */
async function openOnBackend(
  model: SavedModel,
  tta: TestTimeAugmentation,
  device: string,
): Promise<PageInference> {
  const { input: { width, height }, heads } = model.architecture;
  const graph = await loadGraphModel(tf.io.fromMemory(artifactsOf(model, tta)));
  const names = heads.map((_, index) => logitsName(index));
  const logits = async (pixels: Uint8Array) => {
    const tensor = tf.tidy(() => {
      const images = tf.tensor4d(pixels, [1, height, width, 3], "int32");
      return tf.concat([graph.execute({ [inputName]: images }, names)].flat(), 1);
    });
    try {
      return await tensor.data<"float32">();
    } finally {
      tensor.dispose();
    }
  };
  await logits(new Uint8Array(height * width * 3));
  return { device, logits };
}

/**
 * An export's files as TensorFlow.js's in-memory artifacts; without the signature, whose output names take
 * precedence over the graph's: a head may have the name of another's logits.
 */
function artifactsOf(
  model: SavedModel,
  tta: TestTimeAugmentation,
): Parameters<typeof tf.io.fromMemory>[0] {
  const files = tfjsFiles(foldNorms(model), tta);
  const { modelTopology, weightsManifest } = JSON.parse(files.get("model.json") as string);
  const [{ paths, weights }] = weightsManifest;
  return {
    modelTopology,
    weightSpecs: weights,
    weightData: paths.map((path: string) => (files.get(path) as Uint8Array).slice().buffer),
  };
}

globalThis.facetFallback = { open: openOnTensorFlow };
