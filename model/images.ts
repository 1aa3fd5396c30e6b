/**
 * The packed images on the device. A set that fits stays there for good; of a larger one, each chunk
 * of steps brings along just the images it uses, into the slot that the chunk before does not use.
 * Either way a kernel finds an image by the index that {@linkcode ImageStore.place} returned for it,
 * and its labels, which always fit, by its index in the set.
 */
import { imageBytes, type ImageSet, pixelsOf } from "../data/image_set.ts";
import type { Engine } from "../kernels/mod.ts";
import { type Memory, part, type View, whole } from "../kernels/program/program.ts";
import { type ImageLayout, residentLayout, streamedLayout } from "./image_layout.ts";
import type { PixelSource } from "./pixel_source.ts";

/** What a store has on the device. */
interface DeviceImages {
  readonly resident: boolean;
  readonly layout: ImageLayout;
  readonly pixels: readonly Memory[];
  readonly labels: Memory;
}

/** Images uploaded at once are a multiple of this, so that they begin at a multiple of 256 bytes. */
const uploadStride = 256;

/** About so many bytes are uploaded at once. */
const uploadBytes = 1 << 22;

/** Images and labels on the device. */
export class ImageStore implements PixelSource<number> {
  readonly #engine: Engine;
  readonly #images: ImageSet;
  /** Absent when the set is too large for it. */
  #resident: ImageLayout | undefined;
  readonly #streamed: ImageLayout;
  #stored: DeviceImages | undefined;
  #nextSlot = 0;
  /** What {@linkcode #gather} fills, kept because fresh memory costs more than filling it. */
  #gathered = new Uint8Array();

  /**
   * Lays out the store; nothing is uploaded yet.
   *
   * @param engine Where the images go.
   * @param images The packed set.
   * @param chunkImages Most images one call of {@linkcode place} will name.
   * @param budget Bytes on the device that the images may take.
   */
  constructor(engine: Engine, images: ImageSet, chunkImages: number, budget = Infinity) {
    this.#engine = engine;
    this.#images = images;
    this.#resident = residentLayout(engine, images, budget);
    this.#streamed = streamedLayout(engine, images, chunkImages, budget);
  }

  /**
   * Sees to it that the images find room on the device: where they do not, they stream. Without
   * being asked, a store takes what it needs at its first use, and expects that there is room.
   *
   * @param leastImages Images that one call of {@linkcode place} has to be able to name.
   */
  async open(leastImages: number): Promise<void> {
    if (!this.#stored && this.#resident) {
      const { parts, imagesPerPart } = this.#resident;
      const bytes = imagesPerPart * imageBytes(this.#images);
      if (!await this.#engine.hasRoom(Array(parts).fill(bytes))) this.#resident = undefined;
    }
    if (this.capacity >= leastImages) return;
    const { width, height } = this.#images;
    throw new Error(
      `${leastImages} images of ${width}x${height} do not fit one binding of ` +
        `${this.#engine.maximumBinding} bytes; use a smaller batch`,
    );
  }

  /** Most images that one call of {@linkcode place} may name. */
  get capacity(): number {
    const { resident, layout } = this.#device;
    return resident ? Infinity : layout.imagesPerPart;
  }

  /** Whether the whole set is on the device. */
  get resident(): boolean {
    return this.#device.resident;
  }

  /** u32-packed bytes [imagesPerPart, H, W, 3] each. */
  get pixels(): View[] {
    return this.#device.pixels.map(whole);
  }

  /** Images that one part of the pixels holds. */
  get imagesPerPart(): number {
    return this.#device.layout.imagesPerPart;
  }

  /** i32 [images, heads], by index in the set. */
  get labels(): View {
    return whole(this.#device.labels);
  }

  /**
   * Sees to it that images are on the device for work enqueued from now on.
   *
   * @param indices Indices into the host's set.
   * @returns For each, the index that kernels find its pixels by.
   */
  place(indices: Uint32Array | readonly number[]): Uint32Array {
    const { resident, layout, pixels } = this.#device;
    if (resident) return Uint32Array.from(indices);
    if (indices.length > layout.imagesPerPart) throw new Error(`${indices.length} images at once`);
    const slot = this.#nextSlot;
    this.#nextSlot = (slot + 1) % layout.parts;
    this.#engine.write(whole(pixels[slot]!), this.#gather(indices));
    return Uint32Array.from(indices, (_, at) => slot * layout.imagesPerPart + at);
  }

  /** Frees the device memory. */
  destroy(): void {
    if (!this.#stored) return;
    for (const memory of this.#stored.pixels) this.#engine.free(memory);
    this.#engine.free(this.#stored.labels);
  }

  /** What is on the device: taken, and uploaded if it stays there, when first asked for. */
  get #device(): DeviceImages {
    if (this.#stored) return this.#stored;
    const labels = this.#engine.allocate("labels", this.#images.labels.byteLength);
    this.#engine.write(whole(labels), this.#images.labels);
    const layout = this.#resident ?? this.#streamed;
    const bytes = layout.imagesPerPart * imageBytes(this.#images);
    const pixels = Array.from(
      { length: layout.parts },
      () => this.#engine.allocate("images", bytes),
    );
    if (this.#resident) {
      pixels.forEach((memory, part) => this.#upload(memory, layout, part));
    }
    return this.#stored = { resident: layout === this.#resident, layout, pixels, labels };
  }

  /** Uploads a part in pieces. */
  #upload(memory: Memory, { imagesPerPart }: ImageLayout, index: number): void {
    const bytes = imageBytes(this.#images);
    const firstImage = index * imagesPerPart;
    const count = Math.min(imagesPerPart, this.#images.count - firstImage);
    const most = uploadStride * Math.max(1, Math.floor(uploadBytes / (uploadStride * bytes)));
    for (let from = 0; from < count; from += most) {
      const piece = Math.min(most, count - from);
      const indices = Uint32Array.from({ length: piece }, (_, at) => firstImage + from + at);
      const pixels = this.#gather(indices);
      this.#engine.write(part(whole(memory), from * bytes / 4, pixels.length / 4), pixels);
    }
  }

  /** Images one after the other, padded to whole words; good until the next call. */
  #gather(indices: Uint32Array | readonly number[]): Uint8Array {
    const bytes = imageBytes(this.#images);
    const length = Math.ceil(indices.length * bytes / 4) * 4;
    if (this.#gathered.length < length) this.#gathered = new Uint8Array(length);
    for (const [at, index] of indices.entries()) {
      this.#gathered.set(pixelsOf(this.#images, index), at * bytes);
    }
    return this.#gathered.subarray(0, length);
  }
}
