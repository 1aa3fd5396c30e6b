/**
 * Which shared tiles are offered for a product. The order is that of a model of a large GPU: the first is the
 * default, and what it finds hopeless is not offered. The invariant: it depends on shapes and limits alone, so
 * the defaults of two machines with the same limits are the same.
 *
 * The model's figures were fitted to an NVIDIA H200 on which training steps of 16, 256 and 1,024 images were
 * computed by each tile alone: bench/RESULTS.md has those steps beside the model's.
 */
import type { WorkgroupLimits } from "../program/target.ts";
import {
  fittingTiles,
  type ProductShape,
  sharedSplits,
  type SharedTile,
  sizeOf,
  tileMemory,
} from "./shared_tiles.ts";

/** How many tiles are offered for a shape: what is measured has to be compiled, a tenth of a second each. */
const offered = 3;

/** A GPU of the size that the order is for; times in microseconds. */
const gpu = {
  multiprocessors: 132,
  /** Cycles in a microsecond. */
  clock: 1980,
  /** Multiply-adds of a multiprocessor in a cycle. */
  lanes: 128,
  /** What the invocations that it computes at once share, and how many these can be. */
  registers: 65536,
  memory: 229376,
  invocations: 2048,
  workgroups: 32,
  /** From one step of the depth to the next at least, waiting for memory and twice for each other. */
  step: 0.4,
  /** Until the first step, and from the last to the end. */
  start: 3.5,
  /** Slices add up their results in as many rounds as their number has bits. */
  round: 0.35,
  /** Bytes of operands that come from the second cache in a microsecond, and of results that go to memory. */
  cached: 2.2e6,
  written: 3e6,
  /** What a dispatch of its own takes longer than if its work were part of another. */
  dispatch: 4,
};

/** Cycles of a multiply-add with all that goes with it, by the results of an invocation. */
const cycles: Readonly<Record<number, number>> = { 64: 2.1, 32: 2, 16: 2.4 };

/** How long a product takes by a tile, for the order among tiles alone. */
function expectedTime(tile: SharedTile, shape: ProductShape): number {
  const { slices, depth } = tile.workgroup;
  const results = 16 * tile.rowQuads * tile.columnQuads;
  const { rows, columns, lanes } = sizeOf(tile);
  const tiles = Math.ceil(shape.rows / rows) * Math.ceil(shape.columns / columns);
  const steps = Math.ceil(shape.depth / (depth * slices));
  const resident = Math.max(
    1,
    Math.min(
      Math.floor(gpu.invocations / lanes),
      Math.floor(gpu.registers / (lanes * (40 + 1.4 * results))),
      Math.floor(gpu.memory / tileMemory(tile)),
      gpu.workgroups,
    ),
  );
  // A step of one workgroup alone, and what it takes of a multiprocessor that has many.
  const share = depth * results * cycles[results]! / gpu.clock;
  const alone = gpu.step + Math.max(1, lanes / gpu.lanes) * share;
  const adding = slices === 1
    ? 0
    : gpu.round * Math.log2(slices) * results / 16 * Math.max(1, lanes / 256);
  const wave = (workgroups: number) =>
    workgroups === 0 ? 0 : gpu.start + adding * Math.max(1, workgroups / 2) +
      steps * Math.max(alone, workgroups * share * lanes / gpu.lanes);
  const perMultiprocessor = Math.ceil(tiles / gpu.multiprocessors);
  const computing = Math.floor(perMultiprocessor / resident) * wave(resident) +
    wave(perMultiprocessor % resident);
  const traffic = 4 * tiles * (rows + columns) * steps * depth * slices / gpu.cached;
  return Math.max(computing, traffic);
}

/** How long the gradient of a weight takes, with writing and adding up its partial results. */
function expectedWeightTime(tile: SharedTile, shape: ProductShape): number {
  const size = sizeOf(tile);
  const splits = sharedSplits(shape, size);
  // Splits compute beside each other, as more rows would.
  const rows = Math.ceil(shape.rows / size.rows) * size.rows * splits;
  const product = { rows, columns: shape.columns, depth: Math.ceil(shape.depth / splits) };
  return expectedTime(tile, product) + 8 * splits * shape.rows * shape.columns / gpu.written;
}

/**
 * The tiles to offer for the output or the gradient of the input, the one that is expected to be fastest first.
 *
 * @param shape The product.
 * @param limits What a workgroup may use.
 * @param beside The product of the weight's gradient, if both are to be one dispatch, for which workgroups must
 * be of one size.
 */
export function bestRowTiles(
  shape: ProductShape,
  limits: WorkgroupLimits,
  beside?: ProductShape,
): readonly SharedTile[] {
  const others = beside && weightTimes(beside, limits);
  return inOrder(limits, (tile) => {
    const own = expectedTime(tile, shape);
    return others ? own + timeBeside(others, sizeOf(tile).lanes) : own;
  }).slice(0, offered);
}

/**
 * The tiles to offer for the gradient of the weight, the one that is expected to be fastest first.
 *
 * @param shape `rows` and `columns` are the output's and the input's channels, `depth` the rows.
 * @param limits What a workgroup may use.
 * @param lanes Invocations of the workgroup that it could be joined with: if the fastest tile with as many is hardly
 * slower than others, only such are offered.
 */
export function bestWeightTiles(
  shape: ProductShape,
  limits: WorkgroupLimits,
  lanes?: number,
): readonly SharedTile[] {
  const times = weightTimes(shape, limits);
  const alike = times.filter(({ tile }) => sizeOf(tile).lanes === lanes);
  const joins = alike.length > 0 && alike[0]!.time < times[0]!.time + gpu.dispatch;
  return (joins ? alike : times).slice(0, offered).map(({ tile }) => tile);
}

/** A tile with the time that it is expected to take. */
interface TimedTile {
  readonly tile: SharedTile;
  readonly time: number;
}

/** What the gradient of the weight adds to that of the input by workgroups of so many invocations. */
function timeBeside(times: readonly TimedTile[], lanes: number): number {
  const alike = times.find(({ tile }) => sizeOf(tile).lanes === lanes)?.time ?? Infinity;
  return Math.min(alike, times[0]!.time + gpu.dispatch);
}

function weightTimes(shape: ProductShape, limits: WorkgroupLimits): readonly TimedTile[] {
  return timed(limits, (tile) => expectedWeightTime(tile, shape));
}

/** The tiles that fit, the fastest first. */
function inOrder(
  limits: WorkgroupLimits,
  time: (tile: SharedTile) => number,
): readonly SharedTile[] {
  return timed(limits, time).map(({ tile }) => tile);
}

function timed(
  limits: WorkgroupLimits,
  time: (tile: SharedTile) => number,
): readonly TimedTile[] {
  return fittingTiles(limits)
    .map((tile) => ({ tile, time: time(tile) }))
    .sort((a, b) => a.time - b.time);
}
