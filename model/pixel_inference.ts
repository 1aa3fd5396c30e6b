/**
 * Logits of decoded images that come a few at a time, as a server has them. Compiled for one batch
 * size; fewer images run as a full batch whose surplus is left out, more of them batch by batch.
 */
import type { Choices } from "../kernels/variants.ts";
import { runDrawn } from "./drawn_images.ts";
import type { Network } from "./network.ts";
import { Predictor } from "./predictor.ts";

/** Inference over images as they come. One call at a time. */
export class PixelInference {
  readonly #network: Network;
  readonly #predictor: Predictor;

  private constructor(network: Network, predictor: Predictor) {
    this.#network = network;
    this.#predictor = predictor;
  }

  /**
   * Compiles inference by the network's present weights.
   *
   * @param network Whose weights to use.
   * @param batch Images at once.
   * @param choices Variants of the kernels.
   */
  static async compile(
    network: Network,
    batch: number,
    choices?: Choices,
  ): Promise<PixelInference> {
    return new PixelInference(network, await Predictor.compile(network, batch, choices));
  }

  /** Images at once. */
  get batch(): number {
    return this.#predictor.batch;
  }

  /**
   * Runs the network.
   *
   * @param images RGB pixels of the network's input size. [H, W, 3] each
   * @returns Logits in the order of the images, each image's heads end to end. [totalClasses] each
   * @throws {RangeError} When an image is not of the input size.
   */
  async logits(images: readonly Uint8Array[]): Promise<Float32Array[]> {
    const { engine, architecture: { input: size } } = this.#network;
    const bytes = size.height * size.width * 3;
    const stranger = images.find(({ length }) => length !== bytes);
    if (stranger) {
      throw new RangeError(
        `${stranger.length} bytes are not the pixels [${size.height}, ${size.width}, 3]`,
      );
    }
    const all: Float32Array[] = [];
    const run = {
      engine,
      predictor: this.#predictor,
      size,
      drawings: images,
      draw: (image: Uint8Array, pixels: Uint8Array) => pixels.set(image),
      output: this.#predictor.logits,
    };
    for await (const { outputs } of runDrawn(run)) all.push(...outputs);
    return all;
  }

  /** Frees what inference needs; the network stays. */
  destroy(): void {
    this.#predictor.destroy();
  }
}
