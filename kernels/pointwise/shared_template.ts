/** The templates of tiles that a workgroup keeps in its memory, with the WGSL that they have in common. */
import type { Include, Template } from "../program/specialise.ts";
import addRows from "./add_rows.wgsl" with { type: "text" };
import addSlices from "./add_slices.wgsl" with { type: "text" };
import backwardInputSource from "./backward_input_shared.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight_shared.wgsl" with { type: "text" };
import forwardSource from "./forward_shared.wgsl" with { type: "text" };
import fetchLines from "./fetch_lines.wgsl" with { type: "text" };
import fetchTransposed from "./fetch_transposed.wgsl" with { type: "text" };
import fetched from "./fetched.wgsl" with { type: "text" };
import multiplyTile from "./multiply_tile.wgsl" with { type: "text" };
import storeLines from "./store_lines.wgsl" with { type: "text" };
import storeTransposed from "./store_transposed.wgsl" with { type: "text" };
import tileMemory from "./tile_memory.wgsl" with { type: "text" };
import tilePlace from "./tile_place.wgsl" with { type: "text" };

/* @__NO_SIDE_EFFECTS__ */ function file(
  name: string,
  source: string,
): Readonly<Record<string, Include>> {
  return { [name]: { path: `kernels/pointwise/${name}.wgsl`, source } };
}

/* @__NO_SIDE_EFFECTS__ */ function sharedTemplate(name: string, source: string): Template {
  return {
    path: `kernels/pointwise/${name}.wgsl`,
    source,
    includes: {
      ...file("add_rows", addRows),
      ...file("add_slices", addSlices),
      ...file("fetch_lines", fetchLines),
      ...file("fetch_transposed", fetchTransposed),
      ...file("fetched", fetched),
      ...file("multiply_tile", multiplyTile),
      ...file("store_lines", storeLines),
      ...file("store_transposed", storeTransposed),
      ...file("tile_memory", tileMemory),
      ...file("tile_place", tilePlace),
    },
  };
}

/** Of the output. */
export const forwardShared: Template = /* @__PURE__ */ sharedTemplate(
  "forward_shared",
  forwardSource,
);

/** Of the gradient of the input. */
export const backwardInputShared: Template = /* @__PURE__ */ sharedTemplate(
  "backward_input_shared",
  backwardInputSource,
);

/** Of the gradient of the weight. */
export const backwardWeightShared: Template = /* @__PURE__ */ sharedTemplate(
  "backward_weight_shared",
  backwardWeightSource,
);
