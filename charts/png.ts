/**
 * From SVG to PNG: the light colours on white, the same picture on every machine, since the font is
 * included. It has Latin, Greek and Cyrillic letters; others are shown as boxes.
 */
import { loadResvg } from "./deps.ts";

/** The font's name. */
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
 * @param svg An SVG that this room made.
 * @param options `scale`: pixels for each of the SVG's, 2 by default; fewer where the picture would have
 * more than 50 million.
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
  { scale = 2 }: { readonly scale?: number | undefined } = {},
): Promise<Uint8Array> {
  return await rendered(svg, scale, (picture) => picture.asPng());
}

/** Pixels of a picture. */
export interface RenderedPixels {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** Red, green, blue and opacity, which is 255. [height, width, 4] */
  readonly pixels: Uint8Array;
}

/**
 * Draws an SVG as pixels, for a part of a larger picture.
 *
 * @param svg An SVG that this room made.
 */
export async function renderPixels(svg: string): Promise<RenderedPixels> {
  return await rendered(svg, 1, ({ width, height, pixels }) => ({ width, height, pixels }));
}

/** Draws an SVG, and takes something of the drawing. */
async function rendered<Result>(
  svg: string,
  scale: number,
  take: (
    picture: { width: number; height: number; pixels: Uint8Array; asPng(): Uint8Array },
  ) => Result,
): Promise<Result> {
  const { resvg, fonts } = await load();
  const image = new resvg.Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: scaleWithin(svg, scale) },
    font: { fontBuffers: fonts, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  const picture = useAndFree(image, (svg) => svg.render());
  return useAndFree(picture, take);
}

/** Most pixels of a picture: each takes four bytes, several times over. */
const MOST_PIXELS = 50e6;

/** The requested scale, or the largest within {@linkcode MOST_PIXELS}. */
function scaleWithin(svg: string, scale: number): number {
  const [width, height] = ["width", "height"].map((side) =>
    Number(new RegExp(`^<svg [^>]*\\b${side}="([\\d.]+)"`).exec(svg)?.[1])
  );
  const most = Math.sqrt(MOST_PIXELS / (width! * height!));
  return most < scale ? most : scale;
}

/**
 * Uses an object and frees it. An error in its use may also make useAndFree it fail: the first error is
 * thrown, not the second.
 */
function useAndFree<Owned extends { free(): void }, Result>(
  owned: Owned,
  use: (owned: Owned) => Result,
): Result {
  let result: Result;
  try {
    result = use(owned);
  } catch (error) {
    try {
      owned.free();
    } catch {
      // Follows from the error before.
    }
    throw error;
  }
  owned.free();
  return result;
}
