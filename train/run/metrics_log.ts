/**
 * `metrics.jsonl`: the metrics of each finished epoch, one JSON object per line. A last line that is cut
 * short belongs to an epoch that was not finished; any other line that is not an epoch is an error, so that
 * nothing of a log is lost silently. JSON has no NaN: the metric of a head without labels is null in the
 * file. {@linkcode EpochMetrics} has the names of the file, where `step` counts trained batches.
 */
import { UserError, writeFileAtomic } from "../../data/mod.ts";
import {
  either,
  finite,
  nothing,
  number,
  objectOf,
  parseJson,
  recordOf,
  truth,
  whole,
} from "../../data/rules.ts";
import type { EpochMetrics } from "./epoch_metrics.ts";

export type { EpochMetrics };

/** The line of an epoch. */
export function metricsLine(metrics: EpochMetrics): string {
  return JSON.stringify(metrics) + "\n";
}

/** Checks the line of an epoch; it may hold more keys. */
const lineRule = (() => {
  const atLeastZero = number(0, Number.MAX_VALUE);
  const byHead = recordOf(either(finite, nothing));
  return objectOf({
    epoch: number(0.01, Number.MAX_SAFE_INTEGER),
    step: whole(1, Number.MAX_SAFE_INTEGER),
    train_loss: finite,
    val_loss: either(finite, nothing),
    learning_rate: atLeastZero,
    seconds: atLeastZero,
    images_per_second: either(atLeastZero, nothing),
    train_head_loss: byHead,
    val_head_loss: byHead,
    accuracy: byHead,
    balanced_accuracy: byHead,
    best: truth,
  }, {
    mean_average_precision: byHead,
    mean_absolute_error: byHead,
    r2: byHead,
    score: either(finite, nothing),
  });
})();

/** Metrics by head that are only there where the model has heads of a kind. */
const kindMetrics = ["mean_average_precision", "mean_absolute_error", "r2"] as const;

const advice = "put back what was there, or take the line out";

/**
 * Reads the log, without a line cut short.
 *
 * @param path The log; it need not exist.
 * @returns The epochs that it holds.
 * @throws UserError When it cannot be read, or a line is not an epoch; the message names the line.
 */
export async function readMetrics(path: string): Promise<EpochMetrics[]> {
  return epochsOf(path, await readLog(path));
}

/**
 * Reads the log up to a position of the run and drops the epochs after it, as well as a line cut short.
 *
 * @param path The log; it need not exist.
 * @param trainedBatches Batches trained at that position.
 * @returns The epochs up to there.
 * @throws UserError When it cannot be read, or a line is not an epoch; the message names the line.
 */
export async function truncateMetrics(
  path: string,
  trainedBatches: number,
): Promise<EpochMetrics[]> {
  const text = await readLog(path);
  const epochs = epochsOf(path, text).filter(({ step }) => step <= trainedBatches);
  const clean = epochs.map(metricsLine).join("");
  if (clean !== text) await writeFileAtomic(path, clean);
  return epochs;
}

async function readLog(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}

function epochsOf(path: string, text: string): EpochMetrics[] {
  const lines = text.split("\n");
  // What follows the last line break is empty, cut short, or a whole line without its line break.
  if (!isJson(lines.at(-1)!)) lines.pop();
  const epochs: EpochMetrics[] = [];
  for (const [index, line] of lines.entries()) {
    const place = `line ${index + 1} of ${path}`;
    const metrics = withNaN(parseJson(place, line, lineRule, advice) as EpochMetrics);
    const before = epochs.at(-1);
    // The time may have ended a run twice within the same hundredth of an epoch.
    if (before && (metrics.step <= before.step || metrics.epoch < before.epoch)) {
      const [one, other] = [metrics, before].map(({ epoch, step }) =>
        `epoch ${epoch} (step ${step})`
      );
      throw new UserError(`${place} is damaged: ${one} comes after ${other}; ${advice}`);
    }
    epochs.push(metrics);
  }
  return epochs;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The metrics as they were before they became JSON. */
function withNaN(metrics: EpochMetrics): EpochMetrics {
  const values = (byHead: Readonly<Record<string, number | null>>) =>
    Object.fromEntries(Object.entries(byHead).map(([head, value]) => [head, value ?? NaN]));
  return {
    ...metrics,
    images_per_second: metrics.images_per_second ?? Infinity,
    train_head_loss: values(metrics.train_head_loss),
    val_head_loss: values(metrics.val_head_loss),
    accuracy: values(metrics.accuracy),
    balanced_accuracy: values(metrics.balanced_accuracy),
    ...Object.fromEntries(kindMetrics.flatMap((name) => {
      const byHead = metrics[name];
      return byHead === undefined ? [] : [[name, values(byHead)]];
    })),
  };
}
