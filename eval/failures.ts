/**
 * The images that a model predicts wrongly: those with the largest loss, those with the most confident
 * mistakes, and those whose label is probably wrong. Images with equal figures come in the order of the
 * set.
 */
import { type ClassHead, isClassHead, missingLabel } from "../data/heads.ts";
import { reaches } from "./confident_learning.ts";
import type { ImageScores } from "./image_scores.ts";
import { tagLabelErrors } from "./tags/tag_label_errors.ts";

/** An image whose label and prediction of a class head, or whose suspect tags, are worth looking at. */
export interface Failure {
  /** The image's index in the set. */
  readonly image: number;
  /** The head's name. */
  readonly head: string;
  /** The class that the image is labelled with; the cell of its tags. */
  readonly label: string;
  /** The most probable class; of a label error, the class or the cell of tags that the image probably has. */
  readonly suggestion: string;
  /** Its probability, 0 to 1. */
  readonly probability: number;
  /** The label's probability, 0 to 1. */
  readonly labelProbability: number;
  /** The head's loss in nats. */
  readonly loss: number;
}

/**
 * The images with the largest loss.
 *
 * @param scores The predictions for each image.
 * @param head The index of a class head.
 * @param limit At most this many.
 * @returns Labelled images, the largest loss first.
 */
export function highestLosses(scores: ImageScores, head: number, limit: number): Failure[] {
  return labelledImages(scores, head).sort((a, b) => b.loss - a.loss).slice(0, limit);
}

/**
 * The images with the largest loss over all heads together.
 *
 * @param scores The predictions for each image.
 * @param limit At most this many.
 * @returns Images with the sum of their labelled heads' losses in nats, the largest first.
 */
export function highestTotalLosses(
  scores: ImageScores,
  limit: number,
): { image: number; loss: number }[] {
  return Array.from({ length: scores.count }, (_, image) => ({
    image,
    loss: scores.heads.reduce((sum, _, head) => sum + scores.loss(image, head), 0),
  })).sort((a, b) => b.loss - a.loss).slice(0, limit);
}

/**
 * The wrongly predicted images whose predictions are the most probable.
 *
 * @param scores The predictions for each image.
 * @param head The index of a class head.
 * @param limit At most this many.
 * @returns Wrong images, the most probable prediction first.
 */
export function confidentMistakes(scores: ImageScores, head: number, limit: number): Failure[] {
  return labelledImages(scores, head).filter(({ label, suggestion }) => label !== suggestion)
    .sort((a, b) => b.probability - a.probability).slice(0, limit);
}

/**
 * The images whose label is probably wrong: those off the diagonal of the confident joint (Northcutt,
 * Jiang and Chuang 2021, "Confident Learning: Estimating Uncertainty in Dataset Labels",
 * https://arxiv.org/abs/1911.00068, equations 1 and 2).
 *
 * A class's threshold is the mean probability that it gets from the images labelled with it, so a class
 * that always gets low probabilities has a low threshold. An image counts as the most probable of the classes
 * that reach their thresholds, the first of equal ones; where none does, as nothing. It is suspect when
 * that class is not its label. A class that no image is labelled with has no threshold, and nothing
 * counts as it. The predictions must be of images that the model was not trained on.
 *
 * That class need not be the most probable of all: the label itself may be, where it is less probable
 * than it mostly is. Such images come last.
 *
 * @param decided The predictions for each image; decisions change nothing here.
 * @param head The index of a head. Of a tags head see {@linkcode tagLabelErrors}; numbers are never suspect.
 * @returns Suspect images, those first whose suggestion is most more probable than their label.
 * @example
 * ```ts
 * import { ImageScores, labelErrors } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = new ImageScores([{ name: "colour", classes: ["Black", "White"] }], 4);
 * const logits = new Float32Array([2, 0, 0, 2, 0, 1, 0, 3]);
 * scores.add(0, logits, new Int32Array([0, 1, 1, 0]));
 * const [error, ...others] = labelErrors(scores, 0);
 * assert.deepEqual([error!.image, error!.label, error!.suggestion], [3, "Black", "White"]);
 * assert.equal(others.length, 0);
 * ```
 */
export function labelErrors(decided: ImageScores, head: number): Failure[] {
  const scores = decided.undecided();
  const { kind = "class" } = scores.heads[head]!;
  if (kind === "number") return [];
  if (kind === "tags") return tagLabelErrors(scores, head);
  const thresholds = selfConfidence(scores, head);
  const { classes } = classHead(scores, head);
  return labelledImages(scores, head)
    .flatMap((failure) => {
      const probabilities = scores.probabilities(failure.image, head);
      let counted = -1;
      for (const [c, probability] of probabilities.entries()) {
        if (!reaches(probability, thresholds[c]!)) continue;
        if (counted < 0 || probability > probabilities[counted]!) counted = c;
      }
      const suggestion = classes[counted];
      if (suggestion === undefined || suggestion === failure.label) return [];
      return [{ ...failure, suggestion, probability: probabilities[counted]! }];
    })
    .sort((a, b) => b.probability - b.labelProbability - (a.probability - a.labelProbability));
}

/**
 * The mean probability of each class over the images labelled with it (its self-confidence).
 *
 * @returns Mean probabilities, 0 to 1; infinite for a class without images. [classes]
 */
function selfConfidence(scores: ImageScores, head: number): number[] {
  const { classes } = classHead(scores, head);
  const images = classes.map(() => 0);
  const sums = classes.map(() => 0);
  for (let image = 0; image < scores.count; image++) {
    const { label, labelProbability } = scores.at(image, head);
    if (label === missingLabel) continue;
    images[label]!++;
    sums[label]! += labelProbability;
  }
  return classes.map((_, c) => images[c] === 0 ? Infinity : sums[c]! / images[c]!);
}

/** The predictions of one head for every image that has a label for it, in the set's order. */
function labelledImages(scores: ImageScores, head: number): Failure[] {
  const { name, classes } = classHead(scores, head);
  const found: Failure[] = [];
  for (let image = 0; image < scores.count; image++) {
    const { label, predicted, ...rest } = scores.at(image, head);
    if (label === missingLabel) continue;
    found.push({
      image,
      head: name,
      label: classes[label]!,
      suggestion: classes[predicted]!,
      ...rest,
    });
  }
  return found;
}

function classHead(scores: ImageScores, index: number): ClassHead {
  const head = scores.heads[index]!;
  if (!isClassHead(head)) throw new RangeError(`${head.name} does not choose one class.`);
  return head;
}
