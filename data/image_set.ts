/**
 * A set of images in memory, all of one size, with their labels. Web standards only, since models use it in
 * browsers too.
 */
import type { Row } from "./row.ts";

/** The size of an image in pixels. */
export interface ImageSize {
  /** Rows of pixels. */
  readonly height: number;
  /** Columns of pixels. */
  readonly width: number;
}

/** N images of one size, H x W pixels, with their labels. */
export interface ImageSet extends ImageSize {
  /** N, the number of images. */
  readonly count: number;
  /** RGB. [N or more, H, W, 3] */
  readonly pixels: Uint8Array;
  /** The index of each image in `pixels`, so that sets can share them; without it, in order. [N] */
  readonly positions?: Uint32Array | undefined;
  /**
   * The labels' words, see label_words.ts: the first of a missing label is -1; of heads of classes each is one
   * class index. [N, words of an image]
   */
  readonly labels: Int32Array;
}

/** A set of images with the rows of the catalogue that they come from. */
export interface CatalogueImages extends ImageSet {
  /** The row of each image. [N] */
  readonly rows: readonly Row[];
}

/** The number of bytes of an image's pixels. */
export function imageBytes({ height, width }: ImageSize): number {
  return height * width * 3;
}

/**
 * The pixels of one image.
 *
 * @param images The set.
 * @param index The image's index in the set.
 * @returns A view of the set's bytes. [H, W, 3]
 */
export function pixelsOf(images: Omit<ImageSet, "labels">, index: number): Uint8Array {
  const bytes = imageBytes(images);
  const start = (images.positions?.[index] ?? index) * bytes;
  return images.pixels.subarray(start, start + bytes);
}
