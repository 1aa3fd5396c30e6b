/** What the server hands to the client for a chart, and the events between the client and its page. */
import type { Spec } from "../vega_types.ts";

/** A Vega specification with what the client reads besides. */
export type ChartSpec = Spec & {
  readonly description: string;
  readonly usermeta?: ChartMeta | undefined;
};

/** What Vega itself does not read. */
export interface ChartMeta {
  /** Pixels below which the chart is scrolled rather than made narrower. */
  readonly leastWidth?: number;
  /** Of a confusion matrix that a reader explores, and of no other chart. */
  readonly matrix?: MatrixData;
}

/** A class of the confusion matrix. */
export interface MatrixClass {
  /** Its index in the head. */
  readonly index: number;
  /** As it is shown: long names are cut. */
  readonly name: string;
  /** Images of the class. */
  readonly images: number;
}

/** A filled cell of the confusion matrix. */
export interface MatrixCell {
  /** Index of the true class. */
  readonly truth: number;
  /** Index of the predicted class. */
  readonly predicted: number;
  /** Images. */
  readonly count: number;
  /** Share of the true class's images, 0 to 1. */
  readonly share: number;
  /** By what its colour is weaker, as its true class has few images: up to 1. */
  readonly fading: number;
}

/** What the confusion matrix's controls are made of. */
export interface MatrixData {
  /** The head's name. */
  readonly head: string;
  readonly title: string;
  /** Lines under the title. */
  readonly subtitle: readonly string[];
  readonly names: readonly MatrixClass[];
  /** Pixels for the longest name beside the matrix. */
  readonly gutter: number;
  /** Pixels of the picture's sides, names included, where the figure has so many. */
  readonly side: number;
  /** Orders of the classes to choose from: indices of all that are shown. */
  readonly orders: readonly { readonly name: string; readonly order: readonly number[] }[];
}

/** The signals of the confusion matrix's view that the client sets; `matrix_spec.ts` describes them. */
export interface MatrixSignals {
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly gutter: number;
  readonly place: readonly number[];
  readonly byCount: boolean;
  readonly hideDiagonal: boolean;
  readonly row: number;
  readonly column: number;
  readonly found: readonly number[];
}

/** The `detail` of the event `facet:cell`: a cell of a confusion matrix that the reader opened. */
export interface OpenedCell {
  /** The head's name. */
  readonly head: string;
  /** Index of the true class. */
  readonly truth: number;
  /** Index of the predicted class. */
  readonly predicted: number;
}

/** The rows of a growing chart's data sets, by the sets' names. */
export type ChartRows = Readonly<Record<string, readonly object[]>>;
