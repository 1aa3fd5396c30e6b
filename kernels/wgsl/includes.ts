/** The WGSL that every template may include by name; what each is for stands at the head of its file. */
import type { Include } from "../program/specialise.ts";
import { augmentationDraw, batchRecord, structOf } from "../program/records.ts";
import addLanes from "./add_lanes.wgsl" with { type: "text" };
import columnSums from "./column_sums.wgsl" with { type: "text" };
import firstTile from "./first_tile.wgsl" with { type: "text" };
import lazyValue from "./lazy_value.wgsl" with { type: "text" };
import nextTile from "./next_tile.wgsl" with { type: "text" };
import partialSums from "./partial_sums.wgsl" with { type: "text" };
import relu6Gradient from "./relu6_gradient.wgsl" with { type: "text" };

function file(name: string, source: string): Readonly<Record<string, Include>> {
  return { [name]: { path: `kernels/wgsl/${name}.wgsl`, source } };
}

/** The files of this folder, and the structs of the records. */
export const sharedIncludes: Readonly<Record<string, Include>> = {
  ...file("add_lanes", addLanes),
  ...file("column_sums", columnSums),
  ...file("first_tile", firstTile),
  ...file("lazy_value", lazyValue),
  ...file("next_tile", nextTile),
  ...file("partial_sums", partialSums),
  ...file("relu6_gradient", relu6Gradient),
  ...Object.fromEntries(
    [batchRecord, augmentationDraw].map((layout) => [layout.name, structOf(layout)]),
  ),
};
