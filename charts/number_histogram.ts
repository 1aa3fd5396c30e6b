/** The numbers of a column: a bar for each bin, and the median. */
import { shortName } from "./names.ts";
import type { Chart, Layers } from "./render.ts";
import { categorical, columnWide, palette } from "./theme.ts";
import { counted, whole } from "./words.ts";

/** One column's images by number. */
export interface NumberBins {
  /** The column's name. */
  readonly name: string;
  /** Where the first bin begins. */
  readonly start: number;
  /** The width of each bin. */
  readonly step: number;
  /** Images of each bin. [bins] */
  readonly counts: ArrayLike<number>;
  /** Images outside the bins, below and above. */
  readonly outside: readonly [below: number, above: number];
  /** Whether all numbers are whole; false by default. */
  readonly areWhole?: boolean | undefined;
  /** The number in the middle. */
  readonly median: number;
  /** Images of each bin on the sides of a split; drawn as lines, as high as if the side were all images. */
  readonly sides?:
    | readonly { readonly name: string; readonly counts: ArrayLike<number> }[]
    | undefined;
}

/** About as many numbers stand at the axis. */
const MOST_LABELS = 8;

/**
 * A number for readers: whole as far as it matters, else with three significant digits.
 *
 * @param value The number.
 */
export function shownNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) {
    return value.toPrecision(3).replace(/\.?0+e/, "e");
  }
  // Whole numbers such as years are identified by their digits, not read as amounts.
  if (Number.isInteger(value)) return size < 1e4 ? String(value) : whole(value);
  const digits = size >= 1000 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(size)));
  return String(Number(value.toFixed(digits)));
}

/**
 * Describes the histogram of a column's numbers.
 *
 * @param bins At least one bin.
 * @returns The chart.
 */
export function numberHistogramChart(
  { name, start, step, counts, outside, median, areWhole = false, sides = [] }: NumberBins,
): Chart {
  // Whole numbers such as years stand in the middle of their bars.
  const isEach = areWhole && step === 1;
  const values = Array.from(counts, (count, bin) => {
    const first = start + bin * step - (isEach ? 0.5 : 0);
    const [from, to] = [first, first + step];
    const range = isEach ? shownNumber(from + 0.5) : `${shownNumber(from)} to ${shownNumber(to)}`;
    return { from, to, range, count };
  });
  const images = values.reduce((sum, { count }) => sum + count, 0);
  const [below, above] = outside;
  const title = `${shortName(name)}: ${counted(images + below + above, "number")}`;
  const [first, last] = [values[0]!, values.at(-1)!];
  const subtitle = [
    `Images by number; the dashed line is the median, ${shownNumber(median)}`,
    ...(sides.length > 0 ? ["Lines: the sides of the split, scaled to as many images"] : []),
    ...(below > 0 ? [`${counted(below, "image")} below ${shownNumber(first.from)}`] : []),
    ...(above > 0 ? [`${counted(above, "image")} above ${shownNumber(last.to)}`] : []),
  ];
  const totals = sides.map(({ counts }) => Array.from(counts).reduce((a, b) => a + b, 0));
  const points = sides.flatMap((side, at) => {
    const steps = values.map(({ from, range }, bin) => ({
      from,
      range,
      side: side.name,
      count: side.counts[bin]!,
      // As high as the bars would be if the side were all images.
      height: totals[at] === 0 ? 0 : side.counts[bin]! / totals[at]! * images,
    }));
    return [...steps, { ...steps.at(-1)!, from: last.to }];
  });
  // Labels stand at the bins' edges, or at whole numbers; every so many of them.
  const every = Math.ceil(values.length / MOST_LABELS);
  const ticks = Array.from({ length: values.length + (isEach ? 0 : 1) }, (_, bin) => bin)
    .filter((bin) => bin % every === 0);
  const x = {
    type: "quantitative" as const,
    scale: { domain: [first.from, last.to], nice: false, zero: false },
    axis: {
      title: null,
      grid: false,
      domain: true,
      domainColor: palette.quiet,
      format: formatOf(step),
      values: ticks.map((bin) => start + bin * step),
      labelFlush: false,
      labelOverlap: true,
    },
  };
  const y = {
    type: "quantitative",
    axis: { title: "images", tickMinStep: 1, tickCount: 5, format: ",d" },
  } as const;
  const lines: Layers = sides.length === 0 ? [] : [{
    data: { values: points },
    mark: {
      type: "line",
      strokeWidth: 2,
      interpolate: "step-after",
    },
    encoding: {
      x: { ...x, field: "from" },
      y: { ...y, field: "height" },
      color: {
        field: "side",
        sort: null,
        scale: {
          domain: sides.map(({ name }) => name),
          range: [...categorical].slice(1, 1 + sides.length),
        },
        legend: {
          orient: "top",
          title: null,
          symbolType: "stroke",
          labelFontSize: 12,
          labelColor: palette.ink,
        },
      },
      tooltip: [
        { field: "range", title: "number" },
        { field: "side", title: "side" },
        { field: "count", title: "images", format: ",d" },
      ],
    },
  }];
  return {
    ...columnWide,
    description: `${title}. ${subtitle.join(". ")}.`,
    height: 240,
    title: { text: title, subtitle },
    data: { values },
    layer: [
      {
        mark: { type: "bar", color: palette.data, opacity: sides.length > 0 ? 0.3 : 0.7 },
        encoding: {
          x: { ...x, field: "from", bin: { binned: true, step } },
          x2: { field: "to" },
          y: { ...y, field: "count" },
          tooltip: [
            { field: "range", title: "number" },
            { field: "count", title: "images", format: ",d" },
          ],
        },
      },
      ...lines,
      {
        data: { values: [{ median }] },
        mark: { type: "rule", color: palette.ink, strokeDash: [5, 4], strokeWidth: 1.5 },
        encoding: { x: { ...x, field: "median" } },
      },
    ],
  };
}

/** The format of numbers on the axis: as many decimals as the bins' edges need, years without separators. */
function formatOf(step: number): string {
  if (step >= 1e6 || step < 1e-4) return "~g";
  return step >= 1 ? (step >= 1000 ? ",d" : "d") : `.${Math.ceil(-Math.log10(step) - 1e-9)}f`;
}
