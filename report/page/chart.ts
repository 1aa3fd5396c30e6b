/** Charts in a page: static SVG that the page's script makes interactive. */
import { type Chart, type LiveChart, liveChart } from "../../charts/mod.ts";
import { drawWithFallback } from "./drawing.ts";
import { type Html, html, jsonElement, raw } from "./html.ts";

/** Options of a chart in a page. */
export interface Figure {
  /** Unique in the page; letters, digits and hyphens. */
  readonly id: string;
  /** Text below the chart. */
  readonly caption?: string | undefined;
  /** Whether it has no title of its own, since the text above it says the same; false by default. */
  readonly untitled?: boolean | undefined;
  /** Pixels of the picture's width until its script runs: those of the column; the page's by default. */
  readonly width?: number | undefined;
}

/**
 * A chart as a figure.
 *
 * @param make Creates the chart.
 * @param figure Its options.
 * @returns The figure, or a notice with the error where it cannot be drawn.
 */
export function chartFigure(make: () => Chart, figure: Figure): Promise<Html> {
  return liveFigure(async () => await liveChart(inPage(make(), figure)), figure);
}

/** Pixels of a chart's width in a page of full width. */
const pageWidth = 1130;

/** Pixels of a chart's width where two stand side by side. */
export const columnWidth = 554;

/** A chart as a page has it: as wide as its place, where its width can be chosen. */
function inPage(chart: Chart, { untitled = false, width = pageWidth }: Figure): Chart {
  const { title, ...rest } = chart;
  const fits = typeof chart.autosize === "object" && "type" in chart.autosize &&
    chart.autosize.type === "fit-x";
  return {
    ...rest,
    ...(!untitled && title !== undefined && { title }),
    ...(fits && { width }),
  } as Chart;
}

/** A chart that is already prepared for a page, as a figure. */
export function liveFigure(
  make: () => Promise<LiveChart>,
  { id, caption }: Figure,
): Promise<Html> {
  return drawWithFallback(`the chart ${id}`, async (): Promise<Html> => {
    const { svg, spec } = await make();
    return html`<figure class="chart" data-chart="${id}">${raw(svg)}${
      caption === undefined ? "" : html`<figcaption>${caption}</figcaption>`
    }</figure>${jsonElement(id, spec)}`;
  }, (cause) => html`<p class="notice">This chart could not be drawn: ${cause}</p>`);
}

/**
 * An element's id from any text, such as a head's name. `position` keeps texts apart that differ only in
 * characters that an id cannot hold.
 */
export function idOf(text: string, position: number): string {
  return `${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${position}`;
}
