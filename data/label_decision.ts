/** What somebody decided on a label. Web standards only. */

/**
 * What somebody decided on a label: the suggestion is right, another label is, the label is kept, it is removed,
 * or the whole image cannot be used, so that all of its labels are removed.
 */
export type LabelDecision = "accepted" | "changed" | "kept" | "removed" | "unusable";

/** All decisions. */
export const labelDecisions: readonly LabelDecision[] = [
  "accepted",
  "changed",
  "kept",
  "removed",
  "unusable",
];
