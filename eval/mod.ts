/**
 * Metrics and predictions of models with several heads, and their presentation. Plain numbers in,
 * numbers and text out: no GPU, no files.
 *
 * A model's output is "concatenated logits": `[N, total]`, each row all heads end to end.
 * Labels are words (`data/label_words.ts`): of class heads alone, class indices `[N, heads]`; -1 stands for a
 * label that an image does not have.
 *
 * @example Evaluate batch by batch, then report
 * ```ts
 * import { confusionCsv, Evaluation, evaluationReport } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const heads = [
 *   { name: "colour", classes: ["Black", "Red", "White"] },
 *   { name: "gender", classes: ["Men", "Women"] },
 * ];
 * const evaluation = new Evaluation(heads);
 * evaluation.add(new Float32Array([5, 0, 0, 2, 1]), new Int32Array([0, 0]));
 * evaluation.add(new Float32Array([5, 0, 0, 0, 3]), new Int32Array([2, 1]));
 *
 * const result = evaluation.result();
 * assert.equal(result.accuracy.colour, 0.5);
 * console.log(evaluationReport(result, evaluation.confusions));
 * assert.match(confusionCsv(evaluation.confusions[0]!), /^White,1,0,0$/m);
 * ```
 *
 * @example Predict the classes of an image
 * ```ts
 * import { predictionTable, toPredictions } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const predictions = toPredictions(["1163.jpg"], new Float32Array([-4, 2]), heads);
 * assert.match(predictionTable(predictions), /1163\.jpg  Women   99\.8 %/);
 * ```
 *
 * @module
 */
export { argmax, crossEntropy, softmax } from "./softmax.ts";
export { labelRanks, topK } from "./top_k.ts";
export { Evaluation } from "./metrics.ts";
export type { EvaluationResult } from "./evaluation_result.ts";
export { overallScore } from "./overall_score.ts";
export { type Figure, figureNames, figureOf } from "./figure.ts";
export type { TagFigures, TagsFigures } from "./tags/tags_figures.ts";
export type { NumberFigures } from "./numbers/number_figures.ts";
export {
  type ClassScores,
  classScores,
  macroAverage,
  type PrecisionRecallF1,
  weightedAverage,
} from "./class_scores.ts";
export { Calibration, type ReliabilityBin } from "./calibration.ts";
export { tagCalibration } from "./tags/evaluate_tags.ts";
export {
  accuracy,
  balancedAccuracy,
  type ConfusedPair,
  type Confusion,
  emptyConfusion,
  filledCells,
  imagesPerClass,
  mostConfused,
  predictionsPerClass,
} from "./confusion.ts";
export { confusionCsv, confusionJson } from "./confusion_text.ts";
export {
  type ClassPrediction,
  type FacetPrediction,
  type Guess,
  type NumberPrediction,
  type Prediction,
  type PredictionOptions,
  type TagsPrediction,
  toPredictions,
} from "./predictions.ts";
export {
  csvRows,
  jsonRows,
  type RowFormat,
  type RowImage,
  type RowOutcome,
} from "./prediction_rows.ts";
export { headValues, sigmoid } from "./head_values.ts";
export type { PredictedHeads } from "./prediction_columns.ts";
export { ReviewList, type ReviewRow } from "./review_list.ts";
export { predictionCsv } from "./prediction_csv.ts";
export type { UnpredictedImage } from "./prediction_records.ts";
export { predictionTable } from "./predictions_text.ts";
export type { ImageScore, NumberScore, TagsScore } from "./image_score.ts";
export { ImageScores } from "./image_scores.ts";
export {
  confidentMistakes,
  type Failure,
  highestLosses,
  highestTotalLosses,
  labelErrors,
} from "./failures.ts";
export { falseTags, missedTags, type TagFailure } from "./tags/tag_failures.ts";
export { type CurvePoint, precisionRecallCurve } from "./tags/precision_recall_curve.ts";
export { tagLabelErrors } from "./tags/tag_label_errors.ts";
export { tagFiguresCsv } from "./tags/tag_figures_csv.ts";
export { numbersCsv } from "./numbers/numbers_csv.ts";
export type { TagImages } from "./tags/tag_images.ts";
export { type NumberFailure, worstNumbers } from "./numbers/number_failures.ts";
export {
  chooseDecisions,
  type ChosenDecisions,
  type DecisionChoice,
} from "./decisions/choose_decisions.ts";
export { judgeDecisions } from "./decisions/judge_decisions.ts";
export { coverageCsv } from "./decisions/coverage_csv.ts";
export { decisionsText } from "./decisions/decisions_text.ts";
export type { CoveragePoint } from "./decisions/answers.ts";
export type {
  DecisionFigures,
  GivenTagsFigures,
  MarginFigures,
  RightShare,
  SureFigures,
  TogetherFigures,
} from "./decisions/decision_figures.ts";
export type { TagThresholdRule } from "./decisions/tag_thresholds.ts";
export { labelErrorsCsv } from "./label_errors_csv.ts";
export type { TableOptions } from "./table.ts";
export { evaluationReport } from "./report.ts";
export { similarityOrder } from "./similarity_order.ts";
export { type Merge, suggestMerges } from "./merges.ts";
export { mergesCsv, mergeText } from "./merges_text.ts";
export { classScoresCsv } from "./class_scores_text.ts";
