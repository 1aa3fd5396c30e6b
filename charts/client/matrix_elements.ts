/** The elements of the confusion matrix that a reader explores, as `../live/matrix_markup.ts` makes them. */
import type { ChartSpec, MatrixData } from "../live/chart_spec.ts";
import { element, within } from "./dom.ts";

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
  /** Lets the reader use the controls that depend on nothing but the matrix being drawn. */
  readonly enable: () => void;
}

/**
 * Finds the elements.
 *
 * @param figure The matrix's figure; its id keeps the elements' ids apart from others'.
 */
export function matrixElements(
  figure: HTMLElement,
  { description }: ChartSpec,
  { names }: MatrixData,
  { onOrder, onShade }: MatrixChoices,
): MatrixElements {
  const control = <T extends HTMLElement>(name: string, kind: new () => T) =>
    within(figure, `[data-matrix="${name}"]`, kind);
  const line = within(figure, ".matrix-line", HTMLElement);
  const hint = line.textContent;
  line.setAttribute("aria-live", "polite");
  const place = within(figure, ".matrix-view", HTMLElement);
  const picture = within(place, "div", HTMLElement);
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", `${description} ${hint}`);

  const order = control("order", HTMLSelectElement);
  order.addEventListener("change", () => onOrder(order.selectedIndex));
  const shade = control("shade", HTMLSelectElement);
  shade.addEventListener("change", () => onShade(shade.selectedIndex === 1));
  const search = control("search", HTMLInputElement);
  const list = element(
    "datalist",
    { id: `${figure.dataset.chart}-classes` },
    ...names.map(({ name }) => element("option", { value: name })),
  );
  search.setAttribute("list", list.id);
  search.after(list);
  const hideDiagonal = control("diagonal", HTMLInputElement);
  return {
    ...{ place, picture, line, hint, search, hideDiagonal },
    zoomIn: control("in", HTMLButtonElement),
    zoomOut: control("out", HTMLButtonElement),
    showAll: control("all", HTMLButtonElement),
    enable: () => {
      for (const each of [order, shade, search, hideDiagonal]) each.disabled = false;
    },
  };
}
