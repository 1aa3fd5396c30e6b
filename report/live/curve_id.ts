/** The names of the charts of a training, on the page and in its script. */

/** A chart's name; its figure's is `curve-` and this. */
export type CurveId =
  | "step-loss"
  | "loss"
  | "accuracy"
  | "average-precision"
  | "error"
  | "learning-rate"
  | "speed";
