/**
 * `metrics.jsonl`: one JSON object per finished epoch. A line is written at once and synced; after
 * a stop inside a line, or a return to an earlier checkpoint, what lies beyond is dropped.
 */
import { writeFileAtomic } from "../data/mod.ts";

/** What a run logs per epoch. */
export interface EpochMetrics {
  /** Epochs finished, counted from 1. */
  readonly epoch: number;
  /** Optimizer steps taken so far. */
  readonly step: number;
  /** Mean over the epoch's images of the loss summed over the heads. */
  readonly train_loss: number;
  /** The same over the validation images; null when the epoch was not validated. */
  readonly val_loss: number | null;
  /** Training images per second of the epoch's training part. */
  readonly images_per_second: number;
  /** Share of validation images each head gets right; empty when not validated. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present; empty when not validated. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
}

/** Appends an epoch. */
export async function appendMetrics(path: string, metrics: EpochMetrics): Promise<void> {
  using file = await Deno.open(path, { append: true, create: true });
  const line = new TextEncoder().encode(JSON.stringify(metrics) + "\n");
  for (let written = 0; written < line.length;) written += await file.write(line.subarray(written));
  await file.sync();
}

/**
 * Reads the log up to an epoch and drops what lies beyond.
 *
 * @param path The log; it need not exist.
 * @param epoch Last epoch to keep.
 * @returns The epochs kept.
 */
export async function truncateMetrics(path: string, epoch: number): Promise<EpochMetrics[]> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  const kept: EpochMetrics[] = [];
  for (const line of text.split("\n")) {
    const metrics = parse(line);
    if (metrics !== undefined && metrics.epoch <= epoch) kept.push(metrics);
  }
  const clean = kept.map((metrics) => JSON.stringify(metrics) + "\n").join("");
  if (clean !== text) await writeFileAtomic(path, clean);
  return kept;
}

/** A line's metrics, or undefined for a line cut short. */
function parse(line: string): EpochMetrics | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
