/** `metrics.jsonl`: one JSON object per finished epoch, a line each. */
import { writeFileAtomic } from "../../data/mod.ts";

/** What a run logs per epoch. */
export interface EpochMetrics {
  /** Epochs finished, counted from 1; not a whole number where the time ended the run inside of one. */
  readonly epoch: number;
  /** Optimizer steps taken so far. */
  readonly step: number;
  /** Mean over the epoch's images of the loss summed over the heads. */
  readonly train_loss: number;
  /** The same over the validation images; null when the epoch was not validated. */
  readonly val_loss: number | null;
  /** The epoch's last learning rate. */
  readonly learning_rate: number;
  /** Seconds the epoch's training part took; of an epoch that was stopped, since it was taken up. */
  readonly seconds: number;
  /** Training images per second in that time. */
  readonly images_per_second: number;
  /** Mean training loss of each head, over the images that have a label of it. */
  readonly train_head_loss: Readonly<Record<string, number>>;
  /** Validation loss of each head; empty when not validated. */
  readonly val_head_loss: Readonly<Record<string, number>>;
  /** Share of validation images each head gets right; empty when not validated. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present; empty when not validated. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
  /** Whether its model was better than all before, and became `best.safetensors`. */
  readonly best: boolean;
}

/** An epoch's line. */
export function metricsLine(metrics: EpochMetrics): string {
  return JSON.stringify(metrics) + "\n";
}

/**
 * Reads the log, without a line cut short.
 *
 * @param path The log; it need not exist.
 * @returns The epochs that it holds.
 */
export async function readMetrics(path: string): Promise<EpochMetrics[]> {
  return epochsOf(await readLog(path));
}

/**
 * Reads the log up to a step and drops what lies beyond, as well as a line cut short.
 *
 * @param path The log; it need not exist.
 * @param step The last step whose epoch is kept.
 * @returns The epochs kept.
 */
export async function truncateMetrics(path: string, step: number): Promise<EpochMetrics[]> {
  const text = await readLog(path);
  const kept = epochsOf(text).filter((metrics) => metrics.step <= step);
  const clean = kept.map(metricsLine).join("");
  if (clean !== text) await writeFileAtomic(path, clean);
  return kept;
}

async function readLog(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

function epochsOf(text: string): EpochMetrics[] {
  return text.split("\n").map(parse).filter((metrics) => metrics !== undefined);
}

/** A line's metrics, or undefined for a line cut short. */
function parse(line: string): EpochMetrics | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
