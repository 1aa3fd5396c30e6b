/** The WGSL that every template may include by name; what each is for stands at the head of its file. */
import type { Include } from "../program/specialise.ts";
import { augmentationDraw, batchRecord, structOf } from "../program/records.ts";
import addLanes from "./add_lanes.wgsl" with { type: "text" };
import batchStatistics from "./batch_statistics.wgsl" with { type: "text" };
import columnSums from "./column_sums.wgsl" with { type: "text" };
import differentiateNorm from "./differentiate_norm.wgsl" with { type: "text" };
import finishNorm from "./finish_norm.wgsl" with { type: "text" };
import firstTile from "./first_tile.wgsl" with { type: "text" };
import lazyValue from "./lazy_value.wgsl" with { type: "text" };
import nextTile from "./next_tile.wgsl" with { type: "text" };
import normCoefficients from "./norm_coefficients.wgsl" with { type: "text" };
import normSums from "./norm_sums.wgsl" with { type: "text" };
import partialSums from "./partial_sums.wgsl" with { type: "text" };
import relu6Gradient from "./relu6_gradient.wgsl" with { type: "text" };
import storeStatistics from "./store_statistics.wgsl" with { type: "text" };

function file(name: string, source: string): Readonly<Record<string, Include>> {
  return { [name]: { path: `kernels/wgsl/${name}.wgsl`, source } };
}

/** The files of this folder, and the structs of the records. */
export const sharedIncludes: Readonly<Record<string, Include>> = {
  ...file("add_lanes", addLanes),
  ...file("batch_statistics", batchStatistics),
  ...file("column_sums", columnSums),
  ...file("differentiate_norm", differentiateNorm),
  ...file("finish_norm", finishNorm),
  ...file("first_tile", firstTile),
  ...file("lazy_value", lazyValue),
  ...file("next_tile", nextTile),
  ...file("norm_coefficients", normCoefficients),
  ...file("norm_sums", normSums),
  ...file("partial_sums", partialSums),
  ...file("relu6_gradient", relu6Gradient),
  ...file("store_statistics", storeStatistics),
  ...Object.fromEntries(
    [batchRecord, augmentationDraw].map((layout) => [layout.name, structOf(layout)]),
  ),
};
