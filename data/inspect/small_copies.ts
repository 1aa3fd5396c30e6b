/**
 * Small copies of the first different images of a scan, to be compared. There is room for a fixed number of them, so
 * that a catalogue of any size takes as much; others are read again where they are needed.
 */
import { squareLength } from "./compare.ts";

/** Copies of 32 x 32 pixels by the digest of their image. */
export class SmallCopies {
  /** Most copies there is room for. */
  readonly most: number;
  readonly #copies = new Map<string, Uint8Array>();

  /** @param most Most copies; 2 ** 15 of them take 100 MB. */
  constructor(most = 2 ** 15) {
    this.most = most;
  }

  /**
   * Keeps a copy where there is room and none of the same image.
   *
   * @param digest The image's digest.
   * @param square RGB; it is copied. [32, 32, 3]
   */
  offer(digest: Uint8Array, square: Uint8Array): void {
    if (this.#copies.size >= this.most) return;
    const key = keyOf(digest);
    if (!this.#copies.has(key)) this.#copies.set(key, square.slice(0, squareLength));
  }

  /** The copy of an image; undefined where there was no room. [32, 32, 3] */
  of(digest: Uint8Array): Uint8Array | undefined {
    return this.#copies.get(keyOf(digest));
  }
}

function keyOf(digest: Uint8Array): string {
  return digest.toBase64();
}
