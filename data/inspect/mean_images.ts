/**
 * The mean images of classes. Those that are asked for at the beginning are summed up while images are read; for any
 * other its images are read again.
 */
import { imageBytes, type ImageSize } from "../image_set.ts";
import type { Membership } from "./class_statistics.ts";

/** Which mean images are kept ready: of each head its largest classes, an even share of so many. */
export interface ReadyMeans {
  /** Most heads, the first. */
  readonly heads: number;
  /** Most classes of all heads together, but for the fewest of each. */
  readonly classes: number;
  /** Most classes of a head, and the fewest that are its share. */
  readonly ofHead: { readonly most: number; readonly least: number };
}

/** The mean images of a page; at 60x80 their sums take 23 MB at most. */
export const meansOfPage: ReadyMeans = {
  heads: 24,
  classes: 400,
  ofHead: { most: 150, least: 12 },
};

/** None. */
export const noMeans: ReadyMeans = { heads: 0, classes: 0, ofHead: { most: 0, least: 0 } };

/** How many classes of each of some heads are shown, or their mean images kept ready. */
export function classesOfEach({ classes, ofHead }: ReadyMeans, heads: number): number {
  return Math.min(ofHead.most, Math.max(ofHead.least, Math.floor(classes / heads)));
}

/** Sums of the images of some classes. */
export class MeanSums {
  readonly #length: number;
  readonly #heads: readonly Membership[];
  /** By head, the sums of its classes that are kept. [height, width, 3] */
  readonly #sums: readonly ReadonlyMap<number, Uint32Array>[];

  /**
   * Chooses the classes.
   *
   * @param heads The classes of the rows' heads.
   * @param rows The number of rows.
   * @param size The size of the images.
   * @param ready Which mean images are kept.
   */
  constructor(heads: readonly Membership[], rows: number, size: ImageSize, ready: ReadyMeans) {
    this.#heads = heads;
    this.#length = imageBytes(size);
    const counts = ready.heads === 0 ? [] : heads.map((head) => countsOf(head, rows));
    const filled = [...counts.keys()].filter((head) => counts[head]!.some((count) => count > 0))
      .slice(0, ready.heads);
    this.#sums = heads.map((_, head) => {
      if (!filled.includes(head)) return new Map();
      const own = counts[head]!;
      const largest = [...own.keys()].filter((label) => own[label]! > 0)
        .sort((a, b) => own[b]! - own[a]!).slice(0, classesOfEach(ready, filled.length));
      return new Map(largest.map((label) => [label, new Uint32Array(this.#length)]));
    });
  }

  /** Whether any image is needed. */
  get areKept(): boolean {
    return this.#sums.some((sums) => sums.size > 0);
  }

  /**
   * Adds an image, once.
   *
   * @param row The image's row.
   * @param pixels RGB. [height, width, 3]
   */
  add(row: number, pixels: Uint8Array): void {
    for (const [head, member] of this.#heads.entries()) {
      if (this.#sums[head]!.size === 0) continue;
      for (const label of member.of(row)) addTo(this.#sums[head]!.get(label), pixels);
    }
  }

  /** The sums of a class; undefined where they are not kept. */
  of(head: number, label: number): Uint32Array | undefined {
    return this.#sums[head]!.get(label);
  }
}

/** Mean images, from sums or from files. */
export class MeanImages {
  readonly #sumsOf: (head: number, label: number) => Uint32Array | undefined;
  readonly #length: number;
  readonly #readAgain: ReadPixels;

  /**
   * Takes what mean images are computed from.
   *
   * @param sumsOf The sums of a class's images; undefined where they are not known.
   * @param size The size of the images.
   * @param readAgain Reads images again.
   */
  constructor(
    sumsOf: (head: number, label: number) => Uint32Array | undefined,
    size: ImageSize,
    readAgain: ReadPixels,
  ) {
    this.#sumsOf = sumsOf;
    this.#length = imageBytes(size);
    this.#readAgain = readAgain;
  }

  /**
   * The mean image of a class.
   *
   * @param head The head's index.
   * @param label The class's index.
   * @param images The indices of its images.
   * @returns RGB; white without images. [height, width, 3]
   */
  async read(head: number, label: number, images: readonly number[]): Promise<Uint8Array> {
    let sums = images.length === 0 ? undefined : this.#sumsOf(head, label);
    if (sums === undefined) {
      const own = sums = new Uint32Array(this.#length);
      await this.#readAgain(images, (_, pixels) => addTo(own, pixels));
    }
    const count = images.length;
    return Uint8Array.from(sums, (value) => count === 0 ? 255 : Math.round(value / count));
  }
}

/**
 * Reads images again.
 *
 * @param images Their indices.
 * @param take Called with each image, in no particular order: its index, and RGB. [height, width, 3]
 */
export type ReadPixels = (
  images: readonly number[],
  take: (image: number, pixels: Uint8Array) => void,
) => Promise<void>;

function countsOf(member: Membership, rows: number): Uint32Array {
  const counts = new Uint32Array(member.classes);
  for (let row = 0; row < rows; row++) for (const label of member.of(row)) counts[label]!++;
  return counts;
}

function addTo(sums: Uint32Array | undefined, pixels: Uint8Array): void {
  if (sums === undefined) return;
  for (let at = 0; at < sums.length; at++) sums[at]! += pixels[at]!;
}
