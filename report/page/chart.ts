/** Charts in a page: drawn first, brought to life by the page's script. */
import { type Chart, type LiveChart, liveChart } from "../../charts/mod.ts";
import { type Html, html, jsonElement, raw } from "./html.ts";

/** How a chart stands in a page. */
export interface Figure {
  /** Unique in the page; letters, digits and hyphens. */
  readonly id: string;
  /** What to know when looking at it. */
  readonly caption?: string;
  /** Whether it scrolls within itself where it is long. */
  readonly tall?: boolean;
}

/**
 * A chart as a figure.
 *
 * @param chart What to draw.
 * @param figure How it stands in the page.
 */
export async function chartFigure(chart: Chart, figure: Figure): Promise<Html> {
  return liveFigure(await liveChart(chart), figure);
}

/** A chart that was prepared for a page, as a figure. */
export function liveFigure({ svg, spec }: LiveChart, { id, caption, tall }: Figure): Html {
  const look = tall ? html`class="chart tall" tabindex="0"` : html`class="chart"`;
  return html`<figure ${look} data-chart="${id}">${raw(svg)}${
    caption === undefined ? "" : html`<figcaption>${caption}</figcaption>`
  }</figure>${jsonElement(id, spec)}`;
}

/**
 * An element's id from any text, such as a head's name: the same text gives the same id, and texts
 * that differ only in what an id cannot hold differ by `position`.
 */
export function idOf(text: string, position: number): string {
  return `${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${position}`;
}
