/**
 * Logits of decoded images that come a few at a time, as a server has them. Compiled for a few batch
 * sizes: images run in the smallest batch that holds them, whose surplus is left out.
 */
import { imageBytes, type ImageSize } from "../data/image_set.ts";
import type { Network } from "./network.ts";
import { Predictor, type PredictorOptions, rowsOf } from "./predictor.ts";

/** Inference over images as they come. */
export class PixelInference implements Disposable {
  readonly #size: ImageSize;
  /** In the order of their batches, the smallest first. */
  readonly #predictors: readonly Predictor<Uint8Array>[];

  private constructor(size: ImageSize, predictors: readonly Predictor<Uint8Array>[]) {
    this.#size = size;
    this.#predictors = predictors;
  }

  /**
   * Compiles inference by the network's present weights.
   *
   * @param network Whose weights to use.
   * @param batches Batch sizes, the smallest first; more images than the last run batch by batch.
   * @param options Variants of the kernels, and what logits are averaged over.
   */
  static async compile(
    network: Network,
    batches: readonly number[],
    options?: PredictorOptions,
  ): Promise<PixelInference> {
    const predictors: Predictor<Uint8Array>[] = [];
    for (const batch of batches) predictors.push(await Predictor.ofPixels(network, batch, options));
    return new PixelInference(network.architecture.input, predictors);
  }

  /** Most images at once. */
  get batch(): number {
    return this.#predictors.at(-1)!.batch;
  }

  /**
   * Runs the network.
   *
   * @param images RGB pixels of the network's input size. [H, W, 3] each
   * @returns Logits in the order of the images, each image's heads end to end. [totalClasses] each
   * @throws {RangeError} When an image is not of the input size.
   */
  async logits(images: readonly Uint8Array[]): Promise<Float32Array[]> {
    const { height, width } = this.#size;
    const stranger = images.find(({ length }) => length !== imageBytes(this.#size));
    if (stranger) {
      throw new RangeError(`${stranger.length} bytes are not the pixels [${height}, ${width}, 3]`);
    }
    const predictor = this.#predictors.find(({ batch }) => batch >= images.length) ??
      this.#predictors.at(-1)!;
    const all: Float32Array[] = [];
    for await (const batch of predictor.predict(images)) all.push(...rowsOf(batch));
    return all;
  }

  /** Frees what inference needs; the network stays. */
  destroy(): void {
    for (const predictor of this.#predictors) predictor.destroy();
  }

  /** The same as {@linkcode PixelInference.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }
}
