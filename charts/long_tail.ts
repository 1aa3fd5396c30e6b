/**
 * The long tail: how fast classes get rare, from the largest to the smallest. What is to be said of a
 * line stands above the plot, where it meets no line.
 */
import type { Chart } from "./render.ts";
import { categorical, columnWide, palette } from "./theme.ts";
import { sum, whole } from "./words.ts";

/** Images by class of one head, in any order. */
export interface TailOfHead {
  /** The head's name, written at its line. */
  readonly name: string;
  /** Images by class. [classes] */
  readonly counts: ArrayLike<number>;
}

/** The share of the images that is held by the classes up to the mark on a line. */
const SHARE = 0.8;
/** Pixels between the lines of words above the plot. */
const LINE = 19;

/**
 * Describes the chart of class sizes by rank, one line for each head.
 *
 * @param heads One to eight, each with at least one class that has images.
 * @returns The chart.
 */
export function longTailChart(heads: readonly TailOfHead[]): Chart {
  const tails = heads.map((head, index) => tailOf(head, categorical[index]!));
  const marks = tails.map(({ points, holders }) => points[holders - 1]!);
  const words = tails.map(({ name, colour, holders, points, empty }, line) => ({
    text: `${name}: ${whole(holders)} of ${whole(points.length + empty)} classes${
      empty > 0 ? `, ${whole(empty)} without images` : ""
    }`,
    colour,
    y: LINE * (line - tails.length),
  }));
  const line = { field: "y", type: "quantitative", scale: null, axis: null } as const;
  const color = { field: "colour", type: "nominal", scale: null } as const;
  return {
    ...columnWide,
    description: `How many classes hold ${100 * SHARE} % of the images. ${
      words.map(({ text }) => text).join(". ")
    }.`,
    height: 320,
    title: {
      text: "How fast classes get rare",
      subtitle: [
        "Images of each class, from the largest to the smallest",
        `Dots: so many classes hold ${100 * SHARE} % of the images`,
      ],
    },
    data: { values: tails.flatMap(({ points }) => points) },
    encoding: {
      x: {
        field: "rank",
        type: "quantitative",
        scale: { domainMin: 1, nice: false },
        axis: {
          title: "rank of the class",
          grid: false,
          tickMinStep: 1,
          domain: true,
          domainColor: palette.quiet,
        },
      },
      y: {
        field: "count",
        type: "quantitative",
        scale: { type: "log", domainMin: 1, nice: false },
        axis: {
          title: "images, on a logarithmic scale",
          values: [1, 10, 100, 1e3, 1e4, 1e5, 1e6],
          format: ",d",
        },
      },
      color,
    },
    layer: [
      {
        mark: { type: "line", strokeWidth: 2.5 },
        encoding: { detail: { field: "head" } },
      },
      {
        mark: { type: "point", filled: true, size: 90, opacity: 0 },
        encoding: {
          tooltip: [
            { field: "head", title: "head" },
            { field: "rank", title: "rank", type: "quantitative" },
            { field: "count", title: "images", type: "quantitative", format: ",d" },
            { field: "held", title: "held up to here", type: "quantitative", format: ".1%" },
          ],
        },
      },
      {
        data: { values: marks },
        mark: {
          type: "point",
          filled: true,
          size: 120,
          opacity: 1,
          stroke: palette.surface,
          strokeWidth: 2,
        },
      },
      {
        data: { values: words },
        mark: { type: "point", filled: true, size: 90, opacity: 1 },
        encoding: { x: { value: 5 }, y: line },
      },
      {
        data: { values: words },
        mark: { type: "text", align: "left", baseline: "middle", fontSize: 13, dy: 1 },
        encoding: {
          x: { value: 18 },
          y: line,
          text: { field: "text" },
          color: { value: palette.ink },
        },
      },
    ],
  };
}

/** One head's classes by size. */
function tailOf({ name, counts }: TailOfHead, colour: string) {
  const sizes = Array.from(counts).filter((count) => count > 0).sort((a, b) => b - a);
  const images = sum(sizes);
  let held = 0;
  const points = sizes.map((count, index) => {
    held += count;
    return { head: name, colour, rank: index + 1, count, held: held / images };
  });
  return {
    name,
    colour,
    points,
    holders: points.findIndex((point) => point.held >= SHARE) + 1,
    empty: counts.length - sizes.length,
  };
}
