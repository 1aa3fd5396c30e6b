/**
 * The metrics of a model on a set of images, of each head over the images that have a label for it.
 * Batches are added one by one. Of class heads only counts and sums are stored, of tags and numbers each
 * image's logits; so the figures do not depend on how the set was divided into batches.
 */
import { Calibration } from "./calibration.ts";
import { ClassPart } from "./class_part.ts";
import { classScores, macroAverage, weightedAverage } from "./class_scores.ts";
import {
  accuracy,
  balancedAccuracy,
  type Confusion,
  emptyConfusion,
  imagesPerClass,
} from "./confusion.ts";
import type { HeadDecision } from "../data/decisions.ts";
import { type Head, isNumberHead, isTagsHead, logitSegments, missingLabel } from "../data/heads.ts";
import type { EvaluationResult } from "./evaluation_result.ts";
import { NumberEvaluation } from "./numbers/number_evaluation.ts";
import { TagsEvaluation } from "./tags/tags_evaluation.ts";
import { overallScore } from "./overall_score.ts";
import { argmax, crossEntropy, softmax } from "./softmax.ts";
import { labelRanks } from "./top_k.ts";
import { own } from "../data/own.ts";

/**
 * The metrics of a model over a set of images, computed batch by batch.
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
  /** The confusion matrices of the class heads so far, in their order. */
  readonly confusions: readonly Confusion[];
  readonly #heads: readonly Head[];
  readonly #classes: ClassPart;
  /** The tags and number heads, by index. */
  readonly #others: ReadonlyMap<number, TagsEvaluation | NumberEvaluation>;
  // Below, all arrays are by class head.
  readonly #lossSums: Float64Array; // [heads]
  readonly #calibrations: readonly Calibration[];
  /** Images whose label was among the 3, the 5 most probable classes. */
  readonly #topCorrect: { readonly 3: Uint32Array; readonly 5: Uint32Array }; // [heads]
  readonly #batchSize: number;
  #images = 0;
  #fullyLabelled = 0;
  #allCorrect = 0;
  /** The batch being filled for `batch_balanced_accuracy`: by head and class its images and correct ones. */
  readonly #batch: readonly Map<number, { images: number; correct: number }>[];
  readonly #batchSums: Float64Array; // [heads]
  /** Batches in those sums. */
  readonly #batches: Uint32Array; // [heads]

  /**
   * Starts with no images.
   *
   * @param heads The model's heads in the order of its logits; names must differ.
   * @param batchSize Images per batch of `batch_balanced_accuracy`, at least 1. Nothing else
   * depends on it, and `add` takes any number of images whatever it is.
   * @throws {RangeError} If heads or batch size are not usable.
   */
  constructor(heads: readonly Head[], { batchSize = 16 }: { batchSize?: number | undefined } = {}) {
    if (heads.length === 0 || new Set(heads.map((head) => head.name)).size < heads.length) {
      throw new RangeError("An evaluation needs at least one head, each with its own name.");
    }
    if (!Number.isInteger(batchSize) || batchSize < 1) {
      throw new RangeError(`A batch holds at least one image; got ${batchSize}.`);
    }
    this.#heads = heads;
    const part = this.#classes = new ClassPart(heads);
    const others = new Map<number, TagsEvaluation | NumberEvaluation>();
    for (const [index, head] of heads.entries()) {
      const [logit, word] = [
        part.logitSegments.offsets[index]!,
        part.labelSegments.offsets[index]!,
      ];
      if (isTagsHead(head)) others.set(index, new TagsEvaluation(head, logit, word));
      if (isNumberHead(head)) others.set(index, new NumberEvaluation(head, logit, word));
    }
    this.#others = others;
    const classHeads = part.heads;
    this.confusions = classHeads.map(emptyConfusion);
    this.#batch = classHeads.map(() => new Map());
    this.#lossSums = new Float64Array(classHeads.length);
    this.#calibrations = classHeads.map(() => new Calibration());
    this.#topCorrect = {
      3: new Uint32Array(classHeads.length),
      5: new Uint32Array(classHeads.length),
    };
    this.#batchSums = new Float64Array(classHeads.length);
    this.#batches = new Uint32Array(classHeads.length);
    this.#batchSize = batchSize;
  }

  /**
   * Adds a batch.
   *
   * @param logits `[N, total]`, each row all heads end to end.
   * @param labels Label words `[N, words]`: of class heads alone, class indices `[N, heads]`, -1 where an
   * image has no label.
   * @throws {RangeError} If shapes disagree or a label is outside its head's classes; nothing is
   * counted then.
   */
  add(logits: Float32Array, labels: Int32Array): void {
    const images = this.#classes.images(logits, labels);
    if (this.#classes.heads.length > 0) {
      this.#addClasses(this.#classes.logits(logits), this.#classes.labels(labels));
    } else this.#images += images;
    for (const head of this.#others.values()) head.add(logits, labels, images);
  }

  /** Adds a batch of the class heads alone. */
  #addClasses(
    logits: Float32Array, // [N, sum of classes]
    labels: Int32Array, // [N, class heads]
  ): void {
    const { counts } = this.#classes;
    const { offsets, total } = logitSegments(counts);
    const losses = crossEntropy(logits, labels, counts); // [N, heads]
    const probabilities = softmax(logits, counts); // [N, total]
    const predicted = argmax(logits, counts); // [N, heads]
    const ranks = labelRanks(logits, labels, counts); // [N, heads]
    for (let image = 0, i = 0; i < labels.length; image++, i += counts.length) {
      let labelled = 0;
      let correct = 0;
      for (let head = 0; head < counts.length; head++) {
        const label = labels[i + head]!;
        const prediction = predicted[i + head]!;
        if (label === missingLabel) continue;
        labelled++;
        if (prediction === label) correct++;
        const cell = label * counts[head]! + prediction;
        this.confusions[head]!.counts[cell]!++;
        const ofClass = this.#batch[head]!.get(label) ?? { images: 0, correct: 0 };
        ofClass.images++;
        if (prediction === label) ofClass.correct++;
        this.#batch[head]!.set(label, ofClass);
        this.#lossSums[head]! += losses[i + head]!;
        const probability = probabilities[image * total + offsets[head]! + prediction]!;
        this.#calibrations[head]!.add(probability, prediction === label);
        if (ranks[i + head]! < 3) this.#topCorrect[3][head]!++;
        if (ranks[i + head]! < 5) this.#topCorrect[5][head]!++;
      }
      if (labelled === counts.length) {
        this.#fullyLabelled++;
        if (correct === labelled) this.#allCorrect++;
      }
      this.#images++;
      if (this.#images % this.#batchSize === 0) this.#closeBatch();
    }
  }

  /**
   * The metrics of all images so far; more can be added afterwards.
   *
   * @param decisions The heads' temperatures and thresholds, for tags: as they are, from 0.5, by default. [heads]
   * @returns Figures by head. Loss and calibration error are NaN if any logit was.
   * @throws {RangeError} If no image with a label was added.
   */
  result(decisions?: readonly HeadDecision[]): EvaluationResult {
    const labelled = this.confusions.map((confusion) => imagesOf(confusion));
    const others = [...this.#others.values()];
    if ([...labelled, ...others.map((head) => head.labelled)].every((count) => count === 0)) {
      throw new RangeError("There is no image to evaluate.");
    }
    const byHead = <Figure>(figure: (head: number) => Figure, fewestClasses = 1) =>
      Object.fromEntries(
        this.confusions.flatMap(({ head: { name, classes } }, index) =>
          labelled[index]! > 0 && classes.length >= fewestClasses ? [[name, figure(index)]] : []
        ),
      ) as Record<string, Figure>;
    const topAccuracy = (k: 3 | 5) =>
      byHead((head) => this.#topCorrect[k][head]! / labelled[head]!, k + 1);
    const scores = this.confusions.map(classScores);
    const classLoss = byHead((head) => this.#lossSums[head]! / labelled[head]!);
    const headLoss = this.#inOrder((index, name) =>
      index === undefined ? own(classLoss, name) : this.#others.get(index)!.loss()
    );
    const result: EvaluationResult = {
      images: this.#images,
      labelled: this.#inOrder((index, name) =>
        index === undefined
          ? labelled[this.confusions.findIndex(({ head }) => head.name === name)]
          : this.#others.get(index)!.labelled
      ),
      loss: Object.values(headLoss).reduce((sum, loss) => sum + loss, 0),
      head_loss: headLoss,
      accuracy: byHead((head) => accuracy(this.confusions[head]!)),
      balanced_accuracy: byHead((head) => balancedAccuracy(this.confusions[head]!)),
      top_3_accuracy: topAccuracy(3),
      top_5_accuracy: topAccuracy(5),
      per_class: byHead((head) => scores[head]!),
      macro_average: byHead((head) => macroAverage(scores[head]!)),
      weighted_average: byHead((head) => weightedAverage(scores[head]!)),
      calibration_error: byHead((head) => this.#calibrations[head]!.error()),
      reliability: byHead((head) => this.#calibrations[head]!.bins()),
      fully_labelled: this.#fullyLabelled,
      subset_accuracy: this.#fullyLabelled === 0 ? null : this.#allCorrect / this.#fullyLabelled,
      batch_balanced_accuracy: byHead((head) => this.#batchBalancedAccuracy(head)),
    };
    return others.length === 0 ? result : { ...result, ...this.#otherFigures(result, decisions) };
  }

  /** A figure of every head that has it, by name and in the heads' order; class heads are asked by name only. */
  #inOrder(
    figure: (index: number | undefined, name: string) => number | undefined,
  ): Record<string, number> {
    return Object.fromEntries(this.#heads.flatMap(({ name }, index) => {
      const value = figure(this.#others.has(index) ? index : undefined, name);
      return value === undefined ? [] : [[name, value]];
    }));
  }

  /** The figures of tags and numbers, and the score over all heads. */
  #otherFigures(
    { accuracy }: EvaluationResult,
    decisions?: readonly HeadDecision[],
  ): Pick<EvaluationResult, "tags" | "numbers" | "score"> {
    const labelled = [...this.#others].filter(([, { labelled }]) => labelled > 0);
    const tags = labelled.flatMap(([index, head]) =>
      head instanceof TagsEvaluation ? [[head.name, head.figures(decisions?.[index])] as const] : []
    );
    const numbers = labelled.flatMap(([, head]) =>
      head instanceof NumberEvaluation ? [[head.name, head.figures()] as const] : []
    );
    const figures = {
      ...(this.#heads.some(isTagsHead) && { tags: Object.fromEntries(tags) }),
      ...(this.#heads.some(isNumberHead) && { numbers: Object.fromEntries(numbers) }),
    };
    return { ...figures, score: overallScore({ accuracy, ...figures }) };
  }

  #closeBatch(): void {
    for (const [head, batch] of this.#batch.entries()) {
      if (batch.size === 0) continue;
      this.#batchSums[head]! += meanRecall(batch);
      this.#batches[head]!++;
      batch.clear();
    }
  }

  #batchBalancedAccuracy(head: number): number {
    const [sum, batches] = [this.#batchSums[head]!, this.#batches[head]!];
    // The batch being filled, if the head has a label in it.
    const open = this.#batch[head]!;
    if (open.size === 0) return sum / batches;
    return (sum + meanRecall(open)) / (batches + 1);
  }
}

/** Balanced accuracy of a batch, summed in class order as that of a confusion matrix is. */
function meanRecall(batch: ReadonlyMap<number, { images: number; correct: number }>): number {
  const recalls = [...batch].sort(([a], [b]) => a - b).map(([, { images, correct }]) =>
    correct / images
  );
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}

function imagesOf(confusion: Confusion): number {
  return imagesPerClass(confusion).reduce((sum, count) => sum + count, 0);
}
