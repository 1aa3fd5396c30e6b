import assert from "node:assert/strict";
import { leastWorkgroupLimits } from "../program/target.ts";
import {
  bestRowTiles,
  bestWeightTiles,
  fittingTiles,
  sharedTiles,
  sizeOf,
} from "./shared_tiles.ts";

Deno.test("tiles have names of their own", () => {
  assert.equal(new Set(sharedTiles.map(({ name }) => name)).size, sharedTiles.length);
});

Deno.test("what every adapter has holds tiles of each size, and more memory holds all", () => {
  const sizes = (tiles: typeof sharedTiles) => new Set(tiles.map((t) => sizeOf(t).rows));
  const least = fittingTiles(leastWorkgroupLimits);
  assert.deepEqual(sizes(least), sizes(sharedTiles));
  assert.ok(least.length < sharedTiles.length);
  assert.ok(least.every((tile) => sizeOf(tile).lanes <= 256));
  assert.deepEqual(fittingTiles({ memory: 32 * 1024, invocations: 1024 }), sharedTiles);
  assert.deepEqual(
    fittingTiles({ memory: 32 * 1024, invocations: 256 }).filter((t) => sizeOf(t).lanes > 256),
    [],
  );
});

Deno.test("many rows are computed by large tiles, few by slices of the depth", () => {
  const first = (rows: number, columns: number, depth: number) =>
    bestRowTiles({ rows, columns, depth }, leastWorkgroupLimits)[0]!.name;
  assert.equal(first(16384, 2048, 2048), "shared 128x64 by 8x8");
  assert.match(first(96, 160, 960), /slices/);
  const weight = bestWeightTiles({ rows: 2048, columns: 2048, depth: 16384 }, leastWorkgroupLimits);
  assert.equal(weight[0]!.name, "shared 128x64 by 8x8");
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
