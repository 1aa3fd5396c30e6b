/** How many images each class has: bars on a logarithmic scale, the largest class first. */
import type { ChartHead } from "./head.ts";
import type { Chart } from "./render.ts";

/** One head's images by class. */
export interface ClassCounts {
  readonly head: ChartHead;
  /** Images by class, `[classes]`. */
  readonly counts: ArrayLike<number>;
  /** How they are split, e.g. into training and validation; marked on the bars. At most eight. */
  readonly sides?: readonly { readonly name: string; readonly counts: ArrayLike<number> }[];
}

/** Describes the chart of one head's classes by size. */
export function classCountsChart(_: ClassCounts): Chart {
  throw new Error("not yet");
}
