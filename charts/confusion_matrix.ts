/**
 * A confusion matrix as a picture: a row for each true class, how strong a cell is tells its share of
 * that class. Hits take the data's colour, mistakes the accent, so neither is read as the other.
 */
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { ChartHead } from "./head.ts";
import { namesAxis, namesParam, onCell } from "./cells.ts";
import type { Chart, Layers } from "./render.ts";
import { palette } from "./theme.ts";
import { counted, percent, sum } from "./words.ts";

/** One head's confusion matrix, and how to lay it out. */
export interface ConfusionChart {
  /** The head whose classes were mixed up. */
  readonly head: ChartHead;
  /** Images `[classes, classes]`: row = true class, column = predicted class. */
  readonly counts: Uint32Array;
  /** All class indices in the order of rows and columns, e.g. by similarity; the head's by default. */
  readonly order?: readonly number[] | undefined;
}

/** More classes than these are not drawn; the commonest are. */
const MOST_CLASSES = 200;
/** Numbers fit into the cells of so many classes. */
const MOST_NUMBERS = 20;
/** Names are cut to so many pixels. */
const NAMES = 150;

/**
 * Describes the picture of a confusion matrix.
 *
 * @param confusion The counts; at least one class.
 * @returns The chart: the more classes, the larger, for every name is readable.
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
      ...beneath(n),
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

/** What cells lie on: a grid where there are few, else stripes for the eye, and the diagonal. */
function beneath(classes: number): Layers {
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
 * The classes that are drawn, in the order asked for: those that occur at all, be it as a prediction.
 * Of very many the commonest, by images that have them or were taken for them.
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
  const commonest = new Set(
    candidates.toSorted((a, b) => occurrences[b]! - occurrences[a]! || a - b)
      .slice(0, MOST_CLASSES),
  );
  return candidates.filter((index) => commonest.has(index));
}

/** One cell that has images. */
export interface ConfusionCell {
  /** Places among the classes shown. */
  readonly row: number;
  readonly column: number;
  readonly truth: string;
  readonly predicted: string;
  readonly count: number;
  /** That many out of all images of the true class, 0 to 1. */
  readonly share: number;
  /** How strongly it is coloured: faint shares are seen too. */
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
    return shown.flatMap((p, column): ConfusionCell[] => {
      const count = counts[t * n + p]!;
      if (count === 0) return [];
      const share = count / images;
      const opacity = 0.12 + 0.88 * Math.sqrt(share);
      return [{
        row,
        column,
        truth: head.classes[t]!,
        predicted: head.classes[p]!,
        count,
        share,
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
  const hits = sum(head.classes.map((_, index) => counts[index * n + index]!));
  const drawn = sum(confusionCells({ head, counts }, shown).map(({ count }) => count));
  const left = counted(n - shown.length, "class", "classes");
  const name = shortName(head.name);
  return {
    title: images === 0
      ? `${name}: no images`
      : `${name}: ${percent(hits / images)} of ${counted(images, "image")} right`,
    subtitle: [
      "Blue: right, orange: taken for another class; the stronger, the larger the share of the true class",
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

/** Pixels of a cell and of the names beside it: generous for few classes, just readable for many. */
function cellSize(classes: number): { cell: number; fontSize: number } {
  if (classes <= 8) return { cell: 64, fontSize: 13 };
  if (classes <= MOST_NUMBERS) return { cell: Math.floor(560 / classes), fontSize: 12 };
  return { cell: Math.max(12.5, Math.min(24, Math.floor(700 / classes))), fontSize: 10.5 };
}
