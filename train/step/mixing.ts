/**
 * How a batch is mixed: each image with the one before it in the batch, the first one with the last, all by the
 * same draw, as torchvision's MixUp and CutMix do. It depends on the seed and the number of the batch alone.
 */
import { counterRandom } from "../../data/random.ts";
import type { Box } from "./augmentation.ts";

/** Which batches are mixed; where both are given, each batch is mixed by one of them. */
export interface MixingOptions {
  /** Images are averaged, by weights of Beta(x, x) (Zhang et al. 2018, https://arxiv.org/abs/1710.09412). */
  readonly mixup?: number | undefined;
  /** A part is cut out of the other image, of an area of Beta(x, x) (Yun et al. 2019, https://arxiv.org/abs/1905.04899). */
  readonly cutmix?: number | undefined;
}

/** The mixing drawn for a batch. */
export interface Mixing {
  /** What an image's own labels weigh, in [0, 1]; those of the other weigh the rest. */
  readonly labelWeight: number;
  /** Where pixels are mixed. */
  readonly part: Box;
  /** What an image's own pixels weigh there. */
  readonly pixelWeight: number;
}

/** Separates the random stream of mixing from the others of the same seed. */
const stream = 6;

/**
 * Whether batches are mixed.
 *
 * @param options The distributions.
 */
export function mixes({ mixup = 0, cutmix = 0 }: MixingOptions): boolean {
  return mixup > 0 || cutmix > 0;
}

/**
 * Draws a batch's mixing.
 *
 * @param place.seed The run's seed.
 * @param place.batch The batch, counted from 1 over the whole run.
 * @param size Width and height of the images in pixels.
 * @param options The distributions.
 * @returns Undefined where nothing is mixed.
 */
export function drawMixing(
  place: { readonly seed: number; readonly batch: number },
  { width, height }: { readonly width: number; readonly height: number },
  { mixup = 0, cutmix = 0 }: MixingOptions,
): Mixing | undefined {
  if (!mixes({ mixup, cutmix })) return undefined;
  const random = counterRandom(place.seed, stream, place.batch);
  const cuts = cutmix > 0 && (mixup === 0 || random() < 0.5);
  const drawn = Math.fround(symmetricBeta(cuts ? cutmix : mixup, random));
  if (!cuts) {
    return { labelWeight: drawn, part: { left: 0, top: 0, width, height }, pixelWeight: drawn };
  }
  // torchvision's: a box about a random pixel, of which only what lies in the image is cut.
  const half = Math.sqrt(1 - drawn) / 2;
  const cut = (size: number) => {
    const centre = Math.floor(random() * size);
    const reach = Math.floor(half * size);
    const start = Math.max(0, centre - reach);
    return { start, length: Math.min(size, centre + reach) - start };
  };
  const [across, down] = [cut(width), cut(height)];
  return {
    labelWeight: Math.fround(1 - across.length * down.length / (width * height)),
    part: { left: across.start, top: down.start, width: across.length, height: down.length },
    pixelWeight: 0,
  };
}

/** Draws from Beta(alpha, alpha) by Jöhnk's method, which is quick for an alpha of at most about 2. */
function symmetricBeta(alpha: number, random: () => number): number {
  while (true) {
    const own = random() ** (1 / alpha);
    const other = random() ** (1 / alpha);
    if (own + other > 0 && own + other <= 1) return own / (own + other);
  }
}
