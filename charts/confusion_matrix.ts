/** A confusion matrix as a picture. */
import type { ChartHead } from "./head.ts";
import type { Chart } from "./render.ts";

/** One head's confusion matrix, and how to lay it out. */
export interface ConfusionChart {
  readonly head: ChartHead;
  /** Images `[classes, classes]`: row = true class, column = predicted class. */
  readonly counts: Uint32Array;
  /** All class indices in the order of rows and columns, e.g. by similarity; the head's by default. */
  readonly order?: readonly number[];
}

/** Describes the picture of a confusion matrix. */
export function confusionMatrixChart(_: ConfusionChart): Chart {
  throw new Error("not yet");
}
