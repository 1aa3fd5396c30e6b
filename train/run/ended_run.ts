/**
 * A run that is taken up and has nothing left to be trained: what ended it, and what goes on. Nothing of
 * it is touched, so one command can start a run, take it up and find it finished.
 */
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import type { ResolvedOptions } from "../options.ts";
import type { Progress } from "./checkpoint.ts";
import type { EpochMetrics } from "./metrics_log.ts";
import type { RunPaths } from "./run_folder.ts";
import type { Ending, TrainResult } from "./train_result.ts";

/** How a run had ended that nothing is left of to be trained. */
export type EndedRun = TrainResult & Required<Pick<TrainResult, "nothingLeft">>;

/**
 * Finds out whether a run has ended by its options.
 *
 * @param paths Its files.
 * @param progress Where its checkpoint stands.
 * @param options Its own options and what the user changed of them.
 * @param logged The epochs in its log.
 * @returns How it ended; undefined where something is left to be trained.
 * @throws UserError When more epochs are done than are asked for.
 */
export async function endedRun(
  { folder, best: bestModel }: RunPaths,
  { position, best, validationsSinceBest = 0, seconds = 0 }: Progress,
  { epochs, patience = Infinity, maxSeconds = Infinity }: ResolvedOptions,
  logged: readonly EpochMetrics[],
): Promise<EndedRun | undefined> {
  const { epoch: whole, batch, step } = position;
  if (epochs < whole || (epochs === whole && batch > 0)) {
    const begun = batch > 0 ? `, and epoch ${whole + 1} is begun` : "";
    throw new UserError(
      `--epochs ${epochs} is fewer than ${folder} has: ${whole} are done${begun}; leave it out, or name more`,
    );
  }
  const kept = logged.filter((metrics) => metrics.step <= step);
  const last = kept.at(-1);
  const done = `${last?.epoch ?? 0} of ${epochs}`;
  // Time ends a run with a validation only.
  const validated = last?.step === step && last.val_loss !== null;
  const reasons: [boolean, Ending, string][] = [
    [whole === epochs, "epochs", `is finished: ${done} done, --epochs N for more`],
    [
      validationsSinceBest >= patience,
      "patience",
      `ended by --patience ${patience}: ${done} epochs done, the last ${validationsSinceBest} ` +
      "validations without a better model, --patience N for more",
    ],
    [
      validated && seconds >= maxSeconds,
      "time",
      `ended by --max-time: ${done} epochs done in ${
        timeText(seconds)
      }, a longer --max-time for more`,
    ],
  ];
  const reason = reasons.find(([holds]) => holds);
  // A kill between the last save and that of the model leaves this to be done.
  if (reason === undefined || !await exists(bestModel)) return undefined;
  const [, ending, text] = reason;
  return {
    run: folder,
    ending,
    epochs: kept,
    ...(best && { best }),
    nothingLeft: `${folder} ${text}`,
  };
}

/** A time as `--max-time` takes it. */
function timeText(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)}s` : `${(seconds / 60).toFixed(1)}m`;
}
