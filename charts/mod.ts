/**
 * Charts as self-contained SVG text, in light and in dark, as PNG, and live inside HTML pages. A
 * function that ends in `Chart` returns a description, which is then turned into:
 *
 * - SVG text, for a file or inside a page: `await renderSvg(chart)`;
 * - a PNG, for where SVG is not shown: `await renderPng(await renderSvg(chart))`;
 * - a figure with tooltips for an HTML page: `await liveChart(chart)`. The page contains `liveAssets()`
 *   once, and for each chart
 *
 *   ```html
 *   <figure class="chart" data-chart="ID">SVG <figcaption>…</figcaption></figure>
 *   <script type="application/json" id="ID">scriptJson(SPEC)</script>
 *   ```
 *
 * The chart library is loaded when the first chart is drawn.
 *
 * @module
 */
export { type AnswerLine, type AnswerLines, answerLines } from "./answer_lines.ts";
export { type ClassCounts, classCountsChart } from "./class_counts.ts";
export { type ClassPoint, type ClassScatter, classScatterChart } from "./class_scatter.ts";
export { coOccurrenceChart, type CoOccurrenceCounts } from "./co_occurrence.ts";
export { type ConfusionChart, confusionMatrixChart } from "./confusion_matrix.ts";
export {
  type Coverage,
  coverageChart,
  type CoverageCurve,
  type CoveragePoint,
  thinnedCurve,
} from "./coverage.ts";
export { type ErrorHistogram, errorHistogramChart } from "./error_histogram.ts";
export { type ChartHead } from "./head.ts";
export { type HeatArea, heatLayer, type HeatMap } from "./heat.ts";
export { type Caption, type ImageGrid, imageGrid, type Tile } from "./image_grid.ts";
export { imageSizesChart, type SizeCount } from "./image_sizes.ts";
export { learningRateChart, type LearningRateCurve } from "./learning_rate.ts";
export {
  type LiveAssets,
  liveAssets,
  type LiveChart,
  liveChart,
  liveConfusionMatrix,
  type OpenedCell,
  scriptJson,
} from "./live/live.ts";
export { type LiveCurve, liveCurveChart, type LivePoint } from "./live_curve.ts";
export { longTailChart, type TailOfHead } from "./long_tail.ts";
export { AXIS_NAME_LENGTH, shortName, shortNames, visible } from "./names.ts";
export { type NumberPoint, type NumberScatter, numberScatterChart } from "./number_scatter.ts";
export { type RenderedPixels, renderPixels, renderPng } from "./png.ts";
export {
  type PrecisionRecall,
  precisionRecallChart,
  type PrecisionRecallPoint,
} from "./precision_recall.ts";
export { type ChartBin, type Reliability, reliabilityChart } from "./reliability.ts";
export { type NumberBins, numberHistogramChart, shownNumber } from "./number_histogram.ts";
export { type Chart, renderSvg, type VegaLiteSpec } from "./render.ts";
export { type TagScore, type TagScores, tagScoresChart } from "./tag_scores.ts";
export { type NamedEpochs, runCurves } from "./run_curves.ts";
export { categorical, palette } from "./theme.ts";
export { type EpochFigures, type TrainingCurves, trainingCurves } from "./training_curves.ts";
export { counted, whole } from "./words.ts";
