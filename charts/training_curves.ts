/** The figures of a training by epoch; every line is labelled at its end. */
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { Chart, Layers } from "./render.ts";
import { categorical, columnWide, palette } from "./theme.ts";
import { percent, whole } from "./words.ts";

/** The figures of one epoch, as a line of `metrics.jsonl` holds them. */
export interface EpochFigures {
  /** Epochs finished, counted from 1. */
  readonly epoch: number;
  /** Mean training loss of all heads together. */
  readonly train_loss: number;
  /** The same over the validation images; null where the epoch was not validated. */
  readonly val_loss: number | null;
  /** Validation accuracy by head, 0 to 1; null or empty where the epoch was not validated. */
  readonly accuracy: Readonly<Record<string, number>> | null;
  /** Of heads of tags: mean average precision on the validation images, 0 to 1. */
  readonly mean_average_precision?: Readonly<Record<string, number>> | null | undefined;
  /** Of heads of numbers: mean absolute error on the validation images, in the column's unit. */
  readonly mean_absolute_error?: Readonly<Record<string, number>> | null | undefined;
  /** The epoch's last learning rate. */
  readonly learning_rate: number;
  /** Training images per second. */
  readonly images_per_second: number;
  /** Whether it was the best so far. */
  readonly best: boolean;
}

/** The charts of a training. */
export interface TrainingCurves {
  /** Training and validation loss. */
  readonly loss: Chart;
  /** Validation accuracy by head, of tags mean average precision; null where nothing was validated. */
  readonly accuracy: Chart | null;
  /** Mean absolute error of each head of numbers, for each has a unit of its own. */
  readonly errors: readonly Chart[];
  /** The learning rate at the end of each epoch. */
  readonly learningRate: Chart;
  /** Training images per second. */
  readonly speed: Chart;
}

/** A figure by head. */
type HeadValues = Readonly<Record<string, number>>;

/** A line of a chart: its name and its points. */
interface Line {
  readonly name: string;
  readonly points: readonly { readonly epoch: number; readonly value: number }[];
}

/** The texts and axis of one chart. */
interface CurveOptions {
  readonly title: string;
  readonly axis: string | string[];
  /** How values are written, in D3's format. */
  readonly format: string;
  /** How the value at a line's end is written. */
  readonly write: (value: number) => string;
  readonly from?: 0 | undefined;
  readonly best?: number | undefined;
}

const HEIGHT = 260;
/** As many lines as there are colours. */
const MOST_LINES = categorical.length;
/** Heads of numbers with a chart of their own. */
const MOST_ERRORS = 8;
/** Pixels between names at the ends of lines. */
const LINE = 17;

/**
 * Describes the charts of a training.
 *
 * @param epochs In order; at least one.
 * @returns A chart for each unit.
 */
export function trainingCurves(epochs: readonly EpochFigures[]): TrainingCurves {
  const line = (name: string, of: (figures: EpochFigures) => number | null | undefined): Line => ({
    name,
    points: epochs.flatMap((figures) => {
      const value = of(figures);
      return typeof value === "number" && Number.isFinite(value)
        ? [{ epoch: figures.epoch, value }]
        : [];
    }),
  });
  const linesOf = (of: (figures: EpochFigures) => HeadValues | null | undefined): Line[] =>
    [...new Set(epochs.flatMap((figures) => Object.keys(of(figures) ?? {})))]
      .map((head) => line(head, (figures) => of(figures)?.[head]));
  const classes = linesOf(({ accuracy }) => accuracy);
  const tags = linesOf((figures) => figures.mean_average_precision);
  const accuracies = accuracyLines([...classes, ...tags]);
  const best = epochs.findLast((figures) => figures.best)?.epoch;
  return {
    loss: curves(
      [line("training", (e) => e.train_loss), line("validation", (e) => e.val_loss)],
      {
        title: "Loss",
        axis: "of all heads together",
        format: "~g",
        write: (value) => value.toPrecision(3),
        best,
      },
    ),
    accuracy: accuracies.lines.length === 0 ? null : curves(
      accuracies.lines,
      {
        ...shareTexts(classes.length > 0, tags.length > 0, accuracies.note),
        format: ".0%",
        write: percent,
        best,
      },
    ),
    errors: linesOf((figures) => figures.mean_absolute_error)
      .filter(({ points }) => points.length > 0)
      .slice(0, MOST_ERRORS)
      .map(({ name, points }) =>
        curves([{ name: "", points }], {
          title: `Mean absolute error of ${shortName(name, AXIS_NAME_LENGTH)}`,
          axis: "on the validation images, in the column's unit",
          format: "~g",
          write: (value) => value.toPrecision(3),
          best,
        })
      ),
    learningRate: curves([line("", (e) => e.learning_rate)], {
      title: "Learning rate",
      axis: "at the end of the epoch",
      format: ".1e",
      write: (value) => value.toExponential(1),
      from: 0,
    }),
    speed: curves([line("", (e) => e.images_per_second)], {
      title: "Speed",
      axis: "images per second",
      format: ",d",
      write: (value) => `${Math.round(value)}/s`,
      from: 0,
    }),
  };
}

/**
 * The lines of the heads' accuracies: all of few; of many heads their mean and those that ended lowest.
 */
function accuracyLines(all: readonly Line[]): { lines: Line[]; note: string[] } {
  const known = all.filter(({ points }) => points.length > 0);
  const names = shortNames(known.map(({ name }) => name), AXIS_NAME_LENGTH);
  const named = known.map(({ points }, index) => ({ name: names[index]!, points }));
  if (named.length <= MOST_LINES) return { lines: named, note: [] };
  const sums = new Map<number, { sum: number; heads: number }>();
  for (const { epoch, value } of named.flatMap(({ points }) => points)) {
    const { sum, heads } = sums.get(epoch) ?? { sum: 0, heads: 0 };
    sums.set(epoch, { sum: sum + value, heads: heads + 1 });
  }
  const mean = [...sums].map(([epoch, { sum, heads }]) => ({ epoch, value: sum / heads }));
  const last = ({ points }: Line) => points.at(-1)!.value;
  const lowest = named.toSorted((a, b) => last(a) - last(b)).slice(0, MOST_LINES - 1);
  return {
    lines: [
      { name: "mean", points: mean.sort((a, b) => a.epoch - b.epoch) },
      ...lowest,
    ],
    note: [`the mean of ${whole(named.length)} heads and the ${lowest.length} that ended lowest`],
  };
}

/** The texts of the chart of shares: of classes, of tags, or of both. */
function shareTexts(
  classes: boolean,
  tags: boolean,
  note: readonly string[],
): Pick<CurveOptions, "title" | "axis"> {
  if (!tags) {
    return { title: "Validation accuracy", axis: ["share of the images that is right", ...note] };
  }
  return classes
    ? {
      title: "Validation accuracy and mean average precision",
      axis: [
        "of classes the share of the images that is right; of tags the mean over the tags",
        ...note,
      ],
    }
    : {
      title: "Validation mean average precision",
      axis: ["the mean over the tags of a head", ...note],
    };
}

/** Describes lines over epochs; a line has the colour of its place, also where others have no points. */
export function curves(all: readonly Line[], options: CurveOptions): Chart {
  const coloured = all.map((line, index) => ({
    ...line,
    colour: categorical[index % categorical.length]!,
  }));
  const lines = coloured.filter(({ points }) => points.length > 0);
  const points = lines.flatMap(({ name, points, colour }, index) =>
    points.map((point) => ({ ...point, name, line: index, colour }))
  );
  const [lowest, highest] = range(points.map(({ value }) => value), options.from);
  const ends = lines.map((_, index) => points.findLast((point) => point.line === index)!);
  const last = Math.max(...points.map(({ epoch }) => epoch));
  const labels = spaced(
    ends.map(({ value }) => HEIGHT * (1 - (value - lowest) / (highest - lowest))),
  );
  const written = ends.map(({ name, value }) => `${name} ${options.write(value)}`.trim());
  const color = { field: "colour", type: "nominal", scale: null } as const;
  const x = { field: "epoch", type: "quantitative" } as const;
  const bestModel: Layers = options.best === undefined ? [] : [
    {
      data: { values: [{ epoch: options.best }] },
      mark: { type: "rule", color: palette.quiet, strokeDash: [4, 4] },
      encoding: {
        x,
        y: { value: 0 },
        y2: { value: "height" },
        color: { value: palette.quiet },
      },
    },
    {
      data: { values: [{ epoch: options.best }] },
      mark: { type: "text", align: "right", baseline: "bottom", dy: -5, fontSize: 12 },
      encoding: {
        x,
        y: { value: 0 },
        text: { value: "best model" },
        color: { value: palette.quiet },
      },
    },
  ];
  return {
    ...columnWide,
    description: `${options.title} by epoch. At the end: ${written.join(", ")}.`,
    height: HEIGHT,
    title: { text: options.title, subtitle: options.axis },
    data: { values: points },
    encoding: {
      x: {
        ...x,
        scale: { domainMin: Math.min(1, last - 1), domainMax: last, nice: false },
        axis: {
          title: "epoch",
          grid: false,
          format: "d",
          tickMinStep: 1,
          labelFlush: false,
          domain: true,
          domainColor: palette.quiet,
        },
      },
      y: {
        field: "value",
        type: "quantitative",
        scale: { domainMin: lowest, domainMax: highest, nice: false, zero: false },
        axis: {
          title: null,
          labelExpr:
            `datum.value == 0 ? "0" : replace(format(datum.value, "${options.format}"), "+", "")`,
          tickCount: 5,
        },
      },
      color,
    },
    layer: [
      ...bestModel,
      { mark: { type: "line", strokeWidth: 2.5 }, encoding: { detail: { field: "line" } } },
      {
        // In a long training dots would cover the line; their tooltips work all the same.
        mark: { type: "point", filled: true, size: 36, opacity: points.length > 80 ? 0 : 1 },
        encoding: {
          tooltip: [
            ...(lines.length > 1 ? [{ field: "name", title: "of" } as const] : []),
            { field: "epoch", type: "quantitative" },
            {
              field: "value",
              title: options.title.toLowerCase(),
              type: "quantitative",
              format: ".4~g",
            },
          ],
        },
      },
      {
        data: {
          // Beside the plot, also of a line that ends before others do.
          values: ends.map((end, index) => ({
            ...end,
            epoch: last,
            y: labels[index],
            text: written[index],
          })),
        },
        mark: {
          type: "text",
          align: "left",
          baseline: "middle",
          dx: 10,
          fontSize: 13,
          fontWeight: 600,
        },
        encoding: {
          y: { field: "y", type: "quantitative", scale: null, axis: null },
          text: { field: "text" },
        },
      },
    ],
  };
}

/** The range of a value axis: all values, and a margin. */
function range(values: readonly number[], from?: number): [number, number] {
  const lowest = from ?? Math.min(...values);
  const highest = Math.max(...values);
  const margin = 0.06 * (highest - lowest) || 0.05 * Math.abs(highest) || 1;
  return [from ?? lowest - margin, highest + margin];
}

/** Moves positions down, as little as possible, until no two are closer than a line of text. */
function spaced(places: readonly number[]): number[] {
  const moved = [...places];
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
  for (const [rank, index] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) moved[index] = Math.max(moved[index]!, moved[above]! + LINE);
  }
  // Positions below the plot move up again, together with those above them.
  let limit = Math.max(HEIGHT, LINE * (places.length - 1));
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index]!, limit);
    limit = moved[index]! - LINE;
  }
  return moved;
}
