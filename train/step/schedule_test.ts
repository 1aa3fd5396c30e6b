import assert from "node:assert/strict";
import { learningRates } from "./schedule.ts";

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

Deno.test("a rate that warms up rises linearly, then follows the schedule", () => {
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

const schedules = ["constant", "cosine"] as const;

Deno.test("where time is limited, the rate follows the time or the steps, whichever is further", () => {
  for (const schedule of schedules) {
    const run = { ...shared, schedule, warmup: 0.2, steps: 1000 };
    const bySteps = learningRates(run);
    // Each step takes a hundredth of the time: there is time for a tenth of the steps.
    let share = 0;
    const byTime = learningRates({ ...run, timeShare: () => share });
    for (const step of [1, 10, 21, 60, 100]) {
      share = (step - 1) / 100;
      assert.ok(Math.abs(byTime(step) - bySteps(1 + share * 999)) < 1e-15);
    }
    share = 1;
    assert.equal(byTime(101), bySteps(1000), "and ends with the time");
    // Time for a million steps: there are no more than a thousand.
    for (const step of [2, 200, 201, 1000]) {
      share = step / 1e6;
      assert.equal(byTime(step), bySteps(step));
    }
  }
});

Deno.test("between two steps a rate lies between theirs, and never above the highest", () => {
  const rate = learningRates({ ...shared, schedule: "cosine", warmup: 0.4 });
  for (let due = 1; due < 10; due += 0.01) {
    const around = [rate(Math.floor(due)), rate(Math.ceil(due))].toSorted((a, b) => a - b);
    assert.ok(around[0]! <= rate(due) && rate(due) <= around[1]!, `at ${due}`);
  }
});
