import assert from "node:assert/strict";
import { kernelShares } from "./adapter_file.ts";
import { recordInference, recordStep } from "./recorded.ts";

Deno.test("a kernel's share of the roofline leaves the launches out", () => {
  const shares = kernelShares({
    batchSize: 256,
    adapter: { emptyDispatch: 1e-5, flops: 1e12, bytes: 1e11 },
    kernels: [
      // 2 ms of arithmetic in 4.02 ms, of which 20 us are launches: half the roofline.
      { name: "product", calls: 2, seconds: 4.02e-3, flops: 2e9, bytes: 1e6 },
      // 1 ms of traffic in 10.1 ms, of which 100 us are launches: a tenth.
      { name: "norm", calls: 10, seconds: 10.1e-3, flops: 1e6, bytes: 1e8 },
      // Nothing but its launch.
      { name: "count", calls: 1, seconds: 0.9e-5, flops: 10, bytes: 40 },
    ],
  });
  const rounded = Object.entries(shares).map(([name, share]) => [name, share.toFixed(6)]);
  assert.deepEqual(rounded, [["product", "0.500000"], ["norm", "0.100000"], ["count", "1.000000"]]);
});

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
