/** What the server answers to `/v1/predict`; nothing here but types, so it runs anywhere. */
import type { FacetPrediction } from "../eval/predictions.ts";

/** The predictions for one image, by head name, or why the image cannot be used. */
export type TaggedImage =
  | { readonly name: string; readonly facets: Readonly<Record<string, FacetPrediction>> }
  | { readonly name: string; readonly error: string };

/** The answer to a request that was served. */
export interface PredictAnswer {
  /** The model's name. */
  readonly model: string;
  /** In the order of the request. */
  readonly images: readonly TaggedImage[];
}

/** What one head's answer for an image rests on. */
export interface MapAnswer {
  /** The model's name. */
  readonly model: string;
  /** The image's; `image` for a body of one image. */
  readonly name: string;
  /** The head's name. */
  readonly head: string;
  /** Its answer. */
  readonly facet: FacetPrediction;
  /** The map of its class, its most probable tag, or its number. */
  readonly map: AnsweredMap;
}

/** A map over an image. */
export interface AnsweredMap {
  /** Cells across. */
  readonly width: number;
  /** Cells down. */
  readonly height: number;
  /** By row, how much hiding the cell takes off the answer's log-probability, or off a number. [height * width] */
  readonly values: readonly number[];
  /**
   * What the cells divide evenly, in shares of the upright image's width and height: a part of the image where the
   * model sees a part of it, more than the image where it sees white around it.
   */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The answer to a request that was not served. */
export interface ErrorAnswer {
  /** What is wrong. */
  readonly error: string;
}
