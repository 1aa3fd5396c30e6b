/** The figures of a tags head, as `facet eval --json` prints them. */
import type { ReliabilityBin } from "../calibration.ts";
import type { PrecisionRecallF1 } from "../class_scores.ts";

/** The figures of one tag over the images that have the head's label. */
export interface TagFigures extends PrecisionRecallF1 {
  /** The tag. */
  readonly tag: string;
  /** Images that have it. */
  readonly images: number;
  /** Images that it was given to. */
  readonly predicted: number;
  /** Average precision, 0 to 1; null where no image has the tag. */
  readonly average_precision: number | null;
  /** Area under the ROC curve, 0 to 1; null unless some images have the tag and some do not. */
  readonly roc_auc: number | null;
  /** The calibrated probability from which the tag is given; above 1 it never is. */
  readonly threshold: number;
}

/**
 * The figures of a tags head: scikit-learn's, with its defaults (`zero_division=0`: a tag or an image without
 * true and without given tags has the F1 score 0). What depends on which tags are given holds at the
 * thresholds in `per_tag`.
 */
export interface TagsFigures {
  /** Mean of the tags' average precision, over the tags that an image has; null where there is none. */
  readonly mean_average_precision: number | null;
  /** Average precision of all pairs of image and tag together; null where no image has a tag. */
  readonly micro_average_precision: number | null;
  /** Mean of the tags' areas under the ROC curve, over the tags that some images have and some do not. */
  readonly roc_auc: number | null;
  /** F1 of all pairs of image and tag together, 0 to 1. */
  readonly f1_micro: number;
  /** Mean of the tags' F1, 0 to 1. */
  readonly f1_macro: number;
  /** Mean of the images' F1, 0 to 1. */
  readonly f1_samples: number;
  /** Share of images whose tags are exactly right, 0 to 1 (`accuracy_score`). */
  readonly exact_match: number;
  /** Share of the pairs of image and tag that are wrong, 0 to 1. */
  readonly hamming_loss: number;
  /** Expected calibration error over 15 bins of all pairs of image and tag, 0 to 1. */
  readonly calibration_error: number;
  /** The bins with pairs from which that is computed: `accuracy` is the share that has the tag. */
  readonly reliability: readonly ReliabilityBin[];
  /** The figures of each tag, in the head's order. */
  readonly per_tag: readonly TagFigures[];
}
