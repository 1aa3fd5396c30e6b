/**
 * Where a predictor finds pixels: uint8 RGB on the device, from which a kernel gathers a batch. A
 * packed set is an `ImageStore`; images that come one after the other pass through a buffer that holds
 * one batch.
 */
import type { ImageParts } from "../kernels/augment/augment.ts";
import type { Engine } from "../kernels/mod.ts";
import { type Memory, type View, whole } from "../kernels/program/program.ts";
import { imageBytes, type ImageSize } from "../data/image_set.ts";

/** Pixels on the device of images that are named by `Image`: an index, the pixels themselves. */
export interface PixelSource<Image> extends ImageParts {
  /**
   * Takes the memory on the device, before anything else is asked.
   *
   * @param batch Most images that one call of {@linkcode PixelSource.place} will name.
   */
  open(batch: number): Promise<void>;
  /**
   * Brings images to the device for work enqueued from now on.
   *
   * @returns For each, the index that kernels find its pixels by.
   */
  place(images: readonly Image[]): Uint32Array;
  /** Frees the memory on the device. */
  destroy(): void;
}

/** Pixels of one batch, written anew for each. */
export class PixelBuffer<Image> implements PixelSource<Image> {
  readonly #engine: Engine;
  /** Bytes of one image. */
  readonly #bytes: number;
  readonly #draw: (image: Image, pixels: Uint8Array) => void;
  #memory: Memory | undefined;
  /** The batch on the host, padded to whole words. */
  #drawn = new Uint8Array();
  #batch = 0;

  /**
   * @param engine Where the pixels go.
   * @param size The images' size in pixels.
   * @param draw Writes all pixels of an image over those of an earlier one. [height, width, 3]
   */
  constructor(
    engine: Engine,
    size: ImageSize,
    draw: (image: Image, pixels: Uint8Array) => void,
  ) {
    this.#engine = engine;
    this.#bytes = imageBytes(size);
    this.#draw = draw;
  }

  // deno-lint-ignore require-await -- what is refused rejects
  async open(batch: number): Promise<void> {
    this.#batch = batch;
    this.#drawn = new Uint8Array(wordAligned(batch * this.#bytes));
    this.#memory = this.#engine.allocate("pixels", this.#drawn.length);
  }

  /** [batch, height, width, 3] */
  get pixels(): View[] {
    return this.#memory ? [whole(this.#memory)] : [];
  }

  get imagesPerPart(): number {
    return this.#batch;
  }

  place(images: readonly Image[]): Uint32Array {
    for (const [place, image] of images.entries()) {
      this.#draw(image, this.#drawn.subarray(place * this.#bytes, (place + 1) * this.#bytes));
    }
    const drawn = this.#drawn.subarray(0, wordAligned(images.length * this.#bytes));
    this.#engine.write(whole(this.#memory!), drawn);
    return Uint32Array.from(images, (_, place) => place);
  }

  destroy(): void {
    if (this.#memory) this.#engine.free(this.#memory);
  }
}

function wordAligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
