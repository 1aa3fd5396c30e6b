import assert from "node:assert/strict";
import { confidentMistakes, highestLosses, highestTotalLosses, labelErrors } from "./failures.ts";
import { ImageScores } from "./image_scores.ts";
import { headsOf, randomBelow, randomLabels, randomLogits } from "./testing.ts";

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

Deno.test("label errors agree with counting from the definition", () => {
  const [count, classes] = [200, 4];
  const labels = [...randomLabels(count, [classes])].map((label, i) => i % 5 === 0 ? -1 : label);
  const logits = randomLogits(count, [classes], 2);
  labels.forEach((label, i) => label >= 0 && (logits[i * classes + label]! += randomBelow(4)));
  const scores = new ImageScores(headsOf([classes]), count);
  scores.add(0, logits, Int32Array.from(labels));
  const rows = labels.map((label, image) => {
    const terms = [...logits.subarray(image * classes, (image + 1) * classes)].map(Math.exp);
    const sum = terms.reduce((a, b) => a + b);
    return { image, label, p: terms.map((term) => term / sum) };
  });
  const thresholds = Array.from({ length: classes }, (_, c) => {
    const own = rows.filter(({ label }) => label === c).map(({ p }) => p[c]!);
    return own.reduce((a, b) => a + b, 0) / own.length;
  });
  const margin = (p: number[], label: number) => Math.max(...p) - p[label]!;
  const expected = rows.filter(({ label, p }) => {
    const top = p.indexOf(Math.max(...p));
    return label >= 0 && top !== label && p[top]! >= thresholds[top]!;
  });
  const found = images(labelErrors(scores, 0));
  assert.ok(found.length > 5);
  assert.deepEqual([...found].sort((a, b) => a - b), images(expected));
  const margins = found.map((image) => margin(rows[image]!.p, labels[image]!));
  margins.forEach((size, i) => assert.ok(i === 0 || size <= margins[i - 1]! + 1e-6));
});
