/**
 * The theme of the charts. A chart's attributes hold the light colours, so every viewer shows them; a style
 * sheet inside it replaces them where the reader prefers dark. So charts use only colours of this palette,
 * and shades of them by opacity.
 */
import type { Config } from "./deps.ts";

/** A colour in light and in dark surroundings. */
interface Colour {
  readonly light: string;
  readonly dark: string;
}

const colours = {
  /** The background. */
  surface: { light: "#ffffff", dark: "#14171c" },
  /** Titles and important text. */
  ink: { light: "#1c2128", dark: "#e8ebef" },
  /** Axes and labels, less prominent. */
  quiet: { light: "#606a76", dark: "#9aa4b0" },
  /** Grid lines. */
  grid: { light: "#e4e7eb", dark: "#2a3038" },
  /** The data. */
  data: { light: "#1f6feb", dark: "#58a6ff" },
  /** Highlights. */
  accent: { light: "#c2410c", dark: "#fb923c" },
} satisfies Record<string, Colour>;

/**
 * Colours for up to eight categories, in this order. Found by a search for the largest distance between any
 * two, in normal and in colour-blind vision, each with a contrast of three to its surface; `theme_test.ts` measures both.
 */
const categories: readonly Colour[] = [
  colours.data,
  { light: "#ae9101", dark: "#ffdb4d" },
  { light: "#621495", dark: "#a088ba" },
  { light: "#dc3d6b", dark: "#ec567c" },
  { light: "#01464d", dark: "#92f2ff" },
  { light: "#845c10", dark: "#aa7500" },
  { light: "#8c90bf", dark: "#7270f0" },
  { light: "#772200", dark: "#ffa183" },
];

/** The light colours by their use, as charts name them. */
export const palette = Object.fromEntries(
  Object.entries(colours).map(([name, { light }]) => [name, light]),
) as Readonly<Record<"surface" | "ink" | "quiet" | "grid" | "data" | "accent", string>>;

/** The light colours of categories, in order; charts use the first ones. */
export const categorical: readonly string[] = categories.map(({ light }) => light);

/** The legend of marks that tell two or three sides of a bar apart. */
export const sidesLegend = {
  orient: "top",
  title: null,
  symbolSize: 70,
  labelFontSize: 12,
  labelColor: palette.ink,
  symbolStrokeColor: palette.surface,
} as const;

/** A chart as wide as a page's column, labels included, so that charts are aligned. */
export const columnWide = {
  width: 760,
  autosize: { type: "fit-x", contains: "padding" },
} as const;

export const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/** How charts write numbers: `1,234`, and shares as the pages do, `96.3 %` with a no-break space. */
export const numberLocale = {
  decimal: ".",
  thousands: ",",
  grouping: [3],
  currency: ["", ""],
  percent: "\u00a0%",
} satisfies NonNullable<NonNullable<Config["locale"]>["number"]>;

/** The defaults of every chart. */
export const theme: Config = {
  locale: { number: numberLocale },
  // A chart has one description as a whole, not one for each mark.
  aria: false,
  background: palette.surface,
  padding: { left: 20, right: 24, top: 20, bottom: 18 },
  font,
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "bounds",
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
    labelLimit: 220,
    titleColor: palette.quiet,
    titleFontSize: 12,
    titleFontWeight: "normal",
    titlePadding: 12,
  },
};

/** The colours as pairs: named ones, and those of categories. */
export const colourPairs = { named: colours, categories } as const;

/** The rules that turn a chart dark for readers who prefer it. */
export function darkRules(): string {
  const rules = [...Object.values(colours), ...categories.slice(1)].flatMap(({ light, dark }) =>
    ["fill", "stroke"].map((name) => `.facet-chart [${name}="${light}"]{${name}:${dark}}`)
  );
  return `@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}

/** The named colours as custom properties of a page, e.g. `--chart-ink`, in light and in dark. */
export function colourProperties(): string {
  const properties = (mode: keyof Colour) =>
    Object.entries(colours).map(([name, colour]) => `--chart-${name}:${colour[mode]};`).join("");
  return `:root{${properties("light")}}` +
    `@media screen and (prefers-color-scheme:dark){:root{${properties("dark")}}}`;
}
