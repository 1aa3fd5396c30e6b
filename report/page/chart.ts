/** Charts in a page: drawn first, brought to life by the page's script. */
import { type Chart, type LiveChart, liveChart } from "../../charts/mod.ts";
import { drawnOr } from "./drawing.ts";
import { type Html, html, jsonElement, raw } from "./html.ts";

/** How a chart stands in a page. */
export interface Figure {
  /** Unique in the page; letters, digits and hyphens. */
  readonly id: string;
  /** What to know when looking at it. */
  readonly caption?: string | undefined;
  /** Whether it scrolls within itself where it is long. */
  readonly tall?: boolean | undefined;
}

/**
 * A chart as a figure.
 *
 * @param make Says what to draw.
 * @param figure How it stands in the page.
 * @returns The figure; where it cannot be drawn, a notice that says why.
 */
export function chartFigure(make: () => Chart, figure: Figure): Promise<Html> {
  return liveFigure(async () => await liveChart(make()), figure);
}

/** A chart that is prepared for a page in a way of its own, as a figure. */
export function liveFigure(
  make: () => Promise<LiveChart>,
  { id, caption, tall }: Figure,
): Promise<Html> {
  return drawnOr(`the chart ${id}`, async (): Promise<Html> => {
    const { svg, spec } = await make();
    const look = tall ? html`class="chart tall" tabindex="0"` : html`class="chart"`;
    return html`<figure ${look} data-chart="${id}">${raw(svg)}${
      caption === undefined ? "" : html`<figcaption>${caption}</figcaption>`
    }</figure>${jsonElement(id, spec)}`;
  }, (cause) => html`<p class="notice">This chart could not be drawn: ${cause}</p>`);
}

/**
 * An element's id from any text, such as a head's name: the same text gives the same id, and texts
 * that differ only in what an id cannot hold differ by `position`.
 */
export function idOf(text: string, position: number): string {
  return `${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${position}`;
}
