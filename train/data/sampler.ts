/**
 * The sampler: the order of the training images in an epoch. It is drawn anew for every epoch and depends
 * on seed and epoch alone, so that a run can be resumed at any batch of any epoch. Without weights it is a
 * shuffle. With weights, images are drawn in proportion to them by systematic resampling: the expected
 * counts are those of independent draws, but every count is its expectation rounded up or down.
 */
import { counterRandom, shuffle } from "../../data/random.ts";

/** Separates the random stream of the sampler from the others of the same seed. */
const stream = 1;

/** What the order of an epoch depends on. */
export interface EpochOptions {
  /** Number of training images, at least 1. */
  readonly count: number;
  /** Images per batch; the last batch has the images that are left. */
  readonly batchSize: number;
  /** The run's seed. */
  readonly seed: number;
  /** The epoch, counted from 0. */
  readonly epoch: number;
  /** How often each image is drawn, relative to the others; once each when absent. [count] */
  readonly weights?: Float64Array | undefined;
}

/**
 * The batches of one epoch.
 *
 * @param options What the order depends on.
 * @returns Indices of `count` images. Without weights every image stands in exactly one batch; with
 * weights an image comes `count * weight / sum of weights` times, rounded up or down.
 * @throws RangeError When there is not a weight for every image.
 *
 * @example
 * ```ts
 * import { batchesOfEpoch } from "./sampler.ts";
 *
 * const batches = batchesOfEpoch({ count: 10, batchSize: 4, seed: 42, epoch: 0 });
 * if (batches.map((batch) => batch.length).join() !== "4,4,2") throw new Error("4, 4 and 2");
 *
 * const weights = Float64Array.of(2, 1, 1, 0);
 * const [drawn] = batchesOfEpoch({ count: 4, batchSize: 4, seed: 42, epoch: 0, weights });
 * if (drawn?.toSorted().join() !== "0,0,1,2") throw new Error("the first one twice");
 * ```
 */
export function batchesOfEpoch(options: EpochOptions): Uint32Array[] {
  const { count, batchSize, seed, epoch, weights } = options;
  const random = counterRandom(seed, stream, epoch);
  const shuffled = shuffle([...Array(count).keys()], random);
  const order = weights ? shuffle(resample(shuffled, weights, random()), random) : shuffled;
  const batches: Uint32Array[] = [];
  for (let start = 0; start < count; start += batchSize) {
    batches.push(Uint32Array.from(order.slice(start, start + batchSize)));
  }
  return batches;
}

/**
 * Systematic resampling: places as many equidistant marks as there are images on the cumulative weights, and
 * draws each image once per mark in its interval. The images come in random order, so that which of them
 * are drawn together is random.
 *
 * @param images Indices of images in random order.
 * @param weights Their weights, by index.
 * @param offset Position of the first mark, as a share of the distance of marks, in [0, 1).
 * @returns As many images, each once per mark in its interval.
 */
function resample(images: readonly number[], weights: Float64Array, offset: number): number[] {
  if (weights.length !== images.length) {
    throw new RangeError(`${weights.length} weights for ${images.length} images`);
  }
  const distance = weights.reduce((sum, weight) => sum + weight, 0) / images.length;
  let end = 0;
  let marks = 0; // those before `end`
  const drawn: number[] = [];
  for (const image of images) {
    end += weights[image]!;
    for (; (marks + offset) * distance < end && marks < images.length; marks++) drawn.push(image);
  }
  // Rounding may leave the last mark beyond the last image.
  while (drawn.length < images.length) drawn.push(drawn.at(-1)!);
  return drawn;
}
