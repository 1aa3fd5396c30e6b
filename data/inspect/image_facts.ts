/** Facts of an image file. */
import type { ImageFormat } from "../image/formats.ts";
import type { ImageSize } from "../image_set.ts";

/** Facts of an image file; its size is the stored one, before its EXIF orientation is applied. */
export interface ImageFacts extends ImageSize {
  readonly format: ImageFormat;
  /** The file's size. */
  readonly bytes: number;
  /** SHA-256 of the pixels at the input size: the same for the same file. */
  readonly digest: string;
  /** The image at the input size, resized. [32, 32, 3] */
  readonly square: Uint8Array;
}
