/** The result of an evaluation, as `facet eval --json` prints it. */
import type { ReliabilityBin } from "./calibration.ts";
import type { ClassScores, PrecisionRecallF1 } from "./class_scores.ts";
import type { NumberFigures } from "./numbers/number_figures.ts";
import type { TagsFigures } from "./tags/tags_figures.ts";

/**
 * The metrics of a set of images, ready to be written as JSON. Each head is judged by the images that
 * have a label for it; a head without any has no figures, and the records by head leave it out. Accuracy and
 * all that counts classes is of class heads alone; `labelled`, `loss` and `head_loss` are of every head.
 */
export interface EvaluationResult {
  /** Images counted. */
  readonly images: number;
  /** Images with a label, by head; 0 for a head without any. */
  readonly labelled: Readonly<Record<string, number>>;
  /** Sum of `head_loss`, every head with the same weight. Training's label smoothing and weights are not part of it. */
  readonly loss: number;
  /**
   * Mean loss of each head over the images that have its label: cross-entropy in nats of a class head, binary
   * cross-entropy averaged over the tags of a tags head, smooth L1 of the standardised number of a number head.
   */
  readonly head_loss: Readonly<Record<string, number>>;
  /** Share of images whose class was predicted correctly, by head, 0 to 1. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present in the set, by head, 0 to 1. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
  /** Share of images whose class was among the three most probable, by head of more than 3 classes. */
  readonly top_3_accuracy: Readonly<Record<string, number>>;
  /** The same for the five most probable, by head of more than 5 classes. */
  readonly top_5_accuracy: Readonly<Record<string, number>>;
  /** Scores of each class that an image has or was predicted as, by head, in class order. */
  readonly per_class: Readonly<Record<string, readonly ClassScores[]>>;
  /** Mean of the scores of those classes, by head. */
  readonly macro_average: Readonly<Record<string, PrecisionRecallF1>>;
  /** The same with each class weighted by its images. */
  readonly weighted_average: Readonly<Record<string, PrecisionRecallF1>>;
  /** Expected calibration error over 15 bins, by head, 0 to 1. */
  readonly calibration_error: Readonly<Record<string, number>>;
  /** The bins with images from which that is computed, by head. */
  readonly reliability: Readonly<Record<string, readonly ReliabilityBin[]>>;
  /** Images that have a label for every class head; 0 without such heads. */
  readonly fully_labelled: number;
  /** Share of those with every class head correct, 0 to 1; null without any. */
  readonly subset_accuracy: number | null;
  /**
   * The number that the PyTorch multi-output tutorial prints: balanced accuracy of each batch,
   * averaged over the batches (a smaller last one counts fully, one without a label for the head not
   * at all), by head, 0 to 1. It changes with the batch size and the order of the images; use it
   * only to compare with that tutorial.
   */
  readonly batch_balanced_accuracy: Readonly<Record<string, number>>;
  /** The figures of each tags head; absent where the model has none. */
  readonly tags?: Readonly<Record<string, TagsFigures>> | undefined;
  /** The figures of each number head; absent where the model has none. */
  readonly numbers?: Readonly<Record<string, NumberFigures>> | undefined;
  /**
   * One figure for all heads, 0 to 1: the mean, over the heads with labels, of the accuracy of a class head, the mean
   * average precision of a tags head and the R2 of a number head, at least 0. Absent where all heads choose a
   * class; null where no head has its figure.
   */
  readonly score?: number | null | undefined;
}
