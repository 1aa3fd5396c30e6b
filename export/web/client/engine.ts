/**
 * The page's engine: facet's model, kernels, resampling and predictions, bundled for a browser (see
 * ../build.ts). The page's scripts access it as `facet`.
 */
import type { ImageSize } from "../../../data/image_set.ts";
import type { TestTimeAugmentation } from "../../../data/test_time_augmentation.ts";
import { onWhite, place, resample } from "../../../data/resize.ts";
import { type FacetPrediction, toPredictions } from "../../../eval/predictions.ts";
import { WebGpuEngine } from "../../../kernels/webgpu/engine.ts";
import { Network } from "../../../model/network.ts";
import { PixelInference } from "../../../model/pixel_inference.ts";
import type { SavedModel } from "../../../model/weights.ts";
import type { PageInference } from "./page_inference.ts";

/** Most probable classes or tags listed per head, as many as on the page of `facet serve`. */
const top = 5;

/**
 * Opens a model on WebGPU.
 *
 * @param tta What its logits are averaged over.
 * @throws When there is no adapter, or it cannot compute this model.
 */
export async function openOnWebGpu(
  { architecture, weights }: SavedModel,
  tta: TestTimeAugmentation,
): Promise<PageInference> {
  const engine = await WebGpuEngine.open();
  try {
    const network = new Network(engine, architecture);
    network.load(weights);
    const inference = await PixelInference.compile(network, [1], { tta });
    // Some adapters fail only when they run the model.
    const { width, height } = architecture.input;
    await inference.logits([new Uint8Array(height * width * 3)]);
    return {
      device: `WebGPU (${engine.name})`,
      logits: async (pixels) => (await inference.logits([pixels]))[0]!,
    };
  } catch (error) {
    engine.destroy();
    throw error;
  }
}

/**
 * Resizes a decoded image to the model's input size, as `facet predict` does.
 *
 * @param image Upright RGBA, without transparency.
 * @returns RGB. [H, W, 3]
 */
export function toInput(
  image: ImageSize & { readonly data: Uint8ClampedArray },
  { architecture: { input } }: SavedModel,
): Uint8Array {
  const { source, target } = place(image, input, input.resize);
  return onWhite(resample(image, source, target.width, target.height), target, input);
}

/** The prediction of an image from its logits. */
export function toFacets(
  logits: Float32Array,
  { architecture: { heads }, decisions }: SavedModel,
): Readonly<Record<string, FacetPrediction>> {
  return toPredictions(["the image"], logits, heads, { top, decisions })[0]!.facets;
}
