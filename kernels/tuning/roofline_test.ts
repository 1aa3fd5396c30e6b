import assert from "node:assert/strict";
import { measureRoofline, shareOfRoofline } from "./roofline.ts";
import { executors, testOn } from "../testing/testing.ts";

Deno.test("the slower of arithmetic and memory is the limit", () => {
  const roofline = { flops: 100, bytes: 10 };
  assert.equal(shareOfRoofline({ flops: 100, bytes: 1 }, 2, roofline), 0.5);
  assert.equal(shareOfRoofline({ flops: 100, bytes: 20 }, 2, roofline), 1);
});

testOn(executors, "an adapter's limits are measured and its memory given back", async (engine) => {
  const before = engine.allocated;
  const { flops, bytes } = (await measureRoofline(engine))!;
  assert.ok(flops > 0 && Number.isFinite(flops) && bytes > 0 && Number.isFinite(bytes));
  assert.equal(engine.allocated, before);
});
