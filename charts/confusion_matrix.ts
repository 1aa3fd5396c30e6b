/**
 * A confusion matrix as a chart: a row for each true class; a cell's opacity shows its share of that class.
 * Correct predictions have the data's colour, mistakes the accent colour.
 */
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { ChartHead } from "./head.ts";
import { namesAxis, namesParam, onCell } from "./cells.ts";
import type { Chart, Layers } from "./render.ts";
import { palette } from "./theme.ts";
import { counted, percent, sum } from "./words.ts";

/** One head's confusion matrix, and how to lay it out. */
export interface ConfusionChart {
  /** The head whose classes the matrix counts. */
  readonly head: ChartHead;
  /** Images `[classes, classes]`: row = true class, column = predicted class. */
  readonly counts: Uint32Array;
  /** All class indices in the order of rows and columns, e.g. by similarity; the head's by default. */
  readonly order?: readonly number[] | undefined;
}

/** Of more classes only the most frequent are drawn. */
const MOST_CLASSES = 200;
/** Of more classes the cells have no numbers. */
const MOST_NUMBERS = 20;
/** A class of fewer images is drawn the paler, the fewer they are: their shares say little. */
const FEW_IMAGES = 10;
/** Names are cut to this width in pixels. */
const NAMES = 150;

/**
 * Describes the chart of a confusion matrix.
 *
 * @param confusion The counts; at least one class.
 * @returns The chart: the more classes, the larger, so that every name is readable.
 */
export function confusionMatrixChart(confusion: ConfusionChart): Chart {
  const { head } = confusion;
  const shown = shownClasses(confusion);
  const names = shortNames(shown.map((index) => head.classes[index]!), AXIS_NAME_LENGTH);
  const cells = confusionCells(confusion, shown).map((cell) => ({
    ...cell,
    truth: names[cell.row]!,
    predicted: names[cell.column]!,
  }));
  const { title, subtitle } = confusionWords(confusion, shown);
  const n = shown.length;
  const { cell, fontSize } = cellSize(n);
  const axis = {
    ...namesAxis("rowNames"),
    labelFontSize: fontSize,
    labelLimit: NAMES,
    labelPadding: 5,
    titleFontSize: 13,
  };
  const place = {
    type: "ordinal",
    scale: { domain: names.map((_, index) => index), padding: 0 },
  } as const;
  return {
    description: `Confusion matrix. ${title}. ${subtitle.join(". ")}.`,
    width: n * cell,
    height: n * cell,
    autosize: "pad",
    title: { text: title, subtitle },
    params: [namesParam("rowNames", names)],
    data: { values: cells },
    encoding: {
      x: {
        ...place,
        field: "column",
        axis: { ...axis, orient: "top", labelAngle: -90, title: "predicted class" },
      },
      y: { ...place, field: "row", axis: { ...axis, title: "true class" } },
      tooltip: [
        { field: "truth", title: "true class" },
        { field: "predicted", title: "predicted class" },
        { field: "count", title: "images", type: "quantitative", format: ",d" },
        { field: "share", title: "share of the true class", type: "quantitative", format: ".1%" },
      ],
    },
    layer: [
      ...background(n),
      {
        mark: { type: "rect" },
        encoding: {
          color: {
            condition: { test: "datum.row == datum.column", value: palette.data },
            value: palette.accent,
          },
          opacity: { field: "opacity", type: "quantitative", scale: null },
        },
      },
      ...(n > MOST_NUMBERS ? [] : [
        {
          mark: { type: "text", fontSize: Math.min(14, fontSize), baseline: "middle" },
          encoding: {
            text: { field: "count", type: "quantitative", format: n < 10 ? ",d" : "d" },
            color: onCell("opacity"),
          },
        } as const,
      ]),
    ],
  };
}

/** The background of the cells: a grid where there are few, else stripes and the diagonal. */
function background(classes: number): Layers {
  const places = Array.from({ length: classes }, (_, place) => place);
  const grid = {
    type: "rect",
    color: palette.surface,
    stroke: palette.grid,
    strokeWidth: 1,
  } as const;
  if (classes <= MOST_NUMBERS) {
    const values = places.flatMap((row) => places.map((column) => ({ row, column })));
    return [{ data: { values }, mark: grid, encoding: { tooltip: { value: null } } }];
  }
  return [
    {
      data: { values: places.filter((row) => row % 2 === 1).map((row) => ({ row })) },
      mark: { type: "rect", color: palette.grid, opacity: 0.4 },
      encoding: { x: { value: 0 }, x2: { value: "width" }, tooltip: { value: null } },
    },
    {
      data: { values: places.map((place) => ({ row: place, column: place })) },
      mark: grid,
      encoding: { tooltip: { value: null } },
    },
  ];
}

/**
 * The classes that are drawn, in the given order: those that occur, as a label or as a prediction. Of very
 * many the most frequent, by images that have them or were predicted as them.
 */
export function shownClasses({ head, counts, order }: ConfusionChart): number[] {
  const n = head.classes.length;
  const occurrences = new Float64Array(n);
  for (let truth = 0, cell = 0; truth < n; truth++) {
    for (let predicted = 0; predicted < n; predicted++, cell++) {
      const count = counts[cell]!;
      if (count === 0) continue;
      occurrences[truth]! += count;
      if (predicted !== truth) occurrences[predicted]! += count;
    }
  }
  const all = order ?? head.classes.map((_, index) => index);
  const occurring = all.filter((index) => occurrences[index]! > 0);
  const candidates = occurring.length > 0 ? occurring : [...all];
  if (candidates.length <= MOST_CLASSES) return candidates;
  const mostFrequent = new Set(
    candidates.toSorted((a, b) => occurrences[b]! - occurrences[a]! || a - b)
      .slice(0, MOST_CLASSES),
  );
  return candidates.filter((index) => mostFrequent.has(index));
}

/** One cell that has images. */
export interface ConfusionCell {
  /** Index among the classes shown. */
  readonly row: number;
  readonly column: number;
  readonly truth: string;
  readonly predicted: string;
  readonly count: number;
  /** That many out of all images of the true class, 0 to 1. */
  readonly share: number;
  /** By what its colour is weaker, as its true class has few images: up to 1. */
  readonly fading: number;
  /** The opacity of its colour, such that small shares are visible too. */
  readonly opacity: number;
}

/** The cells that have images, row by row. */
export function confusionCells(
  { head, counts }: ConfusionChart,
  shown: readonly number[],
): ConfusionCell[] {
  const n = head.classes.length;
  return shown.flatMap((t, row) => {
    const images = sum(counts.subarray(t * n, (t + 1) * n));
    const fading = images >= FEW_IMAGES ? 1 : 0.3 + 0.7 * images / FEW_IMAGES;
    return shown.flatMap((p, column): ConfusionCell[] => {
      const count = counts[t * n + p]!;
      if (count === 0) return [];
      const share = count / images;
      const opacity = fading * (0.12 + 0.88 * Math.sqrt(share));
      return [{
        row,
        column,
        truth: head.classes[t]!,
        predicted: head.classes[p]!,
        count,
        share,
        fading,
        opacity: Math.round(1000 * opacity) / 1000,
      }];
    });
  });
}

/** Title and explanation of a confusion matrix. */
export function confusionWords(
  { head, counts }: ConfusionChart,
  shown: readonly number[],
): { title: string; subtitle: string[] } {
  const n = head.classes.length;
  const images = sum(counts);
  const correct = sum(head.classes.map((_, index) => counts[index * n + index]!));
  const drawn = sum(confusionCells({ head, counts }, shown).map(({ count }) => count));
  const left = counted(n - shown.length, "class", "classes");
  const name = shortName(head.name);
  const hasFew = shown.some((truth) => {
    const images = sum(counts.subarray(truth * n, (truth + 1) * n));
    return images > 0 && images < FEW_IMAGES;
  });
  return {
    title: images === 0
      ? `${name}: no images`
      : `${name}: ${percent(correct / images)} of ${counted(images, "image")} right`,
    subtitle: [
      "Blue: right, orange: taken for another class; the stronger, the larger the share of the true class",
      ...(hasFew ? [`Paler: true classes of fewer than ${FEW_IMAGES} images`] : []),
      ...(n === shown.length ? [] : [
        drawn === images
          ? `Left out: ${left} that no image has and none was taken for`
          : `The ${shown.length} commonest classes; left out: ${left} with ${
            counted(images - drawn, "image")
          } that have one of them or were taken for one`,
      ]),
    ],
  };
}

/** Pixels of a cell and of the names beside it: large for few classes, just readable for many. */
function cellSize(classes: number): { cell: number; fontSize: number } {
  if (classes <= 8) return { cell: 64, fontSize: 13 };
  if (classes <= MOST_NUMBERS) return { cell: Math.floor(560 / classes), fontSize: 12 };
  return { cell: Math.max(12.5, Math.min(24, Math.floor(700 / classes))), fontSize: 11 };
}
