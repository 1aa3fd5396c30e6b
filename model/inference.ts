/** Logits of a whole packed set, batch by batch. */
import type { ImageSet } from "../data/image_set.ts";
import { ImageStore } from "./images.ts";
import type { Network } from "./network.ts";
import { Predictor, type PredictorOptions } from "./predictor.ts";

/** How to compile inference over a set. */
export interface ImageInferenceOptions extends PredictorOptions {
  /** Bytes on the device that the images may take; as many as they need by default. */
  readonly budget?: number | undefined;
}

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
  readonly #images: ImageSet;
  readonly #predictor: Predictor<number>;

  private constructor(images: ImageSet, predictor: Predictor<number>) {
    this.#images = images;
    this.#predictor = predictor;
  }

  /**
   * Compiles inference and uploads the images.
   *
   * @param network Whose weights to use.
   * @param images The packed set, of the network's input size.
   * @param batch Images at once.
   * @param options Variants of the kernels, what logits are averaged over, and what memory images may take.
   */
  static async compile(
    network: Network,
    images: ImageSet,
    batch: number,
    { budget, ...options }: ImageInferenceOptions = {},
  ): Promise<ImageInference> {
    const store = new ImageStore(network.engine, images, batch, budget);
    return new ImageInference(images, await Predictor.compile(network, store, batch, options));
  }

  /** Logits of all images in order, by the network's present weights. */
  async *logits(): AsyncGenerator<LogitsBatch> {
    this.#predictor.refresh();
    const indices = Array.from({ length: this.#images.count }, (_, index) => index);
    for await (const { images, outputs } of this.#predictor.predict(indices)) {
      yield { start: images[0]!, count: images.length, logits: outputs };
    }
  }

  /** Frees what inference needs; the network stays. */
  destroy(): void {
    this.#predictor.destroy();
  }

  /** The same as {@linkcode ImageInference.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }
}
