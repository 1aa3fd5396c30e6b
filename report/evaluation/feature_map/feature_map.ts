/** The map of the images by their features: which images, and where. */
import type { ImageSet } from "../../../data/image_set.ts";
import { counterRandom, shuffle } from "../../../data/mod.ts";
import type { Choices } from "../../../kernels/mod.ts";
import { pooledFeatures } from "../../../model/mod.ts";
import type { Network } from "../../../model/network.ts";
import { embed } from "./embedding.ts";

/** Images on a map at most; of more, some are drawn at random. */
const mostMapped = 2000;

/** Keeps these random choices from others of the same seed. */
const stream = 29;

/** Where images lie. */
export interface FeatureMap {
  /** The images that are shown, by index. [shown] */
  readonly images: readonly number[];
  /** x and y of each, from 0 to 1. [shown, 2] */
  readonly places: Float64Array;
}

/**
 * Computes the map: the same for the same model, images and seed.
 *
 * @param network The model.
 * @param images The images.
 * @param options The seed, and variants of the kernels.
 */
export async function featureMap(
  network: Network,
  images: ImageSet,
  { seed, choices }: { readonly seed: number; readonly choices?: Choices | undefined },
): Promise<FeatureMap> {
  const all = [...Array(images.count).keys()];
  const shown = all.length <= mostMapped
    ? all
    : shuffle(all, counterRandom(seed, stream)).slice(0, mostMapped).sort((a, b) => a - b);
  const features = await pooledFeatures(network, images, shown, { choices });
  return { images: shown, places: embed(features, shown.length, seed) };
}
