/**
 * The one way from pixels to predictions: uint8 RGB goes to the device, is normalised there by the
 * kernel that also normalises for training, and runs through the network. Evaluation, prediction, the
 * server and the maps all compute by it, so for the same images at the same batch size they get the
 * same bits.
 */
import type { TestTimeAugmentation } from "../data/test_time_augmentation.ts";
import type { View } from "../kernels/program/program.ts";
import type { LazyInput } from "../kernels/pointwise/pointwise.ts";
import type { Choices, PendingRead } from "../kernels/mod.ts";
import { InferenceProgram } from "./inference_program.ts";
import type { Network } from "./network.ts";
import { NetworkInput } from "./network_input.ts";
import { PixelBuffer, type PixelSource } from "./pixel_source.ts";

/** How to compile a predictor. */
export interface PredictorOptions {
  /** Variants of the kernels. */
  readonly choices?: Choices | undefined;
  /** What each image's logits are averaged over; "none" by default, the image alone. */
  readonly tta?: TestTimeAugmentation | undefined;
}

/** The images of a batch and the network's outputs for them. */
export interface PredictedBatch<Image> {
  /** At least one, in the order in which they were given. */
  readonly images: readonly Image[];
  /** A row for each image. [images, values] */
  readonly outputs: Float32Array;
}

/**
 * Batches are enqueued in groups, each of which is waited for once: the device works on one group while the host
 * waits for the one before and uses its outputs. A group takes about so many seconds,
 */
const groupSeconds = 0.25;
/** holds at least so many batches: until it is known how long they take, and where they take long; */
const leastBatches = 2;
/** at most so many, */
const mostBatches = 32;
/** and with more than the least at most so many bytes of pixels and outputs. */
const groupBytes = 1 << 26;

/** A batch that is enqueued. */
interface EnqueuedBatch<Image> {
  readonly images: readonly Image[];
  readonly outputs: PendingRead;
}

/** A network compiled for one batch size, with the source that it reads pixels from. */
export class Predictor<Image> implements Disposable {
  readonly #network: Network;
  readonly #source: PixelSource<Image>;
  readonly #input: NetworkInput;
  readonly #program: InferenceProgram;
  /** What a batch took lately. */
  #secondsPerBatch = Infinity;

  private constructor(
    network: Network,
    source: PixelSource<Image>,
    input: NetworkInput,
    program: InferenceProgram,
  ) {
    this.#network = network;
    this.#source = source;
    this.#input = input;
    this.#program = program;
  }

  /**
   * Compiles inference by the network's present weights.
   *
   * @param network Whose weights to use.
   * @param source The pixels, of the network's input size; the predictor opens it and destroys it.
   * @param batch Images at once.
   * @param options Variants of the kernels, and what logits are averaged over.
   */
  static async compile<Image>(
    network: Network,
    source: PixelSource<Image>,
    batch: number,
    { choices, tta }: PredictorOptions = {},
  ): Promise<Predictor<Image>> {
    const input = new NetworkInput(network, batch, tta);
    const { inputsPerImage } = input;
    const recordInput = async (images: View) => {
      await source.open(batch);
      return [input.record(source, images)];
    };
    try {
      const options = { choices, inputsPerImage, recordInput };
      const program = await InferenceProgram.compile(network, batch, options);
      return new Predictor(network, source, input, program);
    } catch (error) {
      source.destroy();
      input.destroy();
      throw error;
    }
  }

  /**
   * Compiles inference over images that are given as their pixels.
   *
   * @param network Whose weights to use, as they are.
   * @param batch Images at once.
   * @param options Variants of the kernels, and what logits are averaged over.
   * @returns A predictor of RGB bytes of the network's input size. [H, W, 3] each
   */
  static ofPixels(
    network: Network,
    batch: number,
    options?: PredictorOptions,
  ): Promise<Predictor<Uint8Array>> {
    const { engine, architecture: { input } } = network;
    const draw = (image: Uint8Array, pixels: Uint8Array) => pixels.set(image);
    return Predictor.compile(network, new PixelBuffer(engine, input, draw), batch, options);
  }

  /** Images at once. */
  get batch(): number {
    return this.#program.batch;
  }

  /** Logits of the latest batch, each row all heads end to end. [batch, totalClasses] */
  get logits(): View {
    return this.#program.logits;
  }

  /**
   * The normalised inputs of the latest batch, an image's one behind the other.
   * [batch * inputsPerImage, inputHeight, inputWidth, 4], fourth channel 0
   */
  get input(): View {
    return this.#program.images;
  }

  /**
   * What the heads pool of the latest batch, before its norm and ReLU6.
   * [batch * inputsPerImage, outputHeight, outputWidth, lastChannel]
   */
  get features(): Required<LazyInput> {
    return this.#program.features;
  }

  /** Brings what is computed from the weights up to date; to be called after they have changed. */
  refresh(): void {
    this.#program.refresh();
  }

  /**
   * Enqueues the computation of `logits`.
   *
   * @param images At most a batch of them.
   */
  enqueue(images: readonly Image[]): void {
    this.#input.choose(this.#source.place(images));
    this.#program.run();
  }

  /**
   * Runs the network on any number of images. Some batches are in flight while the ones before are read
   * back.
   *
   * @param images As the source names them.
   * @param output What to read back, such as `features.input`; the logits by default. [batch, values]
   * @returns Batch after batch, in the images' order.
   */
  async *predict(
    images: Iterable<Image>,
    output: View = this.logits,
  ): AsyncGenerator<PredictedBatch<Image>> {
    const batches = chunks(images, this.batch);
    let waiting: Promise<PredictedBatch<Image>[]> | undefined;
    let arrived = -Infinity;
    for (;;) {
      const enqueued = performance.now();
      const group = this.#enqueueGroup(batches, output);
      // While the device works on these.
      if (waiting) yield* await waiting;
      if (group.length === 0) return;
      waiting = Promise.all(group.map(async ({ images, outputs }) => {
        const all = new Float32Array(await outputs());
        return { images, outputs: all.subarray(0, all.length / this.batch * images.length) };
      }));
      // Awaited after the next group is enqueued, or by nobody any more.
      waiting.then(() => {
        const now = performance.now();
        this.#secondsPerBatch = (now - Math.max(enqueued, arrived)) / 1000 / group.length;
        arrived = now;
      }, () => {});
    }
  }

  /** Frees what prediction needs, the source included; the network stays. */
  destroy(): void {
    this.#program.destroy();
    this.#source.destroy();
    this.#input.destroy();
  }

  /** The same as {@linkcode Predictor.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }

  /** Enqueues the next batches and what reads them back at one go, so that calls at the same time do not mix. */
  #enqueueGroup(
    batches: Iterator<readonly Image[]>,
    output: View,
  ): EnqueuedBatch<Image>[] {
    const { engine, architecture: { input: { height, width } } } = this.#network;
    const bytes = this.batch * height * width * 3 + output.byteLength;
    const most = Math.min(mostBatches, groupBytes / bytes, groupSeconds / this.#secondsPerBatch);
    const group: EnqueuedBatch<Image>[] = [];
    while (group.length < Math.max(leastBatches, Math.floor(most))) {
      const { value: images, done } = batches.next();
      if (done) break;
      this.enqueue(images);
      group.push({ images, outputs: engine.enqueueRead(output) });
    }
    return group;
  }
}

/**
 * The rows of a predicted batch.
 *
 * @param batch Images and their values.
 * @returns Views of the values, one for each image. [values] each
 */
export function rowsOf({ images, outputs }: PredictedBatch<unknown>): Float32Array[] {
  const length = outputs.length / images.length;
  return images.map((_, row) => outputs.subarray(row * length, (row + 1) * length));
}

function* chunks<Item>(items: Iterable<Item>, length: number): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    if (chunk.push(item) < length) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
