import assert from "node:assert/strict";
import { foldRows } from "./folds.ts";
import type { Head } from "./heads.ts";
import { headsOfRows } from "./heads_of_rows.ts";
import { counterRandom } from "./random.ts";
import type { Row } from "./row.ts";
import { splitRows } from "./split.ts";
import { splitFigures } from "./split_figures.ts";

/** Rows with tags that get ever rarer and come in four groups, and a number with a long tail. */
function longTailed(count: number, tags: number, seed: number): Row[] {
  const random = counterRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const group = Math.floor(random() * 4);
    const own = Array.from({ length: tags }, (_, tag) => tag).filter((tag) =>
      random() < Math.min(0.6, 1.2 / (tag + 1)) * (tag % 4 === group ? 1.6 : 0.6)
    );
    const labels = [
      own.map((tag) => `t${tag}`).join("|") || "none",
      String(Math.exp(3 * random())),
    ];
    return { line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels };
  });
}

const like: Head[] = [
  { kind: "tags", name: "usage", tags: [], separator: "|", noneLabel: "none" },
  { kind: "number", name: "price", mean: 0, std: 0 },
];

Deno.test("tags are in proportion on both sides, several times as nearly as by a plain split", () => {
  for (const seed of [1, 2, 3]) {
    const rows = longTailed(1000, 40, seed);
    const heads = headsOfRows(like, rows);
    const figuresOf = (stratify: readonly number[]) => {
      const split = splitRows(rows, { seed, validation: 0.2, stratify, heads });
      assert.deepEqual([split.train.length, split.validation.length], [800, 200]);
      return splitFigures([split], rows, heads, []).columns;
    };
    const [plain, stratified] = [figuresOf([])[0]!, figuresOf([0])[0]!];
    // 5 to 8 times by the largest difference, 6 to 9 times by the mean.
    assert.ok(stratified.largest < plain.largest / 4, `${stratified.largest} ${plain.largest}`);
    assert.ok(stratified.mean < plain.mean / 4, `${stratified.mean} ${plain.mean}`);
    assert.deepEqual(stratified.untrained, []);
    const number = figuresOf([1])[1]!;
    assert.ok(number.largest < 0.006, `a tenth is 100 of 1000 rows: ${number.largest}`);
    assert.ok(figuresOf([])[1]!.largest > 0.02);
  }
});

Deno.test("splits and folds by tags are the same by the same seed, and others by another", () => {
  const rows = longTailed(200, 12, 5);
  const heads = headsOfRows(like, rows);
  const ids = (seed: number) =>
    splitRows(rows, { seed, validation: 0.25, stratify: [0, 1], heads }).validation.map(({ id }) =>
      id
    )
      .join();
  assert.equal(ids(1), ids(1));
  assert.notEqual(ids(1), ids(2));
  const folds = foldRows(rows, { seed: 1, folds: 4, stratify: [0], heads });
  assert.deepEqual(folds, foldRows(rows, { seed: 1, folds: 4, stratify: [0], heads }));
  const { largest } = splitFigures(folds, rows, heads, []).columns[0]!;
  assert.ok(largest < 0.05, String(largest));
});

Deno.test("a split by classes is the same whether heads are given or not", () => {
  const rows = longTailed(100, 6, 7).map((row, i) => ({ ...row, labels: [`class ${i % 7}`, ""] }));
  const heads: Head[] = [{ name: "kind", classes: [] }, { name: "none", classes: [] }];
  for (const stratify of [[0], [0, 1]]) {
    const options = { seed: 3, validation: 0.3, stratify };
    assert.deepEqual(splitRows(rows, { ...options, heads }), splitRows(rows, options));
  }
});

Deno.test("thousands of tags of a row each do not decide where the rows of frequent tags go", () => {
  const random = counterRandom(9);
  const rows = Array.from({ length: 300 }, (_, i) => {
    const count = Math.floor(13 * random());
    const own = new Set(
      Array.from({ length: count }, () => `t${Math.floor(5000 * random() ** 3)}`),
    );
    return { line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [[...own].join("|") || "none"] };
  });
  const heads = headsOfRows([like[0]!], rows);
  const figuresOf = (stratify: readonly number[]) =>
    splitFigures(
      [splitRows(rows, { seed: 42, validation: 0.2, stratify, heads })],
      rows,
      heads,
      [],
    ).columns[0]!;
  const [plain, stratified] = [figuresOf([]), figuresOf([0])];
  // Where each rare tag weighs as much as a frequent one, the frequent ones differ by 11 %.
  assert.ok(stratified.largest <= 0.06, String(stratified.largest));
  assert.ok(stratified.mean < plain.mean, `${stratified.mean} ${plain.mean}`);
  assert.ok(
    stratified.untrained.length < plain.untrained.length / 3,
    `${stratified.untrained.length} ${plain.untrained.length}`,
  );
});

Deno.test("a tag of one row trains", () => {
  const rows = Array.from({ length: 20 }, (_, i) => ({
    line: i + 2,
    id: `${i}`,
    image: `/${i}.jpg`,
    labels: [i === 7 ? "rare|b" : i % 2 ? "a" : "b"],
  }));
  const heads = headsOfRows([like[0]!], rows);
  for (let seed = 0; seed < 20; seed++) {
    const { train } = splitRows(rows, { seed, validation: 0.4, stratify: [0], heads });
    assert.ok(train.some(({ id }) => id === "7"), `seed ${seed}`);
  }
});

Deno.test("figures count tags among the labelled rows, and name tags without a training row", () => {
  const row = (cell: string, i: number) => ({
    line: i + 2,
    id: `${i}`,
    image: `/${i}.jpg`,
    labels: [cell, String(i)],
  });
  const rows = ["a|b", "a", "none", "", "b|c", "a"].map(row);
  const heads = headsOfRows(like, rows);
  const split = { train: rows.slice(0, 4), validation: rows.slice(4) };
  const [usage, price] = splitFigures([split], rows, heads, []).columns;
  // Of three labelled training rows and two validation rows: a 2/3, 1/2; b 1/3, 1/2; c 0, 1/2.
  assert.deepEqual(usage, {
    column: "usage",
    largest: 0.5,
    mean: (1 / 6 + 1 / 6 + 1 / 2) / 3,
    largestClass: "c",
    untrained: ["c"],
  });
  assert.deepEqual([price!.largest, price!.untrained], [0.5, []]);
});
