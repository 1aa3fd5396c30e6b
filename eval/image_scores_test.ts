import assert from "node:assert/strict";
import { ImageScores } from "./image_scores.ts";
import { headsOf, randomBelow, randomLabels, randomLogits } from "./testing/mod.ts";

Deno.test("each image has its own row's guesses, probabilities and losses, in whatever batches", () => {
  const classCounts = [6, 2, 41];
  const total = 49;
  const images = 33;
  const logits = randomLogits(images, classCounts, 4);
  const labels = randomLabels(images, classCounts).map((label) => Math.random() < 0.3 ? -1 : label);
  const scores = new ImageScores(headsOf(classCounts), images);
  for (let from = 0; from < images;) {
    const to = Math.min(images, from + 1 + randomBelow(9));
    scores.add(
      from,
      logits.subarray(from * total, to * total),
      labels.subarray(from * 3, to * 3),
    );
    from = to;
  }
  for (let image = 0; image < images; image++) {
    let start = image * total;
    for (const [head, count] of classCounts.entries()) {
      const own = [...logits.subarray(start, start + count)];
      const sum = own.reduce((sum, x) => sum + Math.exp(x), 0);
      const probabilities = own.map((x) => Math.exp(x) / sum);
      const ranked = probabilities.map((probability, c) => ({ class: c, probability }))
        .sort((a, b) => b.probability - a.probability).slice(0, 3);
      const label = labels[image * 3 + head]!;
      const score = scores.at(image, head);
      const close = (actual: number, expected: number) =>
        assert.ok(Math.abs(actual - expected) < 1e-5, `${actual} is not ${expected}`);
      assert.equal(score.label, label);
      assert.equal(score.predicted, ranked[0]!.class);
      close(score.probability, ranked[0]!.probability);
      close(score.labelProbability, label < 0 ? 0 : probabilities[label]!);
      close(score.loss, label < 0 ? 0 : -Math.log(probabilities[label]!));
      const guesses = scores.guesses(image, head);
      assert.deepEqual(guesses.map((guess) => guess.class), ranked.map((guess) => guess.class));
      guesses.forEach((guess, k) => close(guess.probability, ranked[k]!.probability));
      start += count;
    }
  }
});

Deno.test("images beyond the set are refused", () => {
  const scores = new ImageScores(headsOf([2]), 3);
  assert.throws(
    () => scores.add(2, new Float32Array(4), new Int32Array(2)),
    /Images 2 \.\. 3 are not in a set of 3/,
  );
});
