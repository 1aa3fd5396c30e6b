/** Precision and recall of a tag at every threshold that could be chosen. */
import { hasTag } from "../../data/label_words.ts";
import { Ranking } from "./ranking.ts";
import { sigmoid } from "../head_values.ts";
import type { TagImages } from "./tag_images.ts";

/** A point of a curve of precision and recall. */
export interface CurvePoint {
  /** The probability from which the tag is given. */
  readonly threshold: number;
  /** Share of the images it is then given to that have it, 0 to 1. */
  readonly precision: number;
  /** Share of the images that have it that it is then given to, 0 to 1. */
  readonly recall: number;
}

/**
 * The precision-recall curve of a tag: scikit-learn's `precision_recall_curve` at the scores of images that have
 * the tag. Between two of them recall does not change and precision only falls. The area under its steps is the
 * average precision.
 *
 * @param images The images that have the head's label, as `ImageScores.tagImages` gives them.
 * @param tag The tag's index.
 * @param temperature What logits are divided by before the sigmoid.
 * @returns Points of rising recall; none where no image has the tag.
 */
export function precisionRecallCurve(
  { logits, labels }: TagImages,
  tag: number,
  temperature = 1,
): CurvePoint[] {
  const has = labels.map((words) => hasTag(words, 0, tag));
  const scores = (which: boolean) =>
    Float32Array.from(logits.filter((_, image) => has[image] === which), (row) => row[tag]!);
  const ranking = new Ranking(scores(true)).addOthers(scores(false));
  return [...ranking.others()].map((others, i) => {
    const having = ranking.having[i]!;
    return {
      threshold: sigmoid(ranking.scores[i]! / temperature),
      precision: having / (having + others),
      recall: having / ranking.positives,
    };
  });
}
