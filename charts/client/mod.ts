/** What the scripts of pages use of this folder: elements, and the charts of their page. */
export type { LivePoint } from "../live/live_point.ts";
export { byId, element, textElement, within } from "./dom.ts";
export { type ChartFigure, onOpenedCell, showRows } from "./figure.ts";
