/** The number of images of each class: bars on a logarithmic scale, the largest class first. */
import { countBarsChart } from "./count_bars.ts";
import type { ChartHead } from "./head.ts";
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { Chart } from "./render.ts";
import { counted, sum, whole } from "./words.ts";

/** One head's images by class. */
export interface ClassCounts {
  /** The head whose classes are counted. */
  readonly head: ChartHead;
  /** Images by class, `[classes]`. */
  readonly counts: ArrayLike<number>;
  /** Parts of the counts, e.g. training and validation; marked on the bars. At most seven. */
  readonly sides?:
    | readonly { readonly name: string; readonly counts: ArrayLike<number> }[]
    | undefined;
}

/** Of more classes only the largest are drawn. */
const MOST_CLASSES = 150;

/**
 * Describes the chart of one head's classes by size.
 *
 * @param classCounts At least one class.
 * @returns The chart; of more than 150 classes the largest, and how many images the others hold.
 */
export function classCountsChart({ head, counts, sides = [] }: ClassCounts): Chart {
  const labels = shortNames(head.classes, AXIS_NAME_LENGTH);
  const order = head.classes.map((_, index) => index).sort((a, b) => counts[b]! - counts[a]!);
  const bars = order.slice(0, MOST_CLASSES).map((index) => ({
    label: labels[index]!,
    count: counts[index]!,
    parts: sides.map((side) => side.counts[index]!),
  }));
  const title = `${shortName(head.name)}: ${counted(order.length, "class", "classes")}, ` +
    counted(sum(counts), "image");
  const [largest, smallest] = [order[0]!, order.at(-1)!];
  const extremes = order.length === 1
    ? `All of them are ${labels[largest]}`
    : `From ${labels[largest]} with ${whole(counts[largest]!)} to ${labels[smallest]} with ${
      whole(counts[smallest]!)
    }`;
  const others = order.slice(MOST_CLASSES);
  const subtitle = others.length === 0 ? [extremes] : [
    extremes,
    `The ${MOST_CLASSES} largest; ${counted(others.length, "more class", "more classes")} hold ${
      counted(sum(others.map((index) => counts[index]!)), "image")
    }`,
  ];
  return countBarsChart({
    title,
    subtitle,
    description: `${title}. ${subtitle.join(". ")}.`,
    bars,
    sides: sides.map(({ name }) => name),
  });
}
