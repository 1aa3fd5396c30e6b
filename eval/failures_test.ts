import assert from "node:assert/strict";
import { confidentMistakes, highestLosses, highestTotalLosses, labelErrors } from "./failures.ts";
import { ImageScores } from "./image_scores.ts";
import { headsOf } from "./testing/mod.ts";
import golden from "./testdata/label_errors.json" with { type: "json" };

/** Scores of images whose probabilities are given. */
function scoresOf(
  probabilities: readonly (readonly number[])[], // [images, sum of classes]
  labels: readonly number[], // [images, heads]
  classCounts: readonly number[],
): ImageScores {
  const scores = new ImageScores(headsOf(classCounts), probabilities.length);
  scores.add(0, Float32Array.from(probabilities.flat(), Math.log), Int32Array.from(labels));
  return scores;
}

const images = (failures: readonly { image: number }[]) => failures.map(({ image }) => image);

Deno.test("losses rank labelled images, one head's or all heads' together", () => {
  const scores = scoresOf(
    [[0.5, 0.5, 0.9, 0.1], [0.9, 0.1, 0.2, 0.8], [0.2, 0.8, 0.3, 0.7], [0.1, 0.9, 0.6, 0.4]],
    [0, 0, 1, 0, 0, -1, -1, 0],
    [2, 2],
  );
  assert.deepEqual(images(highestLosses(scores, 0, 9)), [1, 2, 0]);
  assert.deepEqual(images(highestLosses(scores, 1, 2)), [1, 3]);
  assert.deepEqual(images(highestTotalLosses(scores, 3)), [1, 2, 0]);
  const [worst] = highestTotalLosses(scores, 1);
  assert.ok(Math.abs(worst!.loss + Math.log(0.1 * 0.2)) < 1e-6);
});

Deno.test("confident mistakes are wrong ones by the probability of what they were taken for", () => {
  const scores = scoresOf(
    [[0.6, 0.3, 0.1], [0.05, 0.05, 0.9], [0.2, 0.7, 0.1], [0.1, 0.8, 0.1]],
    [1, 2, 0, -1],
    [3],
  );
  assert.deepEqual(
    confidentMistakes(scores, 0, 5).map(({ image, head, label, suggestion }) => [
      image,
      head,
      label,
      suggestion,
    ]),
    [[2, "head0", "a0", "a1"], [0, "head0", "a1", "a0"]],
  );
});

Deno.test("a label is suspect where another class reaches its own mean confidence", () => {
  const scores = scoresOf(
    [
      [0.9, 0.1, 0.0001], // right
      [0.7, 0.3, 0.0001], // right; thresholds: class 0 (0.9 + 0.7 + 0.2) / 3 = 0.6,
      [0.2, 0.8, 0.0001], // 0 taken for 1: suspect, for 0.8 >= 0.45
      [0.55, 0.45, 0.0001], // 1 taken for 0: not, for 0.55 < 0.6
      [0.1, 0.4, 0.5], // 1 taken for 2, a class without images: not; class 1 (0.45 + 0.4 + 0.5) / 3
      [0.5, 0.5, 0.0001], // a tie goes to class 0: not, for 0.5 < 0.6
    ],
    [0, 0, 0, 1, 1, 1],
    [3],
  );
  assert.deepEqual(images(labelErrors(scores, 0)), [2]);
});

for (const { title, labels, parts, errors } of golden.cases) {
  Deno.test(`label errors are those off the diagonal of the confident joint: ${title}`, () => {
    const probabilities = parts.map((row) => row.map((part) => part / golden.parts));
    const classes = probabilities[0]!.length;
    const scores = scoresOf(probabilities, labels, [classes]);
    const found = labelErrors(scores, 0);
    const counted = found.map(({ image, suggestion }) => [image, Number(suggestion.slice(1))]);
    assert.deepEqual(counted.toSorted((a, b) => a[0]! - b[0]!), errors);
    const margins = found.map(({ image, suggestion, probability, labelProbability }) => {
      const { label, predicted } = scores.at(image, 0);
      assert.ok(Math.abs(probability - probabilities[image]![Number(suggestion.slice(1))]!) < 1e-6);
      assert.ok(Math.abs(labelProbability - probabilities[image]![label]!) < 1e-6);
      // The label may be what the model says; then it comes behind all others.
      assert.equal(predicted === label, probability < labelProbability);
      return probability - labelProbability;
    });
    margins.forEach((margin, i) => assert.ok(i === 0 || margin <= margins[i - 1]!));
  });
}
