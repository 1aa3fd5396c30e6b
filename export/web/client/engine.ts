/**
 * What the page computes with: facet's own model, kernels, resampling and predictions, as they are
 * everywhere else.
 */
import { onWhite, place, resample } from "../../../data/resize.ts";
import { type FacetPrediction, toPredictions } from "../../../eval/predictions.ts";
import { WebGpuEngine } from "../../../kernels/webgpu/engine.ts";
import { Network } from "../../../model/network.ts";
import { PixelInference } from "../../../model/pixel_inference.ts";
import type { SavedModel } from "../../../model/weights.ts";
import type { PageInference } from "./page_inference.ts";

/** Guesses listed per head, as the page of `facet serve` has it. */
const top = 5;

/**
 * Opens a model on WebGPU.
 *
 * @throws When there is no adapter, or it cannot compute this model.
 */
export async function openOnWebGpu({ architecture, weights }: SavedModel): Promise<PageInference> {
  const engine = await WebGpuEngine.open();
  try {
    const network = new Network(engine, architecture);
    network.load(weights);
    const inference = await PixelInference.compile(network, [1]);
    // An adapter refuses what it cannot do only when it computes.
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
 * Brings a decoded image to the model's input size, as `facet predict` does.
 *
 * @param image Upright RGBA, without transparency.
 * @returns RGB. [H, W, 3]
 */
export function toInput(
  image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
  { architecture: { input } }: SavedModel,
): Uint8Array {
  const { source, target } = place(image, input, input.resize);
  return onWhite(resample(image, source, target.width, target.height), target, input);
}

/** Names what a model finds in an image. */
export function toFacets(
  logits: Float32Array,
  { architecture: { heads } }: SavedModel,
): Readonly<Record<string, FacetPrediction>> {
  const named = heads.map(({ name, classNames }) => ({ name, classes: classNames }));
  return toPredictions(["the image"], logits, named, { top })[0]!.facets;
}
