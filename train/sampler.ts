/**
 * The order in which an epoch passes over the training images: a fresh shuffle for every epoch,
 * named by seed and epoch alone, so that a run can be taken up at any batch of any epoch.
 */
import { counterRandom, shuffle } from "../data/random.ts";

/** Keeps the sampler's random stream apart from the others of the same seed. */
const stream = 1;

/**
 * The batches of one epoch.
 *
 * @param options.count Number of training images, at least 1.
 * @param options.batchSize Images per batch; the last batch takes what is left.
 * @param options.seed The run's seed.
 * @param options.epoch The epoch, counted from 0.
 * @returns Indices of images; every image stands in exactly one batch.
 *
 * @example
 * ```ts
 * import { batchesOfEpoch } from "./sampler.ts";
 *
 * const batches = batchesOfEpoch({ count: 10, batchSize: 4, seed: 42, epoch: 0 });
 * if (batches.map((batch) => batch.length).join() !== "4,4,2") throw new Error("4, 4 and 2");
 * ```
 */
export function batchesOfEpoch(
  options: { count: number; batchSize: number; seed: number; epoch: number },
): Uint32Array[] {
  const { count, batchSize, seed, epoch } = options;
  const order = shuffle([...Array(count).keys()], counterRandom(seed, stream, epoch));
  const batches: Uint32Array[] = [];
  for (let start = 0; start < count; start += batchSize) {
    batches.push(Uint32Array.from(order.slice(start, start + batchSize)));
  }
  return batches;
}
