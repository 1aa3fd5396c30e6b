/**
 * The confusion matrix that a reader explores: zoom, pan, a cursor for pointer and keyboard, orders,
 * search. It only sets the signals of the Vega view (see `../live/matrix_spec.ts`).
 */
import type {
  ChartSpec,
  MatrixCell,
  MatrixClass,
  MatrixData,
  MatrixSignals,
} from "../live/chart_spec.ts";
import { type Vega, vega } from "./deps.ts";
import { describePicture } from "./describe_picture.ts";
import { within } from "./dom.ts";
import { reportFailure } from "./failure.ts";
import { dispatchOpenedCell } from "./figure.ts";
import { type MatrixElements, matrixElements } from "./matrix_elements.ts";
import { listenToKeys } from "./matrix_keys.ts";
import { listenToPointers } from "./matrix_pointers.ts";
import { END, MARGIN, matrixSize } from "../live/matrix_size.ts";
import { MatrixWindow, type WindowPoint } from "./matrix_window.ts";

/** Shows the matrix in place of the figure's picture, and again when the figure changes its width. */
export async function liveMatrix(
  figure: HTMLElement,
  spec: ChartSpec,
  data: MatrixData,
): Promise<void> {
  const matrix = new LiveMatrix(figure, spec, data);
  await matrix.start();
}

/** Signals that a new view takes over from the one before it. */
const chosenSignals: ReadonlySet<string> = new Set<keyof MatrixSignals>([
  "byCount",
  "hideDiagonal",
  "found",
]);

/** The matrix's state, and what the reader can do to it. */
export class LiveMatrix {
  readonly window: MatrixWindow;
  readonly #figure: HTMLElement;
  readonly #spec: ChartSpec;
  readonly #data: MatrixData;
  readonly #elements: MatrixElements;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #classes: ReadonlyMap<number, MatrixClass>;
  #order: readonly number[];
  #gutter: number;
  #cursor: { readonly row: number; readonly column: number } | undefined;
  #view: Vega.View | undefined;

  constructor(figure: HTMLElement, spec: ChartSpec, data: MatrixData) {
    this.#figure = figure;
    this.#spec = spec;
    this.#data = data;
    this.#gutter = data.gutter;
    this.window = new MatrixWindow(data.names.length);
    this.#counts = new Map(
      cellsOf(spec).map(({ truth, predicted, count }) => [`${truth} ${predicted}`, count]),
    );
    this.#classes = new Map(data.names.map((entry) => [entry.index, entry]));
    this.#order = data.orders[0]!.order;
    this.#elements = matrixElements(figure, spec, data, {
      onOrder: (position) => {
        this.#order = data.orders[position]!.order;
        this.#cursor = undefined;
        this.show({ place: this.#places() });
      },
      onShade: (byCount) => this.show({ byCount }),
    });
  }

  /** Row and column under the pointer or the keyboard's cursor. */
  get cursor(): { readonly row: number; readonly column: number } | undefined {
    return this.#cursor;
  }

  /** Draws the matrix, and puts it in place of the picture. */
  async start(): Promise<void> {
    const figure = this.#figure;
    this.#listen();
    await this.#draw();
    this.#elements.enable();
    let drawnWidth = figure.clientWidth;
    new ResizeObserver(() => {
      if (figure.clientWidth === drawnWidth) return;
      drawnWidth = figure.clientWidth;
      this.#draw().catch(reportFailure);
    }).observe(figure);
  }

  /** Draws what has changed; the view itself queues runs. */
  async show(changed: Partial<MatrixSignals> = {}): Promise<void> {
    const { cell, left, top, showsAll, isClosest } = this.window;
    const { row, column } = this.#cursor ?? { row: -1, column: -1 };
    const view = this.#view!;
    const signals: Partial<MatrixSignals> = { ...changed, cell, left, top, row, column };
    for (const [name, value] of Object.entries(signals)) view.signal(name, value);
    const { place, zoomIn, zoomOut, showAll } = this.#elements;
    zoomOut.disabled = showAll.disabled = showsAll;
    zoomIn.disabled = isClosest;
    // What is wholly seen does not keep a finger from scrolling the page.
    place.style.touchAction = showsAll ? "pan-y" : "none";
    await view.runAsync();
  }

  /** Makes cells larger by a factor; what lies at the point stays there. */
  zoom(factor: number, point?: WindowPoint): void {
    this.window.zoom(factor, point);
    this.show();
  }

  /** Moves the cursor, or takes it away, without writing of it. */
  pointAt(cursor: { readonly row: number; readonly column: number } | undefined): void {
    this.#cursor = cursor;
    this.show();
  }

  /** Moves the cursor, or takes it away, and writes of it in the line below the matrix. */
  select(cursor: { readonly row: number; readonly column: number } | undefined): void {
    this.#cursor = cursor;
    const { line, hint } = this.#elements;
    line.textContent = cursor === undefined
      ? hint
      : this.cursorRows().map(([name, value]) => `${name}: ${value}`).join(", ");
    this.show();
  }

  /** Opens the cell under the cursor. */
  open(): void {
    if (this.#cursor === undefined) return;
    const { row, column } = this.#cursor;
    dispatchOpenedCell(this.#figure, {
      head: this.#data.head,
      truth: this.#order[row]!,
      predicted: this.#order[column]!,
    });
  }

  /** What the tooltip and the line hold on the cell under the cursor. */
  cursorRows(): [name: string, value: string][] {
    const { row, column } = this.#cursor!;
    const truth = this.#classes.get(this.#order[row]!)!;
    const predicted = this.#classes.get(this.#order[column]!)!;
    const count = this.#counts.get(`${truth.index} ${predicted.index}`) ?? 0;
    const share = truth.images === 0 ? "no image" : `${(100 * count / truth.images).toFixed(1)} %`;
    return [
      ["true class", truth.name],
      ["predicted class", predicted.name],
      ["images", count.toLocaleString("en-GB")],
      ["share of the true class", share],
    ];
  }

  /** Where a pointer is in the window. */
  windowPoint({ clientX, clientY }: MouseEvent): WindowPoint {
    const box = within(this.#elements.place, "svg", SVGSVGElement).getBoundingClientRect();
    const corner = this.#gutter + MARGIN;
    return [clientX - box.left - corner, clientY - box.top - corner];
  }

  #listen(): void {
    const { place, zoomIn, zoomOut, showAll, search, hideDiagonal, line, hint } = this.#elements;
    listenToPointers(place, this);
    listenToKeys(place, this);
    zoomIn.addEventListener("click", () => this.zoom(1.5));
    zoomOut.addEventListener("click", () => this.zoom(1 / 1.5));
    showAll.addEventListener("click", () => this.zoom(0));
    hideDiagonal.addEventListener(
      "change",
      () => this.show({ hideDiagonal: hideDiagonal.checked }),
    );
    search.addEventListener("input", () => {
      const found = this.#found(search.value);
      this.show({ found });
      const classes = found.length === 1 ? "class" : "classes";
      line.textContent = search.value === ""
        ? hint
        : `${found.length} ${classes} found; Enter zooms to the first`;
    });
    search.addEventListener("keydown", (event) => {
      const [first] = this.#found(search.value);
      if (event.key !== "Enter" || first === undefined) return;
      event.preventDefault();
      const place = this.#order.indexOf(first);
      this.window.centre(place, place);
      this.select({ row: place, column: place });
    });
  }

  /** The classes whose names hold a text; one whose name it is stands alone. */
  #found(sought: string): number[] {
    const text = sought.trim().toLowerCase();
    if (text === "") return [];
    const matches = this.#data.names.filter(({ name }) => name.toLowerCase().includes(text));
    const exact = matches.find(({ name }) => name.toLowerCase() === text);
    return (exact === undefined ? matches : [exact]).map(({ index }) => index);
  }

  /** The place of every class in the order; -1 for those that are not shown. */
  #places(): number[] {
    const places = Array<number>(Math.max(...this.#order) + 1).fill(-1);
    this.#order.forEach((index, place) => places[index] = place);
    return places;
  }

  /** Draws the matrix at the figure's width; what was chosen stays. */
  async #draw(): Promise<void> {
    const width = this.#figure.clientWidth;
    const states = this.#view?.getState({
      data: () => false,
      signals: (name) => name !== undefined && chosenSignals.has(name),
    });
    const { gutter, size } = matrixSize(Math.min(width, this.#data.side), this.#data.gutter);
    this.#gutter = gutter;
    this.window.resize(size);
    this.#view?.finalize();
    const corner = gutter + MARGIN;
    const view = new vega.View(
      vega.parse({
        ...this.#spec,
        width: size,
        height: size,
        padding: { left: corner, top: corner, right: END, bottom: END },
      }),
      {
        renderer: "svg",
        container: this.#elements.picture,
        logLevel: vega.Error,
        tooltip: () => {},
      },
    );
    this.#view = view;
    view.signal("gutter", this.#gutter);
    for (const [name, value] of Object.entries(states?.signals ?? {})) view.signal(name, value);
    await this.show({ place: this.#places() });
    describePicture(this.#elements.picture, this.#spec.description);
  }
}

/** The filled cells, as the specification holds them. */
function cellsOf({ data }: ChartSpec): readonly MatrixCell[] {
  const cells = data?.find(({ name }) => name === "cells");
  return (cells as { readonly values: readonly MatrixCell[] }).values;
}
