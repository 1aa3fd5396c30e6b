/** How the scripts of a page use its charts: they give rows to them, and get the cells that a reader opens. */
import type { ChartRows, OpenedCell } from "../live/chart_spec.ts";

/** The figure of a chart; one whose chart grows holds the rows that are to be shown. */
export interface ChartFigure extends HTMLElement {
  facetData?: ChartRows;
}

declare global {
  interface HTMLElementEventMap {
    /** A chart's rows have changed. */
    "facet:data": Event;
  }
  interface DocumentEventMap {
    /** A reader has opened a cell of a confusion matrix. */
    "facet:cell": CustomEvent<OpenedCell>;
  }
}

/** Has a chart show other rows, now or once it is drawn. */
export function showRows(figure: ChartFigure, rows: ChartRows): void {
  figure.facetData = rows;
  figure.dispatchEvent(new Event("facet:data"));
}

/** Sends the event of a cell that a reader has opened. */
export function dispatchOpenedCell(figure: HTMLElement, detail: OpenedCell): void {
  figure.dispatchEvent(new CustomEvent("facet:cell", { bubbles: true, detail }));
}

/** Calls back for each cell of the page's confusion matrices that a reader opens. */
export function onOpenedCell(callback: (cell: OpenedCell) => void): void {
  document.addEventListener("facet:cell", ({ detail }) => callback(detail));
}
