/**
 * What a network reads of a batch of images whose bytes are on the device: each image normalised, and with test-time
 * augmentation its mirror image behind it. Mirrored by the kernel that augments for training, whose draws say of every
 * input whether it is flipped and change nothing else.
 */
import type { TestTimeAugmentation } from "../data/test_time_augmentation.ts";
import { augment, type ImageParts, normalise } from "../kernels/augment/augment.ts";
import { type Call, type Memory, type View, whole } from "../kernels/program/program.ts";
import { augmentationDraw, encodeRecords } from "../kernels/program/records.ts";
import { imageMean, imageStd } from "./architecture.ts";
import type { Network } from "./network.ts";

/** Which of an image's inputs are mirrored, in their order. */
const flips: Readonly<Record<TestTimeAugmentation, readonly boolean[]>> = {
  none: [false],
  flip: [false, true],
};

/** Neither colours nor places change. */
const unchanged = { order: 0, factors: [1, 1, 1], matrix: [1, 0, 0, 0, 1, 0] };

/** The memory that names a batch's images to the kernel which gathers them. */
export class NetworkInput {
  readonly #network: Network;
  readonly #batch: number;
  /** How many inputs each image has. */
  readonly inputsPerImage: number;
  /** Stays 0: there is one batch of samples. */
  readonly #batchIndex: Memory;
  /** [batch * inputsPerImage] */
  readonly #samples: Memory;
  /** Where inputs are augmented. */
  readonly #draws: Memory | undefined;

  /**
   * @param network The network that reads.
   * @param batch Images at once.
   * @param tta Which inputs each image has.
   */
  constructor(network: Network, batch: number, tta: TestTimeAugmentation = "none") {
    const { engine } = network;
    const ofImage = flips[tta];
    const inputs = batch * ofImage.length;
    this.#network = network;
    this.#batch = batch;
    this.inputsPerImage = ofImage.length;
    this.#batchIndex = engine.allocate("batch index", 4);
    this.#samples = engine.allocate("samples", inputs * 4);
    if (tta === "none") return;
    this.#draws = engine.allocate("draws", inputs * augmentationDraw.words * 4);
    const draws = Array.from(
      { length: inputs },
      (_, input) => ({ ...unchanged, flip: Number(ofImage[input % ofImage.length]) }),
    );
    engine.write(whole(this.#draws), encodeRecords(augmentationDraw, draws));
  }

  /**
   * Records the call that writes the inputs.
   *
   * @param parts Where the images' bytes are.
   * @param output [batch * inputsPerImage, height, width, 4], fourth channel 0
   */
  record({ pixels, imagesPerPart }: ImageParts, output: View): Call {
    const { engine: { target }, architecture: { input: { height, width } } } = this.#network;
    const call = {
      pixels,
      imagesPerPart,
      batchIndex: whole(this.#batchIndex),
      samples: whole(this.#samples),
      output,
      batch: this.#batch * this.inputsPerImage,
      height,
      width,
      mean: imageMean,
      std: imageStd,
      target,
    };
    if (!this.#draws) return normalise(call);
    const only = { crop: false, erase: false, mix: false };
    return augment({ ...call, ...only, draws: whole(this.#draws) });
  }

  /**
   * Names the images of the next batch.
   *
   * @param places The index of each by which kernels find its pixels; at most a batch of them.
   */
  choose(places: Uint32Array): void {
    const samples = new Uint32Array(this.#batch * this.inputsPerImage);
    for (const [image, place] of places.entries()) {
      const first = image * this.inputsPerImage;
      samples.fill(place, first, first + this.inputsPerImage);
    }
    this.#network.engine.write(whole(this.#samples), samples);
  }

  /** Frees the memory. */
  destroy(): void {
    const { engine } = this.#network;
    for (const memory of [this.#batchIndex, this.#samples]) engine.free(memory);
    if (this.#draws) engine.free(this.#draws);
  }
}
