import assert from "node:assert/strict";
import { writeTags } from "../../../data/label_words.ts";
import { ImageScores } from "../../../eval/mod.ts";
import { givenInstead } from "./given_instead.ts";
import { TagAnswers } from "./tag_answers.ts";

const head = { kind: "tags", name: "usage", tags: ["a", "b", "c", "d"], separator: "|" } as const;

/** The answers for images: their true tags, or none known, and those that they are given, with their logits. */
function answersOf(
  images: readonly (readonly [truth: readonly number[] | undefined, logits: readonly number[]])[],
): TagAnswers {
  const scores = new ImageScores([head], images.length);
  for (const [image, [truth, logits]] of images.entries()) {
    const words = new Int32Array(2);
    if (truth) writeTags(words, 0, truth);
    else words[0] = -1;
    scores.add(image, Float32Array.from(logits), words);
  }
  return new TagAnswers(scores, 0);
}

Deno.test("an image's tags are right, wrong or missed, the clearest first", () => {
  const answers = answersOf([
    [[0, 1], [-3, -1, 1, 2]],
    [undefined, [1, 2, -1, -1]],
    [[], [-1, -1, -1, -1]],
  ]);
  assert.deepEqual(answers.verdict(0), {
    labelled: true,
    right: [],
    wrong: [3, 2],
    missed: [0, 1],
  });
  assert.deepEqual(answers.verdict(1), { labelled: false, right: [1, 0], wrong: [], missed: [] });
  assert.deepEqual([0, 1, 2].map((image) => answers.isWrong(image)), [true, false, false]);
});

Deno.test("pairs of a missed and a wrong tag are counted, the most frequent first", () => {
  const answers = answersOf([
    [[0], [-1, 1, -1, -1]], // b in place of a
    [[0], [-1, 2, -1, -1]], // the same
    [[2], [-1, 1, -1, 1]], // b and d in place of c
    [[3], [1, 1, -1, 1]], // a and b too much, but none is missed
    [undefined, [1, 1, 1, 1]],
  ]);
  assert.deepEqual(givenInstead(answers, 9), [
    { missed: 0, given: 1, images: 2 },
    { missed: 2, given: 1, images: 1 },
    { missed: 2, given: 3, images: 1 },
  ]);
  assert.equal(givenInstead(answers, 1).length, 1);
});
