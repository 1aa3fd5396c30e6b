/** The sizes of the images: a bar for each of a few, bubbles where there are many. */
import { countBarsChart } from "./count_bars.ts";
import type { Chart } from "./render.ts";
import { columnWide, palette } from "./theme.ts";
import { counted, percent, whole } from "./words.ts";

/** The number of images of one size. */
export interface SizeCount {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Images. */
  readonly count: number;
}

/** More sizes than this are drawn as bubbles. */
const MOST_BARS = 20;

/**
 * Describes the chart of image sizes.
 *
 * @param sizes The sizes that occur, each once, in any order; at least one.
 * @returns The chart.
 */
export function imageSizesChart(sizes: readonly SizeCount[]): Chart {
  const values = sizes.map((size) => ({ ...size, label: `${size.width} × ${size.height}` }))
    .sort((a, b) => b.count - a.count);
  const images = values.reduce((total, { count }) => total + count, 0);
  const common = values[0]!;
  const title = values.length === 1
    ? `All ${whole(images)} images are ${common.label} pixels`
    : `${whole(values.length)} image sizes; ${percent(common.count / images)} are ${common.label}`;
  const subtitle = `Width × height in pixels, ${counted(images, "image")}`;
  const description = `${title}. ${subtitle}.`;
  if (values.length <= MOST_BARS) {
    return countBarsChart({ title, subtitle, description, bars: values });
  }
  return bubbles(values, { text: title, subtitle }, description);
}

/** One bubble for each size; its area shows the number of images. */
function bubbles(
  values: readonly (SizeCount & { readonly label: string })[],
  title: { readonly text: string; readonly subtitle: string },
  description: string,
): Chart {
  const sides = values.flatMap(({ width, height }) => [width, height]);
  // Thumbnails and camera originals are both readable on a logarithmic scale only.
  const log = Math.max(...sides) / Math.min(...sides) > 20;
  const scale = log
    ? { type: "log", nice: false, padding: 24 } as const
    : { zero: false, nice: true, padding: 24 } as const;
  const axis = { format: ",d", tickCount: 6, labelFlush: false } as const;
  return {
    ...columnWide,
    description,
    height: 420,
    title: { ...title, subtitle: `${title.subtitle}; the area of a bubble is their number` },
    data: { values: [...values] },
    encoding: {
      x: { field: "width", type: "quantitative", scale, axis: { ...axis, title: "width" } },
      y: { field: "height", type: "quantitative", scale, axis: { ...axis, title: "height" } },
    },
    layer: [
      {
        mark: { type: "circle", color: palette.data, opacity: 0.45, stroke: palette.data },
        encoding: {
          size: {
            field: "count",
            type: "quantitative",
            scale: { domain: [0, values[0]!.count], range: [0, 1600] },
            legend: null,
          },
          tooltip: [
            { field: "label", title: "size" },
            { field: "count", title: "images", type: "quantitative", format: ",d" },
          ],
        },
      },
      {
        data: { values: values.slice(0, 1) },
        mark: { type: "text", color: palette.ink, fontSize: 12, dy: -28 },
        encoding: { text: { field: "label" } },
      },
    ],
  };
}
