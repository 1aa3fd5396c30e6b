/** Precision against recall, a bubble for each class or tag: its area is its number of images. */
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { Chart } from "./render.ts";
import { columnWide, palette } from "./theme.ts";
import { textWidth } from "./text_width.ts";

/** One class or tag. */
export interface ClassPoint {
  /** The class's name. */
  readonly name: string;
  /** Images that have it; above 0. */
  readonly images: number;
  /** Share of those that were given it that have it, 0 to 1. */
  readonly precision: number;
  /** Share of those that have it that were given it, 0 to 1. */
  readonly recall: number;
}

/** The classes of one head. */
export interface ClassScatter {
  /** The head's name. */
  readonly head: string;
  /** The classes that images have. */
  readonly points: readonly ClassPoint[];
}

/** Pixels of the plot's height; its width is taken for {@linkcode WIDTH} to place names. */
const HEIGHT = 400;
const WIDTH = 380;
/** Names at most; those of the largest classes that do not meet. */
const MOST_NAMES = 12;
/** The largest bubble's area in square pixels. */
const LARGEST = 1400;

/**
 * Describes the bubbles; the names of the largest that have room stand beside them.
 *
 * @param scatter At least one class.
 * @returns The chart.
 */
export function classScatterChart({ head, points }: ClassScatter): Chart {
  const order = points.toSorted((a, b) => b.images - a.images);
  const names = shortNames(order.map(({ name }) => name), AXIS_NAME_LENGTH);
  const values = order.map((point, index) => ({ ...point, name: names[index]! }));
  const title = `${shortName(head)}: precision and recall`;
  const subtitle = "Upper right is best; the area of a bubble is the class's images";
  const scale = { domainMin: 0, domainMax: 1, nice: false } as const;
  // Bubbles at an edge leave the numbers of the axes free.
  const axis = {
    format: ".0%",
    tickCount: 5,
    labelFlush: false,
    offset: Math.ceil(Math.sqrt(LARGEST / Math.PI)),
  } as const;
  return {
    ...columnWide,
    width: 556,
    description: `${title}. The table of classes holds the figures.`,
    height: HEIGHT,
    title: { text: title, subtitle },
    data: { values },
    encoding: {
      x: {
        field: "recall",
        type: "quantitative",
        scale: { ...scale, padding: 0 },
        axis: { ...axis, title: "recall: found of the class's images" },
      },
      y: {
        field: "precision",
        type: "quantitative",
        scale,
        axis: { ...axis, title: "precision: right of those given the class" },
      },
    },
    layer: [
      {
        mark: { type: "circle", color: palette.data, opacity: 0.5, stroke: palette.data },
        encoding: {
          size: {
            field: "images",
            type: "quantitative",
            scale: { domain: [0, Math.max(1, values[0]?.images ?? 1)], range: [20, LARGEST] },
            legend: null,
          },
          tooltip: [
            { field: "name", title: "class" },
            { field: "images", type: "quantitative", format: ",d" },
            { field: "precision", type: "quantitative", format: ".1%" },
            { field: "recall", type: "quantitative", format: ".1%" },
          ],
        },
      },
      ...([["left", 1], ["right", -1]] as const).map(([align, side]) => ({
        data: { values: named(values).filter((name) => name.side === side) },
        mark: {
          type: "text",
          align,
          baseline: "middle",
          fontSize: 12,
          color: palette.ink,
          dx: { expr: `${side} * datum.distance` },
        },
        encoding: { text: { field: "name" } },
      } as const)),
    ],
  };
}

/** The largest classes whose names have room, each on the side of its bubble where the plot has more. */
function named(values: readonly ClassPoint[]) {
  const [first] = values;
  const taken: { left: number; right: number; y: number }[] = [];
  return values.slice(0, 4 * MOST_NAMES).flatMap((point) => {
    if (taken.length >= MOST_NAMES) return [];
    const radius = Math.sqrt(LARGEST * point.images / first!.images / Math.PI);
    const distance = Math.round(radius + 5);
    const side = point.recall > 0.6 ? -1 : 1;
    const [x, y] = [point.recall * WIDTH, (1 - point.precision) * HEIGHT];
    const width = textWidth(point.name, 12);
    const left = side > 0 ? x + distance : x - distance - width;
    const box = { left, right: left + width, y };
    const meets = taken.some((other) =>
      Math.abs(other.y - y) < 15 && box.left < other.right + 6 && other.left < box.right + 6
    );
    if (meets || box.left < 0 || box.right > WIDTH) return [];
    taken.push(box);
    return [{ ...point, side, distance }];
  });
}
