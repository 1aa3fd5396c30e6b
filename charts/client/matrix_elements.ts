/** The elements of the confusion matrix that a reader explores: heading, controls, view and line. */
import type { ChartSpec, MatrixData } from "../live/chart_spec.ts";
import { element } from "./dom.ts";

/** Called for the reader's choices. */
export interface MatrixChoices {
  /** Called with the position of the chosen order of the classes. */
  readonly onOrder: (position: number) => void;
  /** Called with whether cells are shaded by their count instead of their share. */
  readonly onShade: (byCount: boolean) => void;
}

/** The elements that the matrix uses. */
export interface MatrixElements {
  /** What takes pointers and keys. */
  readonly place: HTMLElement;
  /** What Vega draws into. */
  readonly picture: HTMLElement;
  /** The line below the matrix, which holds the hint or the cell under the cursor. */
  readonly line: HTMLElement;
  readonly hint: string;
  readonly zoomIn: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly showAll: HTMLButtonElement;
  readonly search: HTMLInputElement;
  readonly hideDiagonal: HTMLInputElement;
  /** What stands above the matrix. */
  readonly above: readonly HTMLElement[];
}

/** A labelled choice of one name. */
function choice(
  label: string,
  names: readonly string[],
  onChoose: (position: number) => void,
): HTMLLabelElement {
  const select = element(
    "select",
    {},
    ...names.map((name) => element("option", { textContent: name })),
  );
  select.addEventListener("change", () => onChoose(select.selectedIndex));
  return element("label", {}, label, select);
}

function button(textContent: string, name: string): HTMLButtonElement {
  const made = element("button", { type: "button", textContent, title: name });
  made.setAttribute("aria-label", name);
  return made;
}

/**
 * Makes the elements.
 *
 * @param figure The matrix's figure; its id keeps the elements' ids apart from others'.
 */
export function matrixElements(
  figure: HTMLElement,
  { description }: ChartSpec,
  { title, subtitle, names, orders }: MatrixData,
  { onOrder, onShade }: MatrixChoices,
): MatrixElements {
  const hint = "Click the matrix, then turn the wheel to zoom; drag to move. Arrow keys move a " +
    "cursor, Enter opens a cell, + and − zoom.";
  const line = element("p", { className: "matrix-line", textContent: hint });
  line.setAttribute("aria-live", "polite");
  const picture = element("div");
  const place = element("div", { className: "matrix-view", tabIndex: 0 }, picture);
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", `${description} ${hint}`);

  const zoomIn = button("+", "zoom in");
  const zoomOut = button("−", "zoom out");
  const showAll = button("whole", "see the whole matrix");
  const list = element(
    "datalist",
    { id: `${figure.dataset.chart}-classes` },
    ...names.map(({ name }) => element("option", { value: name })),
  );
  const search = element("input", { type: "search", placeholder: "find a class" });
  search.setAttribute("list", list.id);
  search.setAttribute("aria-label", "find a class");
  const hideDiagonal = element("input", { type: "checkbox" });

  const heading = element(
    "div",
    { className: "matrix-head" },
    element("strong", { textContent: title }),
    ...subtitle.map((text) => element("div", { textContent: text })),
  );
  const shades = ["share of the true class, in %", "count"];
  const controls = element(
    "div",
    { className: "matrix-controls" },
    choice("order", orders.map(({ name }) => name), onOrder),
    choice("shade by", shades, (position) => onShade(position === 1)),
    element("label", {}, hideDiagonal, "hide the diagonal"),
    search,
    list,
    element("span", {}, zoomOut, zoomIn, showAll),
  );
  const above = [heading, controls];
  return {
    ...{ place, picture, line, hint, zoomIn, zoomOut, showAll, search, hideDiagonal, above },
  };
}
