import assert from "node:assert/strict";
import { headValues, sigmoid } from "./head_values.ts";
import { softmax } from "./softmax.ts";
import { randomLogits } from "./testing/mod.ts";

Deno.test("a sigmoid is right for logits of any size, and symmetric", () => {
  assert.equal(sigmoid(0), 0.5);
  // By mpmath at 30 digits.
  const known = [[-40, 4.248354255291589e-18], [-1, 0.2689414213699951], [3.5, 0.9706877692486436]];
  for (const [logit, expected] of known) {
    assert.ok(Math.abs(sigmoid(logit!) / expected! - 1) < 1e-15, `of ${logit}`);
  }
  assert.deepEqual([sigmoid(-1e30), sigmoid(1e30)], [0, 1]);
});

Deno.test("classes share a softmax, tags have one sigmoid each, and a number its unit", () => {
  const heads = [
    { kind: "number", name: "price", mean: -3, std: 0.5 },
    { name: "gender", classes: ["Men", "Women", "Unisex"] },
    { kind: "tags", name: "usage", tags: ["home", "sports"], separator: "|" },
  ] as const;
  const logits = randomLogits(7, [1, 3, 2], 5);
  const decisions = [
    { margin: 1 },
    { temperature: 0.7, sureFrom: null },
    { temperature: 3, thresholds: [0.5, 0.5], sureFrom: null },
  ];
  const values = headValues(logits, heads, decisions);
  for (let row = 0; row < 7; row++) {
    const [z, a, b, c, s, t] = logits.subarray(6 * row, 6 * row + 6);
    const powers = [a!, b!, c!].map((logit) => Math.exp(logit / 0.7));
    const sum = powers.reduce((total, power) => total + power);
    const expected = [
      z! * 0.5 - 3,
      ...powers.map((power) => power / sum),
      1 / (1 + Math.exp(-s! / 3)),
      1 / (1 + Math.exp(-t! / 3)),
    ];
    for (const [i, value] of expected.entries()) {
      // Logits over temperatures are rounded to float32.
      assert.ok(Math.abs(values[6 * row + i]! - value) < 1e-6 * Math.max(1, Math.abs(value)));
    }
  }
});

Deno.test("without temperatures classes are softmax to the last bit", () => {
  const logits = randomLogits(5, [4, 2], 9);
  const heads = [
    { name: "a", classes: ["1", "2", "3", "4"] },
    { name: "b", classes: ["1", "2"] },
  ];
  const one = heads.map(() => ({ temperature: 1, sureFrom: 0.9 }));
  assert.deepEqual(headValues(logits, heads), softmax(logits, [4, 2]));
  assert.deepEqual(headValues(logits, heads, one), softmax(logits, [4, 2]));
});
