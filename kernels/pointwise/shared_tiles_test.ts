import assert from "node:assert/strict";
import { leastWorkgroupLimits } from "../program/target.ts";
import { fittingTiles, sharedTiles, sizeOf } from "./shared_tiles.ts";

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
