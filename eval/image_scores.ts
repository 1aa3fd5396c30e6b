/**
 * The predictions of a model for every single image: probabilities, the most probable classes and the
 * loss. An `Evaluation` holds sums only; this holds 4 bytes for each image and class, and 20 for each
 * image and head, so that the images behind a figure can be found.
 */
import {
  type Head,
  logitCounts,
  type LogitSegments,
  logitSegments,
  missingLabel,
} from "../data/heads.ts";
import { rowCount } from "./logit_rows.ts";
import { crossEntropy, softmax } from "./softmax.ts";
import { topK } from "./top_k.ts";

/** Most probable classes stored for each image and head. */
const GUESSES = 3;

/** The prediction of one head for one image. */
export interface ImageScore {
  /** The image's class, or -1 if it has no label. */
  readonly label: number;
  /** The most probable class. */
  readonly predicted: number;
  /** Its probability, 0 to 1. */
  readonly probability: number;
  /** The label's probability, 0 to 1; 0 if there is none. */
  readonly labelProbability: number;
  /** Cross-entropy in nats; 0 without a label. */
  readonly loss: number;
}

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
  readonly #segments: LogitSegments;
  #labels: Int32Array; // [count, heads]
  #losses: Float32Array; // [count, heads]
  #guesses: Int32Array; // [count, heads, GUESSES], -1 where the head has fewer classes
  #probabilities: Float32Array; // [count, sum of classes]

  /**
   * Allocates room for a set of images without predictions.
   *
   * @param heads The model's heads in the order of its logits.
   * @param count Images in the set.
   */
  constructor(heads: readonly Head[], count: number) {
    this.heads = heads;
    this.count = count;
    this.#segments = logitSegments(logitCounts(heads));
    this.#labels = new Int32Array(count * heads.length).fill(missingLabel);
    this.#losses = new Float32Array(count * heads.length);
    this.#guesses = new Int32Array(count * heads.length * GUESSES).fill(-1);
    this.#probabilities = new Float32Array(count * this.#segments.total);
  }

  /**
   * The same scores under other names.
   *
   * @param heads As many heads of as many classes, in the same order.
   */
  renamed(heads: readonly Head[]): ImageScores {
    const renamed = new ImageScores(heads, 0);
    const all = Object.assign(renamed, { count: this.count });
    all.#labels = this.#labels;
    all.#losses = this.#losses;
    all.#guesses = this.#guesses;
    all.#probabilities = this.#probabilities;
    return all;
  }

  /**
   * Adds the predictions for a batch.
   *
   * @param start The first image's index in the set.
   * @param logits `[N, sum of classes]`, each row all heads end to end, without NaN.
   * @param labels True class indices `[N, heads]`, -1 where an image has no label.
   * @throws {RangeError} If shapes disagree, a label is outside its head's classes, or the images are
   * not all in the set.
   */
  add(start: number, logits: Float32Array, labels: Int32Array): void {
    const { counts, total } = this.#segments;
    const heads = counts.length;
    const images = rowCount(logits, total, "logits");
    if (start < 0 || start + images > this.count) {
      throw new RangeError(
        `Images ${start} .. ${start + images - 1} are not in a set of ${this.count}.`,
      );
    }
    const losses = crossEntropy(logits, labels, counts); // [N, heads]
    this.#probabilities.set(softmax(logits, counts), start * total); // [N, total]
    const best = topK(logits, counts, GUESSES); // per head [N, min(GUESSES, classes)]
    for (let row = 0; row < images; row++) {
      for (let head = 0; head < heads; head++) {
        const label = labels[row * heads + head]!;
        const index = (start + row) * heads + head;
        this.#labels[index] = label;
        this.#losses[index] = losses[row * heads + head]!;
        const guesses = Math.min(GUESSES, counts[head]!);
        for (let k = 0; k < guesses; k++) {
          this.#guesses[index * GUESSES + k] = best[head]![row * guesses + k]!;
        }
      }
    }
  }

  /**
   * The prediction of a head for an image.
   *
   * @param image The image's index in the set.
   * @param head The head's index in `heads`.
   */
  at(image: number, head: number): ImageScore {
    const index = image * this.heads.length + head;
    const probabilities = this.probabilities(image, head);
    const label = this.#labels[index]!;
    const predicted = this.#guesses[index * GUESSES]!;
    return {
      label,
      predicted,
      probability: probabilities[predicted]!,
      labelProbability: label === missingLabel ? 0 : probabilities[label]!,
      loss: this.#losses[index]!,
    };
  }

  /**
   * The probability of each of a head's classes, 0 to 1.
   *
   * @param image The image's index in the set.
   * @param head The head's index in `heads`.
   * @returns A view of the stored probabilities. [classes of the head]
   */
  probabilities(image: number, head: number): Float32Array {
    const { counts, offsets, total } = this.#segments;
    const first = image * total + offsets[head]!;
    return this.#probabilities.subarray(first, first + counts[head]!);
  }

  /**
   * The three most probable classes of an image, most probable first; fewer if the head has fewer.
   *
   * @param image The image's index in the set.
   * @param head The head's index in `heads`.
   */
  guesses(image: number, head: number): { class: number; probability: number }[] {
    const first = (image * this.heads.length + head) * GUESSES;
    const probabilities = this.probabilities(image, head);
    return [...this.#guesses.subarray(first, first + GUESSES)]
      .filter((guess) => guess >= 0)
      .map((guess) => ({ class: guess, probability: probabilities[guess]! }));
  }
}
