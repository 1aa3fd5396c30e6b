import assert from "node:assert/strict";
import { CountingEngine } from "../program/counting_engine.ts";
import type { DispatchTime, Engine } from "../program/engine.ts";
import { executors, testOn } from "../testing/testing.ts";
import { measureRoofline, shareOfRoofline } from "./roofline.ts";

/** Seconds of the three tiles of either product and of the copy, in three runs on the clock. */
const runs = [[8, 4, 3, 5, 6, 7, 9], [8, 4, 2, 5, 6, 7, 3], [8, 4, 3, 5, 6, 7, 4]];

/** An engine that computes nothing and takes as long as `runs` say; from then on it is slow. */
class TimedEngine extends CountingEngine {
  #run = 0;

  constructor() {
    super({ target: "software", byteLengthOf: () => 0 } as unknown as Engine);
  }

  override time(): Promise<DispatchTime[]> {
    const seconds = runs[this.#run++] ?? Array<number>(7).fill(100);
    return Promise.resolve(seconds.map((own) => ({ own, before: 0 })));
  }
}

Deno.test("the limits are the fastest product and the fastest copy of all runs", async () => {
  const engine = new TimedEngine();
  const products = 2 * 2048 * 256 * 256;
  const copied = 2 * 4 * 2 ** 22;
  assert.deepEqual(await measureRoofline(engine), { flops: products / 2, bytes: copied / 3 });
  assert.equal(engine.allocated, 0);
});

Deno.test("the slower of arithmetic and memory is the limit", () => {
  const roofline = { flops: 100, bytes: 10 };
  assert.equal(shareOfRoofline({ flops: 100, bytes: 1 }, 2, roofline), 0.5);
  assert.equal(shareOfRoofline({ flops: 100, bytes: 20 }, 2, roofline), 1);
});

testOn(executors, "an adapter's limits are measured and its memory given back", async (engine) => {
  const before = engine.allocated;
  const { flops, bytes } = (await measureRoofline(engine))!;
  // Slower than any machine that computes at all, and faster than all there are.
  for (const limit of [flops, bytes]) assert.ok(limit > 1e7 && limit < 1e16, `${limit} a second`);
  assert.equal(engine.allocated, before);
});
