import assert from "node:assert/strict";
import { kernelShares, predictStep } from "./predict_step.ts";

/** 10 us for a dispatch, 1 TFLOP/s, 100 GB/s. */
const adapter = { emptyDispatch: 1e-5, flops: 1e12, bytes: 1e11 };

/** 4 ms of arithmetic, 1 ms of traffic. */
const product = { kernel: { name: "product" }, cost: { flops: 4e9, bytes: 1e8 } };
/** 0.1 ms of arithmetic, 2 ms of traffic. */
const norm = { kernel: { name: "norm" }, cost: { flops: 1e8, bytes: 2e8 } };
/** Nothing but a dispatch. */
const count = { kernel: { name: "count" }, cost: { flops: 0, bytes: 0 } };

function rounded(seconds: number): number {
  return Number(seconds.toFixed(9));
}

Deno.test("a program takes its dispatches and of each call the longer of arithmetic and traffic", () => {
  const prediction = predictStep([product, norm, product, count], adapter);
  assert.equal(prediction.dispatches, 4);
  assert.equal(rounded(prediction.dispatchSeconds), 0.000_04);
  assert.equal(rounded(prediction.kernelSeconds), 0.010);
  assert.equal(rounded(prediction.seconds), 0.010_04);
});

Deno.test("the longer is taken for each call, not for the sums of a kernel's calls", () => {
  const calls = [product, { ...norm, kernel: product.kernel }];
  assert.equal(rounded(predictStep(calls, adapter).kernelSeconds), 0.006);
});

Deno.test("a kernel that reaches a quarter of the roofline takes four times as long", () => {
  const prediction = predictStep([product, norm], adapter, { product: 0.25, other: 0.1 });
  assert.equal(rounded(prediction.kernelSeconds), 0.018);
  assert.equal(rounded(prediction.dispatchSeconds), 0.000_02);
});

Deno.test("an empty program takes no time", () => {
  const nothing = { dispatches: 0, dispatchSeconds: 0, kernelSeconds: 0, seconds: 0 };
  assert.deepEqual(predictStep([], adapter), nothing);
});

Deno.test("a kernel's share of the roofline leaves the launches out", () => {
  const shares = kernelShares([
    // 2 ms of arithmetic in 4.02 ms, of which 20 us are launches: half the roofline.
    { name: "product", calls: 2, seconds: 4.02e-3, flops: 2e9, bytes: 1e6 },
    // 1 ms of traffic in 10.1 ms, of which 100 us are launches: a tenth.
    { name: "norm", calls: 10, seconds: 10.1e-3, flops: 1e6, bytes: 1e8 },
    // Nothing but its launch.
    { name: "count", calls: 1, seconds: 0.9e-5, flops: 10, bytes: 40 },
  ], adapter);
  const shown = Object.entries(shares).map(([name, share]) => [name, share.toFixed(6)]);
  assert.deepEqual(shown, [["product", "0.500000"], ["norm", "0.100000"], ["count", "1.000000"]]);
});
