/**
 * Logits of a whole packed set, batch by batch: gathers and normalises on the device, runs the
 * compiled inference program, and keeps one batch in flight while the one before is read back.
 */
import { normalise } from "../kernels/augment/augment.ts";
import type { Executable } from "../kernels/program/engine.ts";
import { type Memory, whole } from "../kernels/program/program.ts";
import type { Choices } from "../kernels/tuning/variants.ts";
import { imageMean, imageStandardDeviation } from "./architecture.ts";
import { type HostImages, ImageStore } from "./images.ts";
import type { Network } from "./network.ts";
import { Predictor } from "./predictor.ts";

/** Logits of consecutive images. */
export interface LogitsBatch {
  /** Index of the first image. */
  readonly start: number;
  /** Images in the batch. */
  readonly count: number;
  /** Each row all heads end to end. [count, totalClasses] */
  readonly logits: Float32Array;
}

/** Inference over one packed set, to be repeated whenever the weights have changed. */
export class ImageInference implements Disposable {
  readonly #network: Network;
  readonly #images: HostImages;
  readonly #predictor: Predictor;
  readonly #store: ImageStore;
  readonly #gather: Executable;
  readonly #memory: { batchIndex: Memory; samples: Memory };

  private constructor(
    network: Network,
    images: HostImages,
    predictor: Predictor,
    store: ImageStore,
    gather: Executable,
    memory: { batchIndex: Memory; samples: Memory },
  ) {
    this.#network = network;
    this.#images = images;
    this.#predictor = predictor;
    this.#store = store;
    this.#gather = gather;
    this.#memory = memory;
  }

  /**
   * Compiles inference and uploads the images.
   *
   * @param network Whose weights to use.
   * @param images The packed set, of the network's input size.
   * @param batch Images at once.
   * @param choices Variants of the kernels.
   * @param budget Bytes on the device that the images may take.
   */
  static async compile(
    network: Network,
    images: HostImages,
    batch: number,
    choices?: Choices,
    budget?: number,
  ): Promise<ImageInference> {
    const { engine } = network;
    const predictor = await Predictor.compile(network, batch, choices);
    const store = new ImageStore(engine, images, batch, budget);
    await store.open(batch);
    const memory = {
      batchIndex: engine.allocate("batch index", 4),
      samples: engine.allocate("samples", batch * 4),
    };
    const gather = await engine.compile("gathering images", [normalise({
      pixels: store.pixels,
      imagesPerPart: store.imagesPerPart,
      batchIndex: whole(memory.batchIndex),
      samples: whole(memory.samples),
      output: predictor.images,
      batch,
      height: images.height,
      width: images.width,
      mean: imageMean,
      std: imageStandardDeviation,
      target: engine.target,
    })]);
    return new ImageInference(network, images, predictor, store, gather, memory);
  }

  /** Logits of all images in order, by the network's present weights. */
  async *logits(): AsyncGenerator<LogitsBatch> {
    const { batch } = this.#predictor;
    this.#predictor.refresh();
    let before: Promise<LogitsBatch> | undefined;
    for (let start = 0; start < this.#images.count; start += batch) {
      const next = this.#enqueue(start, Math.min(batch, this.#images.count - start));
      if (before) yield await before;
      before = next;
    }
    if (before) yield await before;
  }

  /** Frees what inference needs; the network stays. */
  destroy(): void {
    this.#network.engine.release(this.#gather);
    this.#predictor.destroy();
    this.#store.destroy();
    for (const memory of Object.values(this.#memory)) this.#network.engine.free(memory);
  }

  /** The same as {@linkcode ImageInference.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }

  async #enqueue(start: number, count: number): Promise<LogitsBatch> {
    const { engine } = this.#network;
    const indices = Uint32Array.from({ length: count }, (_, i) => start + i);
    const samples = new Uint32Array(this.#predictor.batch);
    samples.set(this.#store.place(indices));
    engine.write(whole(this.#memory.samples), samples);
    engine.run(this.#gather);
    this.#predictor.run();
    const all = new Float32Array(await engine.read(this.#predictor.logits));
    return { start, count, logits: all.subarray(0, all.length / samples.length * count) };
  }
}
