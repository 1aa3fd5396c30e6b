import assert from "node:assert/strict";
import {
  type ClassPrediction,
  type Prediction,
  type TagsPrediction,
  toPredictions,
} from "./predictions.ts";
import { predictionCsv } from "./prediction_csv.ts";
import { predictionTable } from "./predictions_text.ts";
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
      const { label, top } = facets[name] as ClassPrediction;
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

const HEADS = {
  heads: [
    { name: "gender", classes: ["Men", "Women"] },
    { name: "colour", classes: ["Off\x1b[31m\nWhite", "赤"] },
  ],
  decided: false,
};
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
    "image                  gender          colour\n" +
      "─────────────────────  ──────  ──────  ────────────────────  ───────\n" +
      "photos/shoes, red.jpg  Men     50.0 %  赤                    100.0 %\n" +
      "x.png                  Women   98.8 %  Off\\u001b[31m\\nWhite    0.0 %\n",
  );
});

Deno.test("a narrow table shortens paths at their start, labels at their end, numbers never", () => {
  assert.equal(
    predictionTable(PREDICTIONS, { width: 43 }),
    "image     gender          colour\n" +
      "────────  ──────  ──────  ────────  ───────\n" +
      "…red.jpg  Men     50.0 %  赤        100.0 %\n" +
      "x.png     Women   98.8 %  Off\\u00…    0.0 %\n",
  );
});

Deno.test("CSV has a label and a probability for each facet", () => {
  assert.equal(
    predictionCsv(PREDICTIONS, HEADS),
    '"image","gender","gender_probability","colour","colour_probability"\n' +
      '"photos/shoes, red.jpg","Men","0.5","赤","1"\n' +
      '"x.png","Women","0.987654321","Off\x1b[31m\nWhite","1e-9"\n',
  );
});

Deno.test("no predictions make no table and no CSV", () => {
  assert.equal(predictionTable([]), "");
  assert.equal(predictionCsv([], HEADS), "");
});

const MIXED = [
  { name: "gender", classes: ["Men", "Women"] },
  { kind: "tags", name: "usage", tags: ["home", "party", "sports"], separator: "|" },
  { kind: "number", name: "price", mean: 20, std: 5 },
] as const;
const chance = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Equal but for the last digits, in which formulas differ. */
function assertNear(actual: unknown, expected: unknown): void {
  const round = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (_, part) =>
        typeof part === "number" ? Number(part.toPrecision(13)) : part),
    );
  assert.deepEqual(round(actual), round(expected));
}

Deno.test("tags are those from 0.5 on, most probable first, and a number is in its own unit", () => {
  const logits = new Float32Array([0, 1, 1.5, -2, 3, 0.5, 2, 0, -1, -2, -0.5, -900]);
  const [some, none] = toPredictions(["a", "b"], logits, MIXED, { top: 2 });
  const guess = (label: string, logit: number) => ({ label, probability: chance(logit) });
  assertNear(some!.facets.usage, {
    kind: "tags",
    tags: [guess("sports", 3), guess("home", 1.5)],
    top: [guess("sports", 3), guess("home", 1.5)],
    confidence: chance(1.5),
  });
  assertNear(some!.facets.price, { kind: "number", value: 22.5 });
  assertNear(none!.facets.usage, {
    kind: "tags",
    tags: [],
    top: [guess("sports", -0.5), guess("home", -1)],
    confidence: 1 - chance(-0.5),
  });
  assertNear(none!.facets.price, { kind: "number", value: -4480 });
  assert.ok(!("sure" in some!.facets.gender!), "nothing is known of it");
});

Deno.test("decisions calibrate probabilities, choose tags, and tell what is sure", () => {
  const decisions = {
    precision: 0.9,
    heads: [
      { temperature: 2, sureFrom: chance(0.5) - 1e-9 },
      { temperature: 0.5, thresholds: [0.99, 0.01, chance(6)], sureFrom: 0.5 },
      { margin: 4 },
    ],
  };
  const logits = new Float32Array([0, 1, 1.5, -2, 3, 0.5, 0.9, 0, -1, -3, -0.5, 0]);
  const [some, none] = toPredictions(["a", "b"], logits, MIXED, { decisions });
  const { label, probability, sure } = some!.facets.gender as ClassPrediction;
  assertNear([label, probability, sure], ["Women", chance(0.5), true]);
  assert.equal((none!.facets.gender as ClassPrediction).sure, false);
  const usage = some!.facets.usage as TagsPrediction;
  assertNear(usage.tags, [
    { label: "sports", probability: chance(6) },
    { label: "party", probability: chance(-4) },
  ]);
  assertNear([usage.confidence, usage.sure], [chance(-4), false]);
  const nothing = none!.facets.usage as TagsPrediction;
  assertNear([nothing.tags, nothing.confidence, nothing.sure], [[], 1 - chance(-1), true]);
  assertNear(some!.facets.price, { kind: "number", value: 22.5, margin: 4 });
});

Deno.test("without a threshold high enough nothing is sure, and without a margin there is none", () => {
  const decisions = {
    precision: 0.99,
    heads: [
      { temperature: 1, sureFrom: null },
      { temperature: 1, thresholds: [0.5, 0.5, 0.5], sureFrom: null },
      { margin: null },
    ],
  };
  const [one] = toPredictions(["a"], new Float32Array([0, 99, 99, 99, 99, 0]), MIXED, {
    decisions,
  });
  assert.equal((one!.facets.gender as ClassPrediction).sure, false);
  assert.equal((one!.facets.usage as TagsPrediction).sure, false);
  assertNear(one!.facets.price, { kind: "number", value: 20 });
});

Deno.test("the table marks what is not sure and says how far a number may be off", () => {
  const decisions = {
    precision: 0.9,
    heads: [
      { temperature: 1, sureFrom: 0.72 },
      { temperature: 1, thresholds: [0.5, 0.5, 0.5], sureFrom: 0.9 },
      { margin: 1.2503 },
    ],
  };
  const logits = new Float32Array([0, 1, 4, -2, 3, 0.5, 0.9, 0, -1, -3, -0.5, 2e5]);
  const table = predictionTable(toPredictions(["a", "b"], logits, MIXED, { decisions }));
  assert.equal(
    table,
    "image  gender          usage                   price\n" +
      "─────  ──────  ──────  ────────────  ──────  ───────  ──────\n" +
      "a      Women   73.1 %  home, sports  95.3 %     22.5  ± 1.25\n" +
      "b      Men ?   71.1 %  (none) ?      62.2 %  1000020  ± 1.25\n",
  );
});
