/** The curves, and below each what its lines are and where they stand. */
import {
  byId,
  type ChartFigure,
  element,
  type LivePoint,
  showRows,
  textElement,
  within,
} from "../../../charts/client/mod.ts";
import type { EpochMetrics } from "../../../train/run/epoch_metrics.ts";
import type { CurveId } from "../../live/curve_id.ts";
import type { Growth, LiveHead, RunFacts, StepPoint } from "../../live/live_event.ts";
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
  #epochs: readonly EpochMetrics[] = [];
  #steps: readonly StepPoint[] = [];

  constructor() {
    for (const figure of document.querySelectorAll<HTMLElement>(".curves figure")) {
      figure.hidden = true;
    }
  }

  readonly run = ({ heads }: RunFacts): void => {
    this.#heads = heads;
    this.#drawing.request(this.#drawEpochs);
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
    show("step-loss", [
      line("each step", colour, of(([, loss]) => loss), writeLoss, 0.35),
      line("smoothed", colour, of(([, , smoothed]) => smoothed), writeLoss),
    ]);
    show("learning-rate", [line("", colour, of(([, , , rate]) => rate))]);
  };

  readonly #drawEpochs = (): void => {
    const of = (value: (metrics: EpochMetrics) => number | null | undefined): EpochPoints =>
      this.#epochs.map((metrics) => [metrics.epoch, value(metrics)]);
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

/** Shows lines in a chart, which stays away while it has no points. */
function show(id: CurveId, lines: readonly Line[]): void {
  const figure: ChartFigure = within(document, `[data-chart="curve-${id}"]`, HTMLElement);
  const drawn = lines.filter(({ points }) => points.length > 0);
  figure.hidden = drawn.length === 0;
  if (figure.hidden) return;
  within(document, ".curves", HTMLElement).hidden = false;
  byId("curves-empty").hidden = true;
  const points = drawn.flatMap(({ name, colour, points, opacity }, line) =>
    points.map(([x, value]): LivePoint => ({ line, name, colour, x, value, opacity }))
  );
  showRows(figure, { points });
  const named = drawn.filter(({ name }) => name !== "");
  within(figure, "figcaption", HTMLElement).replaceChildren(...named.map(legend));
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
  const value = textElement("strong", write(points.at(-1)![1]));
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
