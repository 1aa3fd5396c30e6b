/** The number of images of each class or tag: bars on a logarithmic scale, the largest class first. */
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
  /** Whether the classes are tags, of which an image may have any number; false by default. */
  readonly areTags?: boolean | undefined;
  /** Parts of the counts, e.g. training and validation; marked on the bars. At most seven. */
  readonly sides?:
    | readonly { readonly name: string; readonly counts: ArrayLike<number> }[]
    | undefined;
  /** Which classes are drawn, by their place when the largest comes first; of all the first 150 by default. */
  readonly places?: { readonly from: number; readonly to: number } | undefined;
}

/** Of more classes only the largest are drawn. */
const MOST_CLASSES = 150;

/**
 * Describes the chart of one head's classes by size.
 *
 * @param classCounts At least one class.
 * @returns The chart; of more than 150 classes the largest, and how many images the others hold.
 */
export function classCountsChart(
  { head, counts, areTags = false, sides = [], places = { from: 0, to: MOST_CLASSES } }:
    ClassCounts,
): Chart {
  const named = (count: number) =>
    areTags ? counted(count, "tag") : counted(count, "class", "classes");
  const labels = shortNames(head.classes, AXIS_NAME_LENGTH);
  const order = head.classes.map((_, index) => index).sort((a, b) => counts[b]! - counts[a]!);
  const bars = order.slice(places.from, places.to).map((index) => ({
    label: labels[index]!,
    count: counts[index]!,
    parts: sides.map((side) => side.counts[index]!),
  }));
  const given = sum(counts);
  const title = `${shortName(head.name)}: ${named(order.length)}, ` +
    (areTags ? `given ${counted(given, "time")}` : counted(given, "image"));
  const [largest, smallest] = [order[0]!, order.at(-1)!];
  const extremes = order.length === 1
    ? `All of them are ${labels[largest]}`
    : `From ${labels[largest]} with ${whole(counts[largest]!)} to ${labels[smallest]} with ${
      whole(counts[smallest]!)
    }`;
  const others = order.slice(MOST_CLASSES);
  const subtitle = others.length === 0 ? [extremes] : [
    extremes,
    moreOf(others.length, sum(others.map((index) => counts[index]!)), areTags),
  ];
  return countBarsChart({
    title,
    subtitle,
    description: `${title}. ${subtitle.join(". ")}.`,
    bars,
    range: { least: smallestOf(counts), most: counts[largest]! },
    sides: sides.map(({ name }) => name),
  });
}

/** The note on classes that are not drawn. */
function moreOf(classes: number, images: number, areTags: boolean): string {
  const largest = `The ${MOST_CLASSES} largest; `;
  return largest +
    (areTags
      ? `${counted(classes, "more tag")} are given ${counted(images, "time")}`
      : `${counted(classes, "more class", "more classes")} hold ${counted(images, "image")}`);
}

/** The smallest count above 0. */
function smallestOf(counts: ArrayLike<number>): number {
  let least = Infinity;
  for (let index = 0; index < counts.length; index++) {
    if (counts[index]! > 0) least = Math.min(least, counts[index]!);
  }
  return least;
}
