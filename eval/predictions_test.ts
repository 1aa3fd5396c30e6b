import assert from "node:assert/strict";
import { type Prediction, toPredictions } from "./predictions.ts";
import { predictionCsv, predictionTable } from "./predictions_text.ts";
import { headsOf, randomLogits } from "./testing/mod.ts";

Deno.test("each image gets its own row's classes and probabilities", () => {
  const classCounts = [6, 2, 11];
  const heads = headsOf(classCounts);
  const images = ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"];
  const logits = randomLogits(images.length, classCounts, 4);
  const predictions = toPredictions(images, logits, heads, { top: 4 });
  assert.deepEqual(predictions.map(({ image }) => image), images);
  for (const [row, { facets }] of predictions.entries()) {
    let start = row * 19;
    for (const { name, classes } of heads) {
      const own = [...logits.subarray(start, start + classes.length)];
      const sum = own.reduce((sum, x) => sum + Math.exp(x), 0);
      const ranked = own.map((x, c) => ({ label: classes[c]!, probability: Math.exp(x) / sum }))
        .sort((a, b) => b.probability - a.probability).slice(0, 4);
      const { label, top } = facets[name]!;
      assert.equal(label, ranked[0]!.label);
      assert.deepEqual(top.map((guess) => guess.label), ranked.map((guess) => guess.label));
      top.forEach((guess, i) =>
        assert.ok(Math.abs(guess.probability - ranked[i]!.probability) < 1e-12)
      );
      start += classes.length;
    }
  }
});

Deno.test("a model whose output is not finite predicts nothing", () => {
  const logits = new Float32Array([1, 2, 3, 4, 5, NaN]);
  assert.throws(
    () => toPredictions(["a.jpg", "b.jpg"], logits, headsOf([3])),
    /output for b\.jpg is not a finite number/,
  );
  assert.throws(() => toPredictions(["a.jpg"], new Float32Array(6), headsOf([3])), /2 rows.* 1 im/);
});

const PREDICTIONS: Prediction[] = [
  {
    image: "photos/shoes, red.jpg",
    facets: {
      gender: { label: "Men", probability: 0.5, top: [] },
      colour: { label: "赤", probability: 1, top: [] },
    },
  },
  {
    image: "x.png",
    facets: {
      gender: { label: "Women", probability: 0.987654321, top: [] },
      colour: { label: "Off\x1b[31m\nWhite", probability: 1e-9, top: [] },
    },
  },
];

Deno.test("the table aligns wide characters and shows control characters as escapes", () => {
  assert.equal(
    predictionTable(PREDICTIONS),
    "image                  gender         colour\n" +
      "─────────────────────  ──────  ─────  ────────────────────  ──────\n" +
      "photos/shoes, red.jpg  Men     50.0%  赤                    100.0%\n" +
      "x.png                  Women   98.8%  Off\\u001b[31m\\nWhite    0.0%\n",
  );
});

Deno.test("a narrow table shortens paths at their start, labels at their end, numbers never", () => {
  assert.equal(
    predictionTable(PREDICTIONS, { width: 43 }),
    "image      gender         colour\n" +
      "─────────  ──────  ─────  ─────────  ──────\n" +
      "… red.jpg  Men     50.0%  赤         100.0%\n" +
      "x.png      Women   98.8%  Off\\u001…    0.0%\n",
  );
});

Deno.test("CSV has a label and a probability for each facet", () => {
  assert.equal(
    predictionCsv(PREDICTIONS),
    '"image","gender","gender_probability","colour","colour_probability"\n' +
      '"photos/shoes, red.jpg","Men","0.5","赤","1"\n' +
      '"x.png","Women","0.987654321","Off\x1b[31m\nWhite","1e-9"\n',
  );
});

Deno.test("no predictions make no table and no CSV", () => {
  assert.equal(predictionTable([]), "");
  assert.equal(predictionCsv([]), "");
});
