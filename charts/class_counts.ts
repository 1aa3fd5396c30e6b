/** How many images each class has: bars on a logarithmic scale, the largest class first. */
import { countBarsChart } from "./count_bars.ts";
import type { ChartHead } from "./head.ts";
import type { Chart } from "./render.ts";
import { counted, sum, whole } from "./words.ts";

/** One head's images by class. */
export interface ClassCounts {
  /** The head whose classes are counted. */
  readonly head: ChartHead;
  /** Images by class, `[classes]`. */
  readonly counts: ArrayLike<number>;
  /** How they are split, e.g. into training and validation; marked on the bars. At most seven. */
  readonly sides?: readonly { readonly name: string; readonly counts: ArrayLike<number> }[];
}

/**
 * Describes the chart of one head's classes by size.
 *
 * @param classCounts At least one class.
 * @returns The chart.
 */
export function classCountsChart({ head, counts, sides = [] }: ClassCounts): Chart {
  const bars = head.classes.map((label, index) => ({
    label,
    count: counts[index]!,
    parts: sides.map((side) => side.counts[index]!),
  })).sort((a, b) => b.count - a.count);
  const title = `${head.name}: ${counted(bars.length, "class", "classes")}, ` +
    counted(sum(counts), "image");
  const [largest, smallest] = [bars[0]!, bars.at(-1)!];
  const subtitle = bars.length === 1
    ? `All of them are ${largest.label}`
    : `From ${largest.label} with ${whole(largest.count)} to ${smallest.label} with ${
      whole(smallest.count)
    }`;
  return countBarsChart({
    title,
    subtitle,
    description: `${title}. ${subtitle}.`,
    bars,
    sides: sides.map(({ name }) => name),
  });
}
