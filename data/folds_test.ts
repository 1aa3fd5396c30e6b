import assert from "node:assert/strict";
import type { Row } from "./catalogue.ts";
import { foldRows } from "./folds.ts";
import { counterRandom } from "./random.ts";

const pick = (count: number) => Math.floor(Math.random() * count);

function makeRows(labels: readonly string[]): Row[] {
  return labels.map((label, i) => ({
    line: i + 2,
    id: `${i}`,
    image: `/${i}.jpg`,
    labels: [label],
  }));
}

Deno.test("every row validates exactly one fold and trains the others, and folds differ by a row", () => {
  for (let trial = 0; trial < 30; trial++) {
    const folds = 2 + pick(8);
    const rows = makeRows(Array.from({ length: folds + pick(200) }, () => `class ${pick(4)}`));
    const splits = foldRows(rows, { seed: trial, folds, stratify: trial % 2 ? [0] : [] });
    assert.equal(splits.length, folds);
    const validated = splits.flatMap(({ validation }) => validation);
    assert.deepEqual(validated.sort((a, b) => a.line - b.line), rows);
    for (const { train, validation } of splits) {
      assert.deepEqual([...train, ...validation].sort((a, b) => a.line - b.line), rows);
      assert(Math.abs(validation.length - rows.length / folds) < 1);
    }
  }
});

Deno.test("folds are decided by their seed", () => {
  const rows = makeRows(Array<string>(50).fill("x"));
  const fold = (seed: number) => foldRows(rows, { seed, folds: 5 });
  assert.deepEqual(fold(1), fold(1));
  assert.notDeepEqual(fold(1), fold(2));
});

Deno.test("a class is divided among folds to a row", () => {
  const random = counterRandom(1);
  const rows = makeRows(
    Array.from({ length: 300 }, () => `class ${Math.floor(random() ** 2 * 9)}`),
  );
  for (const { validation } of foldRows(rows, { seed: 2, folds: 4, stratify: [0] })) {
    const counts = Map.groupBy(validation, ({ labels }) => labels[0]!);
    for (const [label, all] of Map.groupBy(rows, ({ labels }) => labels[0]!)) {
      const count = counts.get(label)?.length ?? 0;
      assert(Math.abs(count - all.length / 4) < 2, `${count} of ${all.length}`);
    }
  }
});

Deno.test("rows that must stay together validate the same fold", () => {
  const rows = makeRows(Array.from({ length: 80 }, () => `class ${pick(3)}`));
  const groups = Array.from({ length: 20 }, () => [pick(80), pick(80), pick(80)]);
  const splits = foldRows(rows, { seed: 3, folds: 5, stratify: [0], groups });
  for (const group of groups) {
    const folds = group.map((position) =>
      splits.findIndex(({ validation }) => validation.includes(rows[position]!))
    );
    assert.equal(new Set(folds).size, 1);
  }
});

Deno.test("no fold is empty as long as there are as many groups", () => {
  const rows = makeRows(Array<string>(30).fill("x"));
  const groups = [[...Array(27).keys()]];
  const sizes = foldRows(rows, { seed: 1, folds: 4, groups }).map((fold) => fold.validation.length);
  assert.deepEqual(sizes.sort((a, b) => a - b), [1, 1, 1, 27]);
});

Deno.test("more folds than groups, or fewer than two, are refused", () => {
  const rows = makeRows(["a", "b", "c", "d"]);
  const refuse = (folds: number, groups: number[][], message: RegExp) =>
    assert.throws(() => foldRows(rows, { seed: 1, folds, groups }), { name: "UserError", message });
  refuse(5, [], /4 rows cannot be divided into 5 folds$/);
  refuse(3, [[0, 1], [1, 2]], /4 rows cannot be divided into 3 folds, as 2 groups stay together/);
  refuse(1, [], /at least 2, not 1/);
  refuse(2.5, [], /not 2.5/);
});
