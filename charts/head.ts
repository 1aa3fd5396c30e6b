/** A head as charts show it. This room imports no other, so it does not use the type of data/. */

/** One attribute that the model predicts, e.g. "colour". */
export interface ChartHead {
  /** Its name, as titles and axes show it. */
  readonly name: string;
  /** Its classes, by class index. */
  readonly classes: readonly string[];
}
