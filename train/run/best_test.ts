import assert from "node:assert/strict";
import type { EvaluationResult } from "../../eval/mod.ts";
import type { BestBy } from "../options.ts";
import { scoreOf } from "./best.ts";

Deno.test("a head without labels is left out of the score", () => {
  const scores = (gender: number) => ({
    accuracy: { gender, colour: NaN },
    balanced_accuracy: { gender: gender / 2, colour: NaN },
    head_loss: { gender: 1 - gender, colour: NaN },
  } as unknown as EvaluationResult);
  assert.equal(scoreOf(scores(0.75), "accuracy"), 0.75);
  assert.equal(scoreOf(scores(0.75), "balanced_accuracy"), 0.375);
  assert.equal(scoreOf(scores(0.75), "loss"), -0.25);
  assert.ok(scoreOf(scores(0.8), "accuracy") > scoreOf(scores(0.75), "accuracy"));
  const two = { ...scores(0), accuracy: { gender: 1, colour: 0.5 } };
  assert.equal(scoreOf(two, "accuracy"), 0.75);
  assert.equal(scoreOf(two, "accuracy:colour"), 0.5);
});

Deno.test("tags and numbers have scores of their own, and less is better of errors", () => {
  const scores = {
    accuracy: { gender: 0.75 },
    balanced_accuracy: { gender: 0.5 },
    head_loss: { gender: 1, usage: 0.5, price: 3 },
    tags: { usage: { mean_average_precision: 0.25, roc_auc: null, hamming_loss: 0.125 } },
    numbers: { price: { mean_absolute_error: 4, r2: -0.5 } },
  } as unknown as EvaluationResult;
  const expected: [BestBy, number][] = [
    ["score", 1 / 3],
    ["accuracy", 0.75],
    ["loss", -1.5],
    ["loss:price", -3],
    ["mean_average_precision:usage", 0.25],
    ["hamming_loss:usage", -0.125],
    ["mean_absolute_error:price", -4],
    ["r2:price", -0.5],
    ["roc_auc:usage", NaN],
  ];
  for (const [name, score] of expected) assert.equal(scoreOf(scores, name), score, name);
  const { tags: _, numbers: __, ...classes } = scores;
  assert.equal(scoreOf(classes, "score"), 0.75, "of classes alone it is their accuracy");
});
