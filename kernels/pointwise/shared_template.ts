/** The templates of tiles that a workgroup keeps in its memory, and the WGSL that they have in common. */
import type { Include, Template } from "../program/specialise.ts";
import addRows from "./add_rows.wgsl" with { type: "text" };
import addSlices from "./add_slices.wgsl" with { type: "text" };
import loadLines from "./load_lines.wgsl" with { type: "text" };
import loadTransposed from "./load_transposed.wgsl" with { type: "text" };
import multiplyTile from "./multiply_tile.wgsl" with { type: "text" };
import tileMemory from "./tile_memory.wgsl" with { type: "text" };
import tilePlace from "./tile_place.wgsl" with { type: "text" };

/* @__NO_SIDE_EFFECTS__ */ function file(
  name: string,
  source: string,
): Readonly<Record<string, Include>> {
  return { [name]: { path: `kernels/pointwise/${name}.wgsl`, source } };
}

/**
 * A template of this folder that may include what shared tiles have in common.
 *
 * @param name Its file, without `.wgsl`.
 * @param source Its text.
 */
export /* @__NO_SIDE_EFFECTS__ */ function sharedTemplate(name: string, source: string): Template {
  return {
    path: `kernels/pointwise/${name}.wgsl`,
    source,
    includes: {
      ...file("add_rows", addRows),
      ...file("add_slices", addSlices),
      ...file("load_lines", loadLines),
      ...file("load_transposed", loadTransposed),
      ...file("multiply_tile", multiplyTile),
      ...file("tile_memory", tileMemory),
      ...file("tile_place", tilePlace),
    },
  };
}
