/**
 * The facts of any number of image files, in 201 bytes for each: of a million files nothing larger has room. What
 * else is needed of an image is read again from its file.
 */
import { type ImageFormat, imageFormats } from "../image/formats.ts";
import { colourSumsLength } from "./colour_sums.ts";
import type { ImageFacts } from "./image_facts.ts";
import { layoutLength } from "./layout.ts";

const formats = Object.keys(imageFormats) as ImageFormat[];

/** The bytes of a SHA-256. */
const digestLength = 32;

/** No image has this format: the file was not read, or cannot be used. */
const none = 255;

/** The facts of files by index. */
export class FactsTable {
  /** The number of files. */
  readonly count: number;
  /** Red, green and blue; see colour_sums.ts. [files, 7] */
  readonly colours: Float64Array;
  /** See layout.ts. [files, 4, 4, 3] */
  readonly layouts: Uint16Array;
  readonly #formats: Uint8Array;
  /** Width and height. [files, 2] */
  readonly #sizes: Uint32Array;
  readonly #bytes: Float64Array;
  readonly #digests: Uint8Array;

  /** @param count The number of files, of none of which anything is known at first. */
  constructor(count: number) {
    this.count = count;
    this.colours = new Float64Array(count * colourSumsLength);
    this.layouts = new Uint16Array(count * layoutLength);
    this.#formats = new Uint8Array(count).fill(none);
    this.#sizes = new Uint32Array(count * 2);
    this.#bytes = new Float64Array(count);
    this.#digests = new Uint8Array(count * digestLength);
  }

  /** Takes the facts of a file. */
  set(file: number, facts: ImageFacts): void {
    this.colours.set(facts.colours, file * colourSumsLength);
    this.layouts.set(facts.layout, file * layoutLength);
    this.#formats[file] = formats.indexOf(facts.format);
    this.#sizes[file * 2] = facts.width;
    this.#sizes[file * 2 + 1] = facts.height;
    this.#bytes[file] = facts.bytes;
    this.#digests.set(facts.digest, file * digestLength);
  }

  /** Whether the image of a file can be used. */
  has(file: number): boolean {
    return this.#formats[file] !== none;
  }

  /** The format of an image. */
  formatOf(file: number): ImageFormat {
    return formats[this.#formats[file]!]!;
  }

  /** The width and height of an image as it is stored. */
  sizeOf(file: number): [width: number, height: number] {
    return [this.#sizes[file * 2]!, this.#sizes[file * 2 + 1]!];
  }

  /** The size of a file. */
  bytesOf(file: number): number {
    return this.#bytes[file]!;
  }

  /** The digest of an image's pixels. [32] */
  digestOf(file: number): Uint8Array {
    return this.#digests.subarray(file * digestLength, (file + 1) * digestLength);
  }

  /**
   * The first file with the same pixels as each, which may be itself; its own index where it cannot be used. [files]
   */
  firstOfSame(): Uint32Array {
    // A hash table with open addressing: a Map of a million digests as text would take more than this whole table.
    const places = 2 ** Math.ceil(Math.log2(2 * this.count + 1));
    const table = new Int32Array(places).fill(-1);
    const first = Uint32Array.from({ length: this.count }, (_, file) => file);
    const words = new Uint32Array(this.#digests.buffer);
    const each = digestLength / 4;
    const isSame = (one: number, other: number) => {
      for (let word = 0; word < each; word++) {
        if (words[one * each + word] !== words[other * each + word]) return false;
      }
      return true;
    };
    for (let file = 0; file < this.count; file++) {
      if (!this.has(file)) continue;
      let place = words[file * each]! % places;
      while (table[place]! >= 0 && !isSame(table[place]!, file)) place = (place + 1) % places;
      if (table[place]! < 0) table[place] = file;
      first[file] = table[place]!;
    }
    return first;
  }

  /**
   * Leaves out all files but some.
   *
   * @param files Their indices, ascending; all of them can be used.
   * @returns The facts of those, the first at index 0.
   */
  keep(files: readonly number[]): FactsTable {
    if (files.length === this.count) return this;
    const kept = new FactsTable(files.length);
    for (const [to, from] of files.entries()) {
      kept.set(to, {
        format: this.formatOf(from),
        width: this.#sizes[from * 2]!,
        height: this.#sizes[from * 2 + 1]!,
        bytes: this.bytesOf(from),
        digest: this.digestOf(from),
        layout: this.layouts.subarray(from * layoutLength, (from + 1) * layoutLength),
        colours: this.colours.subarray(from * colourSumsLength, (from + 1) * colourSumsLength),
      });
    }
    return kept;
  }
}
