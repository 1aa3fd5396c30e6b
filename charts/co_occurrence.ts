/** How often the classes of two heads occur together. */
import type { ChartHead } from "./head.ts";
import type { Chart } from "./render.ts";

/** Images by the classes of two heads. */
export interface CoOccurrence {
  readonly rows: ChartHead;
  readonly columns: ChartHead;
  /** Images `[rows, columns]`. */
  readonly counts: ArrayLike<number>;
}

/** Describes the heat map of two heads' classes; only the largest where there are very many. */
export function coOccurrenceChart(_: CoOccurrence): Chart {
  throw new Error("not yet");
}
