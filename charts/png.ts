/**
 * From SVG to PNG: the light colours on white, the same picture on every machine, for the font comes along. It has Latin, Greek and Cyrillic
 * letters; for others it shows boxes.
 */
import { loadResvg } from "./deps.ts";

/** The name by which charts' text reaches the font. */
const FAMILY = "Inter";

let ready: ReturnType<typeof loadResvg> | undefined;

/** Loads the renderer and the font, once. */
function load() {
  return ready ??= loadResvg().then(async (loaded) => {
    await loaded.resvg.initWasm(loaded.wasm);
    return loaded;
  });
}

/**
 * Draws a chart's SVG as PNG.
 *
 * @param svg An SVG of this room's.
 * @param options `scale`: pixels for each of the SVG's, 2 by default.
 * @returns The file's bytes.
 *
 * @example
 * ```ts
 * import { imageSizesChart, renderPng, renderSvg } from "./mod.ts";
 *
 * const svg = await renderSvg(imageSizesChart([{ width: 60, height: 80, count: 1000 }]));
 * const png = await renderPng(svg, { scale: 1 });
 * if (png[1] !== 0x50) throw new Error("a PNG");
 * ```
 */
export async function renderPng(
  svg: string,
  { scale = 2 }: { readonly scale?: number } = {},
): Promise<Uint8Array> {
  const { resvg, fonts } = await load();
  const image = new resvg.Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers: fonts, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  try {
    const rendered = image.render();
    try {
      return rendered.asPng();
    } finally {
      rendered.free();
    }
  } finally {
    image.free();
  }
}
