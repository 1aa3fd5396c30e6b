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

/** The answer to a request that was not served. */
export interface ErrorAnswer {
  /** What is wrong. */
  readonly error: string;
}
