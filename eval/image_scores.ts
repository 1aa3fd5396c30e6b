/**
 * The predictions of a model for every single image: logits, the most probable classes and the loss. An
 * `Evaluation` of classes holds sums only; this holds 4 bytes for each image and class or tag, and some 30 for
 * each image and head, so that the images behind a figure can be found.
 */
import { ClassPart } from "./class_part.ts";
import { type HeadDecision, type TagsDecision, uncalibrated } from "../data/decisions.ts";
import { type Head, isClassHead, isNumberHead, isTagsHead, missingLabel } from "../data/heads.ts";
import { hasTag, standardisedNumber } from "../data/label_words.ts";
import { numberOf, smoothL1 } from "./numbers/number_evaluation.ts";
import type { ImageScore, NumberScore, TagsScore } from "./image_score.ts";
import { crossEntropy } from "./softmax.ts";
import { tagsLoss } from "./tags/evaluate_tags.ts";
import { sigmoid } from "./head_values.ts";
import type { TagImages } from "./tags/tag_images.ts";
import { topK } from "./top_k.ts";

/** Most probable classes stored for each image and class head. */
const GUESSES = 3;

/**
 * Collects the scores of a set of images, batch by batch.
 *
 * @example
 * ```ts
 * import { ImageScores } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = new ImageScores([{ name: "colour", classes: ["Black", "Red", "White"] }], 2);
 * scores.add(0, new Float32Array([Math.log(3), 0, 0, 9, 0, 1]), new Int32Array([1, 0]));
 * const { predicted, probability, labelProbability } = scores.at(0, 0);
 * assert.equal(predicted, 0);
 * assert.deepEqual([probability.toFixed(3), labelProbability.toFixed(3)], ["0.600", "0.200"]);
 * assert.deepEqual(scores.guesses(1, 0).map((guess) => guess.class), [0, 2, 1]);
 * ```
 */
export class ImageScores {
  /** The model's heads, in the order of its logits. */
  readonly heads: readonly Head[];
  /** Images in the set. */
  readonly count: number;
  readonly #part: ClassPart;
  #decisions: readonly HeadDecision[]; // [heads]
  #raw: ImageScores | undefined; // without decisions; undefined where this is
  #labels: Int32Array; // label words [count, words]
  #losses: Float32Array; // [count, heads]
  #guesses: Int32Array; // [count, heads, GUESSES], -1 where the head has fewer classes
  #logits: Float32Array; // [count, total]
  #logSums: Float64Array; // log of the sum of the logits' exponentials, of class heads [count, heads]

  /**
   * Allocates room for a set of images without predictions.
   *
   * @param heads The model's heads in the order of its logits.
   * @param count Images in the set.
   */
  constructor(heads: readonly Head[], count: number) {
    this.heads = heads;
    this.count = count;
    this.#part = new ClassPart(heads);
    this.#decisions = heads.map(uncalibrated);
    this.#labels = new Int32Array(count * this.#part.labelSegments.total).fill(missingLabel);
    this.#losses = new Float32Array(count * heads.length);
    this.#guesses = new Int32Array(count * heads.length * GUESSES).fill(-1);
    this.#logits = new Float32Array(count * this.#part.logitSegments.total);
    this.#logSums = new Float64Array(count * heads.length);
  }

  /**
   * The same scores under other names.
   *
   * @param heads As many heads of the same kinds and as many classes or tags, in the same order.
   */
  renamed(heads: readonly Head[]): ImageScores {
    return this.#sharing(heads);
  }

  /**
   * The same scores as a model with decisions gives them: calibrated probabilities, tags from their thresholds.
   *
   * @param decisions One for each head.
   */
  decided(decisions: readonly HeadDecision[]): ImageScores {
    const decided = this.#sharing(this.heads);
    decided.#raw = this.undecided();
    decided.#decisions = decisions;
    decided.#logSums = new Float64Array(this.#logSums.length);
    for (let image = 0; image < this.count; image++) {
      for (const head of this.#part.indices) decided.#sumUp(image, head);
    }
    return decided;
  }

  /** The same scores without decisions. */
  undecided(): ImageScores {
    return this.#raw ?? this;
  }

  #sharing(heads: readonly Head[]): ImageScores {
    const all = Object.assign(new ImageScores(heads, 0), { count: this.count });
    all.#decisions = this.#decisions;
    all.#raw = this.#raw && (heads === this.heads ? this.#raw : this.#raw.renamed(heads));
    all.#labels = this.#labels;
    all.#losses = this.#losses;
    all.#guesses = this.#guesses;
    all.#logits = this.#logits;
    all.#logSums = this.#logSums;
    return all;
  }

  /**
   * Adds the predictions for a batch.
   *
   * @param start The first image's index in the set.
   * @param logits `[N, total]`, each row all heads end to end, without NaN.
   * @param labels Label words `[N, words]`: of class heads alone, class indices `[N, heads]`, -1 where an
   * image has no label.
   * @throws {RangeError} If shapes disagree, a label is outside its head's classes, or the images are
   * not all in the set.
   */
  add(start: number, logits: Float32Array, labels: Int32Array): void {
    const part = this.#part;
    const images = part.images(logits, labels);
    if (start < 0 || start + images > this.count) {
      throw new RangeError(
        `Images ${start} .. ${start + images - 1} are not in a set of ${this.count}.`,
      );
    }
    if (part.heads.length > 0) this.#addClasses(start, part.logits(logits), part.labels(labels));
    this.#logits.set(logits, start * part.logitSegments.total);
    this.#labels.set(labels, start * part.labelSegments.total);
    for (let image = start; image < start + images; image++) {
      for (const [head, { kind }] of this.heads.entries()) {
        if (kind === undefined || kind === "class") this.#sumUp(image, head);
        else this.#losses[image * this.heads.length + head] = this.#lossOf(image, head);
      }
    }
  }

  /** Adds the losses and best guesses of the class heads alone. */
  #addClasses(
    start: number,
    logits: Float32Array, // [N, sum of classes]
    labels: Int32Array, // [N, class heads]
  ): void {
    const { counts, indices } = this.#part;
    const losses = crossEntropy(logits, labels, counts); // [N, class heads]
    const best = topK(logits, counts, GUESSES); // per head [N, min(GUESSES, classes)]
    for (let i = 0; i < losses.length; i++) {
      const [row, h] = [Math.floor(i / counts.length), i % counts.length];
      const index = (start + row) * this.heads.length + indices[h]!;
      this.#losses[index] = losses[i]!;
      const guesses = Math.min(GUESSES, counts[h]!);
      for (let k = 0; k < guesses; k++) {
        this.#guesses[index * GUESSES + k] = best[h]![row * guesses + k]!;
      }
    }
  }

  /** Stores the log of the sum of exponentials of a class head's logits, divided by its temperature. */
  #sumUp(image: number, head: number): void {
    const logits = this.logits(image, head);
    const temperature = this.#temperature(head);
    let largest = -Infinity;
    for (let c = 0; c < logits.length; c++) if (logits[c]! > largest) largest = logits[c]!;
    let sum = 0;
    for (let c = 0; c < logits.length; c++) sum += Math.exp((logits[c]! - largest) / temperature);
    this.#logSums[image * this.heads.length + head] = largest / temperature + Math.log(sum);
  }

  #lossOf(image: number, index: number): number {
    const head = this.heads[index]!;
    if (!this.labelled(image, index)) return 0;
    if (isTagsHead(head)) return tagsLoss(this.logits(image, index), this.#words(image, index));
    return smoothL1(
      this.logits(image, index)[0]! - standardisedNumber(this.#words(image, index), 0),
    );
  }

  #temperature(head: number): number {
    return (this.#decisions[head] as TagsDecision).temperature;
  }

  /** The label words of an image for a head. */
  #words(image: number, head: number): Int32Array {
    const { counts, offsets, total } = this.#part.labelSegments;
    const first = image * total + offsets[head]!;
    return this.#labels.subarray(first, first + counts[head]!);
  }

  /**
   * Whether an image has a label for a head.
   *
   * @param image The image's index in the set.
   * @param head The head's index in `heads`.
   */
  labelled(image: number, head: number): boolean {
    const { offsets, total } = this.#part.labelSegments;
    return this.#labels[image * total + offsets[head]!]! > missingLabel;
  }

  /**
   * The loss of an image, of any kind of head; 0 without a label.
   *
   * @param image The image's index in the set.
   * @param head The head's index in `heads`.
   */
  loss(image: number, head: number): number {
    return this.#losses[image * this.heads.length + head]!;
  }

  /**
   * The prediction of a class head for an image.
   *
   * @param image The image's index in the set.
   * @param head The index of a class head in `heads`.
   * @throws {RangeError} If the head is of another kind.
   */
  at(image: number, head: number): ImageScore {
    const { kind = "class", name } = this.heads[head]!;
    if (kind !== "class") throw new RangeError(`${name} does not choose one class.`);
    const index = image * this.heads.length + head;
    const predicted = this.#guesses[index * GUESSES]!;
    const label = this.#words(image, head)[0]!;
    return {
      label,
      predicted,
      probability: this.#classProbability(image, head, predicted),
      labelProbability: label === missingLabel ? 0 : this.#classProbability(image, head, label),
      loss: this.#losses[index]!,
    };
  }

  /** Rounded to float32, as probabilities are everywhere else. */
  #classProbability(image: number, head: number, c: number): number {
    const logit = this.logits(image, head)[c]! / this.#temperature(head);
    return Math.fround(Math.exp(logit - this.#logSums[image * this.heads.length + head]!));
  }

  /**
   * The logits of a head for an image.
   *
   * @param image The image's index in the set.
   * @param head The head's index in `heads`.
   * @returns A view of the stored logits. [logits of the head]
   */
  logits(image: number, head: number): Float32Array {
    const { counts, offsets, total } = this.#part.logitSegments;
    const first = image * total + offsets[head]!;
    return this.#logits.subarray(first, first + counts[head]!);
  }

  /**
   * The probability of each of a head's classes or tags, 0 to 1.
   *
   * @param image The image's index in the set.
   * @param head The index of a class or tags head in `heads`.
   * @returns Probabilities, computed from the stored logits. [classes or tags of the head]
   */
  probabilities(image: number, head: number): Float32Array {
    const logits = this.logits(image, head);
    if (isClassHead(this.heads[head]!)) {
      return logits.map((_, c) => this.#classProbability(image, head, c));
    }
    const temperature = this.#temperature(head);
    return logits.map((logit) => sigmoid(logit / temperature));
  }

  /**
   * The three most probable classes of an image, most probable first; fewer if the head has fewer.
   *
   * @param image The image's index in the set.
   * @param head The index of a class head in `heads`.
   */
  guesses(image: number, head: number): { class: number; probability: number }[] {
    const first = (image * this.heads.length + head) * GUESSES;
    return [...this.#guesses.subarray(first, first + GUESSES)]
      .filter((guess) => guess >= 0)
      .map((guess) => ({
        class: guess,
        probability: this.#classProbability(image, head, guess),
      }));
  }

  /**
   * The prediction of a tags head for an image.
   *
   * @param image The image's index in the set.
   * @param head The index of a tags head in `heads`.
   * @throws {RangeError} If the head is of another kind.
   */
  tags(image: number, head: number): TagsScore {
    const { kind, name } = this.heads[head]!;
    if (kind !== "tags") throw new RangeError(`${name} does not choose tags.`);
    const { temperature, thresholds } = this.#decisions[head] as TagsDecision;
    const logits = this.logits(image, head);
    const words = this.#words(image, head);
    const labelled = this.labelled(image, head);
    const truth: number[] = [];
    const given: number[] = [];
    let [smallest, largest] = [1, 0];
    const probabilities = logits.map((logit, tag) => {
      const probability = sigmoid(logit / temperature);
      if (labelled && hasTag(words, 0, tag)) truth.push(tag);
      if (probability >= thresholds[tag]!) {
        given.push(tag);
        smallest = Math.min(smallest, probability);
      }
      largest = Math.max(largest, probability);
      return probability;
    });
    const [has, gives] = [new Set(truth), new Set(given)];
    return {
      labelled,
      truth,
      given,
      missed: truth.filter((tag) => !gives.has(tag)),
      wrong: labelled ? given.filter((tag) => !has.has(tag)) : [],
      probabilities,
      confidence: given.length > 0 ? smallest : 1 - largest,
      loss: this.loss(image, head),
    };
  }

  /**
   * The prediction of a number head for an image.
   *
   * @param image The image's index in the set.
   * @param index The index of a number head in `heads`.
   * @throws {RangeError} If the head is of another kind.
   */
  number(image: number, index: number): NumberScore {
    const head = this.heads[index]!;
    if (!isNumberHead(head)) throw new RangeError(`${head.name} does not predict a number.`);
    const value = numberOf(head, this.logits(image, index)[0]!);
    const truth = this.labelled(image, index)
      ? numberOf(head, standardisedNumber(this.#words(image, index), 0))
      : null;
    return {
      truth,
      value,
      error: truth === null ? 0 : value - truth,
      loss: this.loss(image, index),
    };
  }

  /**
   * The logits and labels of a tags head for the images that have its label, without a copy.
   *
   * @param head The index of a tags head in `heads`.
   * @param images Which images; all by default.
   */
  tagImages(head: number, images?: Iterable<number>): TagImages {
    const chosen = [...images ?? Array(this.count).keys()].filter((i) => this.labelled(i, head));
    return {
      tags: this.#part.logitSegments.counts[head]!,
      logits: chosen.map((image) => this.logits(image, head)),
      labels: chosen.map((image) => this.#words(image, head)),
    };
  }
}
