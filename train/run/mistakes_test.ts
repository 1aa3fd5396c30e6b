import assert from "node:assert/strict";
import { labelSegments, writeNumber, writeTags } from "../../data/label_words.ts";
import { ImageScores } from "../../eval/mod.ts";
import { mistakesOf } from "./mistakes.ts";

const heads = [
  { name: "colour", classes: ["Black", "White"] },
  { kind: "tags", name: "usage", tags: ["casual", "home", "sports"], separator: "|" },
  { kind: "number", name: "year", mean: 2010, std: 2 },
] as const;

/** The logit of a probability. */
const logit = (probability: number) => Math.log(probability / (1 - probability));

/** Scores of images: their true tags and year, and the probability of each tag and the year that are predicted. */
function scoresOf(
  images: readonly {
    readonly tags: readonly number[];
    readonly year: number;
    readonly probabilities: readonly [number, number, number];
    readonly predicted: number;
  }[],
): ImageScores {
  const { offsets, total } = labelSegments(heads);
  const scores = new ImageScores(heads, images.length);
  for (const [image, { tags, year, probabilities, predicted }] of images.entries()) {
    const labels = new Int32Array(total);
    writeTags(labels, offsets[1]!, tags);
    writeNumber(labels, offsets[2]!, (year - 2010) / 2);
    const logits = [1, 0, ...probabilities.map(logit), (predicted - 2010) / 2];
    scores.add(image, Float32Array.from(logits), labels);
  }
  return scores;
}

Deno.test("images with wrong or missed tags come with the clearest mistake first", () => {
  const scores = scoresOf([
    { tags: [0], year: 2010, probabilities: [0.9, 0.1, 0.75], predicted: 2010 }, // sports is wrong
    { tags: [1], year: 2010, probabilities: [0.1, 0.9, 0.1], predicted: 2010 }, // right
    { tags: [0, 2], year: 2010, probabilities: [0.2, 0.1, 0.05], predicted: 2010 }, // both are missed
  ]);
  const found = mistakesOf(scores, 1, 9).map((mistake) => {
    assert.ok(mistake.kind === "tags");
    const { image, head, truth } = mistake;
    const [wrong, missed] = [mistake.wrong, mistake.missed].map((guesses) =>
      guesses.map(({ label, probability }) => `${label} ${probability.toFixed(2)}`)
    );
    return { image, head, truth, wrong, missed };
  });
  assert.deepEqual(found, [
    {
      image: 2,
      head: "usage",
      truth: ["casual", "sports"],
      wrong: [],
      missed: ["sports 0.05", "casual 0.20"],
    },
    { image: 0, head: "usage", truth: ["casual"], wrong: ["sports 0.75"], missed: [] },
  ]);
  assert.equal(mistakesOf(scores, 1, 1).length, 1);
});

Deno.test("numbers come with those first that are farthest off", () => {
  const scores = scoresOf([2012, 2004, 2010].map((predicted) => ({
    ...{ tags: [], year: 2010, probabilities: [0.1, 0.1, 0.1] as const, predicted },
  })));
  assert.deepEqual(mistakesOf(scores, 2, 2), [
    { kind: "number", image: 1, head: "year", truth: 2010, value: 2004 },
    { kind: "number", image: 0, head: "year", truth: 2010, value: 2012 },
  ]);
});

Deno.test("a class head's mistakes have no kind", () => {
  const image = { tags: [], year: 2010, probabilities: [0.1, 0.1, 0.1], predicted: 2010 } as const;
  assert.deepEqual(mistakesOf(scoresOf([image]), 0, 9), []);
  const scores = new ImageScores([heads[0]], 1);
  scores.add(0, Float32Array.of(0, 2), Int32Array.of(0));
  const [mistake] = mistakesOf(scores, 0, 9);
  assert.ok(mistake !== undefined && mistake.kind === undefined);
  assert.deepEqual([mistake.label, mistake.suggestion], ["Black", "White"]);
});
