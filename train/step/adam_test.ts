import assert from "node:assert/strict";
import { adamStep } from "./adam.ts";

Deno.test("Adam's corrections are PyTorch's: large at first, none in the long run", () => {
  const first = adamStep(1, 1e-3);
  assert.ok(Math.abs(first.stepSize - 1e-2) < 1e-12);
  assert.ok(Math.abs(first.secondCorrection - Math.sqrt(1e-3)) < 1e-12);
  const late = adamStep(100_000, 1e-3);
  assert.ok(Math.abs(late.stepSize - 1e-3) < 1e-12 && Math.abs(late.secondCorrection - 1) < 1e-12);
});
