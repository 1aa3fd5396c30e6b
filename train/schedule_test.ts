import assert from "node:assert/strict";
import { adamStep, learningRates } from "./schedule.ts";

Deno.test("Adam's corrections are PyTorch's: large at first, none in the long run", () => {
  const first = adamStep(1, 1e-3);
  assert.ok(Math.abs(first.stepSize - 1e-2) < 1e-12);
  assert.ok(Math.abs(first.secondCorrection - Math.sqrt(1e-3)) < 1e-12);
  const late = adamStep(100_000, 1e-3);
  assert.ok(Math.abs(late.stepSize - 1e-3) < 1e-12 && Math.abs(late.secondCorrection - 1) < 1e-12);
});

Deno.test("a constant rate stays, a cosine falls steadily towards 0", () => {
  const constant = learningRates("constant", 0.01, 10);
  assert.ok([1, 5, 10].every((step) => constant(step) === 0.01));
  const cosine = learningRates("cosine", 0.01, 10);
  const rates = Array.from({ length: 10 }, (_, index) => cosine(index + 1));
  assert.equal(rates[0], 0.01);
  assert.ok(rates.every((rate, index) => index === 0 || rate < rates[index - 1]!));
  assert.ok(rates.at(-1)! > 0 && rates.at(-1)! < 0.0003);
});
