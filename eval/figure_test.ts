import assert from "node:assert/strict";
import type { Head } from "../data/heads.ts";
import { writeNumber, writeTags } from "../data/label_words.ts";
import { figureNames, figureOf } from "./figure.ts";
import { Evaluation } from "./metrics.ts";

const heads: readonly Head[] = [
  { name: "gender", classes: ["Men", "Women"] },
  { name: "a:b", classes: ["x", "y"] },
  { kind: "tags", name: "usage", tags: ["home", "sports"], separator: "|" },
  { kind: "number", name: "price", mean: 10, std: 2 },
];

function evaluated() {
  const evaluation = new Evaluation(heads);
  const words = new Int32Array(6);
  for (const [image, logits] of [[2, 0, 0, 3, 4, -1, 0.5], [1, 0, 2, 0, -3, 2, -1]].entries()) {
    words.fill(0);
    words[0] = image;
    writeTags(words, 2, [image]);
    writeNumber(words, 4, image === 0 ? 1 : -1);
    evaluation.add(Float32Array.from(logits), words);
  }
  return evaluation.result();
}

Deno.test("every figure that a model has is found by its name, with the way it gets better", () => {
  const result = evaluated();
  const names = figureNames(heads);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) {
    const { value } = figureOf(result, name);
    assert.ok(value !== null || /^top_/.test(name), name);
  }
  const expected = {
    accuracy: { value: 0.5, largerIsBetter: true },
    "accuracy:gender": { value: 0.5, largerIsBetter: true },
    "accuracy:a:b": { value: 0.5, largerIsBetter: true },
    "loss:price": { value: result.head_loss.price!, largerIsBetter: false },
    loss: { value: result.loss / 4, largerIsBetter: false },
    "mean_average_precision:usage": { value: 1, largerIsBetter: true },
    hamming_loss: { value: 0, largerIsBetter: false },
    "mean_absolute_error:price": { value: 0.5, largerIsBetter: false },
    "r2:price": { value: result.numbers!.price!.r2, largerIsBetter: true },
    "r2:gender": { value: null, largerIsBetter: true },
  };
  for (const [name, figure] of Object.entries(expected)) {
    const { value, largerIsBetter } = figureOf(result, name);
    assert.equal(largerIsBetter, figure.largerIsBetter, name);
    if (figure.value === null) assert.equal(value, null, name);
    else assert.ok(Math.abs(value! - figure.value) < 1e-12, `${name}: ${value}`);
  }
  const r2 = result.numbers!.price!.r2!;
  assert.ok(Math.abs(figureOf(result, "score").value! - (0.5 + 0.5 + 1 + r2) / 4) < 1e-12);
  assert.equal(figureOf(result, "score").value, result.score);
});

Deno.test("models of classes alone have a score, too: their accuracy", () => {
  const evaluation = new Evaluation(heads.slice(0, 1));
  evaluation.add(new Float32Array([1, 0]), Int32Array.of(0));
  assert.deepEqual(figureOf(evaluation.result(), "score"), { value: 1, largerIsBetter: true });
  assert.ok(!figureNames(heads.slice(0, 1)).some((name) => /precision|r2/.test(name)));
});

Deno.test("a figure that there is not is refused", () => {
  for (const name of ["beauty", "per_class", "images", "constructor", "score:gender"]) {
    assert.throws(() => figureOf(evaluated(), name), RangeError, name);
  }
});
