/**
 * Statistics of the images of each class or tag, at the input size. Colours are those of the products: pixels that are
 * nearly white are ignored, since products are on white and margins are white.
 *
 * Heads may have thousands of classes: of each class only seven sums are stored. The mean image is computed when
 * it is read.
 */
import { imageBytes, type ImageSet, pixelsOf } from "../image_set.ts";
import { counterRandom, shuffle } from "../random.ts";

/** Statistics of the images of one class, one tag, or one part of a column's numbers. */
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

/** The classes that the images of one head belong to. */
export interface Membership {
  /** The number of classes. */
  readonly classes: number;
  /** The classes of an image, ascending; any number of them. */
  readonly of: (image: number) => readonly number[];
  /** Whether an image belongs to a class. */
  readonly has: (image: number, label: number) => boolean;
}

/** The number of sums: pixels that are not nearly white, and their values and squares by channel. */
const figures = 7;

/**
 * Computes the statistics of all classes in one pass over the pixels.
 *
 * @param images The images; up to 16 million of them.
 * @param heads The classes of each head.
 * @param options.samples Most rows to draw of each class.
 * @param options.seed The same seed draws the same rows.
 * @returns By head and class.
 */
export function classStatistics(
  images: ImageSet,
  heads: readonly Membership[],
  options: Drawing,
): ClassStatistics[][] {
  const ofImages = imageSums(images);
  return heads.map((member, head) => {
    const counts = new Uint32Array(member.classes);
    const sums = new Float64Array(member.classes * figures); // [classes, figures]
    for (let image = 0; image < images.count; image++) {
      for (const label of member.of(image)) {
        counts[label]!++;
        for (let figure = 0; figure < figures; figure++) {
          sums[label * figures + figure]! += ofImages[image * figures + figure]!;
        }
      }
    }
    return Array.from(
      counts,
      (count, label) => new ImagesOfClass(count, images, options, { sums, member, head, label }),
    );
  });
}

/** Which class of which head. */
interface ClassOfHead {
  /** Of all classes of the head. [classes, figures] */
  readonly sums: Float64Array;
  readonly member: Membership;
  readonly head: number;
  readonly label: number;
}

/** The statistics of one class of a head, computed from sums when they are read. */
class ImagesOfClass implements ClassStatistics {
  readonly count: number;
  readonly #images: ImageSet;
  readonly #options: Drawing;
  readonly #own: ClassOfHead;

  constructor(count: number, images: ImageSet, options: Drawing, own: ClassOfHead) {
    this.count = count;
    this.#images = images;
    this.#options = options;
    this.#own = own;
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
    const { head, label } = this.#own;
    const drawn = shuffle(this.#rows(), counterRandom(seed, head, label));
    return drawn.slice(0, samples).sort((a, b) => a - b);
  }

  /** Indices of its rows, ascending. */
  #rows(): number[] {
    const { member, label } = this.#own;
    const rows: number[] = [];
    for (let row = 0; row < this.#images.count; row++) {
      if (member.has(row, label)) rows.push(row);
    }
    return rows;
  }

  #channel(channel: number): { mean: number; std: number } {
    const { sums, label } = this.#own;
    const first = label * figures;
    const pixelCount = sums[first]!;
    if (pixelCount === 0) return { mean: 255, std: 0 };
    const mean = sums[first + 1 + channel]! / pixelCount;
    const variance = sums[first + 4 + channel]! / pixelCount - mean ** 2;
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
