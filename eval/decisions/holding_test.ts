import assert from "node:assert/strict";
import { counterRandom } from "../../data/random.ts";
import { type Answer, coverageCurve, sureFromOf } from "./answers.ts";
import { fewestImages, lastHolding, risk } from "./holding.ts";
import { conformalMargin } from "./margin.ts";

/** Models of which is known how often an answer of some confidence is right. */
const models: Record<string, (confidence: number) => number> = {
  "precision rises with confidence": (c) => 1 - 0.5 * (1 - c) ** 2,
  "no confidence is enough": () => 0.94,
  "the most confident answers are wrong": (c) => c > 0.97 ? 0.8 : 0.75 + 0.24 * c,
  "precision is just enough everywhere": () => 0.95,
};
const wanted = 0.95;

/** The true precision of the answers from a confidence on, confidences being uniform in 0 .. 1. */
function truePrecision(right: (confidence: number) => number, from: number): number {
  const steps = 20000;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += right(from + (1 - from) * (i + 0.5) / steps);
  return sum / steps;
}

for (const [name, right] of Object.entries(models)) {
  Deno.test(`what is sure holds on other images in nine of ten draws: ${name}`, () => {
    const draws = 300;
    let [broken, found, luckiest] = [0, 0, 0];
    for (let draw = 0; draw < draws; draw++) {
      const random = counterRandom(7, draw);
      const answers = Array.from({ length: 600 }, (): Answer => {
        const confidence = random();
        return { confidence, right: random() < right(confidence) };
      });
      const from = sureFromOf(answers, wanted);
      if (from !== null) {
        found++;
        if (truePrecision(right, from) < wanted) broken++;
      }
      // What the precision of these images alone would say.
      const reached = coverageCurve(answers).filter(({ precision, coverage }) =>
        precision >= wanted && coverage > 0.05
      ).at(-1);
      if (reached && truePrecision(right, reached.from) < wanted) luckiest++;
    }
    assert.ok(broken <= risk * draws, `${broken} of ${draws} draws hold less`);
    if (name === "precision rises with confidence") {
      assert.ok(found > 0.9 * draws, `${found} of ${draws} draws find a confidence`);
      // The test can tell: the confidence that looks right on its own images holds far less often.
      assert.ok(luckiest > 2 * risk * draws, `${luckiest}`);
    }
  });
}

Deno.test("too few images show nothing, and just enough show something if all are right", () => {
  const answers = (count: number): Answer[] =>
    Array.from({ length: count }, (_, i) => ({ confidence: 0.5 + i / 1000, right: true }));
  assert.equal(fewestImages(0.95), 45);
  assert.equal(sureFromOf(answers(44), 0.95), null);
  const from = sureFromOf(answers(45), 0.95)!;
  assert.ok(from < 0.5 && from > 0.4999);
  assert.equal(sureFromOf([], 0.95), null);
  assert.equal(lastHolding([], [], 0.95), -1);
});

Deno.test("equally confident answers are sure together or not at all", () => {
  const answers: Answer[] = [
    ...Array.from({ length: 60 }, () => ({ confidence: 0.9, right: true })),
    ...Array.from({ length: 40 }, (_, i) => ({ confidence: 0.8, right: i % 2 === 0 })),
  ];
  const from = sureFromOf(answers, 0.95)!;
  assert.ok(Math.abs(from - 0.85) < 1e-12);
  assert.deepEqual(coverageCurve(answers), [
    { from: 0.9, coverage: 0.6, precision: 1 },
    { from: 0.8, coverage: 1, precision: 0.8 },
  ]);
});

Deno.test("a curve of many images has few points, and the last is all of them", () => {
  const answers = Array.from({ length: 5000 }, (_, i) => ({ confidence: i, right: i % 4 > 0 }));
  const curve = coverageCurve(answers);
  assert.ok(curve.length > 150 && curve.length <= 200);
  assert.deepEqual(curve.at(-1), { from: 0, coverage: 1, precision: 0.75 });
});

Deno.test("on average over draws, a margin holds the share of numbers that was wanted", () => {
  const random = counterRandom(3);
  const [draws, images] = [400, 39];
  // Squares of uniform numbers: the share within m is the square root of m.
  let share = 0;
  for (let draw = 0; draw < draws; draw++) {
    const errors = Array.from({ length: images }, () => random() ** 2 * (random() < 0.5 ? -1 : 1));
    share += Math.sqrt(conformalMargin(errors, 0.9)!) / draws;
  }
  // The share is beta-distributed with a mean of 36 / 40 and a deviation of 0.047.
  assert.ok(Math.abs(share - 0.9) < 4 * 0.047 / Math.sqrt(draws), `${share}`);
});
