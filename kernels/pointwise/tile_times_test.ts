import assert from "node:assert/strict";
import { leastWorkgroupLimits } from "../program/target.ts";
import { sizeOf } from "./shared_tiles.ts";
import { bestRowTiles, bestWeightTiles } from "./tile_times.ts";

Deno.test("many rows are computed by large tiles, few by slices of the depth", () => {
  const first = (rows: number, columns: number, depth: number) =>
    bestRowTiles({ rows, columns, depth }, leastWorkgroupLimits)[0]!.name;
  assert.match(first(16384, 2048, 2048), /by 8x8$/);
  assert.match(first(96, 160, 960), /slices/);
  const weight = bestWeightTiles({ rows: 2048, columns: 2048, depth: 16384 }, leastWorkgroupLimits);
  assert.match(weight[0]!.name, /by 8x8$/);
});

Deno.test("a weight's gradient has workgroups as large as what it could be joined with, unless that costs more", () => {
  const few = { rows: 32, columns: 192, depth: 1280 };
  const limits = { memory: 32 * 1024, invocations: 1024 };
  const sizes = (shape: typeof few, lanes?: number) =>
    bestWeightTiles(shape, limits, lanes).map((tile) => sizeOf(tile).lanes);
  assert.notEqual(sizes(few)[0], 64);
  assert.ok(sizes(few, 64).length > 1 && sizes(few, 64).every((lanes) => lanes === 64));
  // No tile has so many.
  assert.deepEqual(sizes(few, 65), sizes(few));
  const many = { rows: 2048, columns: 2048, depth: 16384 };
  assert.ok(!sizes(many).includes(512));
  assert.deepEqual(sizes(many, 512), sizes(many));
});

Deno.test("an input's gradient is computed by workgroups that the weight's can be joined with", () => {
  const limits = { memory: 48 * 1024, invocations: 1024 };
  const shape = { rows: 1280, columns: 192, depth: 32 };
  const beside = { rows: 32, columns: 192, depth: 1280 };
  const [first] = bestRowTiles(shape, limits, beside);
  const lanes = sizeOf(first!).lanes;
  assert.equal(sizeOf(bestWeightTiles(beside, limits, lanes)[0]!).lanes, lanes);
});
