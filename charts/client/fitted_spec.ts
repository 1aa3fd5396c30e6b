/** A chart's specification, fitted to the width of its figure. */
import type { ChartSpec } from "../live/chart_spec.ts";
import type { Vega } from "./deps.ts";

/** The width in pixels below which a chart is scrolled rather than made narrower. */
export function leastWidth(spec: ChartSpec): number {
  return spec.usermeta?.leastWidth ?? 0;
}

/**
 * Fits a chart of one view to a width; others keep theirs and are scaled by the page.
 *
 * @param width Of the figure, in pixels.
 */
export function fittedSpec(spec: ChartSpec, width: number): Vega.Spec {
  const { autosize, config, title } = spec;
  if (typeof autosize !== "object" || !("type" in autosize) || autosize.type !== "fit-x") {
    return spec;
  }
  const room = width - 50;
  // The theme sets it, see ../theme.ts.
  const labelLimit = config?.axis?.labelLimit as number;
  return {
    ...spec,
    width: Math.max(width, leastWidth(spec)),
    config: {
      ...config,
      axis: { ...config?.axis, labelLimit: Math.min(labelLimit, 0.34 * width) },
    },
    ...(typeof title === "object" && "text" in title && {
      title: {
        ...title,
        text: brokenLines(title.text as Lines, 17, room),
        ...(title.subtitle !== undefined && {
          subtitle: brokenLines(title.subtitle as Lines, 13, room),
        }),
      },
    }),
  };
}

/** A title as the charts of this folder have it: not computed from signals. */
type Lines = string | readonly string[];

/** Breaks text into lines of a width in pixels, and words that are longer, too. */
function brokenLines(text: Lines, fontSize: number, width: number): string[] {
  const context = document.createElement("canvas").getContext("2d")!;
  context.font = `600 ${fontSize}px system-ui, sans-serif`;
  const fits = (line: string) => context.measureText(line).width <= width;
  return [text].flat().flatMap((line) => {
    const [first = "", ...words] = line.split(" ").flatMap((word) => wordParts(word, fits));
    const lines = [first];
    for (const word of words) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (lines.at(-1) === "" || fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

/** A word in parts that fit into a line each; letters stay whole. */
function wordParts(word: string, fits: (line: string) => boolean): string[] {
  const parts = [""];
  if (fits(word)) return [word];
  for (const { segment } of letters.segment(word)) {
    const longer = parts.at(-1) + segment;
    if (parts.at(-1) === "" || fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(segment);
  }
  return parts;
}

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });
