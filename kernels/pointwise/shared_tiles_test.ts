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
