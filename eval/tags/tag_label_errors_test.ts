import assert from "node:assert/strict";
import type { TagsHead } from "../../data/heads.ts";
import { writeTags } from "../../data/label_words.ts";
import { labelErrors } from "../failures.ts";
import { ImageScores } from "../image_scores.ts";
import { falseTags, missedTags } from "./tag_failures.ts";

const usage: TagsHead = {
  kind: "tags",
  name: "usage",
  tags: ["home", "sports"],
  separator: "|",
  noneLabel: "none",
};

/** Scores of images with these probabilities and tags; null: no label. */
function scoresOf(
  probabilities: readonly (readonly number[])[],
  tags: readonly (readonly number[] | null)[],
  head = usage,
): ImageScores {
  const scores = new ImageScores([head], probabilities.length);
  for (const [image, row] of probabilities.entries()) {
    const words = new Int32Array(2);
    const own = tags[image]!;
    if (own) writeTags(words, 0, own);
    else words[0] = -1;
    scores.add(image, Float32Array.from(row, (p) => Math.log(p / (1 - p))), words);
  }
  return scores;
}

/** Home: labelled 0.9, 0.9, 0.2 (mean 0.667); not labelled 0.1, 0.1, 0.8 (mean of not: 0.667). */
const probabilities = [[0.9, 0.1], [0.9, 0.1], [0.2, 0.1], [0.1, 0.9], [0.1, 0.9], [0.8, 0.9]];
const tags = [[0], [0], [0], [1], [1], [1]];

Deno.test("a tag is suspect where its opposite is as probable as it is on average where it is true", () => {
  const errors = labelErrors(scoresOf([...probabilities, [0.99, 0.01]], [...tags, null]), 0);
  // Both reach the mean: 1 - 0.2 = 0.8 of not having it, 0.8 of having it.
  assert.deepEqual(
    errors.map(({ image, label, suggestion }) => [image, label, suggestion]),
    [[2, "home", "none"], [5, "sports", "home|sports"]],
  );
  for (const { probability, labelProbability, head } of errors) {
    assert.equal(head, "usage");
    assert.ok(Math.abs(probability - 0.8) < 1e-6);
    assert.ok(Math.abs(labelProbability - 0.2) < 1e-6);
  }
});

Deno.test("several suspect tags of an image are one line: a cell can be corrected once", () => {
  const [first, ...others] = labelErrors(
    scoresOf([...probabilities, [0.95, 0.05]], [...tags, [1]]),
    0,
  );
  assert.deepEqual([first!.image, first!.label, first!.suggestion], [6, "sports", "home"]);
  assert.ok(Math.abs(first!.probability - 0.95) < 1e-6);
  assert.ok(others.every(({ image }) => image !== 6));
});

Deno.test("a change that is less probable than the label is not suggested beside one that is more", () => {
  // Sports: labelled 0.4, 0.4, 0.3 (mean 0.367); not labelled 0.1, 0.4, 0.1.
  const unsure = [[0.9, 0.4], [0.9, 0.4], [0.2, 0.1], [0.1, 0.4], [0.1, 0.3], [0.8, 0.1]];
  const errors = labelErrors(scoresOf(unsure, [[0, 1], [0], [0], [1], [1], []]), 0);
  // In the second image sports reaches its mean, and stays as it is; in the last one home changes.
  assert.deepEqual(
    errors.map(({ image, label, suggestion }) => [image, label, suggestion]),
    [[2, "home", "none"], [5, "none", "home"]],
  );
});

Deno.test("without a word for no tag, an image keeps its last one: an empty cell would mean unknown", () => {
  const { noneLabel: _, ...wordless } = usage;
  const errors = labelErrors(scoresOf(probabilities, tags, wordless), 0);
  assert.deepEqual(errors.map(({ image }) => image), [5]);
});

Deno.test("a tag that no image has, or every one, is never suspect; nor is a choice between equal ones", () => {
  const never = scoresOf([[0.9, 0.6], [0.9, 0.6]], [[1], [1]]);
  assert.deepEqual(labelErrors(never, 0), []);
  const equal = scoresOf([[0.5, 0.5], [0.5, 0.5]], [[0], [1]]);
  assert.deepEqual(labelErrors(equal, 0), []);
});

Deno.test("decisions change what is given, and no label error", () => {
  const scores = scoresOf(probabilities, tags);
  const strict = scores.decided([{ temperature: 2, thresholds: [0.7, 0.7], sureFrom: null }]);
  assert.deepEqual(labelErrors(strict, 0), labelErrors(scores, 0));
  const all = (of: ImageScores) =>
    [falseTags(of, 0, 9), missedTags(of, 0, 9)].map((found) =>
      found.map(({ image, tag }) => [image, tag])
    );
  assert.deepEqual(all(scores), [[[5, 0]], [[2, 0]]]);
  // With the temperature 2, 0.9 becomes 0.75 and 0.8 becomes 2 / 3.
  assert.deepEqual(all(strict), [[], [[2, 0]]]);
  const { given, confidence } = strict.tags(0, 0);
  assert.deepEqual(given, [0]);
  assert.ok(Math.abs(confidence - 0.75) < 1e-6);
  assert.equal(strict.undecided(), scores);
  assert.throws(() => scores.number(0, 0), /does not predict a number/);
  assert.throws(() => scores.at(0, 0), /does not choose one class/);
});

Deno.test("false tags are the most probable first, missed ones the least probable", () => {
  const scores = scoresOf(
    [[0.9, 0.3], [0.8, 0.1], [0.7, 0.2], [0.9, 0.9]],
    [[1], [1], [0, 1], null],
  );
  const [wrong, missed] = [falseTags(scores, 0, 2), missedTags(scores, 0, 2)];
  assert.deepEqual(wrong.map(({ image, tag }) => [image, tag]), [[0, 0], [1, 0]]);
  assert.deepEqual(missed.map(({ image, tag }) => [image, tag]), [[1, 1], [2, 1]]);
  assert.ok(Math.abs(wrong[0]!.probability - 0.9) < 1e-6);
  assert.deepEqual(scores.tags(3, 0).truth, []);
  assert.deepEqual(scores.tags(3, 0).wrong, []);
});
