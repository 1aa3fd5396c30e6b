/** The curves, and below each what its lines are and where they stand. */
import {
  type ChartFigure,
  element,
  type LivePoint,
  showRows,
  textElement,
  within,
} from "../../../charts/client/mod.ts";
import type { EpochMetrics } from "../../../train/run/epoch_metrics.ts";
import type { CurveId } from "../../live/curve_id.ts";
import type { Growth, LiveHead, Progress, RunFacts, StepPoint } from "../../live/live_event.ts";
import { percent } from "../../page/numbers.ts";
import { pageData } from "../page_data.ts";
import { accuracyLines, type EpochPoints } from "./accuracy_lines.ts";
import type { LiveListener } from "./connection.ts";
import { grown } from "./growing_list.ts";
import { figureText, headFigure, isFigure } from "./head_figures.ts";
import { RareDrawing } from "./rare_drawing.ts";

/** A line of a chart. */
interface Line {
  /** Empty for a line that needs no legend. */
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, value: number])[];
  /** Writes a value for the legend. */
  readonly write: (value: number) => string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** All charts of the page. */
export class Curves implements LiveListener {
  readonly #colours = pageData("line-colours");
  readonly #drawing = new RareDrawing();
  #heads: readonly LiveHead[] = [];
  /** Epochs and steps of the whole run; 0 before they are known. */
  #plannedEpochs = 0;
  #plannedSteps = 0;
  #epochs: readonly EpochMetrics[] = [];
  #steps: readonly StepPoint[] = [];

  constructor() {
    // Which of these there are is known with the heads; the others are there from the beginning.
    for (const id of ["average-precision", "error"] as const) figureOf(id).hidden = true;
  }

  readonly run = ({ heads, epochs }: RunFacts): void => {
    this.#heads = heads;
    this.#plannedEpochs = epochs;
    this.#drawing.request(this.#drawEpochs);
  };

  readonly progress = ({ steps }: Progress): void => {
    if (steps === this.#plannedSteps) return;
    this.#plannedSteps = steps;
    this.#drawing.request(this.#drawSteps);
  };

  readonly epochs = (growth: Growth<EpochMetrics>): void => {
    this.#epochs = grown(this.#epochs, growth);
    this.#drawing.request(this.#drawEpochs);
  };

  readonly steps = (growth: Growth<StepPoint>): void => {
    this.#steps = grown(this.#steps, growth);
    this.#drawing.request(this.#drawSteps);
  };

  readonly #drawSteps = (): void => {
    const colour = this.#colour(0);
    const of = (value: (point: StepPoint) => number) =>
      this.#steps.map((point) => [point[0], value(point)] as const);
    const show = showWithin(this.#plannedSteps);
    show("step-loss", [
      line("each step", colour, of(([, loss]) => loss), writeLoss, 0.35),
      line("smoothed", colour, of(([, , smoothed]) => smoothed), writeLoss),
    ]);
    show("learning-rate", [line("", colour, of(([, , , rate]) => rate))]);
  };

  readonly #drawEpochs = (): void => {
    const of = (value: (metrics: EpochMetrics) => number | null | undefined): EpochPoints =>
      this.#epochs.map((metrics) => [metrics.epoch, value(metrics)]);
    const show = showWithin(this.#plannedEpochs);
    show("loss", [
      line("training", this.#colour(0), of((metrics) => metrics.train_loss), writeLoss),
      line("validation", this.#colour(1), of((metrics) => metrics.val_loss), writeLoss),
    ]);
    const kinds = [["accuracy", "class"], ["average-precision", "tags"]] as const;
    for (const [id, kind] of kinds) {
      const heads = this.#heads.filter((head) => head.kind === kind);
      const lines = accuracyLines(heads, this.#epochs, this.#colours.length);
      show(
        id,
        lines.map(({ name, points }, index) => line(name, this.#colour(index), points, percent)),
      );
    }
    show(
      "error",
      this.#heads.filter(({ kind }) => kind === "number").slice(0, this.#colours.length)
        .map((head, index) => {
          // Columns have units of their own; in the legend each has its.
          const { std = 1 } = head;
          const errors = of((metrics) => {
            const error = headFigure(metrics, head);
            return isFigure(error) ? error / std : undefined;
          });
          const write = (value: number) => figureText(head, value * std);
          return line(head.name, this.#colour(index), errors, write);
        }),
    );
    show("speed", [line("", this.#colour(0), of((metrics) => metrics.images_per_second))]);
  };

  #colour(index: number): string {
    return this.#colours[index % this.#colours.length]!;
  }
}

function writeLoss(value: number): string {
  return value.toFixed(3);
}

/** A line through the points whose values are known. */
function line(
  name: string,
  colour: string,
  points: EpochPoints,
  write: (value: number) => string = String,
  opacity = 1,
): Line {
  const known = points.flatMap(([x, value]) =>
    typeof value === "number" ? [[x, value] as const] : []
  );
  return { name, colour, points: known, write, opacity };
}

function figureOf(id: CurveId): ChartFigure {
  return within(document, `[data-chart="curve-${id}"]`, HTMLElement);
}

/**
 * Shows lines in charts whose horizontal axis has room for the whole run from the beginning. A chart without lines
 * goes away, such as that of accuracies where no head is of classes.
 */
function showWithin(planned: number) {
  return (id: CurveId, lines: readonly Line[]): void => {
    if (planned === 0) return;
    const figure = figureOf(id);
    figure.hidden = lines.length === 0;
    if (figure.hidden) return;
    const points = lines.flatMap(({ name, colour, points, opacity }, line) =>
      points.map(([x, value]): LivePoint => ({ line, name, colour, x, value, opacity }))
    );
    showRows(figure, { points, range: planned > 1 ? [{ x: 1 }, { x: planned }] : [] });
    const named = lines.filter(({ name }) => name !== "");
    within(figure, "figcaption", HTMLElement).replaceChildren(...named.map(legend));
  };
}

function legend({ name, colour, points, write, opacity }: Line): HTMLElement {
  // Drawn, so that it has the line's colour in light and in dark.
  const svg = svgElement("svg", {
    class: "facet-chart",
    viewBox: "0 0 16 4",
    "aria-hidden": "true",
  });
  svg.append(svgElement("path", {
    d: "M0 2h16",
    stroke: colour,
    "stroke-width": "3",
    opacity: String(opacity),
  }));
  const last = points.at(-1);
  const value = textElement("strong", last === undefined ? "–" : write(last[1]));
  return element("span", { className: "legend" }, svg, `${name} `, value);
}

function svgElement(
  name: "svg" | "path",
  attributes: Readonly<Record<string, string>>,
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
