/**
 * From a chart's description to SVG: one self-contained text, the same for the same description, with ids
 * that follow from the chart, so that one page can contain many charts.
 */
import { createHash } from "node:crypto";
import { loadVega, type Spec, type VegaLite } from "./deps.ts";
import { darkRules, theme } from "./theme.ts";
import { escapeXml } from "./xml.ts";

/** Characters that are invalid in XML, even escaped; the library does not remove them. */
// deno-lint-ignore no-control-regex -- they are searched for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** A chart in Vega-Lite's terms, https://vega.github.io/vega-lite/docs/spec.html. */
export type VegaLiteSpec = Parameters<(typeof VegaLite)["compile"]>[0];

/** A Vega-Lite specification in the palette's colours, with a description for screen readers. */
export type Chart = VegaLiteSpec & { readonly description: string };

/** The layers of a layered chart. */
export type Layers = Extract<VegaLiteSpec, { layer: unknown[] }>["layer"];

/**
 * Draws a chart.
 *
 * @param chart What to draw.
 * @returns An SVG element, for a file or inside a page, in light and in dark.
 *
 * @example
 * ```ts
 * import { renderSvg } from "./render.ts";
 *
 * const svg = await renderSvg({
 *   description: "Images by gender",
 *   data: { values: [{ label: "Men", images: 40 }, { label: "Women", images: 60 }] },
 *   mark: "bar",
 *   encoding: { x: { field: "images", type: "quantitative" }, y: { field: "label" } },
 * });
 * if (!svg.startsWith("<svg") || !svg.includes("Women")) throw new Error("a chart as text");
 * ```
 */
export async function renderSvg(chart: Chart): Promise<string> {
  return await drawSpec(await compileChart(chart), chart.description);
}

/**
 * Draws a compiled chart.
 *
 * @param spec For Vega's runtime.
 * @param description For screen readers.
 * @returns An SVG element, as of {@linkcode renderSvg}.
 */
export async function drawSpec(spec: Spec, description: string): Promise<string> {
  const { vega } = await loadVega();
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  try {
    const svg = await view.toSVG();
    // A chart has one description; roles of its parts would need descriptions of their own.
    const parts = / (role="graphics-[^"]*"|aria-roledescription="[^"]*")/g;
    return ownIds(svg.replaceAll(parts, "").replaceAll(forbidden, "\ufffd")).replace(
      /^<svg ([^>]*)class="marks"([^>]*)>/,
      (_, before, after) =>
        `<svg ${before}class="facet-chart" role="img" aria-label="${escapeXml(description)}"` +
        `${after}><style>${darkRules()}</style>`,
    );
  } finally {
    view.finalize();
  }
}

/**
 * Compiles a chart.
 *
 * @param chart What to draw.
 * @returns A specification for Vega's runtime: plain data, with the theme.
 */
export async function compileChart(chart: Chart): Promise<Spec> {
  const { vegaLite } = await loadVega();
  return vegaLite.compile({ ...chart, config: theme }).spec;
}

/** Replaces ids, which the library counts over all charts of a process, by ids that follow from the chart. */
function ownIds(svg: string): string {
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  const numbered = (prefix: string) =>
    svg.replaceAll(
      /( id="|url\(#)([^")]+)/g,
      (_, start, id) => `${start}${prefix}${ids.indexOf(id)}`,
    );
  const hash = createHash("sha256").update(numbered("")).digest("hex");
  return numbered(`chart-${hash.slice(0, 12)}-`);
}
