/**
 * A trained tagger for other programs: loads a model file and computes on tf.Tensors, on the same GPU as the
 * model where it runs on one.
 */
import { type Decisions, uncalibrated } from "../../data/decisions.ts";
import {
  type Head,
  isNumberHead,
  isTagsHead,
  logitCounts,
  logitSegments,
} from "../../data/heads.ts";
import { type OptionNames, requireNamedOptions } from "../../data/option_names.ts";
import {
  type TestTimeAugmentation,
  testTimeAugmentations,
  warnOfMismatch,
} from "../../data/test_time_augmentation.ts";
import { oneOf, requireRule } from "../../data/rules.ts";
import { type Engine, openEngine } from "../../kernels/mod.ts";
import { imageBytes } from "../../data/image_set.ts";
import { InferenceProgram } from "../inference_program.ts";
import type { ModelInput } from "../architecture.ts";
import { Network } from "../network.ts";
import { Predictor } from "../predictor.ts";
import type { ClassTensor, ImageTensor, TensorLibrary } from "./tensors.ts";
import { decodeWeights } from "../weights.ts";

/** How a tagger tags. */
export interface TaggerOptions {
  /**
   * What logits of {@linkcode Tagger.predict} are averaged over: "flip" is the image and its mirror image, at twice the
   * time; "none" by default, the image alone.
   */
  readonly tta?: TestTimeAugmentation | undefined;
  /** Called with what may make answers wrong; by default it is printed on the console. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

const optionNames: OptionNames<TaggerOptions> = { tta: true, onWarning: true };

/** A trained model, ready to tag images. */
export class Tagger implements Disposable {
  readonly #engine: Engine;
  readonly #ownsEngine: boolean;
  readonly #network: Network;
  readonly #tta: TestTimeAugmentation;
  /** How the model's outputs become answers; absent where nothing was chosen yet. */
  readonly decisions: Decisions | undefined;
  /** What {@linkcode Tagger.predict} computes by, for each number of images. */
  readonly #predictors = new Map<number, Promise<Predictor<Uint8Array>>>();
  /** What {@linkcode Tagger.forward} computes by, likewise. */
  readonly #programs = new Map<number, Promise<InferenceProgram>>();
  #destroyed = false;

  private constructor(
    network: Network,
    decisions: Decisions | undefined,
    tta: TestTimeAugmentation,
    ownsEngine: boolean,
  ) {
    this.#engine = network.engine;
    this.#ownsEngine = ownsEngine;
    this.#network = network;
    this.#tta = tta;
    this.decisions = decisions;
  }

  /**
   * Loads a model.
   *
   * @param bytes A model file, such as a run's `best.safetensors`.
   * @param engine The engine to compute on; the tagger does not destroy it. By default the tagger opens one
   * of its own, on a GPU if there is one, else on the CPU.
   * @param options What it averages over.
   * @returns The tagger.
   * @throws UserError When the file is damaged or not a model, or an option cannot be used.
   *
   * @example
   * ```ts
   * import { encodeWeights, initialWeights, mobileNetV2 } from "../mod.ts";
   * import { Tagger } from "./mod.ts";
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
  static async load(
    bytes: Uint8Array,
    engine?: Engine,
    options: TaggerOptions = {},
  ): Promise<Tagger> {
    requireNamedOptions("Tagger.load", options, optionNames, "option");
    const { tta = "none", onWarning } = options;
    requireRule("--tta", tta, oneOf(testTimeAugmentations));
    const { architecture, weights, decisions } = decodeWeights(bytes, "the model file");
    warnOfMismatch(decisions, tta, onWarning);
    const owner = engine ?? (await openEngine()).engine;
    try {
      const network = new Network(owner, architecture);
      network.load(weights);
      return new Tagger(network, decisions, tta, engine === undefined);
    } catch (error) {
      if (engine === undefined) owner.destroy();
      throw error;
    }
  }

  /** The heads, in order: names, and classes, tags or the scale of a number. */
  get heads(): readonly Head[] {
    return this.#network.architecture.heads;
  }

  /** The size of the images that it reads, and how others are brought to it; `decodeImage` takes it. */
  get input(): ModelInput {
    return this.#network.architecture.input;
  }

  /**
   * tfjs, computing on the tagger's device; tensors given to the tagger must be made by it. It is one library
   * for all taggers: after the use of one on another engine, call this again.
   */
  async tensors(): Promise<TensorLibrary> {
    const { tensorsOn } = await import("./tensors.ts");
    return await tensorsOn(this.#engine);
  }

  /**
   * Tags images, as `facet predict` does.
   *
   * The tensor is read back, and its pixels take the way of any other images: as bytes. What is to stay
   * on the device is for {@linkcode Tagger.forward}.
   *
   * @param images RGB in 0 to 255, rounded to whole numbers, of the model's input size. [N, H, W, 3]
   * @returns By head: the probabilities of its classes, which sum to 1 [N, classes]; the probability of each of
   * its tags [N, tags]; or its number, in the unit of the column [N, 1]. Probabilities are calibrated where the
   * model was: its logits are divided by the head's temperature.
   * @throws {RangeError} When the images are not of the model's input size.
   */
  async predict(images: ImageTensor): Promise<Record<string, ClassTensor>> {
    const count = this.#countOf(images);
    const predictor = await cached(
      this.#predictors,
      count,
      () => Predictor.ofPixels(this.#network, count, { tta: this.#tta }),
    );
    const pixels = new Uint8Array(Uint8ClampedArray.from(await images.data()).buffer);
    const bytes = imageBytes(this.#network.architecture.input);
    const rows = Array.from(
      { length: count },
      (_, image) => pixels.subarray(image * bytes, (image + 1) * bytes),
    );
    const { computeOn } = await import("./tensors.ts");
    const { resultOf } = await import("./tensor_copies.ts");
    const logits = await resultOf(this.#engine, {
      enqueue: () => predictor.enqueue(rows),
      output: predictor.logits,
      outputShape: [count, this.#logits],
    });
    return await computeOn(this.#engine, (tf) => {
      const probabilities = tf.tidy(() => {
        const byHead = this.#byHead(tf, logits);
        return Object.fromEntries(
          this.heads.map((head, index) => [
            head.name,
            this.#answers(tf, head, index, byHead[head.name]!),
          ]),
        );
      });
      logits.dispose();
      return probabilities;
    });
  }

  /**
   * Runs the network on images that have been normalised already, without leaving the device; on these alone, whatever
   * is averaged over.
   *
   * @param images Normalised by ImageNet's mean and standard deviation. [N, H, W, 3]
   * @returns Logits by head, a number's in standard deviations from its mean. [N, classes, tags or 1]
   * @throws {RangeError} When the images are not of the model's input size.
   */
  async forward(images: ImageTensor): Promise<Record<string, ClassTensor>> {
    const count = this.#countOf(images);
    const { computeOn } = await import("./tensors.ts");
    const { pass } = await import("./tensor_copies.ts");
    const program = await cached(
      this.#programs,
      count,
      () => InferenceProgram.compile(this.#network, count),
    );
    const padded = await computeOn(
      this.#engine,
      (tf) => tf.pad(images, [[0, 0], [0, 0], [0, 0], [0, 1]]),
    );
    const logits = await pass(this.#engine, padded, {
      input: program.images,
      enqueue: () => program.run(),
      output: program.logits,
      outputShape: [count, this.#logits],
    });
    padded.dispose();
    const byHead = await computeOn(this.#engine, (tf) => this.#byHead(tf, logits));
    logits.dispose();
    return byHead;
  }

  /** Frees the model, and its engine if that is its own. Tensors that it returned stay valid. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    if (this.#ownsEngine) return this.#engine.destroy();
    for (const compiled of [...this.#predictors.values(), ...this.#programs.values()]) {
      // What could not be compiled has failed the call that asked for it.
      compiled.then((inference) => inference.destroy(), () => {});
    }
    this.#network.destroy();
  }

  /** The same as {@linkcode Tagger.destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }

  /** Logits of all heads together. */
  get #logits(): number {
    return logitSegments(logitCounts(this.#network.architecture.heads)).total;
  }

  /** The number of images. */
  #countOf(images: ImageTensor): number {
    const { input } = this.#network.architecture;
    const [count, height, width, channels] = images.shape;
    if (height !== input.height || width !== input.width || channels !== 3 || count < 1) {
      throw new RangeError(
        `the model reads images [N, ${input.height}, ${input.width}, 3], not [${images.shape}]`,
      );
    }
    return count;
  }

  /** Probabilities, or numbers, from a head's logits. [N, classes, tags or 1] */
  #answers(tf: TensorLibrary, head: Head, index: number, logits: ClassTensor): ClassTensor {
    if (isNumberHead(head)) return tf.add(tf.mul(logits, head.std), head.mean);
    const decision = this.decisions?.heads[index] ?? uncalibrated(head);
    const { temperature } = decision as { temperature: number };
    const calibrated = temperature === 1 ? logits : tf.div<ClassTensor>(logits, temperature);
    return isTagsHead(head) ? tf.sigmoid(calibrated) : tf.softmax(calibrated);
  }

  /** Splits logits [N, all heads'] into those of each head. [N, classes, tags or 1] each */
  #byHead(tf: TensorLibrary, logits: ClassTensor): Record<string, ClassTensor> {
    const { heads } = this.#network.architecture;
    const parts = tf.split(logits, logitCounts(heads), 1) as ClassTensor[];
    return Object.fromEntries(heads.map(({ name }, index) => [name, parts[index]!]));
  }
}

/** What a cache has under a key, made when it is first needed. */
function cached<Value>(
  cache: Map<number, Promise<Value>>,
  key: number,
  make: () => Promise<Value>,
): Promise<Value> {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}
