/**
 * How charts look. A chart's attributes hold the light colours, so every viewer shows them; a style
 * sheet inside it exchanges them where the reader prefers dark. So charts name colours of this palette
 * only, and shades of one by opacity.
 */
import type { Config } from "./deps.ts";

/** A colour in light and in dark surroundings. */
interface Colour {
  readonly light: string;
  readonly dark: string;
}

const colours = {
  /** What is drawn on. */
  surface: { light: "#ffffff", dark: "#14171c" },
  /** Titles and what must be read. */
  ink: { light: "#1c2128", dark: "#e8ebef" },
  /** Axes and labels, which stand back. */
  quiet: { light: "#606a76", dark: "#9aa4b0" },
  /** Grid lines. */
  grid: { light: "#e4e7eb", dark: "#2a3038" },
  /** The data. */
  data: { light: "#1f6feb", dark: "#58a6ff" },
  /** What the chart points out. */
  accent: { light: "#c2410c", dark: "#fb923c" },
} satisfies Record<string, Colour>;

/** The light colours by their use, as charts name them. */
export const palette = Object.fromEntries(
  Object.entries(colours).map(([name, { light }]) => [name, light]),
) as Readonly<Record<keyof typeof colours, string>>;

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/** The defaults of every chart. */
export const theme: Config = {
  // A chart describes itself as a whole, not dot by dot.
  aria: false,
  background: palette.surface,
  padding: { left: 20, right: 24, top: 20, bottom: 18 },
  font,
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "group",
    color: palette.ink,
    fontSize: 17,
    fontWeight: 600,
    subtitleColor: palette.quiet,
    subtitleFontSize: 13,
    subtitlePadding: 6,
    offset: 18,
  },
  axis: {
    domain: false,
    ticks: false,
    gridColor: palette.grid,
    labelColor: palette.quiet,
    labelFontSize: 12,
    labelPadding: 8,
    titleColor: palette.quiet,
    titleFontSize: 12,
    titleFontWeight: "normal",
    titlePadding: 12,
  },
};

/** The rules that turn a chart dark for readers who prefer it. */
export function darkRules(): string {
  const rules = Object.values(colours).flatMap(({ light, dark }) =>
    ["fill", "stroke"].map((name) => `.facet-chart [${name}="${light}"]{${name}:${dark}}`)
  );
  return `@media (prefers-color-scheme:dark){${rules.join("")}}`;
}
