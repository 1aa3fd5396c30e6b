/** A run that is open for training: its files, options and data, and what its training starts from. */
import type { FlatWeights } from "../../model/parameters.ts";
import type { PreparedData, PrepareHooks } from "../data/prepare.ts";
import type { ResolvedOptions } from "../options.ts";
import type { WeightsHooks } from "../trainer/starting_weights.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { RunPaths } from "./run_paths.ts";
import type { RunLog } from "./run_log.ts";

/** A run that is open: its files, options and data, and what its training starts from. */
export type OpenRun = RunParts & RunStart;

interface RunParts {
  readonly paths: RunPaths;
  readonly options: ResolvedOptions;
  readonly data: PreparedData;
  /**
   * Opens the log, once nothing can keep the run from being trained: the files of a resumed run are not
   * touched before.
   */
  readonly openLog: () => Promise<RunLog>;
}

/** A resumed run starts from its checkpoint, a new one from weights. */
export type RunStart =
  | { readonly checkpoint: Checkpoint }
  | { readonly checkpoint?: undefined; readonly weights: FlatWeights };

/** A run whose log is open: it is being trained. */
export type LoggedRun = OpenRun & { readonly log: RunLog };

/** Callbacks and resources of opening a run. */
export type OpenRunHooks = PrepareHooks & WeightsHooks;
