/** What a head of each kind predicts for one image, next to the image's label. */

/** The prediction of one class head for one image. */
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

/** The prediction of one tags head for one image. */
export interface TagsScore {
  /** Whether the image has a label for the head; without one `missed` and `wrong` are empty. */
  readonly labelled: boolean;
  /** The image's tags, by index. */
  readonly truth: readonly number[];
  /** The tags given to it, by index: those whose probability reaches the tag's threshold. */
  readonly given: readonly number[];
  /** Tags that it has and that were not given. */
  readonly missed: readonly number[];
  /** Tags that were given and that it does not have. */
  readonly wrong: readonly number[];
  /** The calibrated probability of each tag, 0 to 1. [tags] */
  readonly probabilities: Float32Array;
  /** The smallest probability of a given tag; without one, 1 - the largest probability. */
  readonly confidence: number;
  /** Binary cross-entropy in nats, averaged over the tags; 0 without a label. */
  readonly loss: number;
}

/** The prediction of one number head for one image. */
export interface NumberScore {
  /** The image's number, in the unit of the column; null if it has no label. */
  readonly truth: number | null;
  /** The predicted number. */
  readonly value: number;
  /** `value - truth`; 0 without a label. */
  readonly error: number;
  /** Smooth L1 of the standardised number; 0 without a label. */
  readonly loss: number;
}
