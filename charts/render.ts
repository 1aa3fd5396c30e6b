/** From a chart's description to SVG: one self-contained text, the same for the same description. */
import { loadVega, type TopLevelSpec } from "./deps.ts";
import { darkRules, theme } from "./theme.ts";

/**
 * Draws a chart.
 *
 * @param chart What to draw, in Vega-Lite's terms and the palette's colours.
 * @returns An SVG element that stands by itself or inside a page, in light and in dark.
 *
 * @example
 * ```ts
 * import { renderSvg } from "./render.ts";
 *
 * const svg = await renderSvg({
 *   data: { values: [{ label: "Men", images: 40 }, { label: "Women", images: 60 }] },
 *   mark: "bar",
 *   encoding: { x: { field: "images", type: "quantitative" }, y: { field: "label" } },
 * });
 * if (!svg.startsWith("<svg") || !svg.includes("Women")) throw new Error("a chart as text");
 * ```
 */
export async function renderSvg(chart: TopLevelSpec): Promise<string> {
  const { vega, vegaLite } = await loadVega();
  const { spec } = vegaLite.compile({ ...chart, config: theme });
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  try {
    const svg = await view.toSVG();
    return svg.replace(
      /^<svg ([^>]*)class="marks"([^>]*)>/,
      `<svg $1class="facet-chart" role="img"$2><style>${darkRules()}</style>`,
    );
  } finally {
    view.finalize();
  }
}
