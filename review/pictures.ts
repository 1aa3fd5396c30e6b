/** Images as a browser shows them: upright, on white, of any format that is read, and no larger than needed. */
import { decodeImage, encodeJpeg, type Row, sizeWithin, uprightSize } from "../data/mod.ts";

/** The longer side of pictures in pixels. */
const sides = { large: 1000, small: 160 };

/** How large a picture is wanted. */
export type PictureSize = keyof typeof sides;

/** Small pictures that are kept: some 5 KB each. */
const mostKept = 2000;

/** The pictures of rows. */
export class Pictures {
  readonly #rows: readonly Row[];
  readonly #kept = new Map<number, Uint8Array>();

  /** @param rows The rows of the images. */
  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  /**
   * A picture as JPEG.
   *
   * @returns Undefined where there is no such image, or it cannot be read.
   */
  async jpeg(image: number, size: PictureSize): Promise<Uint8Array | undefined> {
    const kept = size === "small" ? this.#kept.get(image) : undefined;
    if (kept !== undefined) return kept;
    const row = this.#rows[image];
    if (row === undefined) return undefined;
    let jpeg: Uint8Array;
    try {
      const bytes = await Deno.readFile(row.image);
      const within = sizeWithin(uprightSize(bytes), sides[size]);
      const pixels = await decodeImage(bytes, within);
      jpeg = await encodeJpeg(pixels, { ...within, quality: size === "small" ? 80 : 92 });
    } catch {
      return undefined;
    }
    if (size === "small") {
      const [oldest] = this.#kept.keys();
      if (this.#kept.size >= mostKept) this.#kept.delete(oldest!);
      this.#kept.set(image, jpeg);
    }
    return jpeg;
  }
}
