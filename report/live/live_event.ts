/** The server-sent events of the page of a training. */
import type { HeadKind } from "../../data/heads.ts";
import type { ImageSize } from "../../data/image_set.ts";
import type { EpochMetrics } from "../../train/run/epoch_metrics.ts";

/** A head, as the page shows it. */
export interface LiveHead {
  /** Its name, shortened. */
  readonly name: string;
  /** What it predicts. */
  readonly kind: HeadKind;
  /** Of a number head: the standard deviation of the training images' numbers. */
  readonly std?: number | undefined;
}

/** Facts of the run; sent again when more of them become available. */
export interface RunFacts {
  /** Id of this process: the page resets itself when it changes. */
  readonly id: string;
  /** The heads, in order; none before the data is ready. */
  readonly heads: readonly LiveHead[];
  readonly epochs: number;
  readonly trainingImages: number;
  readonly validationImages: number;
}

/** The progress of the run. */
export interface Progress {
  /** The current phase, such as `training`. */
  readonly doing: string;
  /** Progress of the phase. */
  readonly done: number;
  readonly total: number;
  /** Steps done so far, and all steps of the run. */
  readonly step: number;
  readonly steps: number;
  /** How much of the run is done, 0 to 1, by its steps or its time limit. */
  readonly share: number;
  /** The current epoch, from 1. */
  readonly epoch: number;
  /** Smoothed over the latest steps; null before the first one. */
  readonly loss: number | null;
  readonly learningRate: number | null;
  readonly imagesPerSecond: number | null;
  /** Seconds since training started or was resumed, and estimated seconds until it ends. */
  readonly elapsed: number;
  readonly left: number | null;
}

/** A point of the curves by step: step, loss, smoothed loss, learning rate. */
export type StepPoint = readonly [number, number, number, number];

/** An update of a growing list: `items` replace everything from index `from` on. */
export interface Growth<T> {
  readonly from: number;
  readonly items: readonly T[];
}

/** The layout of a sheet of pictures: rows of `columns` pictures, each of this size in pixels. */
export interface Sheet extends ImageSize {
  /** The sheet's address. */
  readonly path: string;
  readonly columns: number;
}

/** The mistakes of a head, the clearest first, in the order of the sheet. */
export interface HeadMistakes {
  readonly head: string;
  readonly sheet: Sheet;
  readonly images: readonly LiveMistake[];
}

/** An image that a head gets wrong. */
export type LiveMistake = ClassMistake | TagsMistake | NumberMistake;

/** An image that a class head gets wrong. */
export interface ClassMistake {
  /** Absent: a mistake without a kind is of this one. */
  readonly kind?: undefined;
  /** The image's name in the catalogue. */
  readonly id: string;
  readonly label: string;
  readonly guess: string;
  /** Probability of the guess, 0 to 1. */
  readonly probability: number;
}

/** An image with wrong or missed tags. */
export interface TagsMistake {
  readonly kind: "tags";
  /** The image's name in the catalogue. */
  readonly id: string;
  /** The tags that it has, as one text. */
  readonly label: string;
  /** Tags that it was given and does not have, with their probabilities. */
  readonly wrong: readonly LiveTag[];
  /** Tags that it has and was not given. */
  readonly missed: readonly LiveTag[];
}

/** A tag with its probability, 0 to 1. */
export interface LiveTag {
  readonly tag: string;
  readonly probability: number;
}

/** An image whose number is far off. */
export interface NumberMistake {
  readonly kind: "number";
  /** The image's name in the catalogue. */
  readonly id: string;
  /** Its number, as it is shown. */
  readonly label: string;
  /** The predicted one. */
  readonly guess: string;
}

/** The augmented input images of a step. */
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
  /** A sentence for the reader. */
  readonly message: string;
}

/** The mistakes of the model after an epoch. */
export interface CurrentMistakes {
  /** Number of finished epochs. */
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

/** An event. */
export type LiveEvent = {
  [E in keyof LiveData]: { readonly event: E; readonly data: LiveData[E] };
}[keyof LiveData];
