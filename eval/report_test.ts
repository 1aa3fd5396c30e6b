import assert from "node:assert/strict";
import { Evaluation } from "./metrics.ts";
import { evaluationReport } from "./report.ts";

Deno.test("the report shows every head's figures and its three most confused pairs", () => {
  const evaluation = new Evaluation([
    { name: "colour", classes: ["Black", "Navy", "Red", "White"] },
    { name: "gender", classes: ["Men", "Women"] },
  ]);
  const add = (colour: number, guess: number, times: number) => {
    const logits = new Float32Array(6);
    logits[guess] = 2;
    logits[4] = 2;
    for (; times > 0; times--) evaluation.add(logits, new Int32Array([colour, 0]));
  };
  add(0, 0, 6);
  add(0, 1, 2);
  add(1, 0, 3);
  add(1, 1, 1);
  add(3, 0, 1);
  add(3, 1, 1);
  const colourLoss = Math.log(Math.exp(2) + 3) - 2 * 7 / 14;
  const genderLoss = Math.log(Math.exp(2) + 1) - 2;
  assert.equal(
    evaluationReport(evaluation.result(), evaluation.confusions),
    `head     loss  accuracy  balanced accuracy  images  classes seen
──────  ─────  ────────  ─────────────────  ──────  ────────────
colour  ${colourLoss.toFixed(3)}     50.0%              33.3%      14        3 of 4
gender  ${genderLoss.toFixed(3)}    100.0%             100.0%      14        1 of 2

Total loss (the sum over the heads): ${(colourLoss + genderLoss).toFixed(3)}

Most often mixed up:

head    true class  taken for  images  of the true class
──────  ──────────  ─────────  ──────  ─────────────────
colour  Navy        Black           3              75.0%
        Black       Navy            2              25.0%
        White       Black           1              50.0%
`,
  );
});

Deno.test("a model without mistakes is told so", () => {
  const evaluation = new Evaluation([{ name: "gender", classes: ["Men", "Women"] }]);
  evaluation.add(new Float32Array([3, 1]), new Int32Array([0]));
  assert.match(
    evaluationReport(evaluation.result(), evaluation.confusions),
    /\n\nNo image was taken for another class\.\n$/,
  );
});
