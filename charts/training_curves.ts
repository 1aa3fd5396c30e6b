/** The course of a training, epoch by epoch. */
import type { Chart } from "./render.ts";

/** The figures of one epoch, as a line of `metrics.jsonl` holds them. */
export interface EpochFigures {
  readonly epoch: number;
  readonly train_loss: number;
  /** Null, as are the next ones empty, where the epoch was not validated. */
  readonly val_loss: number | null;
  /** Validation accuracy by head, 0 to 1. */
  readonly accuracy: Readonly<Record<string, number>> | null;
  readonly learning_rate: number;
  readonly images_per_second: number;
  /** Whether it was the best so far. */
  readonly best: boolean;
}

/** The charts of a training. */
export interface TrainingCurves {
  readonly loss: Chart;
  /** Null where nothing was validated. */
  readonly accuracy: Chart | null;
  readonly learningRate: Chart;
  readonly speed: Chart;
}

/** Describes the charts of a training; at least one epoch. */
export function trainingCurves(_: readonly EpochFigures[]): TrainingCurves {
  throw new Error("not yet");
}
