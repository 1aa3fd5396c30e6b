/**
 * What the page computes with where there is no WebGPU: TensorFlow.js, on WebGL or in plain JavaScript,
 * with the graph that `--to tfjs` writes, made in the page of the page's own weights. Bundled apart from
 * the engine; the page runs it when it needs it, and finds it as `facetFallback`.
 */
import type { SavedModel } from "../../../model/weights.ts";
import { foldNorms } from "../../fold_norms.ts";
import { inputName } from "../../model_input.ts";
import { logitsName, tfjsFiles } from "../../tfjs/tfjs_files.ts";
import { loadGraphModel, tf } from "../deps.ts";
import type { PageInference } from "./page_inference.ts";

/** What people call the places where TensorFlow.js computes. */
const places: Readonly<Record<string, string>> = { webgl: "WebGL", cpu: "the CPU" };

/** Opens a model on TensorFlow.js. */
async function openOnTensorFlow(model: SavedModel): Promise<PageInference> {
  // Where WebGL is missing or fails, plain JavaScript is left.
  if (!await tf.setBackend("webgl")) await tf.setBackend("cpu");
  await tf.ready();
  const { architecture } = model;
  const graph = await loadGraphModel(tf.io.fromMemory(artifactsOf(model)));
  const { width, height } = architecture.input;
  const names = architecture.heads.map((_, index) => logitsName(index));
  return {
    device: `TensorFlow.js on ${places[tf.getBackend()] ?? tf.getBackend()}`,
    logits: async (pixels) => {
      const logits = tf.tidy(() => {
        const images = tf.tensor4d(pixels, [1, height, width, 3], "int32");
        return tf.concat([graph.execute({ [inputName]: images }, names)].flat(), 1);
      });
      try {
        return await logits.data<"float32">();
      } finally {
        logits.dispose();
      }
    },
  };
}

/** An export's files as TensorFlow.js has them in memory. */
function artifactsOf(model: SavedModel): Parameters<typeof tf.io.fromMemory>[0] {
  const files = tfjsFiles(foldNorms(model));
  const { modelTopology, signature, weightsManifest } = JSON.parse(
    files.get("model.json") as string,
  );
  const [{ paths, weights }] = weightsManifest;
  return {
    modelTopology,
    signature,
    weightSpecs: weights,
    weightData: paths.map((path: string) => (files.get(path) as Uint8Array).slice().buffer),
  };
}

Object.assign(globalThis, { facetFallback: { open: openOnTensorFlow } });
