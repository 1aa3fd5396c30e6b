/** The result of a run. */
import type { BestModel } from "./checkpoint.ts";
import type { EpochMetrics } from "./metrics_log.ts";

/** Why a run ended: all epochs are done, or patience, the time limit or the caller's signal ended it early. */
export type Ending = "epochs" | "patience" | "time" | "signal";

/** The result of a run. */
export interface TrainResult {
  /** Its folder. */
  readonly run: string;
  /** Why it ended. */
  readonly ending: Ending;
  /** Every finished epoch, those before a resume too. */
  readonly epochs: readonly EpochMetrics[];
  /** The best model; absent when there was no validation. */
  readonly best?: BestModel | undefined;
  /**
   * Where the run to be resumed had ended already: a message that says why, and which option continues it.
   * Nothing was trained and nothing written.
   */
  readonly alreadyEnded?: string | undefined;
}
