/**
 * How a model's outputs become answers: the temperatures, thresholds and margins that were chosen on
 * validation images. They are part of the model file and of every export. Web standards only.
 */
import { type Head, isNumberHead, isTagsHead } from "./heads.ts";
import type { TestTimeAugmentation } from "./test_time_augmentation.ts";

/** How one class is chosen, and when it is sure. */
export interface ClassDecision {
  /** What the head's logits are divided by before softmax, above 0: 1 leaves probabilities as they are. */
  readonly temperature: number;
  /** The calibrated probability from which the label is sure; null where none is high enough. */
  readonly sureFrom: number | null;
}

/** How tags are chosen, and when they are sure. */
export interface TagsDecision {
  /** What the head's logits are divided by before the sigmoid, above 0. */
  readonly temperature: number;
  /** The calibrated probability from which each tag is given; above 1 it never is. [tags] */
  readonly thresholds: readonly number[];
  /**
   * The confidence from which an image's tags are sure; null where none is high enough. An image's confidence is
   * the smallest, over its given tags, of their probabilities; without a given tag it is 1 - the largest
   * probability.
   */
  readonly sureFrom: number | null;
}

/** How far a number may be off. */
export interface NumberDecision {
  /** The share `precision` of numbers is at most so far from the truth; null where there were too few images. */
  readonly margin: number | null;
}

/** How a head's outputs become answers. */
export type HeadDecision = ClassDecision | TagsDecision | NumberDecision;

/** How all heads' outputs become answers. */
export interface Decisions {
  /** The share of sure answers that was to be right, in (0, 1). */
  readonly precision: number;
  /** In the order of the model's heads. [heads] */
  readonly heads: readonly HeadDecision[];
  /** What the logits were averaged over that they were found with; absent where that is the image alone. */
  readonly tta?: Exclude<TestTimeAugmentation, "none"> | undefined;
}

/** The decision of a head for which none was chosen: probabilities as they are, tags from 0.5, nothing known to be sure. */
export function uncalibrated(head: Head): HeadDecision {
  if (isNumberHead(head)) return { margin: null };
  if (isTagsHead(head)) {
    return { temperature: 1, thresholds: head.tags.map(() => 0.5), sureFrom: null };
  }
  return { temperature: 1, sureFrom: null };
}
