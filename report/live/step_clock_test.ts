import assert from "node:assert/strict";
import { StepClock } from "./step_clock.ts";

/** A clock of a run taken up after 100 steps, and what sets its time in seconds. */
function begin(): { clock: StepClock; at: (seconds: number, ...steps: number[]) => void } {
  let time = 0;
  const clock = new StepClock(() => time);
  clock.start(100);
  return {
    clock,
    at: (seconds, ...steps) => {
      time = 1000 * seconds;
      for (const step of steps) clock.step(step);
    },
  };
}

Deno.test("steps that are told of together took the time since those before", () => {
  const { clock, at } = begin();
  assert.equal(clock.stepsPerSecond, undefined);
  at(1, 101, 102, 103, 104);
  assert.equal(clock.stepsPerSecond, 4);
  at(2, 105, 106);
  assert.equal(clock.stepsPerSecond, 3);
});

Deno.test("what is done between steps counts for the time left, not for the speed", () => {
  const { clock, at } = begin();
  assert.equal(clock.left(200), undefined);
  at(1, 110);
  clock.pause();
  at(10, 120);
  assert.equal(clock.stepsPerSecond, undefined);
  at(11, 130);
  assert.equal(clock.stepsPerSecond, 10);
  assert.equal(clock.elapsed, 11);
  // 30 steps in 11 seconds, 70 to come.
  assert.ok(Math.abs(clock.left(200)! - 70 * 11 / 30) < 1e-9);
});

Deno.test("no more time is left than a run may take", () => {
  let time = 0;
  const clock = new StepClock(() => time);
  clock.start(0, 30);
  time = 10_000;
  clock.step(10);
  assert.equal(clock.left(25), 15);
  assert.equal(clock.left(1000), 20);
  time = 40_000;
  assert.equal(clock.left(1000), 0);
});

Deno.test("a run is done by its steps or by its time, whichever ends it sooner", () => {
  let time = 0;
  const clock = new StepClock(() => time);
  clock.start(0);
  clock.step(10);
  assert.equal(clock.share(40), 0.25);
  // Resumed after 10 of 40 seconds.
  clock.start(10, 30, 10);
  assert.equal(clock.share(100), 0.25);
  time = 20_000;
  assert.equal(clock.share(100), 0.75);
  clock.step(90);
  assert.equal(clock.share(100), 0.9);
  time = 50_000;
  assert.equal(clock.share(100), 1);
});

Deno.test("the speed is that of the last ten seconds", () => {
  const { clock, at } = begin();
  for (let second = 1; second <= 20; second++) at(second, 100 + second);
  for (let second = 21; second <= 40; second++) at(second, 120 + 5 * (second - 20));
  assert.equal(clock.stepsPerSecond, 5);
});
