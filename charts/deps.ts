/**
 * The chart library, named once with its exact version and loaded when the first chart is drawn.
 *
 * Vega-Lite rather than Observable Plot, both tried: its own renderer writes SVG as text, where Plot
 * also needs a simulated DOM, and a chart is plain JSON that the compiler checks.
 */
import { textWidth } from "./text_width.ts";

export type { Spec } from "./vega_types.ts";
export type { Config } from "npm:vega-lite@6.5.0";
export type * as VegaLite from "npm:vega-lite@6.5.0";

/** Loads the library and its compiler; a third of a second. */
export async function loadVega() {
  const [vega, vegaLite] = await Promise.all([
    // deno-lint-ignore no-import-prefix -- named once here, but loaded later
    import("npm:vega@6.4.0"),
    // deno-lint-ignore no-import-prefix -- as above
    import("npm:vega-lite@6.5.0"),
  ]);
  // Without a canvas the library takes every character for 0.8 of the font's size. (Its types leave this object out.)
  Object.assign((vega as unknown as { textMetrics: object }).textMetrics, {
    width: (item: { fontSize?: number }, text: unknown) =>
      textWidth(String(text ?? ""), item.fontSize ?? 11),
  });
  return { vega, vegaLite };
}

/** Reads Vega's runtime for browsers, a file beside its module that defines `vega`. */
export async function readVegaRuntime(): Promise<string> {
  const module = import.meta.resolve("npm:vega@6.4.0");
  return await Deno.readTextFile(new URL("./vega.min.js", module));
}

/** Loads the SVG rasteriser, and the bytes of its WebAssembly and of its fonts. */
export async function loadResvg() {
  const [resvg] = await Promise.all([
    // deno-lint-ignore no-import-prefix -- as above
    import("npm:@resvg/resvg-wasm@2.6.2"),
    // The font's package has files only; this import downloads them, and includes them in a compiled binary.
    // deno-lint-ignore no-import-prefix -- as above
    import("npm:@expo-google-fonts/inter@0.4.2/metadata.json", { with: { type: "json" } }),
  ]);
  const read = (specifier: string) => Deno.readFile(new URL(import.meta.resolve(specifier)));
  const [wasm, ...fonts] = await Promise.all([
    read("npm:@resvg/resvg-wasm@2.6.2/index_bg.wasm"),
    read("npm:@expo-google-fonts/inter@0.4.2/400Regular/Inter_400Regular.ttf"),
    read("npm:@expo-google-fonts/inter@0.4.2/600SemiBold/Inter_600SemiBold.ttf"),
  ]);
  return { resvg, wasm: wasm!, fonts };
}
