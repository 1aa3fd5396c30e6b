import assert from "node:assert/strict";
import type { Row } from "./catalogue.ts";
import { counterRandom } from "./random.ts";
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
    const stratify = trial % 2 ? [1] : [];
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

Deno.test("a seed gives the split that it always gave", () => {
  const rows = makeRows(Array.from({ length: 60 }, (_, i) => `class ${i * i % 7}`));
  const ids = (stratify: number[]) =>
    splitRows(rows, { seed: 42, validation: 0.2, stratify }).validation.map(({ id }) => id).join();
  assert.equal(ids([]), "0,1,4,5,9,19,24,30,33,41,51,53");
  assert.equal(ids([1]), "0,1,9,10,23,25,27,34,39,40,42,55");
});

Deno.test("every row is as likely to validate as any other, in pairs too", () => {
  const rows = makeRows(Array<string>(20).fill("x"));
  const pairs = Array.from({ length: 10 }, (_, pair) => [pair, 19 - pair]);
  for (const groups of [[], pairs]) {
    const counts = new Array<number>(20).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      const { validation } = splitRows(rows, { seed, validation: 4, groups });
      for (const row of validation) counts[Number(row.id)]!++;
    }
    for (const count of counts) assert(Math.abs(count - 400) < 100, `${count} of 400 expected`);
  }
});

Deno.test("counts are exact, and rows beyond them belong to neither side", () => {
  for (const stratify of [[], [1]]) {
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
    const { train, validation } = splitRows(rows, { seed: trial, validation: 0.25, stratify: [1] });
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
  const { train, validation } = splitRows(rows, { seed: 2, validation: 0.25, stratify: [1] });
  const unlabelled = (side: Row[]) => side.filter((row) => row.labels[1] === "").length;
  assert.deepEqual([unlabelled(train), unlabelled(validation)], [30, 10]);
  assert.deepEqual([train.length, validation.length], [45, 15]);
});

Deno.test("rows that must stay together do, and single rows make up the promised size", () => {
  for (let trial = 0; trial < 60; trial++) {
    const rows = randomRows(100 + pick(300));
    const groups = Array.from(
      { length: 20 },
      () => Array.from({ length: 1 + pick(4) }, () => pick(rows.length)),
    );
    const stratify = [[], [1], [0, 1]][trial % 3]!;
    const { train, validation } = splitRows(rows, {
      seed: trial,
      validation: 0.3,
      stratify,
      groups,
    });
    assert.equal(validation.length, Math.round(rows.length * 0.3));
    assert.deepEqual([...train, ...validation].sort((a, b) => a.line - b.line), rows);
    const validates = new Set(validation);
    for (const group of groups) {
      assert.equal(new Set(group.map((position) => validates.has(rows[position]!))).size, 1);
    }
  }
});

Deno.test("several columns are stratified at once, each nearly as well as alone", () => {
  const random = counterRandom(1);
  const draw = (skew: number, of: number) => `${Math.floor(random() ** skew * of)}`;
  const rows = makeRows(Array<string>(2000).fill(""))
    .map((row): Row => ({ ...row, labels: [draw(1, 3), draw(3, 40), draw(2, 20)] }));
  const { train, validation } = splitRows(rows, { seed: 1, validation: 0.2, stratify: [0, 1, 2] });
  assert.deepEqual([train.length, validation.length], [1600, 400]);
  for (const column of [0, 1, 2]) {
    const validating = Map.groupBy(validation, ({ labels }) => labels[column]);
    const training = Map.groupBy(train, ({ labels }) => labels[column]);
    for (const [label, all] of Map.groupBy(rows, ({ labels }) => labels[column])) {
      const quota = all.length * 0.2;
      const count = validating.get(label)?.length ?? 0;
      assert(Math.abs(count - quota) <= 2.5, `${count} rows of ${quota} expected`);
      assert(training.has(label), "a class must be left to learn from");
    }
  }
});

Deno.test("classes spread over groups of uneven sizes are kept in proportion", () => {
  const random = counterRandom(2);
  const draw = (count: number) => Math.floor(random() * count);
  const sizes = Array.from({ length: 120 }, () => 1 + draw(12));
  const rows = makeRows(sizes.flatMap((size) => Array<string>(size).fill(`class ${draw(4)}`)));
  let start = 0;
  const groups = sizes.map((size) => Array.from({ length: size }, () => start++));
  const { validation } = splitRows(rows, { seed: 5, validation: 0.25, stratify: [1], groups });
  for (const label of new Set(rows.map(({ labels }) => labels[1]))) {
    const count = (side: readonly Row[]) => side.filter(({ labels }) => labels[1] === label).length;
    assert(Math.abs(count(validation) - count(rows) / 4) <= 6.5);
  }
});

Deno.test("a group as large as the catalogue trains, and what is left validates", () => {
  const rows = randomRows(40);
  const groups = [Array.from({ length: 37 }, (_, position) => position)];
  const { train, validation } = splitRows(rows, { seed: 1, validation: 0.5, groups });
  assert.deepEqual([train.length, validation.length], [37, 3]);
  assert.throws(
    () => splitRows(rows, { seed: 1, validation: 0.5, groups: [[...rows.keys()]] }),
    { name: "UserError", message: /40 rows in 1 groups that stay together cannot be split/ },
  );
});

Deno.test("counts of both sides are met where groups leave rows over", () => {
  const rows = randomRows(90);
  const groups = [[0, 1, 2], [10, 20, 30, 40]];
  const { train, validation } = splitRows(rows, { seed: 3, train: 41, validation: 20, groups });
  assert.deepEqual([train.length, validation.length], [41, 20]);
  assert.equal(new Set([...train, ...validation]).size, 61);
});

Deno.test("a stratified split of singletons falls back to taking them", () => {
  const rows = makeRows(["a", "b", "c", "d"]);
  const { train, validation } = splitRows(rows, { seed: 1, validation: 2, stratify: [1] });
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
