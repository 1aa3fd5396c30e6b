/**
 * Self-contained HTML pages: the inspection of a catalogue, the evaluation of a model, and the page of a
 * running training.
 *
 * @module
 */
export { type CompareHooks, type CompareOptions, compareRuns } from "./compare/compare_runs.ts";
export { type FigureRow, figureRows, verdict } from "./compare/comparison_page.ts";
export type {
  ClassComparison,
  DifferingImage,
  HeadComparison,
} from "./compare/image_comparison.ts";
export type {
  ComparedRun,
  DifferingOption,
  PairComparison,
  RunComparison,
} from "./compare/run_comparison.ts";
export type { EvaluatedModel } from "./evaluation/evaluated_model.ts";
export type { FeatureMap } from "./evaluation/feature_map/feature_map.ts";
export type { Fact } from "./evaluation/run_facts.ts";
export {
  type EvaluateHooks,
  type EvaluateOptions,
  evaluateRun,
  type RunEvaluation,
  type RunFigures,
} from "./evaluation/evaluate_run.ts";
export {
  evaluateSet,
  type EvaluateSetHooks,
  type EvaluateSetOptions,
} from "./evaluation/evaluate_set.ts";
export { evaluationPage } from "./evaluation/evaluation_page.ts";
export { modelMaps } from "./evaluation/model_maps.ts";
export type { ModelMaps } from "./evaluation/page_maps.ts";
export {
  type GridImage,
  type GridInput,
  groundTruthGrid,
  predictionGrid,
} from "./figures/grids.ts";
export { RunPictures } from "./figures/run_pictures.ts";
export { inspectionPage } from "./inspection/inspection_page.ts";
export {
  writeInspection,
  type WriteInspectionHooks,
  type WriteInspectionOptions,
  type WrittenInspection,
} from "./inspection/write_inspection.ts";
export type { LiveTitle } from "./live/live_page.ts";
export { type LiveOptions, type LiveTraining, openLiveTraining } from "./live/live_training.ts";
export { type MissingDrawing, notingMissing } from "./page/drawing.ts";
export type { EscapedText, Html } from "./page/html.ts";
export { type Page, renderPage, type Section } from "./page/page.ts";
