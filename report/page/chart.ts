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
  /** Whether it scrolls within itself where it is long. */
  readonly tall?: boolean | undefined;
}

/**
 * A chart as a figure.
 *
 * @param make Creates the chart.
 * @param figure Its options.
 * @returns The figure, or a notice with the error where it cannot be drawn.
 */
export function chartFigure(make: () => Chart, figure: Figure): Promise<Html> {
  return liveFigure(async () => await liveChart(make()), figure);
}

/** A chart that is already prepared for a page, as a figure. */
export function liveFigure(
  make: () => Promise<LiveChart>,
  { id, caption, tall }: Figure,
): Promise<Html> {
  return drawWithFallback(`the chart ${id}`, async (): Promise<Html> => {
    const { svg, spec } = await make();
    const attributes = tall ? html`class="chart tall" tabindex="0"` : html`class="chart"`;
    return html`<figure ${attributes} data-chart="${id}">${raw(svg)}${
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
