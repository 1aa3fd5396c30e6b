import assert from "node:assert/strict";
import { EarlyStopping, endedByPatience } from "./early_stopping.ts";

const options = { epochs: 100, schedule: "cosine", patience: 3 } as const;

/** The stopping after validations of epochs from 1 on, each better than all before or not. */
function after(validations: readonly boolean[], given: Partial<typeof options> = {}) {
  const stopping = new EarlyStopping({ ...options, ...given });
  for (const [index, better] of validations.entries()) stopping.add(better, index + 1);
  return stopping;
}

const worse = (count: number) => Array<boolean>(count).fill(false);

Deno.test("a cooldown of a fifth of the epochs begins when patience is over, and ends the run", () => {
  const early = after([true, false, false]);
  assert.equal(early.cooldown, undefined);
  const stopping = after([...worse(2), true, ...worse(3)]);
  assert.deepEqual(stopping.cooldown, { patience: 3, from: 6, epochs: 2 });
  assert.deepEqual([6, 7, 8, 9].map((epoch) => stopping.hasEnded(epoch)), [
    false,
    false,
    true,
    true,
  ]);
  assert.deepEqual(after([true, false, true, false, false]).cooldown, undefined, "a better one");
});

Deno.test("what the cooldown brings neither lengthens nor begins it anew", () => {
  const stopping = after([true, ...worse(3), true, ...worse(3)]);
  assert.deepEqual(stopping.cooldown, { patience: 3, from: 4, epochs: 1 });
  assert.ok(stopping.hasEnded(5));
});

Deno.test("a cooldown ends with the epochs, and a run at its end begins none", () => {
  const near = new EarlyStopping({ ...options, epochs: 51 }, { validationsSinceBest: 2 });
  near.add(false, 50);
  assert.deepEqual(near.cooldown, { patience: 3, from: 50, epochs: 1 });
  const last = new EarlyStopping({ ...options, epochs: 50 }, { validationsSinceBest: 2 });
  last.add(false, 50);
  assert.equal(last.cooldown, undefined);
});

Deno.test("a constant rate has no end to come to: the run ends at once", () => {
  const stopping = new EarlyStopping({ ...options, schedule: "constant" });
  for (const epoch of [1, 2, 3]) {
    assert.ok(!stopping.hasEnded(epoch - 1));
    stopping.add(false, epoch);
  }
  assert.equal(stopping.cooldown, undefined);
  assert.ok(stopping.hasEnded(3));
});

Deno.test("resumed with the same patience a cooldown goes on, with more the run leaves it", () => {
  const { progress } = after(worse(4));
  assert.deepEqual(progress.cooldown, { patience: 3, from: 3, epochs: 1 });
  const resumed = new EarlyStopping(options, progress);
  assert.deepEqual(resumed.progress, progress);
  assert.ok(endedByPatience(options, 4, progress));
  const patient = { ...options, patience: 4 };
  assert.ok(!endedByPatience(patient, 4, progress), "validations of the cooldown do not count");
  assert.equal(new EarlyStopping(patient, progress).cooldown, undefined);
});

Deno.test("a run that patience ended at once, as runs did before there was a cooldown, has ended", () => {
  assert.ok(endedByPatience(options, 7, { validationsSinceBest: 3 }));
  assert.ok(!endedByPatience({}, 7, { validationsSinceBest: 3 }));
});
