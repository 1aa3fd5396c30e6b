/** What becomes of an image on a page that tags; nothing here but types, so it runs anywhere. */
import type { FacetPrediction } from "../../eval/predictions.ts";

/** The predictions for one image, by head name, or why the image cannot be used. */
export type TaggingResult =
  | { readonly facets: Readonly<Record<string, FacetPrediction>> }
  | { readonly error: string };

/** What an answer rests on: a map over the image. */
export interface TaggingMap {
  /** Cells across. */
  readonly width: number;
  /** Cells down. */
  readonly height: number;
  /** By row, what hiding the cell takes off the answer. [height * width] */
  readonly values: readonly number[];
  /** What the cells divide evenly, in shares of the image's width and height. */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A head, as far as a page that tags has to know it before there is an answer. */
export interface TaggedHead {
  readonly name: string;
  readonly kind: "class" | "tags" | "number";
  /** Its classes or tags; 0 for a number. */
  readonly outputs: number;
  /** Of tags, what stands between them in a cell. */
  readonly separator?: string;
  /** Of tags, what a cell holds where there is none. */
  readonly noneLabel?: string;
}

/** The model of a page that tags. */
export interface TaggedModel {
  /** In the order of the model. */
  readonly heads: readonly TaggedHead[];
  /** Whether it says what is sure. */
  readonly decided: boolean;
}
