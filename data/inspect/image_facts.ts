/** What an image's file says of it. */
import type { ImageSize } from "../image_set.ts";

/** An image's size as stored, before it is turned by its EXIF orientation, and other facts of its file. */
export interface ImageFacts extends ImageSize {
  readonly format: "jpeg" | "png";
  /** The file's size. */
  readonly bytes: number;
  /** SHA-256 of the pixels at the input size: the same for the same file. */
  readonly digest: string;
  /** The image at the input size, shrunk. [32, 32, 3] */
  readonly square: Uint8Array;
}
