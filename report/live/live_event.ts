/** What the page of a training is told, as the data of its events by their names. */
import type { EpochMetrics } from "../../train/run/epoch_metrics.ts";

/** What is being trained; told again once more of it is known. */
export interface RunFacts {
  /** Of this call of the program: a page that meets another one begins anew. */
  readonly id: string;
  /** Names of the heads, in order; none before the data is ready. */
  readonly heads: readonly string[];
  readonly epochs: number;
  readonly trainingImages: number;
  readonly validationImages: number;
}

/** How far it is. */
export interface Progress {
  /** What is being done, such as `training`. */
  readonly doing: string;
  /** How far that is. */
  readonly done: number;
  readonly total: number;
  /** Steps of the whole run: taken, and to be taken. */
  readonly step: number;
  readonly steps: number;
  /** The running epoch, counted from 1. */
  readonly epoch: number;
  /** Smoothed over the latest steps; null before the first one. */
  readonly loss: number | null;
  readonly learningRate: number | null;
  readonly imagesPerSecond: number | null;
  /** Seconds since training began or was taken up, and until all epochs are done. */
  readonly elapsed: number;
  readonly left: number | null;
}

/** A point of the curves by step: step, loss, smoothed loss, learning rate. */
export type StepPoint = readonly [number, number, number, number];

/** A list that grows: what is known from `from` on is to be replaced. */
export interface Growth<T> {
  readonly from: number;
  readonly items: readonly T[];
}

/** Where on a sheet of pictures each one is: in rows of `columns`, each of this size in pixels. */
export interface Sheet {
  /** The sheet's address. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
}

/** What a head gets wrong, the surest first, in the order of the sheet. */
export interface HeadMistakes {
  readonly head: string;
  readonly sheet: Sheet;
  readonly images: readonly {
    /** The image's name in the catalogue. */
    readonly id: string;
    readonly label: string;
    readonly guess: string;
    /** Of the guess, 0 to 1. */
    readonly probability: number;
  }[];
}

/** What the network saw in a step. */
export interface SeenInputs {
  readonly epoch: number;
  readonly step: number;
  readonly sheet: Sheet;
  /** Labels of each image, by head; empty where there is none. */
  readonly labels: readonly (readonly string[])[];
}

/** How the run ended. */
export interface RunEnd {
  readonly outcome: "finished" | "stopped" | "failed";
  /** In words, for a person. */
  readonly message: string;
}

/** What a model gets wrong after an epoch. */
export interface CurrentMistakes {
  /** Epochs finished. */
  readonly epoch: number;
  readonly heads: readonly HeadMistakes[];
}

/** The data of each event by its name. */
export interface LiveData {
  readonly run: RunFacts;
  readonly epochs: Growth<EpochMetrics>;
  readonly steps: Growth<StepPoint>;
  readonly progress: Progress;
  readonly mistakes: CurrentMistakes;
  readonly inputs: SeenInputs;
  readonly end: RunEnd;
}

/** Something that the page is told. */
export type LiveEvent = {
  [E in keyof LiveData]: { readonly event: E; readonly data: LiveData[E] };
}[keyof LiveData];
