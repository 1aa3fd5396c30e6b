/**
 * Statistics of the images of each class, at the input size. Colours are those of the products: pixels that are
 * nearly white are ignored, since products are on white and margins are white.
 *
 * Heads may have thousands of classes: of each class only seven sums are stored. The mean image is computed when
 * it is read.
 */
import type { Head } from "../heads.ts";
import { imageBytes, type ImageSet, pixelsOf } from "../image_set.ts";
import { counterRandom, shuffle } from "../random.ts";

/** Statistics of the images of one class. */
export interface ClassStatistics {
  /** The number of its images. */
  readonly count: number;
  /** Their mean, RGB; white without images. Computed each time it is read. [height, width, 3] */
  readonly mean: Uint8Array;
  /** Mean red, green and blue of all pixels that are not nearly white, 0 to 255; white without any. */
  readonly colour: readonly [number, number, number];
  /** Standard deviations of red, green and blue over those pixels. */
  readonly std: readonly [number, number, number];
  /** Indices of some of its rows, drawn by the seed, ascending. Drawn each time it is read. */
  readonly samples: readonly number[];
}

/** Options of drawing rows of each class. */
interface Drawing {
  readonly samples: number;
  readonly seed: number;
}

/** A pixel is nearly white when red, green and blue are all above this, as JPEG's noise on white is. */
const nearlyWhite = 235;

/** The number of sums: pixels that are not nearly white, and their values and squares by channel. */
const figures = 7;

/**
 * Computes the statistics of all classes in one pass over the pixels.
 *
 * @param images The images and their labels; up to 16 million of them.
 * @param heads The heads that the labels belong to.
 * @param options.samples Most rows to draw of each class.
 * @param options.seed The same seed draws the same rows.
 * @returns By head and class.
 */
export function classStatistics(
  images: ImageSet,
  heads: readonly Head[],
  options: Drawing,
): ClassStatistics[][] {
  const { labels } = images;
  const ofImages = imageSums(images);
  return heads.map(({ classes }, head) => {
    const counts = new Uint32Array(classes.length);
    const sums = new Float64Array(classes.length * figures); // [classes, figures]
    for (let image = 0, at = head; at < labels.length; image++, at += heads.length) {
      const label = labels[at]!;
      if (label < 0) continue;
      counts[label]!++;
      for (let figure = 0; figure < figures; figure++) {
        sums[label * figures + figure]! += ofImages[image * figures + figure]!;
      }
    }
    return classes.map((_, label) =>
      new ImagesOfClass(counts[label]!, images, options, sums, head, label)
    );
  });
}

/** The statistics of one class of a head, computed from sums when they are read. */
class ImagesOfClass implements ClassStatistics {
  readonly count: number;
  readonly #images: ImageSet;
  readonly #options: Drawing;
  readonly #sums: Float64Array; // [classes, figures]
  readonly #head: number;
  readonly #label: number;

  constructor(
    count: number,
    images: ImageSet,
    options: Drawing,
    sums: Float64Array,
    head: number,
    label: number,
  ) {
    this.count = count;
    this.#images = images;
    this.#options = options;
    this.#sums = sums;
    this.#head = head;
    this.#label = label;
  }

  get mean(): Uint8Array {
    const length = imageBytes(this.#images);
    const values = new Uint32Array(length);
    for (const row of this.#rows()) {
      const image = pixelsOf(this.#images, row);
      for (let at = 0; at < length; at++) values[at]! += image[at]!;
    }
    const { count } = this;
    return Uint8Array.from(values, (value) => count === 0 ? 255 : Math.round(value / count));
  }

  get colour(): [number, number, number] {
    return [this.#channel(0).mean, this.#channel(1).mean, this.#channel(2).mean];
  }

  get std(): [number, number, number] {
    return [this.#channel(0).std, this.#channel(1).std, this.#channel(2).std];
  }

  get samples(): number[] {
    const { samples, seed } = this.#options;
    const drawn = shuffle(this.#rows(), counterRandom(seed, this.#head, this.#label));
    return drawn.slice(0, samples).sort((a, b) => a - b);
  }

  /** Indices of its rows, ascending. */
  #rows(): number[] {
    const { count, labels } = this.#images;
    const heads = labels.length / count;
    const rows: number[] = [];
    for (let row = 0, at = this.#head; at < labels.length; row++, at += heads) {
      if (labels[at] === this.#label) rows.push(row);
    }
    return rows;
  }

  #channel(channel: number): { mean: number; std: number } {
    const first = this.#label * figures;
    const pixelCount = this.#sums[first]!;
    if (pixelCount === 0) return { mean: 255, std: 0 };
    const mean = this.#sums[first + 1 + channel]! / pixelCount;
    const variance = this.#sums[first + 4 + channel]! / pixelCount - mean ** 2;
    return { mean, std: Math.sqrt(Math.max(0, variance)) };
  }
}

/** The sums of each image. [images, figures] */
function imageSums(images: ImageSet): Float64Array {
  const length = imageBytes(images);
  const sums = new Float64Array(images.count * figures);
  for (let image = 0; image < images.count; image++) {
    const own = sums.subarray(image * figures, (image + 1) * figures);
    const pixels = pixelsOf(images, image);
    for (let at = 0; at < length; at += 3) {
      const red = pixels[at]!, green = pixels[at + 1]!, blue = pixels[at + 2]!;
      if (red > nearlyWhite && green > nearlyWhite && blue > nearlyWhite) continue;
      own[0]!++;
      own[1]! += red;
      own[2]! += green;
      own[3]! += blue;
      own[4]! += red * red;
      own[5]! += green * green;
      own[6]! += blue * blue;
    }
  }
  return sums;
}
