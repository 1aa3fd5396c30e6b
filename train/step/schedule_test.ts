import assert from "node:assert/strict";
import { adamStep, learningRates } from "./schedule.ts";

Deno.test("Adam's corrections are PyTorch's: large at first, none in the long run", () => {
  const first = adamStep(1, 1e-3);
  assert.ok(Math.abs(first.stepSize - 1e-2) < 1e-12);
  assert.ok(Math.abs(first.secondCorrection - Math.sqrt(1e-3)) < 1e-12);
  const late = adamStep(100_000, 1e-3);
  assert.ok(Math.abs(late.stepSize - 1e-3) < 1e-12 && Math.abs(late.secondCorrection - 1) < 1e-12);
});

const shared = { learningRate: 0.01, warmup: 0, steps: 10 };

Deno.test("a constant rate stays, a cosine falls steadily towards 0", () => {
  const constant = learningRates({ ...shared, schedule: "constant" });
  assert.ok([1, 5, 10].every((step) => constant(step) === 0.01));
  const cosine = learningRates({ ...shared, schedule: "cosine" });
  const rates = Array.from({ length: 10 }, (_, index) => cosine(index + 1));
  assert.equal(rates[0], 0.01);
  assert.ok(rates.every((rate, index) => index === 0 || rate < rates[index - 1]!));
  assert.ok(rates.at(-1)! > 0 && rates.at(-1)! < 0.0003);
});

Deno.test("a rate that warms up rises along a line, then goes the schedule's way", () => {
  const rate = learningRates({ ...shared, schedule: "cosine", warmup: 0.4 });
  const rates = Array.from({ length: 10 }, (_, index) => rate(index + 1));
  assert.deepEqual(rates.slice(0, 5).map((rate) => rate.toFixed(6)), [
    "0.002000",
    "0.004000",
    "0.006000",
    "0.008000",
    "0.010000",
  ]);
  assert.ok(rates.slice(5).every((rate, index) => rate < rates[index + 4]!));
});
