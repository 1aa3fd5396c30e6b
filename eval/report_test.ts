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
  // Macro F1: (12/18 + 2/8 + 0) / 3; calibration: e^2 / (e^2 + 3) of confidence and half right.
  assert.equal(
    evaluationReport(evaluation.result(), evaluation.confusions),
    `head     loss  accuracy  balanced   top 3  macro F1  calibration error  images  classes
──────  ─────  ────────  ────────  ──────  ────────  ─────────────────  ──────  ───────
colour  ${
      colourLoss.toFixed(3)
    }    50.0 %    33.3 %  85.7 %    30.6 %             21.1 %      14   3 of 4
gender  ${
      genderLoss.toFixed(3)
    }   100.0 %   100.0 %       -   100.0 %             11.9 %      14   1 of 2

Total loss (the sum over the heads): ${(colourLoss + genderLoss).toFixed(3)}
All heads right at once: 50.0 % of 14 images

Most often mixed up:

head    true class  taken for  images  of the true class
──────  ──────────  ─────────  ──────  ─────────────────
colour  Navy        Black           3             75.0 %
        Black       Navy            2             25.0 %
        White       Black           1             50.0 %
`,
  );
});

Deno.test("a narrow terminal gets the figures that matter most, whole", () => {
  const evaluation = new Evaluation([{
    name: "colour",
    classes: ["Black", "Navy", "Red", "White"],
  }]);
  evaluation.add(new Float32Array([2, 1, 0, 0]), new Int32Array([0]));
  const titles = (width: number) =>
    evaluationReport(evaluation.result(), evaluation.confusions, { width }).split("\n")[0]!
      .split(/ {2,}/);
  const [first, last] = [["head", "loss", "accuracy", "balanced"], ["images", "classes"]];
  assert.deepEqual(titles(90), [
    ...first,
    "top 3",
    "macro F1",
    "calibration error",
    ...last,
  ]);
  assert.deepEqual(titles(80), [...first, "top 3", "macro F1", ...last]);
  assert.deepEqual(titles(60), [...first, "top 3", ...last]);
  assert.deepEqual(titles(52), [...first, ...last]);
});

Deno.test("classes that might better be one are named with what it gains", () => {
  const head = { name: "colour", classes: ["Black", "Magenta", "Pink"] };
  const evaluation = new Evaluation([head]);
  const add = (label: number, guess: number, times: number) => {
    const logits = new Float32Array(3);
    logits[guess] = 1;
    for (; times > 0; times--) evaluation.add(logits, new Int32Array([label]));
  };
  add(0, 0, 70);
  add(1, 1, 6);
  add(1, 2, 4);
  add(2, 2, 15);
  add(2, 1, 5);
  const report = evaluationReport(evaluation.result(), evaluation.confusions);
  assert.match(
    report,
    /\n\nClasses that might better be one:\n\nmerge Pink, Magenta: colour 91\.0 % -> 100\.0 %\n$/,
  );
  assert.doesNotMatch(report, /heads right at once/);
});

Deno.test("a model without mistakes is told so", () => {
  const evaluation = new Evaluation([{ name: "gender", classes: ["Men", "Women"] }]);
  evaluation.add(new Float32Array([3, 1]), new Int32Array([0]));
  assert.match(
    evaluationReport(evaluation.result(), evaluation.confusions),
    /\n\nNo image was taken for another class\.\n$/,
  );
});

Deno.test("a head without labels has no figures, even if it is called as something that objects have", () => {
  const heads = ["constructor", "toString", "kind"].map((name) => ({ name, classes: ["a", "b"] }));
  const evaluation = new Evaluation(heads);
  evaluation.add(new Float32Array([1, 0, 1, 0, 1, 0]), new Int32Array([-1, -1, 0]));
  const report = evaluationReport(evaluation.result(), evaluation.confusions);
  assert.match(report, /^constructor(\s+-){6}\s+0\s+0 of 2$/m);
});
