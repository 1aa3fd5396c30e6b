/**
 * `metrics.jsonl`: one JSON object per finished epoch, a line each. A last line that was cut short belongs
 * to an epoch that was not finished; anything else that is no epoch is an error, so that nothing of a
 * log is lost in silence. JSON has no NaN: the figure of a head without labels is null in the file.
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

/** An epoch's line. */
export function metricsLine(metrics: EpochMetrics): string {
  return JSON.stringify(metrics) + "\n";
}

/** An epoch's line in the file; it may hold more. */
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
  });
})();

const advice = "put back what was there, or take the line out";

/**
 * Reads the log, without a line cut short.
 *
 * @param path The log; it need not exist.
 * @returns The epochs that it holds.
 * @throws UserError When it cannot be read, or a line is no epoch; it names the line.
 */
export async function readMetrics(path: string): Promise<EpochMetrics[]> {
  return epochsOf(path, await readLog(path));
}

/**
 * Reads the log up to a step and drops what lies beyond, as well as a line cut short.
 *
 * @param path The log; it need not exist.
 * @param step The last step whose epoch is kept.
 * @returns The epochs kept.
 * @throws UserError When it cannot be read, or a line is no epoch; it names the line.
 */
export async function truncateMetrics(path: string, step: number): Promise<EpochMetrics[]> {
  const text = await readLog(path);
  const kept = epochsOf(path, text).filter((metrics) => metrics.step <= step);
  const clean = kept.map(metricsLine).join("");
  if (clean !== text) await writeFileAtomic(path, clean);
  return kept;
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
  // What follows the last line break is nothing, cut short, or whole but for the line break.
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

/** An epoch's figures as they were before they became JSON. */
function withNaN(metrics: EpochMetrics): EpochMetrics {
  const figures = (byHead: Readonly<Record<string, number | null>>) =>
    Object.fromEntries(Object.entries(byHead).map(([head, value]) => [head, value ?? NaN]));
  return {
    ...metrics,
    images_per_second: metrics.images_per_second ?? Infinity,
    train_head_loss: figures(metrics.train_head_loss),
    val_head_loss: figures(metrics.val_head_loss),
    accuracy: figures(metrics.accuracy),
    balanced_accuracy: figures(metrics.balanced_accuracy),
  };
}
