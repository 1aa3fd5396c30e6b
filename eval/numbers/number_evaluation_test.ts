import assert from "node:assert/strict";
import type { NumberHead } from "../../data/heads.ts";
import { writeNumber } from "../../data/label_words.ts";
import { ImageScores } from "../image_scores.ts";
import { Evaluation } from "../metrics.ts";
import golden from "../testdata/kinds.json" with { type: "json" };
import { assertClose } from "../testing/mod.ts";
import { numberFigures } from "./number_figures.ts";
import { worstNumbers } from "./number_failures.ts";

for (const [index, expected] of golden.numbers.entries()) {
  Deno.test(`every figure of numbers equals scikit-learn's, case ${index}`, () => {
    const { mean, std } = expected;
    const head: NumberHead = { kind: "number", name: "year", mean, std };
    const evaluation = new Evaluation([head]);
    const scores = new ImageScores([head], expected.output.length);
    for (const [image, output] of expected.output.entries()) {
      const words = Int32Array.of(-1, 0);
      if (expected.labelled[image] === 1) writeNumber(words, 0, expected.truth[image]!);
      evaluation.add(Float32Array.of(output), words);
      scores.add(image, Float32Array.of(output), words);
    }
    const result = evaluation.result();
    const figures = result.numbers!.year!;
    assertClose(result.loss, expected.loss);
    for (
      const name of [
        "mean_absolute_error",
        "median_absolute_error",
        "root_mean_squared_error",
        "r2",
      ] as const
    ) assertClose(figures[name], expected[name], name, 1e-12 * Math.max(1, std));
    assertClose(result.score!, Math.max(0, expected.r2));
    assert.deepEqual(result.accuracy, {});

    const worst = worstNumbers(scores, 0);
    assert.equal(worst.length, result.labelled.year);
    worst.forEach(({ error, truth, value }, i) => {
      assert.equal(error, value - truth);
      assert.ok(i === 0 || Math.abs(error) <= Math.abs(worst[i - 1]!.error));
    });
    assert.deepEqual(worstNumbers(scores, 0, 2), worst.slice(0, 2));
  });
}

Deno.test("equal numbers have the R2 that scikit-learn gives them, one number has none", () => {
  assert.equal(numberFigures([2, 2], [2, 2]).r2, 1);
  assert.equal(numberFigures([2, 3], [2, 2]).r2, 0);
  assert.equal(numberFigures([2], [2]).r2, null);
  assert.throws(() => numberFigures([], []), RangeError);
});
