/**
 * What programs are recorded with: memory, calls, and the choice among variants. Each kernel's recorder is an
 * entry of its own, such as `./adam`. For the rooms that write programs, `model` and `train`; whoever only runs
 * them takes `mod.ts`.
 *
 * @module
 */
export {
  type RowTile,
  rowTiles,
  tileLanes,
  type WeightTile,
  weightTiles,
} from "./pointwise/tiles.ts";
export type { ProductShape } from "./pointwise/shared_tiles.ts";
export { Arena } from "./program/arena.ts";
export { CountingEngine } from "./program/counting_engine.ts";
export { tuneProgram, type TuningRecording } from "./tuning/tune.ts";
export { joinCalls } from "./program/join.ts";
export { FixedChooser, joiningVariants, markChoice } from "./tuning/variants.ts";
