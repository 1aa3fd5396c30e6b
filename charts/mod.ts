/**
 * Charts as self-contained SVG text, in light and in dark. The chart library is loaded when the first
 * one is drawn.
 *
 * @module
 */
export { learningRateChart, type LearningRateCurve } from "./learning_rate.ts";
export { type Chart, renderSvg } from "./render.ts";
