import assert from "node:assert/strict";
import type { Confusion } from "./confusion.ts";
import { type Merge, suggestMerges } from "./merges.ts";
import { mergesCsv } from "./merges_text.ts";
import { headsOf, randomBelow } from "./testing/mod.ts";

function confusionOf(rows: Record<string, readonly number[]>): Confusion {
  return {
    head: { name: "colour", classes: Object.keys(rows) },
    counts: Uint32Array.from(Object.values(rows).flat()),
  };
}

const classSets = (merges: readonly Merge[]) => merges.map(({ classes }) => classes);

Deno.test("a set grows while its classes are mixed up with one another, and only then", () => {
  const merges = suggestMerges(confusionOf({
    Black: [200, 0, 0, 0, 3, 0, 0],
    Magenta: [0, 10, 6, 4, 0, 0, 0],
    Pink: [0, 5, 30, 5, 0, 2, 0],
    Purple: [0, 4, 6, 20, 0, 0, 0],
    Red: [3, 0, 0, 0, 60, 0, 0],
    Teal: [0, 0, 0, 0, 0, 20, 9],
    Turquoise: [0, 0, 0, 0, 0, 8, 12],
  }));
  assert.deepEqual(classSets(merges), [["Pink", "Purple", "Magenta"], ["Teal", "Turquoise"]]);
  assert.deepEqual(merges.map(({ moved }) => moved), [50, 20]);
});

Deno.test("a rare class that is merely never predicted is no reason to merge", () => {
  const [before, after] = [0, 4].map((back) =>
    suggestMerges(confusionOf({ Flats: [8, 12, 0], Heels: [back, 80, 0], Boots: [0, 0, 90] }))
  );
  assert.deepEqual(before, []);
  assert.deepEqual(classSets(after!), [["Heels", "Flats"]]);
});

Deno.test("a class taken for the commonest as often as its size explains is no reason to merge", () => {
  const black = (right: number) =>
    suggestMerges(confusionOf({
      Black: [right, 10, 0, 0],
      Teal: [20, 20, 5, 5],
      Red: [0, 5, 200, 0],
      White: [0, 5, 0, 200],
    }));
  assert.deepEqual(black(600), []); // Black is 60 % of the other classes
  assert.deepEqual(classSets(black(60)), [["Black", "Teal"]]); // and here 15 %
});

Deno.test("a handful of images mixed up may be chance", () => {
  const teal = (lost: number, gained: number) =>
    suggestMerges(confusionOf({ Teal: [3, lost, 0], Cyan: [gained, 3, 0], Black: [0, 0, 90] }));
  assert.deepEqual(teal(2, 2), []);
  assert.deepEqual(teal(6, 1), []);
  assert.equal(teal(3, 2).length, 1);
});

Deno.test("figures after a merge are those of relabelled images", () => {
  let found = 0;
  for (let trial = 0; trial < 30; trial++) {
    const classes = 4 + randomBelow(12);
    const [head] = headsOf([classes]);
    const images = Array.from({ length: 400 }, () => {
      const label = randomBelow(classes);
      const near = label ^ 1; // mixed up in pairs
      const guess = [label, label, near < classes ? near : label, randomBelow(classes)];
      return { label, guess: guess[randomBelow(4)]! };
    });
    const counts = new Uint32Array(classes ** 2);
    for (const { label, guess } of images) counts[label * classes + guess]!++;
    const merges = suggestMerges({ head: head!, counts });
    assert.ok(merges.length <= 5);
    const all = merges.flatMap((merge) => merge.classes);
    assert.equal(new Set(all).size, all.length, "no class in two sets");
    for (const merge of merges) {
      found++;
      assert.ok(merge.classes.length >= 2 && merge.classes.length <= 5);
      const set = merge.classes.map((name) => head!.classes.indexOf(name));
      const become = (c: number) => set.includes(c) ? set[0]! : c;
      const figures = (of: (c: number) => number) => {
        const right = images.map(({ label, guess }) => of(label) === of(guess));
        const byClass = Map.groupBy(right.entries(), ([i]) => of(images[i]!.label));
        const mean = (values: readonly boolean[]) => values.filter(Boolean).length / values.length;
        const recalls = [...byClass.values()].map((own) => mean(own.map(([, hit]) => hit)));
        return [mean(right), recalls.reduce((a, b) => a + b) / recalls.length];
      };
      const close = (actual: number, expected: number) =>
        assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);
      const [before, after] = [figures((c) => c), figures(become)];
      close(merge.accuracy.before, before[0]!);
      close(merge.accuracy.after, after[0]!);
      close(merge.balancedAccuracy.before, before[1]!);
      close(merge.balancedAccuracy.after, after[1]!);
      assert.equal(merge.moved, images.filter(({ label }) => become(label) !== label).length);
    }
  }
  assert.ok(found > 10);
});

Deno.test("two classes are never merged into a head that has nothing to learn", () => {
  assert.deepEqual(suggestMerges(confusionOf({ Men: [50, 40], Women: [30, 60] })), []);
  assert.deepEqual(suggestMerges(confusionOf({ Men: [0, 0], Women: [0, 0] })), []);
});

Deno.test("the label map keeps the run's own map and follows it through the merges", () => {
  const figure = { before: 0, after: 0 };
  const merge = { moved: 0, accuracy: figure, balancedAccuracy: figure };
  assert.equal(
    mergesCsv([
      { ...merge, head: "colour", classes: ["Red", "Pink, pale"] },
      { ...merge, head: "kind", classes: ["Boots", "Shoes", "Heels"] },
    ], [
      { name: "kind" },
      { name: "colour", map: { Fuchsia: "Pink, pale", Navy: "Blue" } },
      { name: "gender" },
    ]),
    "column,from,to\nkind,Shoes,Boots\nkind,Heels,Boots\n" +
      'colour,Fuchsia,Red\ncolour,Navy,Blue\ncolour,"Pink, pale",Red\n',
  );
});
