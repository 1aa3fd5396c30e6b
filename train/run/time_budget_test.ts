import assert from "node:assert/strict";
import { TimeBudget, type TimeBudgetOptions } from "./time_budget.ts";

/** A budget, and a function that lets seconds pass. */
function newBudget(options: Partial<TimeBudgetOptions> = {}) {
  let milliseconds = 1e9;
  const now = () => milliseconds;
  const budget = new TimeBudget({ seconds: 100, used: 0, validationImages: 50, ...options, now });
  const pass = (seconds: number) => milliseconds += 1000 * seconds;
  return { budget, pass };
}

Deno.test("without a limit time is never up and no share of it is over", () => {
  const { budget } = newBudget({ seconds: Infinity, used: 1e6 });
  budget.addValidation(10);
  assert.equal(budget.share, 0);
  assert.ok(!budget.isUp);
  const { budget: limited, pass } = newBudget();
  pass(99);
  assert.ok(!limited.isUp);
  pass(1);
  assert.ok(limited.isUp);
});

Deno.test("all parts of a run count", () => {
  const { budget, pass } = newBudget({ used: 30 });
  pass(20);
  assert.equal(budget.elapsed, 50);
  assert.equal(budget.share, 0.5);
  pass(1000);
  assert.equal(budget.share, 1);
});

Deno.test("the last validation fits: first by the speed of training, then as one was measured", () => {
  const { budget, pass } = newBudget();
  // 0.4 seconds an image: 50 of them, forward only, take about 10 seconds.
  budget.addTraining(10, 4);
  pass(45);
  assert.equal(budget.share, 0.5);
  budget.addValidation(20);
  assert.equal(budget.share, 45 / 80);
  budget.addValidation(4);
  assert.equal(budget.share, 45 / 80, "the longest one counts");
  pass(34);
  assert.ok(!budget.isUp);
  pass(1);
  assert.ok(budget.isUp);
});

Deno.test("training has half of the time, however long a validation takes", () => {
  const { budget, pass } = newBudget();
  budget.addTraining(1, 60);
  pass(49);
  assert.ok(!budget.isUp);
  budget.addValidation(1e6);
  assert.ok(!budget.isUp);
  pass(1);
  assert.ok(budget.isUp);
});
