/** What charts need to know of a head. */

/** One attribute that the model predicts, e.g. "colour". */
export interface ChartHead {
  /** As titles and axes write it. */
  readonly name: string;
  /** Its classes; a class index points into these. */
  readonly classes: readonly string[];
}
