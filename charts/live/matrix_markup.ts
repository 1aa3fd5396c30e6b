/**
 * The confusion matrix of a page as it stands before its script runs: heading, controls, picture and line,
 * each as large as when it can be explored, so that nothing moves.
 */
import { escapeXml } from "../xml.ts";
import type { MatrixData } from "./chart_spec.ts";

/** What a reader can do, as the line below the matrix says until a cell is pointed at. */
const hint = "Click the matrix, then turn the wheel to zoom; drag to move. Arrow keys move a " +
  "cursor, Enter opens a cell, + and − zoom.";

/** How cells can be shaded. */
const shades = ["share of the true class, in %", "count"];

/**
 * Renders the matrix.
 *
 * @param data What the controls offer.
 * @param svg The picture.
 * @returns HTML, its controls disabled.
 */
export function matrixMarkup({ title, subtitle, orders }: MatrixData, svg: string): string {
  const lines = subtitle.map((text) => `<div>${escapeXml(text)}</div>`).join("");
  return `<div class="matrix-head"><strong>${escapeXml(title)}</strong>${lines}</div>` +
    `<div class="matrix-controls">` +
    choice("order", "order", orders.map(({ name }) => name)) +
    choice("shade", "shade by", shades) +
    `<label><input type="checkbox" data-matrix="diagonal" disabled>hide the diagonal</label>` +
    `<input type="search" data-matrix="search" placeholder="find a class" aria-label="find a class"` +
    ` disabled><span>${button("out", "−", "zoom out")}${button("in", "+", "zoom in")}${
      button("all", "whole", "see the whole matrix")
    }</span></div>` +
    `<div class="matrix-view"><div>${svg}</div></div><p class="matrix-line">${hint}</p>`;
}

/** A labelled choice of one name. */
function choice(control: string, label: string, names: readonly string[]): string {
  const options = names.map((name) => `<option>${escapeXml(name)}</option>`).join("");
  return `<label>${label}<select data-matrix="${control}" disabled>${options}</select></label>`;
}

function button(control: string, text: string, name: string): string {
  return `<button type="button" data-matrix="${control}" title="${name}" aria-label="${name}"` +
    ` disabled>${text}</button>`;
}
