/** What a report on a model is made of. */
import type { CatalogueImages } from "../../data/mod.ts";
import type { Confusion, EvaluationResult, ImageScores } from "../../eval/mod.ts";
import type { EpochFigures } from "../../charts/mod.ts";
import type { ModelMaps } from "./page_maps.ts";

/** A model, and what came of its evaluation. */
export interface EvaluatedModel {
  /** The run's name. */
  readonly name: string;
  /** Its metrics. */
  readonly result: EvaluationResult;
  /** One for each head. */
  readonly confusions: readonly Confusion[];
  /** What it said of every image. */
  readonly scores: ImageScores;
  /** The images, in the order of the scores. */
  readonly images: CatalogueImages;
  /** How many of the images the model was trained on; none when absent. */
  readonly trainedOn?: number | undefined;
  /** How the training went; empty where that is not known. */
  readonly epochs: readonly EpochFigures[];
  /** Where the model looked, of some images. */
  readonly maps: readonly ModelMaps[];
}
