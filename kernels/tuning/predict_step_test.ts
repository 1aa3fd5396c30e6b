import assert from "node:assert/strict";
import { kernelRates, predictStep } from "./predict_step.ts";

/** 10 us for a dispatch, 15 between timestamps, 1 TFLOP/s, 100 GB/s. */
const adapter = { emptyDispatch: 1e-5, timedDispatch: 1.5e-5, flops: 1e12, bytes: 1e11 };

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
  const rates = { product: { latency: 0, share: 0.25 }, other: { latency: 1, share: 0.1 } };
  const prediction = predictStep([product, norm], adapter, rates);
  assert.equal(rounded(prediction.kernelSeconds), 0.018);
  assert.equal(rounded(prediction.dispatchSeconds), 0.000_02);
});

Deno.test("an empty program takes no time", () => {
  const nothing = { dispatches: 0, dispatchSeconds: 0, kernelSeconds: 0, seconds: 0 };
  assert.deepEqual(predictStep([], adapter), nothing);
});

Deno.test("what a kernel takes however small it is counts at each call", () => {
  const rates = { norm: { latency: 3e-6, share: 0.5 } };
  assert.equal(rounded(predictStep([norm, norm], adapter, rates).kernelSeconds), 0.008_006);
});

Deno.test("a kernel's share of the roofline leaves the timed launches out", () => {
  const rates = kernelRates([[
    // 2 ms of arithmetic in 4.03 ms, of which 30 us are launches: half the roofline.
    { name: "product", calls: 2, seconds: 4.03e-3, flops: 2e9, bytes: 1e6 },
    // 1 ms of traffic in 10.15 ms, of which 150 us are launches: a tenth.
    { name: "norm", calls: 10, seconds: 10.15e-3, flops: 1e6, bytes: 1e8 },
    // Nothing but its launch.
    { name: "count", calls: 1, seconds: 1.4e-5, flops: 10, bytes: 40 },
  ]], adapter);
  const shown = Object.entries(rates).map(([name, { latency, share }]) => [
    ...[name, latency, share.toFixed(6)],
  ]);
  assert.deepEqual(shown, [
    ["product", 0, "0.500000"],
    ["norm", 0, "0.100000"],
    ["count", 0, "1.000000"],
  ]);
});

Deno.test("of several sizes a kernel's latency is told from its share", () => {
  // 20 us a call, and half the roofline: 10, 100 and 1,000 us of arithmetic in two calls each.
  const sizes = [1e7, 1e8, 1e9].map((flops) => [
    { name: "product", calls: 2, seconds: 2 * (15e-6 + 20e-6) + 2 * flops / 1e12, flops, bytes: 0 },
  ]);
  const { latency, share } = kernelRates(sizes, adapter).product!;
  assert.equal(rounded(latency), 20e-6);
  assert.equal(share.toFixed(6), "0.500000");
});

Deno.test("no kernel is faster than the roofline, and none has less than no latency", () => {
  const one = (seconds: number, flops: number) => [
    { name: "product", calls: 1, seconds: 15e-6 + seconds, flops, bytes: 0 },
  ];
  // From 1 to 100 us of arithmetic the time grows by half of that, as caches allow.
  const fast = kernelRates([one(10e-6, 1e6), one(60e-6, 1e8)], adapter).product!;
  assert.equal(fast.share, 1);
  assert.ok(fast.latency > 0);
  // It grows by more than its arithmetic: the larger the slower.
  const slow = kernelRates([one(2e-6, 1e6), one(500e-6, 1e8)], adapter).product!;
  assert.equal(slow.latency, 0);
  assert.ok(slow.share < 0.5);
});
