/**
 * Statistics of the images of each class or tag, at the input size. Heads may have thousands of classes: of each
 * class only seven sums are stored.
 */
import { counterRandom, shuffle } from "../random.ts";
import { colourSumsLength } from "./colour_sums.ts";
import type { MeanImages } from "./mean_images.ts";

/** Statistics of the images of one class, one tag, or one part of a column's numbers. */
export interface ClassStatistics {
  /** The number of its images. */
  readonly count: number;
  /**
   * Their mean, RGB; white without images. Unless it was kept ready, its images are read again.
   *
   * @returns RGB. [height, width, 3]
   * @throws UserError When an image has to be read again, and is no longer what it was.
   */
  readMean(): Promise<Uint8Array>;
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

/** The classes that the images of one head belong to. */
export interface Membership {
  /** The number of classes. */
  readonly classes: number;
  /** The classes of an image, ascending; any number of them. */
  readonly of: (image: number) => readonly number[];
  /** Whether an image belongs to a class. */
  readonly has: (image: number, label: number) => boolean;
}

/** The images of a catalogue. */
export interface ClassImages {
  /** The number of images. */
  readonly count: number;
  /** See colour_sums.ts. [images, 7] */
  readonly colours: Float64Array;
  readonly means: MeanImages;
}

/**
 * Computes the statistics of all classes.
 *
 * @param images The images; up to 16 million of them.
 * @param heads The classes of each head.
 * @param options.samples Most rows to draw of each class.
 * @param options.seed The same seed draws the same rows.
 * @returns By head and class.
 */
export function classStatistics(
  images: ClassImages,
  heads: readonly Membership[],
  options: Drawing,
): ClassStatistics[][] {
  return heads.map((member, head) => {
    const counts = new Uint32Array(member.classes);
    const sums = new Float64Array(member.classes * colourSumsLength); // [classes, 7]
    for (let image = 0; image < images.count; image++) {
      for (const label of member.of(image)) {
        counts[label]!++;
        for (let figure = 0; figure < colourSumsLength; figure++) {
          sums[label * colourSumsLength + figure]! += images
            .colours[image * colourSumsLength + figure]!;
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
  /** Of all classes of the head. [classes, 7] */
  readonly sums: Float64Array;
  readonly member: Membership;
  readonly head: number;
  readonly label: number;
}

/** The statistics of one class of a head, computed from sums when they are read. */
class ImagesOfClass implements ClassStatistics {
  readonly count: number;
  readonly #images: ClassImages;
  readonly #options: Drawing;
  readonly #own: ClassOfHead;

  constructor(count: number, images: ClassImages, options: Drawing, own: ClassOfHead) {
    this.count = count;
    this.#images = images;
    this.#options = options;
    this.#own = own;
  }

  async readMean(): Promise<Uint8Array> {
    const { head, label } = this.#own;
    return await this.#images.means.read(head, label, this.#rows());
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
    const first = label * colourSumsLength;
    const pixelCount = sums[first]!;
    if (pixelCount === 0) return { mean: 255, std: 0 };
    const mean = sums[first + 1 + channel]! / pixelCount;
    const variance = sums[first + 4 + channel]! / pixelCount - mean ** 2;
    return { mean, std: Math.sqrt(Math.max(0, variance)) };
  }
}
