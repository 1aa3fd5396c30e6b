/**
 * The packed images on the device. A set that fits one binding stays there for good; of a larger
 * one, each chunk of steps brings along just the images it uses. Either way a kernel finds an image
 * by the index that {@linkcode ImageStore.place} returned for it.
 */
import type { Engine } from "../kernels/engine.ts";
import { type Memory, part, type View, whole } from "../kernels/program.ts";

/** Packed images and their labels on the host. */
export interface HostImages {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array; // [N, H, W, 3]
  readonly labels: Int32Array; // [N, heads]
}

/** Images and labels on the device. */
export class ImageStore {
  readonly #engine: Engine;
  readonly #images: HostImages;
  readonly #resident: boolean;
  readonly #memory: { pixels: Memory; labels: Memory };
  readonly #capacity: number;

  /**
   * @param engine Where the images go.
   * @param images The packed set.
   * @param chunkImages Most images one call of {@linkcode place} may name.
   */
  constructor(engine: Engine, images: HostImages, chunkImages: number) {
    this.#engine = engine;
    this.#images = images;
    const heads = images.labels.length / images.count;
    const fits = (count: number) => count * this.#imageBytes + 256 <= engine.maximumBinding;
    this.#resident = fits(images.count);
    this.#capacity = this.#resident ? images.count : Math.min(images.count, chunkImages);
    if (!fits(this.#capacity)) {
      throw new Error(
        `${this.#capacity} images of ${images.width}x${images.height} do not fit one binding of ` +
          `${engine.maximumBinding} bytes; use a smaller batch`,
      );
    }
    this.#memory = {
      pixels: engine.allocate("images", this.#capacity * this.#imageBytes + 4),
      labels: engine.allocate("labels", this.#capacity * heads * 4),
    };
    if (this.#resident) {
      this.#writePixels();
      engine.write(whole(this.#memory.labels), images.labels);
    }
  }

  /** u32-packed bytes [images, H, W, 3]. */
  get pixels(): View {
    return whole(this.#memory.pixels);
  }

  /** i32 [images, heads]. */
  get labels(): View {
    return whole(this.#memory.labels);
  }

  /**
   * Sees to it that images are on the device for work enqueued from now on.
   *
   * @param indices Indices into the host's set.
   * @returns For each, the index that kernels find it by.
   */
  place(indices: Uint32Array): Uint32Array {
    if (this.#resident) return indices;
    if (indices.length > this.#capacity) throw new Error(`${indices.length} images at once`);
    const heads = this.#images.labels.length / this.#images.count;
    const bytes = this.#imageBytes;
    const pixels = new Uint8Array(Math.ceil(indices.length * bytes / 4) * 4);
    const labels = new Int32Array(indices.length * heads);
    for (const [slot, index] of indices.entries()) {
      pixels.set(this.#images.pixels.subarray(index * bytes, (index + 1) * bytes), slot * bytes);
      labels.set(this.#images.labels.subarray(index * heads, (index + 1) * heads), slot * heads);
    }
    this.#engine.write(this.pixels, pixels);
    this.#engine.write(this.labels, labels);
    return Uint32Array.from(indices, (_, slot) => slot);
  }

  /** Frees the device memory. */
  destroy(): void {
    this.#engine.free(this.#memory.pixels);
    this.#engine.free(this.#memory.labels);
  }

  get #imageBytes(): number {
    return this.#images.width * this.#images.height * 3;
  }

  /** Uploads the whole set in pieces, the last one padded to whole words. */
  #writePixels(): void {
    const { pixels } = this.#images;
    const piece = 1 << 26;
    for (let from = 0; from < pixels.length; from += piece) {
      let bytes = pixels.subarray(from, from + piece);
      if (bytes.length % 4 !== 0) {
        const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
        padded.set(bytes);
        bytes = padded;
      }
      const view = part(whole(this.#memory.pixels), from / 4, bytes.length / 4);
      this.#engine.write(view, bytes);
    }
  }
}
