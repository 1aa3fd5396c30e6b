/**
 * Charts that answer to the reader inside an HTML page. What is drawn here stands in the page first,
 * for readers without scripts and for print; the client puts the live view in its place.
 */
import { type ConfusionChart, confusionMatrixChart } from "../confusion_matrix.ts";
import { readVegaRuntime } from "../deps.ts";
import { type Chart, compileChart, renderSvg } from "../render.ts";
import { colourProperties, darkRules } from "../theme.ts";
import client from "../built/charts.js" with { type: "text" };
import type { ChartSpec, OpenedCell } from "./chart_spec.ts";
import style from "./client.css" with { type: "text" };
import notices from "./vega_notices.txt" with { type: "text" };
import { matrixSpec } from "./matrix_spec.ts";

export type { OpenedCell };

/** A chart for an HTML page. */
export interface LiveChart {
  /** What stands in the page at first, and where no script runs. */
  readonly svg: string;
  /** What the client makes of it: plain data, for `scriptJson`. */
  readonly spec: object;
}

/** What a page with live charts holds once. */
export interface LiveAssets {
  /** For a `<style>` in the head. */
  readonly style: string;
  /** For one `<script>` at the end of the body: Vega's runtime, its licences, and the client. */
  readonly script: string;
}

/**
 * Prepares a chart for an HTML page.
 *
 * @param chart What to draw.
 * @returns The static picture, and what the client draws in its place.
 */
export async function liveChart(chart: Chart): Promise<LiveChart> {
  const [svg, spec] = await Promise.all([renderSvg(chart), compileChart(chart)]);
  const live: ChartSpec = { ...spec, description: chart.description };
  return { svg, spec: live };
}

/**
 * Prepares a confusion matrix to be explored in an HTML page. There, a click on a cell or Enter
 * dispatches a bubbling `facet:cell` event on the figure, whose `detail` is
 * an {@linkcode OpenedCell}.
 *
 * @param confusion The counts; `order` is what the reader chooses as "by similarity".
 * @returns The static picture, and what the client draws in its place.
 */
export async function liveConfusionMatrix(confusion: ConfusionChart): Promise<LiveChart> {
  return { svg: await renderSvg(confusionMatrixChart(confusion)), spec: matrixSpec(confusion) };
}

/** The style and the script that bring a page's figures to life. */
export async function liveAssets(): Promise<LiveAssets> {
  const runtime = await readVegaRuntime();
  return {
    style: [colourProperties(), style, darkRules()].join("\n"),
    script: [`/*!\n${notices}*/`, runtime, client].join("\n").replaceAll(
      /<(?=\/script|!--)/gi,
      "\\x3c",
    ),
  };
}

/**
 * JSON as it may stand inside a `<script>` element.
 *
 * @param value What `JSON.stringify` takes.
 * @returns Its text, without a `<`.
 */
export function scriptJson(value: unknown): string {
  // Marks that turn the direction of text would do so in the page's source.
  return JSON.stringify(value).replaceAll(
    /[<\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
