/**
 * What tests of training share, also those of other rooms.
 *
 * @module
 */
export { drawKinds, kindFlags, kindLabels } from "./kinds.ts";
export { testMetrics } from "./metrics.ts";
export { eventFile, loggedBy, readEvents, type ReadHistogram, scalars } from "./read_events.ts";
export { twoHeads, writeTestRun } from "./run_folder.ts";
export { heads, lastVariants, randomImages, smallArchitecture } from "./synthetic.ts";
export { loadCheckpoint, saveCheckpoint } from "../run/checkpoint.ts";
export { RunLog } from "../run/run_log.ts";
export { TrainingRun } from "../run/training_run.ts";
