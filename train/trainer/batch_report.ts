/** The report of a trained batch. */
import type { LossSums, MeanLosses } from "../step/losses.ts";
import type { Position } from "./position.ts";

/** A batch that was trained; the weights have changed if it completed its optimizer step. */
export interface BatchReport {
  /** Batches trained in the whole run, this one included. */
  readonly trainedBatches: number;
  /** The optimizer step that it is part of, counted from 1. */
  readonly optimizerStep: number;
  /** Its learning rate. */
  readonly learningRate: number;
  /** Its images. */
  readonly images: number;
  /** Time it took: the mean over the batches it was enqueued with. */
  readonly seconds: number;
  /** Sums of its losses, before the optimizer step. */
  readonly lossSums: LossSums;
  /** Its mean losses. */
  readonly losses: MeanLosses;
}

/** Called after each chunk of batches with the position in the epoch and the batches of the chunk. */
export type OnBatches = (position: Readonly<Position>, batches: readonly BatchReport[]) => void;
