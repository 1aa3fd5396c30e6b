/** What is told by an image's file. */
export interface ImageFacts {
  /** Width in pixels as stored, before it is turned by its EXIF orientation. */
  readonly width: number;
  /** Height in pixels as stored. */
  readonly height: number;
  readonly format: "jpeg" | "png";
  /** The file's size. */
  readonly bytes: number;
  /** SHA-256 of the pixels at the input size: the same for the same file. */
  readonly digest: string;
  /** The image at the input size, shrunk. [32, 32, 3] */
  readonly square: Uint8Array;
}
