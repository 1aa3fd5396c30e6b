/** How well a model's decisions hold, as `facet eval --json` prints it. */
import type { CoveragePoint } from "./answers.ts";

/** How many answers of a set were right, and what that says about all. */
export interface RightShare {
  /** Answers. */
  readonly images: number;
  /** Right ones. */
  readonly right: number;
  /** Their share, 0 to 1. */
  readonly precision: number;
  /** The 95 % interval of Clopper and Pearson for the share: its lower end. */
  readonly low: number;
  /** Its upper end. */
  readonly high: number;
}

/** How well a class or tags head's decision holds. */
export interface SureFigures {
  /** Its kind. */
  readonly kind: "class" | "tags";
  /** Images with its label. */
  readonly images: number;
  /** The share of them that are sure, 0 to 1. */
  readonly coverage: number;
  /** Of the answers that were sure by what was chosen on other images, how many were right; null without any. */
  readonly sure: RightShare | null;
  /** Expected calibration error of probabilities as they are and of calibrated ones, 0 to 1. */
  readonly calibration_error: { readonly before: number; readonly after: number };
  /** Of the tags given by thresholds that were chosen on other images; of tags heads only. */
  readonly given_tags?: GivenTagsFigures | undefined;
  /** Precision by coverage, the most confident images first. */
  readonly curve: readonly CoveragePoint[];
}

/** What given tags are worth on images that thresholds were not chosen on. */
export interface GivenTagsFigures {
  /** The share of given tags that are true, 0 to 1; null where none is given. */
  readonly precision: number | null;
  /** The share of true tags that are given, 0 to 1; null where none is true. */
  readonly recall: number | null;
  /** F1 of all pairs of image and tag, 0 to 1. */
  readonly f1_micro: number;
  /** Tags that are never given. */
  readonly never: number;
}

/** How well a number head's margin holds. */
export interface MarginFigures {
  /** Its kind. */
  readonly kind: "number";
  /** Images with its label. */
  readonly images: number;
  /** The margin, in the unit of the column; null where there were too few images. */
  readonly margin: number | null;
  /** How many numbers were within a margin that was chosen on other images; null without any. */
  readonly within: RightShare | null;
}

/** How well the decisions of several heads hold together. */
export interface TogetherFigures {
  /** The class and tags heads' names. */
  readonly heads: readonly string[];
  /** Images with a label for each. */
  readonly images: number;
  /** The share of them where every head is sure, 0 to 1. */
  readonly coverage: number;
  /** Of the images where every head was sure, how many had all right; null without any. */
  readonly sure: RightShare | null;
  /** Precision by coverage, the images first whose least confident head is the most confident. */
  readonly curve: readonly CoveragePoint[];
}

/** How well decisions hold on a set of images. */
export interface DecisionFigures {
  /** The share of sure answers that was to be right, in (0, 1). */
  readonly precision: number;
  /**
   * Whether they were chosen on these images. Then shares of right answers are cross-validated: each image is
   * judged by what was chosen on others.
   */
  readonly chosen: boolean;
  /** Images. */
  readonly images: number;
  /** By head; heads without labels are left out. */
  readonly heads: Readonly<Record<string, SureFigures | MarginFigures>>;
  /** All class and tags heads together; null where there are not two of them, or no image has every label. */
  readonly together: TogetherFigures | null;
}
