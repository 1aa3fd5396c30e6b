/** How a run ended, as its caller is told. */
import type { BestModel } from "./checkpoint.ts";
import type { EpochMetrics } from "./metrics_log.ts";

/** Why a run ended: all epochs are done, or patience, time or the caller's signal ended it early. */
export type Ending = "epochs" | "patience" | "time" | "signal";

/** How a run ended. */
export interface TrainResult {
  /** Its folder. */
  readonly run: string;
  /** Why it ended. */
  readonly ending: Ending;
  /** Every finished epoch, those before a resume too. */
  readonly epochs: readonly EpochMetrics[];
  /** The best model; absent when there was no validation. */
  readonly best?: BestModel;
  /**
   * Where a run was to be taken up that had ended already: by what, and which option goes on. Nothing
   * was trained and nothing written.
   */
  readonly nothingLeft?: string;
}
