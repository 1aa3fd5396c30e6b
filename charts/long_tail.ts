/**
 * The long tail: class sizes by rank, from the largest to the smallest. The text of each line is above the
 * plot, where it crosses no line.
 */
import { shortNames } from "./names.ts";
import type { Chart } from "./render.ts";
import { categorical, columnWide, palette } from "./theme.ts";
import { sum, whole } from "./words.ts";

/** Most lines that are distinguishable; of more heads those with the most classes are drawn. */
const MOST_HEADS = 8;
/** Points of a line; between them it is straight. */
const MOST_POINTS = 200;

/** Images by class of one head, in any order. */
export interface TailOfHead {
  /** The head's name, written at its line. */
  readonly name: string;
  /** Images by class. [classes] */
  readonly counts: ArrayLike<number>;
}

/** The share of the images that is held by the classes up to the mark on a line. */
const SHARE = 0.8;
/** Pixels between the lines of text above the plot. */
const LINE = 19;

/**
 * Describes the chart of class sizes by rank, one line for each head.
 *
 * @param heads At least one, each with at least one class that has images.
 * @param classes What texts call the classes, such as "tags".
 * @returns The chart; of more than eight heads it shows those with the most classes.
 */
export function longTailChart(heads: readonly TailOfHead[], classes = "classes"): Chart {
  const names = shortNames(heads.map(({ name }) => name));
  const drawn = heads.map((_, index) => index)
    .sort((a, b) => heads[b]!.counts.length - heads[a]!.counts.length || a - b)
    .slice(0, MOST_HEADS).sort((a, b) => a - b);
  const tails = drawn.map((head, line) =>
    tailOf({ name: names[head]!, counts: heads[head]!.counts }, categorical[line]!)
  );
  const marks = tails.map(({ points, holders }) => points.find(({ rank }) => rank === holders)!);
  const words = tails.map(({ name, colour, holders, count, empty }, line) => ({
    text: `${name}: ${whole(holders)} of ${whole(count)} ${classes}${
      empty > 0 ? `, ${whole(empty)} without images` : ""
    }`,
    colour,
    y: LINE * (line - tails.length),
  }));
  const line = { field: "y", type: "quantitative", scale: null, axis: null } as const;
  const color = { field: "colour", type: "nominal", scale: null } as const;
  return {
    ...columnWide,
    description: `How many ${classes} hold ${100 * SHARE} % of the images. ${
      words.map(({ text }) => text).join(". ")
    }.`,
    height: 320,
    title: {
      text: `How fast ${classes} get rare`,
      subtitle: [
        `Images of each ${
          classes === "classes" ? "class" : "of them"
        }, from the largest to the smallest`,
        `Dots: so many ${classes} hold ${100 * SHARE} % of the images`,
        ...(drawn.length === heads.length
          ? []
          : [`The ${drawn.length} of ${whole(heads.length)} columns with the most ${classes}`]),
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
          tickCount: 12,
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
        encoding: { detail: { field: "colour" } },
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
  const holders = points.findIndex((point) => point.held >= SHARE) + 1;
  return {
    name,
    colour,
    points: thinned(points, holders),
    holders,
    count: counts.length,
    empty: counts.length - sizes.length,
  };
}

/** Points of a line: all of few; of many the first ones, then ever fewer, the last and that of `rank`. */
function thinned<Point extends { readonly rank: number }>(
  points: readonly Point[],
  rank: number,
): readonly Point[] {
  if (points.length <= MOST_POINTS) return points;
  const ranks = new Set([rank, points.length]);
  for (let step = 0; step < MOST_POINTS; step++) {
    ranks.add(Math.round(points.length ** (step / (MOST_POINTS - 1))));
  }
  return points.filter((point) => ranks.has(point.rank));
}
