import assert from "node:assert/strict";
import { recordInference, recordStep } from "./recorded.ts";

Deno.test("programs are recorded as a GPU gets them where there is none", () => {
  const size = { height: 32, width: 32 };
  const [step, inference] = [recordStep(size, 4), recordInference(size, 4)];
  assert.ok(inference.length > 50 && step.length > inference.length);
  for (const { kernel } of [...step, ...inference]) assert.equal(kernel.target, "hardware");
  const flops = (batch: number) =>
    recordInference(size, batch).reduce((sum, { cost }) => sum + cost.flops, 0);
  // Twice the images are about twice the arithmetic.
  assert.ok(Math.abs(flops(32) / flops(16) - 2) < 0.1);
});
