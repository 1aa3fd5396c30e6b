/** What a comparison of runs found. */
import type { EpochMetrics, ListedRun, OptionName } from "../../train/mod.ts";
import type { HeadComparison } from "./image_comparison.ts";

/** A run among others. */
export interface ComparedRun extends ListedRun {
  /** Its epochs. */
  readonly metrics: readonly EpochMetrics[];
}

/** An option in which runs differ, as its flag and its value in each. */
export interface DifferingOption {
  /** Its name in code. */
  readonly name: OptionName;
  /** Its flag without dashes. */
  readonly title: string;
  /** As text; "–" where a run has none. [runs] */
  readonly values: readonly string[];
}

/** Another run compared with the first, image by image. */
export interface PairComparison {
  /** The other run, by its place among the runs. */
  readonly other: number;
  /** Each head that both have. */
  readonly heads: readonly HeadComparison[];
}

/** What a comparison found. */
export interface RunComparison {
  /** The runs, with names that differ. */
  readonly runs: readonly ComparedRun[];
  /** Options in which they differ. */
  readonly options: readonly DifferingOption[];
  /** Image by image, where both were evaluated on the same images. */
  readonly pairs: readonly PairComparison[];
  /** What cannot be compared, or not fairly, and what to do about it. */
  readonly notes: readonly string[];
  /** The page. */
  readonly path: string;
}
