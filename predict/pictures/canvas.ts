/** A white picture on which others are laid. */
import { encodeJpeg, type ImageSize } from "../../data/mod.ts";

/** The grey of frames. */
const FRAME = 222;

/** Its pixels. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** RGB. [height, width, 3] */
  readonly #pixels: Uint8Array;

  constructor({ width, height }: ImageSize) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint8Array(width * height * 3).fill(255);
  }

  /**
   * Lays a picture at a place; it has to be within the canvas.
   *
   * @param picture RGB, or RGB and a fourth value that is ignored. [height, width, channels]
   */
  lay(
    { pixels, width, height, channels }:
      & ImageSize
      & { readonly pixels: Uint8Array; readonly channels: 3 | 4 },
    left: number,
    top: number,
  ): void {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const from = (row * width + column) * channels;
        const to = ((top + row) * this.width + left + column) * 3;
        this.#pixels[to] = pixels[from]!;
        this.#pixels[to + 1] = pixels[from + 1]!;
        this.#pixels[to + 2] = pixels[from + 2]!;
      }
    }
  }

  /** Draws a grey line around a rectangle, so that an image on white is seen to be one. */
  frame({ width, height }: ImageSize, left: number, top: number): void {
    for (let column = -1; column <= width; column++) {
      this.#dot(left + column, top - 1);
      this.#dot(left + column, top + height);
    }
    for (let row = 0; row < height; row++) {
      this.#dot(left - 1, top + row);
      this.#dot(left + width, top + row);
    }
  }

  #dot(x: number, y: number): void {
    this.#pixels.fill(FRAME, (y * this.width + x) * 3, (y * this.width + x + 1) * 3);
  }

  /** The canvas as a JPEG file. */
  async jpeg(): Promise<Uint8Array> {
    const { width, height } = this;
    return await encodeJpeg(this.#pixels, { width, height, quality: 90, progressive: false });
  }
}
