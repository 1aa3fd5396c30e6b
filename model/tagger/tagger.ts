/**
 * A trained tagger for other programs: loads a model file and computes on tf.Tensors, which live
 * beside the model, on the GPU where it computes on one.
 */
import type { Engine } from "../../kernels/engine.ts";
import { openEngine } from "../../kernels/open_engine.ts";
import { imageMean, imageStandardDeviation, type ModelInput } from "../architecture.ts";
import { Network } from "../network.ts";
import { Predictor } from "../predictor.ts";
import type { ClassTensor, ImageTensor, TensorLibrary } from "./tensors.ts";
import { decodeWeights } from "../weights.ts";

/** A trained model, ready to tag images. */
export class Tagger implements Disposable {
  readonly #engine: Engine;
  readonly #ownsEngine: boolean;
  readonly #network: Network;
  readonly #predictors = new Map<number, Promise<Predictor>>();
  #destroyed = false;

  private constructor(network: Network, ownsEngine: boolean) {
    this.#engine = network.engine;
    this.#ownsEngine = ownsEngine;
    this.#network = network;
  }

  /**
   * Loads a model.
   *
   * @param bytes A model file, such as a run's `best.safetensors`.
   * @param engine Where to compute, lent: whoever opened it destroys it. By default the tagger opens its
   * own, on a GPU if there is one, else on the CPU.
   * @returns The tagger.
   * @throws UserError When the file is damaged or not a model.
   *
   * @example
   * ```ts
   * import { encodeWeights, initialWeights, mobileNetV2, Tagger } from "../mod.ts";
   *
   * // Instead of: await Deno.readFile("runs/shop/best.safetensors")
   * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
   * const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
   * const bytes = encodeWeights({ architecture, weights: initialWeights(architecture, 1), steps: 0 });
   *
   * using tagger = await Tagger.load(bytes); // frees the model and its device at the end
   * const tf = await tagger.tensors();
   * const images = tf.fill([2, 80, 60, 3], 255) as Parameters<typeof tagger.predict>[0];
   * const { gender } = await tagger.predict(images);
   * if (gender!.shape.join() !== "2,2") throw new Error("two images, two classes");
   * ```
   */
  static async load(bytes: Uint8Array, engine?: Engine): Promise<Tagger> {
    const { architecture, weights } = decodeWeights(bytes, "the model file");
    const owner = engine ?? (await openEngine()).engine;
    try {
      const network = new Network(owner, architecture);
      network.load(weights);
      return new Tagger(network, engine === undefined);
    } catch (error) {
      if (engine === undefined) owner.destroy();
      throw error;
    }
  }

  /** Names and classes of the heads, in order. */
  get heads(): { name: string; classes: readonly string[] }[] {
    return this.#network.architecture.heads
      .map(({ name, classNames }) => ({ name, classes: classNames }));
  }

  /** The size of the images that it reads, and how others are brought to it; `decodeImage` takes it. */
  get input(): ModelInput {
    return this.#network.architecture.input;
  }

  /**
   * tfjs, computing where the tagger does; tensors given to the tagger must come from it. It is one
   * library for all taggers: after the use of one on another engine, ask again.
   */
  async tensors(): Promise<TensorLibrary> {
    const { tensorsOn } = await import("./tensors.ts");
    return await tensorsOn(this.#engine);
  }

  /**
   * Tags images.
   *
   * @param images RGB in 0 to 255, of the model's input size. [N, H, W, 3]
   * @returns Probabilities by head. [N, classes]
   */
  async predict(images: ImageTensor): Promise<Record<string, ClassTensor>> {
    const { computeOn } = await import("./tensors.ts");
    const normalised = await computeOn(
      this.#engine,
      (tf) =>
        tf.tidy(() =>
          tf.div(tf.sub(tf.div(images, 255), [...imageMean]), [...imageStandardDeviation])
        ),
    ) as ImageTensor;
    const logits = await this.forward(normalised);
    normalised.dispose();
    return await computeOn(this.#engine, (tf) => {
      const probabilities: [string, ClassTensor][] = [];
      for (const [head, tensor] of Object.entries(logits)) {
        probabilities.push([head, tf.softmax(tensor)]);
        tensor.dispose();
      }
      return Object.fromEntries(probabilities);
    });
  }

  /**
   * Runs the network.
   *
   * @param images Normalised by ImageNet's mean and standard deviation. [N, H, W, 3]
   * @returns Logits by head. [N, classes]
   * @throws {RangeError} When the images are not of the model's input size.
   */
  async forward(images: ImageTensor): Promise<Record<string, ClassTensor>> {
    const { input, heads } = this.#network.architecture;
    const [count, height, width, channels] = images.shape;
    if (height !== input.height || width !== input.width || channels !== 3 || count < 1) {
      throw new RangeError(
        `the model reads images [N, ${input.height}, ${input.width}, 3], not [${images.shape}]`,
      );
    }
    const { computeOn } = await import("./tensors.ts");
    const { pass } = await import("./tensor_copies.ts");
    const predictor = await this.#predictor(count);
    const padded = await computeOn(
      this.#engine,
      (tf) => tf.pad(images, [[0, 0], [0, 0], [0, 0], [0, 1]]),
    );
    const classes = heads.map((head) => head.classes);
    const logits = await pass(this.#engine, padded, {
      input: predictor.images,
      run: () => predictor.run(),
      output: predictor.logits,
      outputShape: [count, classes.reduce((sum, count) => sum + count, 0)],
    });
    padded.dispose();
    const parts = await computeOn(
      this.#engine,
      (tf) => tf.split(logits, classes, 1),
    ) as ClassTensor[];
    logits.dispose();
    return Object.fromEntries(heads.map(({ name }, index) => [name, parts[index]!]));
  }

  /** Frees the model, and its device unless that was lent. Tensors that it gave stay. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    if (this.#ownsEngine) return this.#engine.destroy();
    for (const compiled of this.#predictors.values()) {
      // One that could not be compiled has told whoever asked for it.
      compiled.then((predictor) => predictor.destroy(), () => {});
    }
    this.#network.destroy();
  }

  /** The same as {@linkcode Tagger.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }

  #predictor(batch: number): Promise<Predictor> {
    let predictor = this.#predictors.get(batch);
    if (predictor === undefined) {
      predictor = Predictor.compile(this.#network, batch);
      this.#predictors.set(batch, predictor);
    }
    return predictor;
  }
}
