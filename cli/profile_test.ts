import assert from "node:assert/strict";
import { profileText } from "./profile.ts";

Deno.test("a profile names every kernel, its speed, its share of the step and of the limit", () => {
  const text = profileText({
    batchSize: 16,
    dispatches: 3,
    stepSeconds: 0.02,
    kernels: [
      { name: "product", calls: 2, seconds: 0.01, flops: 4e9, bytes: 1e8 },
      { name: "copy", calls: 1, seconds: 0.005, flops: 0, bytes: 2e8 },
    ],
    betweenSeconds: 0.004,
    adapter: { flops: 8e11, bytes: 1e11, emptyDispatch: 1.25e-5, timedDispatch: 1.5e-5 },
    prediction: {
      atRoofline: { dispatches: 3, dispatchSeconds: 0.001, kernelSeconds: 0.007, seconds: 0.008 },
      atMeasuredRates: {
        dispatches: 3,
        dispatchSeconds: 0.001,
        kernelSeconds: 0.014,
        seconds: 0.015,
      },
    },
    peakMemory: 3 * 2 ** 20,
  }, Infinity);
  const lines = text.split("\n").map((line) => line.split(/\s{2,}/));
  assert.match(
    text,
    /16 images takes 20\.00 ms \(800\.0 images\/s\) in 3 dispatches; at most 3 MiB/,
  );
  assert.match(text, /800\.0 GFLOP\/s in the best matrix product, 100\.0 GB\/s in the best copy/);
  assert.match(text, /12\.50 us for an empty dispatch/);
  assert.match(
    text,
    /8\.00 ms with kernels at the roofline, 15\.00 ms at the rates below, 1\.00 ms of either/,
  );
  const row = (name: string) => lines.find(([first]) => first === name);
  assert.deepEqual(row("product"), [
    "product",
    "2",
    "10.00",
    "50.0 %",
    "400.00",
    "10.00",
    "50.0 %",
  ]);
  assert.deepEqual(row("copy"), ["copy", "1", "5.00", "25.0 %", "0.00", "40.00", "40.0 %"]);
  assert.deepEqual(row("between kernels"), ["between kernels", "4.00", "20.0 %"]);
  assert.deepEqual(row("all"), ["all", "3", "19.00", "95.0 %"]);
});
