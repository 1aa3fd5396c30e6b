/**
 * The metrics of a model on a set of images: loss, accuracy and balanced accuracy of each head over
 * the images that have a label for it. Batches stream in, and only counts and sums are kept, so the
 * figures do not depend on how the set was cut into batches.
 */
import {
  accuracy,
  balancedAccuracy,
  type Confusion,
  emptyConfusion,
  imagesPerClass,
} from "./confusion.ts";
import type { Head } from "../data/heads.ts";
import { missingLabel } from "./heads.ts";
import { argmax, crossEntropy } from "./softmax.ts";

/**
 * The metrics of a set of images, ready to be written as JSON. Each head is judged by the images that
 * have a label for it; a head without any has no figures, and the records by head leave it out.
 */
export interface EvaluationResult {
  /** Images counted. */
  readonly images: number;
  /** Images with a label, by head; 0 for a head without any. */
  readonly labelled: Readonly<Record<string, number>>;
  /** Sum of `head_loss`: what training minimises where every image has all labels. */
  readonly loss: number;
  /** Mean cross-entropy of each head, in nats. */
  readonly head_loss: Readonly<Record<string, number>>;
  /** Share of images whose class was right, by head, 0 to 1. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present in the set, by head, 0 to 1. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
  /**
   * The number that the PyTorch multi-output tutorial prints: balanced accuracy of each batch,
   * averaged over the batches (a smaller last one counts fully, one without a label for the head not
   * at all), by head, 0 to 1. It changes with the batch size and the order of the images; use it
   * only to compare with that tutorial.
   */
  readonly batch_balanced_accuracy: Readonly<Record<string, number>>;
}

/**
 * Adds up the metrics of a model over a set of images, batch by batch.
 *
 * @example
 * ```ts
 * import { Evaluation } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const evaluation = new Evaluation([
 *   { name: "colour", classes: ["Black", "Red", "White"] },
 *   { name: "gender", classes: ["Men", "Women"] },
 * ]);
 * evaluation.add(new Float32Array([5, 0, 0, 2, 1]), new Int32Array([0, 0]));
 * evaluation.add(new Float32Array([5, 0, 0, 0, 3]), new Int32Array([2, 1]));
 *
 * const result = evaluation.result();
 * assert.equal(result.images, 2);
 * assert.deepEqual(result.accuracy, { colour: 0.5, gender: 1 });
 * ```
 */
export class Evaluation {
  /** The heads' confusion matrices so far. */
  readonly confusions: readonly Confusion[];
  readonly #classCounts: readonly number[];
  readonly #lossSums: Float64Array; // [heads]
  readonly #batchSize: number;
  #images = 0;
  /** The batch being filled for `batch_balanced_accuracy`. */
  #batch: readonly Confusion[];
  readonly #batchSums: Float64Array; // [heads]
  /** Batches in those sums. */
  readonly #batches: Uint32Array; // [heads]

  /**
   * @param heads The model's heads in the order of its logits; names must differ.
   * @param batchSize Images per batch of `batch_balanced_accuracy`, at least 1. Nothing else
   * depends on it, and `add` takes any number of images whatever it is.
   * @throws {RangeError} If heads or batch size are not usable.
   */
  constructor(heads: readonly Head[], { batchSize = 16 }: { batchSize?: number } = {}) {
    if (heads.length === 0 || new Set(heads.map((head) => head.name)).size < heads.length) {
      throw new RangeError("An evaluation needs at least one head, each with its own name.");
    }
    if (!Number.isInteger(batchSize) || batchSize < 1) {
      throw new RangeError(`A batch holds at least one image; got ${batchSize}.`);
    }
    this.confusions = heads.map(emptyConfusion);
    this.#batch = heads.map(emptyConfusion);
    this.#classCounts = heads.map((head) => head.classes.length);
    this.#lossSums = new Float64Array(heads.length);
    this.#batchSums = new Float64Array(heads.length);
    this.#batches = new Uint32Array(heads.length);
    this.#batchSize = batchSize;
  }

  /**
   * Counts a batch in.
   *
   * @param logits `[N, sum of classes]`, each row all heads end to end.
   * @param labels True class indices `[N, heads]`, -1 where an image has no label.
   * @throws {RangeError} If shapes disagree or a label is outside its head's classes; nothing is
   * counted then.
   */
  add(logits: Float32Array, labels: Int32Array): void {
    const heads = this.#classCounts.length;
    const losses = crossEntropy(logits, labels, this.#classCounts); // [N, heads]
    const predicted = argmax(logits, this.#classCounts); // [N, heads]
    for (let i = 0; i < labels.length; i += heads) {
      for (let head = 0; head < heads; head++) {
        if (labels[i + head] === missingLabel) continue;
        const cell = labels[i + head]! * this.#classCounts[head]! + predicted[i + head]!;
        this.#lossSums[head]! += losses[i + head]!;
        this.confusions[head]!.counts[cell]!++;
        this.#batch[head]!.counts[cell]!++;
      }
      this.#images++;
      if (this.#images % this.#batchSize === 0) this.#closeBatch();
    }
  }

  /**
   * The metrics of all images so far; more can be added afterwards.
   *
   * @returns Figures by head. A loss is NaN if any logit was.
   * @throws {RangeError} If no image with a label was added.
   */
  result(): EvaluationResult {
    const labelled = this.confusions.map((confusion) => imagesOf(confusion));
    if (labelled.every((count) => count === 0)) {
      throw new RangeError("There is no image to evaluate.");
    }
    const byHead = (figure: (head: number) => number) =>
      Object.fromEntries(
        this.confusions.map(({ head }, index) => [head.name, figure(index)] as const)
          .filter((_, index) => labelled[index]! > 0),
      );
    const headLoss = byHead((head) => this.#lossSums[head]! / labelled[head]!);
    return {
      images: this.#images,
      labelled: Object.fromEntries(
        this.confusions.map(({ head }, index) => [head.name, labelled[index]!]),
      ),
      loss: Object.values(headLoss).reduce((sum, loss) => sum + loss, 0),
      head_loss: headLoss,
      accuracy: byHead((head) => accuracy(this.confusions[head]!)),
      balanced_accuracy: byHead((head) => balancedAccuracy(this.confusions[head]!)),
      batch_balanced_accuracy: byHead((head) => this.#batchBalancedAccuracy(head)),
    };
  }

  #closeBatch(): void {
    for (const [head, batch] of this.#batch.entries()) {
      if (imagesOf(batch) === 0) continue;
      this.#batchSums[head]! += balancedAccuracy(batch);
      this.#batches[head]!++;
      batch.counts.fill(0);
    }
  }

  #batchBalancedAccuracy(head: number): number {
    const [sum, batches] = [this.#batchSums[head]!, this.#batches[head]!];
    // The batch being filled, if the head has a label in it.
    const open = this.#batch[head]!;
    if (imagesOf(open) === 0) return sum / batches;
    return (sum + balancedAccuracy(open)) / (batches + 1);
  }
}

function imagesOf(confusion: Confusion): number {
  return imagesPerClass(confusion).reduce((sum, count) => sum + count, 0);
}
