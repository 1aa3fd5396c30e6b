/** The long tail: how fast classes get rare, from the largest to the smallest. */
import type { Chart } from "./render.ts";

/** Images by class of one head, in any order. */
export interface TailOfHead {
  readonly name: string;
  readonly counts: ArrayLike<number>;
}

/** Describes the chart of class sizes by rank, one line for each head (at most eight). */
export function longTailChart(_: readonly TailOfHead[]): Chart {
  throw new Error("not yet");
}
