import assert from "node:assert/strict";
import { confusionCsv, confusionJson, Evaluation, similarityOrder, suggestMerges } from "./mod.ts";

Deno.test("of thousands of classes every figure is exact, and files hold the cells with images", () => {
  const n = 2500;
  const head = { name: "kind", classes: Array.from({ length: n }, (_, c) => `class ${c}`) };
  const evaluation = new Evaluation([head]);
  // Every class is taken for itself and for the next but one; 0 and 1 are mixed up often.
  const add = (truth: number, guess: number) => {
    const logits = new Float32Array(n);
    logits[guess] = 9;
    evaluation.add(logits, Int32Array.of(truth));
  };
  for (let c = 0; c < 300; c++) add(c, c);
  for (let c = 0; c < 300; c++) add(c, (c + 2) % n);
  for (let i = 0; i < 6; i++) for (const [t, p] of [[0, 1], [1, 0]] as const) add(t, p);
  const result = evaluation.result();
  assert.equal(result.accuracy.kind, 300 / 612);
  const recalls = 298 / 2 + 2 / 8;
  assert.ok(Math.abs(result.balanced_accuracy.kind! - recalls / 300) < 1e-12);
  assert.equal(result.per_class.kind!.length, 302);

  const [confusion] = evaluation.confusions;
  const csv = confusionCsv(confusion!).trim().split("\n");
  assert.deepEqual([csv[0], csv[1], csv.length], [
    "true,predicted,images",
    "class 0,class 0,1",
    603,
  ]);
  const json = JSON.parse(confusionJson(evaluation.confusions)).kind;
  assert.deepEqual([json.cells[1], json.cells.length, json.counts], [[0, 1, 6], 602, undefined]);
  assert.deepEqual(suggestMerges(confusion!).map(({ classes }) => classes), [[
    "class 0",
    "class 1",
  ]]);
  const order = similarityOrder(confusion!);
  assert.deepEqual(order.toSorted((a, b) => a - b), [...head.classes.keys()]);
  assert.equal(Math.abs(order.indexOf(0) - order.indexOf(1)), 1);
});

Deno.test("more classes than can be clustered are ordered all the same, those with images first", () => {
  const n = 2000;
  const head = { name: "kind", classes: Array.from({ length: n }, (_, c) => `class ${c}`) };
  const counts = new Uint32Array(n * n);
  for (let c = 0; c < n; c += 4) counts[c * n + c] = 2;
  for (let c = 1; c < n; c += 4) counts[c * n + c] = 2;
  for (let c = 2; c < n; c += 4) counts[c * n + c] = 1;
  const order = similarityOrder({ head, counts });
  assert.equal(new Set(order).size, n);
  assert.ok(order.slice(0, 1000).every((c) => c % 4 < 2));
  assert.ok(order.slice(1000, 1500).every((c) => c % 4 === 2));
});
