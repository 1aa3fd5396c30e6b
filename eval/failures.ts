/**
 * The images that a model got wrong, sorted by what can be learned from them: where it is worst, where
 * it is wrong and sure, and where rather the label seems wrong. Images of equal standing come in
 * their order in the set.
 */
import { missingLabel } from "../data/heads.ts";
import type { ImageScores } from "./image_scores.ts";

/** An image whose label and prediction are worth looking at. */
export interface Failure {
  /** The image's place in the set. */
  readonly image: number;
  /** The head's name. */
  readonly head: string;
  /** The class that the image is labelled with. */
  readonly label: string;
  /** The class that the model finds most probable; of a label error, the one it would rather count as. */
  readonly suggestion: string;
  /** Its probability, 0 to 1. */
  readonly probability: number;
  /** The label's probability, 0 to 1. */
  readonly labelProbability: number;
  /** Cross-entropy in nats. */
  readonly loss: number;
}

/**
 * The images with the largest loss.
 *
 * @param scores What the model said of each image.
 * @param head The head's place.
 * @param limit At most this many.
 * @returns Labelled images, the largest loss first.
 */
export function highestLosses(scores: ImageScores, head: number, limit: number): Failure[] {
  return labelledImages(scores, head).sort((a, b) => b.loss - a.loss).slice(0, limit);
}

/**
 * The images with the largest loss over all heads together: those that are odd as a whole.
 *
 * @param scores What the model said of each image.
 * @param limit At most this many.
 * @returns Images with the sum of their labelled heads' losses in nats, the largest first.
 */
export function highestTotalLosses(
  scores: ImageScores,
  limit: number,
): { image: number; loss: number }[] {
  return Array.from({ length: scores.count }, (_, image) => ({
    image,
    loss: scores.heads.reduce((sum, _, head) => sum + scores.at(image, head).loss, 0),
  })).sort((a, b) => b.loss - a.loss).slice(0, limit);
}

/**
 * The images that the model got wrong and was surest of.
 *
 * @param scores What the model said of each image.
 * @param head The head's place.
 * @param limit At most this many.
 * @returns Wrong images, the most probable prediction first.
 */
export function confidentMistakes(scores: ImageScores, head: number, limit: number): Failure[] {
  return labelledImages(scores, head).filter(({ label, suggestion }) => label !== suggestion)
    .sort((a, b) => b.probability - a.probability).slice(0, limit);
}

/**
 * How far a probability may be below a threshold and still reach it: the threshold is a mean, whose
 * rounding must not decide. cleanlab allows as much.
 */
const thresholdTolerance = 1e-6;

/**
 * The images whose label is probably wrong: those off the diagonal of the confident joint (Northcutt,
 * Jiang and Chuang 2021, "Confident Learning: Estimating Uncertainty in Dataset Labels",
 * https://arxiv.org/abs/1911.00068, equations 1 and 2).
 *
 * A class's threshold is the mean probability that it gets from the images labelled with it, so a class
 * that the model is never sure of asks for less. An image counts as the most probable of the classes
 * that reach their thresholds, the first of equal ones; where none does, as nothing. It is suspect when
 * that class is not its label. A class that no image is labelled with has no threshold, and nothing
 * counts as it. The predictions must be of images that the model was not trained on.
 *
 * That class need not be the most probable of all: the label itself may be, where it is less probable
 * than it mostly is. Such images come last.
 *
 * @param scores What the model said of each image.
 * @param head The head's place.
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
export function labelErrors(scores: ImageScores, head: number): Failure[] {
  const thresholds = selfConfidence(scores, head);
  const { classes } = scores.heads[head]!;
  return labelledImages(scores, head)
    .flatMap((failure) => {
      const probabilities = scores.probabilities(failure.image, head);
      let counted = -1;
      for (const [c, probability] of probabilities.entries()) {
        if (probability < thresholds[c]! - thresholdTolerance) continue;
        if (counted < 0 || probability > probabilities[counted]!) counted = c;
      }
      const suggestion = classes[counted];
      if (suggestion === undefined || suggestion === failure.label) return [];
      return [{ ...failure, suggestion, probability: probabilities[counted]! }];
    })
    .sort((a, b) => b.probability - b.labelProbability - (a.probability - a.labelProbability));
}

/**
 * How sure a head is of each class, on average over the images labelled with it.
 *
 * @returns Mean probabilities, 0 to 1; endless for a class without images, of which nothing is known.
 * [classes]
 */
function selfConfidence(scores: ImageScores, head: number): number[] {
  const { classes } = scores.heads[head]!;
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

/** A head's say about every image that has a label for it, in the set's order. */
function labelledImages(scores: ImageScores, head: number): Failure[] {
  const { name, classes } = scores.heads[head]!;
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
