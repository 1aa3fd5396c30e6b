/** What becomes of an image on a page that tags; nothing here but a type, so it runs anywhere. */
import type { FacetPrediction } from "../../eval/predictions.ts";

/** The predictions for one image, by head name, or why the image cannot be used. */
export type TaggingResult =
  | { readonly facets: Readonly<Record<string, FacetPrediction>> }
  | { readonly error: string };
