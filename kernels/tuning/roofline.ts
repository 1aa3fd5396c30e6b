/**
 * What an adapter can do at best: arithmetic in the fastest matrix product of ours, memory traffic in
 * the fastest copy. No kernel can be faster than the slower of the two allows, which is the
 * roofline of Williams et al. 2009, https://doi.org/10.1145/1498765.1498785.
 */
import { bestTimes } from "./best_times.ts";
import { copy } from "../copy/copy.ts";
import type { Engine } from "../program/engine.ts";
import { pointwiseBackwardWeight, pointwiseSplits } from "../pointwise/backward_weight.ts";
import { pointwiseForward } from "../pointwise/pointwise.ts";
import { rowTiles, weightTiles } from "../pointwise/tiles.ts";
import { type Cost, type Memory, whole } from "../program/program.ts";

/** The limits of an adapter. */
export interface Roofline {
  /** Floating-point operations per second. */
  readonly flops: number;
  /** Bytes read plus bytes written per second. */
  readonly bytes: number;
}

const repetitions = 5;

/**
 * Measures an adapter.
 *
 * @param engine The adapter.
 * @returns Its limits; undefined when it cannot time its dispatches.
 */
export async function measureRoofline(engine: Engine): Promise<Roofline | undefined> {
  const { target, workgroupLimits: limits } = engine;
  const owned: Memory[] = [];
  const allocate = (label: string, floats: number) => {
    const memory = engine.allocate(label, floats * 4);
    owned.push(memory);
    return whole(memory);
  };
  // Large enough to fill a GPU, small enough to take software a fraction of a second.
  const size = target === "hardware" ? 2048 : 256;
  const shape = { rows: 8 * size, inputChannels: size, outputChannels: size };
  const input = allocate("left factor", shape.rows * size);
  const weight = allocate("right factor", size * size);
  const output = allocate("product", shape.rows * size);
  const lazy = { input, relu6: false };
  try {
    const products = [
      ...rowTiles({ rows: shape.rows, columns: size, depth: size }, target, limits).map((tile) =>
        pointwiseForward({ lazy, weight, output, shape, tile, target })
      ),
      ...weightTiles({ rows: size, columns: size, depth: shape.rows }, target, limits).map(
        (tile) => {
          const gradient = allocate("sums", pointwiseSplits(shape, tile, target) * size * size);
          const views = { gradient: output, lazy, output: gradient };
          return pointwiseBackwardWeight({ ...views, shape, tile, target });
        },
      ),
    ];
    // More than caches hold.
    const length = Math.max(2 ** 22, shape.rows * size);
    const views = { input: allocate("source", length), output: allocate("copy", length) };
    // Memory that was never written may not be allocated yet.
    engine.write(views.input, new Float32Array(length).fill(1));
    const traffic = copy({ ...views, length, target });
    const times = await bestTimes(engine, "roofline", [...products, traffic], repetitions);
    if (times === undefined) return undefined;
    const copyTime = times.pop()!;
    return {
      flops: products[0]!.cost.flops / Math.min(...times),
      bytes: traffic.cost.bytes / copyTime,
    };
  } finally {
    for (const memory of owned) engine.free(memory);
  }
}

/**
 * How close a call came to what the adapter can do.
 *
 * @param cost What it does at least.
 * @param seconds How long it took.
 * @param roofline The adapter's limits.
 * @returns 1 at the limit, less below it.
 */
export function shareOfRoofline(cost: Cost, seconds: number, roofline: Roofline): number {
  return Math.max(cost.flops / roofline.flops, cost.bytes / roofline.bytes) / seconds;
}
