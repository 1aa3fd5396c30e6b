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

Deno.test("a cooldown multiplies the scheduled rate by 1 - sqrt(t), from its first step to its end", () => {
  const cooldowns: { after: number; steps: number }[] = [];
  const cosine = { ...shared, schedule: "cosine", steps: 100 } as const;
  const scheduled = learningRates(cosine);
  const rate = learningRates({ ...cosine, cooldown: () => cooldowns.at(-1) });
  assert.equal(rate(40), scheduled(40));
  cooldowns.push({ after: 40, steps: 9 });
  assert.equal(rate(40), scheduled(40), "the last step before it");
  for (const taken of [1, 2, 5, 9]) {
    const expected = scheduled(40 + taken) * (1 - Math.sqrt(taken / 10));
    assert.ok(Math.abs(rate(40 + taken) - expected) < 1e-15, `step ${taken}`);
  }
  const falling = [40, 41, 42, 43, 44, 45, 46, 47, 48, 49].map(rate);
  assert.ok(falling.every((value, index) => index === 0 || value < falling[index - 1]!));
  assert.ok(falling.at(-1)! < 0.06 * falling[0]!, "it has come to its end");
});

Deno.test("in a cooldown the rate is at its end when the time is", () => {
  let share = 0.5;
  const rate = learningRates({
    ...shared,
    schedule: "cosine",
    steps: 1000,
    timeShare: () => share,
    cooldown: () => ({ after: 100, steps: 100 }),
  });
  const halfway = rate(110);
  share = 1;
  assert.ok(rate(110) < 1e-4 * halfway);
});
