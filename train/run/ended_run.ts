/**
 * Finds out whether a run that is to be resumed has ended already, why, and which option would continue it.
 * None of its files is touched, so that one command can start a run, resume it, and find it finished.
 */
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import type { ResolvedOptions } from "../options.ts";
import type { Progress } from "./checkpoint.ts";
import { endedByPatience } from "./early_stopping.ts";
import type { EpochMetrics } from "./metrics_log.ts";
import type { RunPaths } from "./run_paths.ts";
import type { Ending, TrainResult } from "./train_result.ts";

/** The result of a run that had ended already. */
export type EndedRun = TrainResult & { readonly alreadyEnded: string };

/**
 * Finds out whether a run has ended by its options.
 *
 * @param paths Its files.
 * @param progress The progress of its checkpoint.
 * @param options Its own options with those that the user changed.
 * @param logged The epochs in its log.
 * @returns How it ended; undefined where something is left to train.
 * @throws UserError When more epochs are done than are asked for.
 */
export async function endedRun(
  { folder, best: bestModel }: RunPaths,
  { position, best, validationsSinceBest = 0, cooldown, seconds = 0 }: Progress,
  options: ResolvedOptions,
  logged: readonly EpochMetrics[],
): Promise<EndedRun | undefined> {
  const { epochs, patience, maxSeconds = Infinity } = options;
  const { epoch: whole, batch, trainedBatches } = position;
  if (epochs < whole || (epochs === whole && batch > 0)) {
    const begun = batch > 0 ? `, and epoch ${whole + 1} is begun` : "";
    throw new UserError(
      `--epochs ${epochs} is fewer than ${folder} has: ${whole} are done${begun}; leave it out, or name more`,
    );
  }
  const epochsLogged = logged.filter((metrics) => metrics.step <= trainedBatches);
  const last = epochsLogged.at(-1);
  const done = `${last?.epoch ?? 0} of ${epochs}`;
  // Time ends a run only after a validation.
  const validated = last?.step === trainedBatches && last.val_loss !== null;
  const reasons: [boolean, Ending, string][] = [
    [whole === epochs, "epochs", `is finished: ${done} done, --epochs N for more`],
    [
      endedByPatience(options, whole, { validationsSinceBest, cooldown }),
      "patience",
      `ended by --patience ${patience}: ${done} epochs done, ` +
      (cooldown
        ? `the last ${cooldown.epochs} with a falling learning rate`
        : `the last ${validationsSinceBest} validations without a better model`) +
      ", --patience N for more",
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
  // A kill may have come between the checkpoint and the model.
  if (reason === undefined || !await exists(bestModel)) return undefined;
  const [, ending, text] = reason;
  return {
    run: folder,
    ending,
    epochs: epochsLogged,
    best,
    alreadyEnded: `${folder} ${text}`,
  };
}

/** A time in the format of `--max-time`. */
function timeText(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)}s` : `${(seconds / 60).toFixed(1)}m`;
}
