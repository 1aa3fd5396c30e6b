import assert from "node:assert/strict";
import { scoreOf } from "./best.ts";

Deno.test("a head without labels is left out of the score", () => {
  const scores = (gender: number) => ({
    accuracy: { gender, colour: NaN },
    balanced_accuracy: { gender: gender / 2, colour: NaN },
    head_loss: { gender: 1 - gender, colour: NaN },
  });
  assert.equal(scoreOf(scores(0.75), "accuracy"), 0.75);
  assert.equal(scoreOf(scores(0.75), "balanced_accuracy"), 0.375);
  assert.equal(scoreOf(scores(0.75), "loss"), -0.25);
  assert.ok(scoreOf(scores(0.8), "accuracy") > scoreOf(scores(0.75), "accuracy"));
  const two = { ...scores(0), accuracy: { gender: 1, colour: 0.5 } };
  assert.equal(scoreOf(two, "accuracy"), 0.75);
  assert.equal(scoreOf(two, "accuracy:colour"), 0.5);
});
