/**
 * Interactive charts for HTML pages. A page first shows the static SVG, for readers without scripts and for
 * print; the client script replaces it by the interactive view.
 */
import type { ConfusionChart } from "../confusion_matrix.ts";
import { readVegaRuntime, type Spec } from "../deps.ts";
import { type Chart, compileChart, drawSpec } from "../render.ts";
import { unicodeEscape } from "../names.ts";
import { colourProperties, darkRules } from "../theme.ts";
import client from "../built/charts.js" with { type: "text" };
import type { ChartSpec, OpenedCell } from "./chart_spec.ts";
import style from "./client.css" with { type: "text" };
import notices from "./vega_notices.txt" with { type: "text" };
import { matrixMarkup } from "./matrix_markup.ts";
import { matrixSpec } from "./matrix_spec.ts";
import { stillMarkup } from "./still_markup.ts";

export type { OpenedCell };

/** A chart for an HTML page. */
export interface LiveChart {
  /** The static picture, with what stands around it; shown at first and where no script runs. */
  readonly svg: string;
  /** The Vega specification for the client: plain data, for `scriptJson`. */
  readonly spec: object;
}

/** The style and script that a page with live charts contains once. */
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
 * @returns The static picture, and the specification that the client draws in its place.
 */
export async function liveChart(chart: Chart): Promise<LiveChart> {
  const spec = await compileChart(chart);
  const live: ChartSpec = { ...spec, description: chart.description };
  const fits = typeof spec.autosize === "object" && "type" in spec.autosize &&
    spec.autosize.type === "fit-x";
  const svg = stillMarkup(await drawSpec(spec, chart.description), fits);
  return { svg, spec: live };
}

/**
 * Prepares a confusion matrix to be explored in an HTML page. There, a click on a cell or Enter
 * dispatches a bubbling `facet:cell` event on the figure, whose `detail` is
 * an {@linkcode OpenedCell}.
 *
 * @param confusion The counts; `order` is the one by similarity, in which they are shown at first; by size
 * where it is left out.
 * @returns The static picture, and the specification that the client draws in its place.
 */
export async function liveConfusionMatrix(confusion: ConfusionChart): Promise<LiveChart> {
  const spec = matrixSpec(confusion);
  const svg = await drawSpec(spec as Spec, spec.description);
  return { svg: matrixMarkup(spec.usermeta!.matrix!, svg), spec };
}

/** The style and the script that a page with live charts needs. */
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
 * JSON that is safe inside a `<script>` element.
 *
 * @param value Any value that `JSON.stringify` accepts.
 * @returns Its JSON text, without a `<`.
 */
export function scriptJson(value: unknown): string {
  // Marks that change the direction of text would do so in the page's source too.
  return JSON.stringify(value).replaceAll(
    /[<\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    unicodeEscape,
  );
}
