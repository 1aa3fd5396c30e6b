/** The input of the evaluation report. */
import type { CatalogueImages, Decisions } from "../../data/mod.ts";
import type { Confusion, DecisionFigures, EvaluationResult, ImageScores } from "../../eval/mod.ts";
import type { EpochFigures } from "../../charts/mod.ts";
import type { FeatureMap } from "./feature_map/feature_map.ts";
import type { ModelMaps } from "./page_maps.ts";
import type { Fact } from "./run_facts.ts";

/** The evaluation of a model, with its images, training history and maps. */
export interface EvaluatedModel {
  /** The run's name. */
  readonly name: string;
  /** What was evaluated, trained how and when; no card of facts where absent. */
  readonly facts?: readonly Fact[] | undefined;
  /** The metrics. */
  readonly result: EvaluationResult;
  /** One confusion matrix for each head. */
  readonly confusions: readonly Confusion[];
  /** The predictions for every image. */
  readonly scores: ImageScores;
  /** The images, in the order of the scores. */
  readonly images: CatalogueImages;
  /** How the model decides, in the order of its heads; absent where nothing was chosen. The scores follow it. */
  readonly decisions?: Decisions | undefined;
  /** How well that holds, with the curves of coverage against precision; absent where nothing was chosen. */
  readonly sureness?: DecisionFigures | undefined;
  /** Number of the images that the model was trained on; 0 when absent. */
  readonly trainedOn?: number | undefined;
  /** Metrics of each training epoch; empty where they are not available. */
  readonly epochs: readonly EpochFigures[];
  /** Where images lie by their features; no map of them where absent. */
  readonly featureMap?: FeatureMap | undefined;
  /** Explanation maps of some of the images, by method. */
  readonly maps: readonly ModelMaps[];
}
