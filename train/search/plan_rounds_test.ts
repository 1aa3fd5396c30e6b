import assert from "node:assert/strict";
import { planRounds, type Round, runsInTime, secondsOf } from "./plan_rounds.ts";

const written = (rounds: readonly Round[]) =>
  rounds.map(({ runs, epochs }) => `${runs}x${epochs}`).join(" ");

/** Ten seconds before the first batch, and a minute an epoch. */
const cost = (epochs: number) => 10 + 60 * epochs;

Deno.test("rounds have a third of the runs and three times the epochs, up to the full number", () => {
  const plans: [number, number, string][] = [
    [9, 10, "9x3 3x10"],
    [27, 10, "27x1 9x3 3x10"],
    [27, 90, "27x10 9x30 3x90"],
    [5, 10, "5x3 2x10"],
    [4, 6, "4x2 2x6"],
    [3, 10, "3x10"],
    [2, 10, "2x10"],
  ];
  for (const [runs, epochs, plan] of plans) {
    assert.equal(written(planRounds({ runs, epochs })), plan);
  }
});

Deno.test("where epochs are few, rounds that would show the same again are left out", () => {
  assert.equal(written(planRounds({ runs: 9, epochs: 1 })), "9x1");
  assert.equal(written(planRounds({ runs: 27, epochs: 2 })), "27x1 3x2");
  assert.equal(written(planRounds({ runs: 27, epochs: 4 })), "27x1 3x4");
  // What is left of a search goes on as it was planned.
  assert.equal(written(planRounds({ runs: 9, epochs: 10, least: 2 })), "9x3 3x10");
  assert.equal(written(planRounds({ runs: 3, epochs: 2, least: 2 })), "3x2");
  assert.equal(written(planRounds({ runs: 3, epochs: 3, least: 4 })), "");
});

Deno.test("a time limit takes epochs first and runs only where one epoch is too many", () => {
  for (const [minutes, plan] of [[90, "9x3 3x10"], [30, "9x1 3x4"], [11, "9x1"], [5, "4x1"]]) {
    const seconds = 60 * (minutes as number);
    const rounds = planRounds({ runs: 9, epochs: 10, seconds, cost });
    assert.equal(written(rounds), plan);
    assert.ok(secondsOf(rounds, cost) <= seconds);
  }
  assert.deepEqual(planRounds({ runs: 9, epochs: 10, seconds: 139, cost }), [], "one run only");
});

Deno.test("time for more than nine runs is used for them", () => {
  assert.equal(runsInTime({ epochs: 10, seconds: 60, cost }), 9);
  const runs = runsInTime({ epochs: 10, seconds: 2 * 3600, cost });
  assert.ok(runs > 9 && runs < 81, String(runs));
  const full = (runs: number) => secondsOf(planRounds({ runs, epochs: 10 }), cost);
  assert.ok(full(runs) <= 2 * 3600 && full(runs + 1) > 2 * 3600);
  assert.equal(runsInTime({ epochs: 10, seconds: 1e9, cost }), 81);
});

Deno.test("a run that measured an epoch is not counted twice", () => {
  const limits = { runs: 2, epochs: 3, seconds: 139, cost };
  assert.equal(written(planRounds(limits)), "");
  assert.equal(written(planRounds({ ...limits, measured: 1 })), "2x1");
});
