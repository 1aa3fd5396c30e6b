import assert from "node:assert/strict";
import type { Row } from "./catalogue.ts";
import { splitRows } from "./split.ts";

function makeRows(labels: readonly string[]): Row[] {
  return labels.map((label, i) => ({
    line: i + 2,
    id: String(i),
    image: `/${i}.jpg`,
    labels: ["constant", label],
  }));
}

function randomRows(count: number): Row[] {
  return makeRows(
    Array.from({ length: count }, () => `class ${Math.floor(Math.random() ** 3 * 9)}`),
  );
}

const pick = (count: number) => Math.floor(Math.random() * count);

Deno.test("the two sides are disjoint, complete, in order and of the promised size", () => {
  for (let trial = 0; trial < 60; trial++) {
    const rows = randomRows(2 + pick(300));
    const share = 0.01 + Math.random() * 0.9;
    const stratify = trial % 2 ? 1 : undefined;
    const { train, validation } = splitRows(rows, { seed: trial, validation: share, stratify });
    const expected = Math.min(rows.length - 1, Math.max(1, Math.round(rows.length * share)));
    assert.equal(validation.length, expected);
    assert.deepEqual([...train, ...validation].sort((a, b) => a.line - b.line), rows);
    for (const side of [train, validation]) {
      assert(side.every((row, i) => i === 0 || side[i - 1]!.line < row.line));
    }
  }
});

Deno.test("the seed decides the split, and nothing else does", () => {
  const rows = randomRows(200);
  const options = { seed: 7, validation: 0.2 };
  assert.deepEqual(splitRows(rows, options), splitRows(rows, options));
  assert.notDeepEqual(splitRows(rows, options), splitRows(rows, { ...options, seed: 8 }));
});

Deno.test("every row is as likely to validate as any other", () => {
  const rows = makeRows(Array<string>(20).fill("x"));
  const hits = new Array<number>(20).fill(0);
  for (let seed = 0; seed < 2000; seed++) {
    for (const row of splitRows(rows, { seed, validation: 5 }).validation) hits[Number(row.id)]!++;
  }
  for (const count of hits) assert(Math.abs(count - 500) < 100, `${count} hits of 500 expected`);
});

Deno.test("counts are exact, and rows beyond them belong to neither side", () => {
  for (const stratify of [undefined, 1]) {
    const rows = randomRows(157);
    const { train, validation } = splitRows(rows, { seed: 3, train: 61, validation: 40, stratify });
    assert.equal(train.length, 61);
    assert.equal(validation.length, 40);
    assert.equal(new Set([...train, ...validation]).size, 101);
  }
});

Deno.test("a stratified split keeps each class's proportion within one row", () => {
  for (let trial = 0; trial < 40; trial++) {
    const rows = randomRows(50 + pick(400));
    const { train, validation } = splitRows(rows, { seed: trial, validation: 0.25, stratify: 1 });
    const count = (side: Row[], label: string) =>
      side.filter((row) => row.labels[1] === label).length;
    for (const label of new Set(rows.map((row) => row.labels[1]!))) {
      const quota = count(rows, label) * validation.length / rows.length;
      assert(Math.abs(count(validation, label) - quota) <= 1 + 1e-9);
      assert(count(train, label) >= 1, "a class must be left to learn from");
    }
  }
});

Deno.test("rows without the label that stratifies are divided in proportion too", () => {
  const rows = makeRows([...Array<string>(40).fill(""), ...Array<string>(20).fill("red")]);
  const { train, validation } = splitRows(rows, { seed: 2, validation: 0.25, stratify: 1 });
  const unlabelled = (side: Row[]) => side.filter((row) => row.labels[1] === "").length;
  assert.deepEqual([unlabelled(train), unlabelled(validation)], [30, 10]);
  assert.deepEqual([train.length, validation.length], [45, 15]);
});

Deno.test("a stratified split of singletons falls back to taking them", () => {
  const rows = makeRows(["a", "b", "c", "d"]);
  const { train, validation } = splitRows(rows, { seed: 1, validation: 2, stratify: 1 });
  assert.deepEqual([train.length, validation.length], [2, 2]);
});

Deno.test("parts that make no sense or do not fit are refused", () => {
  const rows = randomRows(10);
  const refuse = (options: { validation: number; train?: number }, message: RegExp) =>
    assert.throws(() => splitRows(rows, { seed: 1, ...options }), { name: "UserError", message });
  refuse({ validation: 0 }, /share between 0 and 1 or a whole number/);
  refuse({ validation: 2.5 }, /not 2.5/);
  refuse({ validation: NaN }, /not NaN/);
  refuse({ validation: 10 }, /10 rows cannot be split into 1 for training and 10/);
  refuse({ validation: 4, train: 7 }, /10 rows cannot be split into 7 .* and 4/);
  refuse({ validation: 4, train: 0 }, /from 1, not 0/);
  assert.throws(() => splitRows([], { seed: 1, validation: 0.2 }), /0 rows cannot be split/);
});
