/** `metrics.jsonl`: one JSON object per finished epoch, a line each. */
import { writeFileAtomic } from "../../data/mod.ts";

/**
 * What a run logs per epoch. Training losses are those that were minimised, see ../step/losses.ts: with
 * smoothing, focal factor, class and head weights, of augmented images under dropout, each batch's
 * before the weights moved. Validation's are plain cross-entropies, so that runs can be compared: of the
 * model that is saved (the average of the weights where one is kept), images as they are, no dropout.
 * Figures by head are of the images that have a label of it; a head without any is left out.
 */
export interface EpochMetrics {
  /** Epochs finished, counted from 1. */
  readonly epoch: number;
  /** Batches taken so far. `accumulate` of them make one move of the weights. */
  readonly step: number;
  /** Sum over the heads of their training losses, each times its head's weight. */
  readonly train_loss: number;
  /** Sum over the heads of their validation losses, unweighted; null when not validated. */
  readonly val_loss: number | null;
  /** The rate of the epoch's last batch. */
  readonly learning_rate: number;
  /**
   * Seconds the epoch's training part took, compiling and saving inside of it too, validation not; of an
   * epoch that was stopped, since it was taken up.
   */
  readonly seconds: number;
  /** Training images per second in that time, each as often as it was drawn. */
  readonly images_per_second: number;
  /** Training loss of each head in nats, its own weight left out. */
  readonly train_head_loss: Readonly<Record<string, number>>;
  /** Validation loss of each head in nats; empty when not validated. */
  readonly val_head_loss: Readonly<Record<string, number>>;
  /** Share of the labelled validation images that each head gets right; empty when not validated. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present; empty when not validated. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
  /** Whether its model was better than all before, not only as good, and became `best.safetensors`. */
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
 * Reads the log up to an epoch and drops what lies beyond, as well as a line cut short.
 *
 * @param path The log; it need not exist.
 * @param epoch Last epoch to keep.
 * @returns The epochs kept.
 */
export async function truncateMetrics(path: string, epoch: number): Promise<EpochMetrics[]> {
  const text = await readLog(path);
  const kept = epochsOf(text).filter((metrics) => metrics.epoch <= epoch);
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
