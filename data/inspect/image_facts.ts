/** Facts of an image file. */
import type { ImageFormat } from "../image/formats.ts";
import type { ImageSize } from "../image_set.ts";

/** Facts of an image file; its size is the stored one, before its EXIF orientation is applied. */
export interface ImageFacts extends ImageSize {
  readonly format: ImageFormat;
  /** The file's size. */
  readonly bytes: number;
  /** SHA-256 of the pixels at the input size: the same for the same file. [32] */
  readonly digest: Uint8Array;
  /** See layout.ts. [4, 4, 3] */
  readonly layout: Uint16Array;
  /** See colour_sums.ts. [7] */
  readonly colours: Float64Array;
}
