import assert from "node:assert/strict";
import { counterRandom } from "../random.ts";
import { DisjointSets } from "../disjoint_sets.ts";
import { CandidateTree } from "./candidates.ts";
import { layoutOf } from "./layout.ts";

/** The layouts of images, end to end. */
function layoutsOf(squares: readonly Uint8Array[]): Uint16Array {
  return Uint16Array.from(squares.flatMap((square) => [...layoutOf(square)]));
}

/** The pairs that a tree finds. */
function pairsOf(tree: CandidateTree, sets?: DisjointSets): [number, number][] {
  const pairs: [number, number][] = [];
  for (let leaf = 0; leaf < tree.leaves; leaf++) {
    tree.pairsOf(leaf, (one, other) => pairs.push([one, other]), sets);
  }
  return pairs;
}

/** Mean of each of 4 x 4 fields and channel, the slow and plain way. */
function fieldMeans(square: Uint8Array): number[] {
  return Array.from({ length: 48 }, (_, value) => {
    const [row, column, channel] = [value / 12 | 0, (value / 3 | 0) % 4, value % 3];
    let sum = 0;
    for (let y = row * 8; y < row * 8 + 8; y++) {
      for (let x = column * 8; x < column * 8 + 8; x++) sum += square[(y * 32 + x) * 3 + channel]!;
    }
    return sum / 64;
  });
}

Deno.test("candidates are exactly the pairs that comparing all with all finds", () => {
  const random = counterRandom(5);
  const scenes = Array.from({ length: 12 }, () => Array.from({ length: 48 }, () => random() * 200));
  const squares = Array.from({ length: 150 }, (_, i) => {
    const offsets = scenes[i % 12]!.map((value) => value + (random() - 0.5) * 28);
    return Uint8Array.from({ length: 32 * 32 * 3 }, (_, at) => {
      const [y, x] = [at / 96 | 0, (at / 3 | 0) % 32];
      return Math.max(0, offsets[(y >> 3) * 12 + (x >> 3) * 3 + at % 3]!);
    });
  });
  const means = squares.map(fieldMeans);
  const expected = new Set<string>();
  let considered = 0;
  for (let a = 0; a < squares.length; a++) {
    for (let b = a + 1; b < squares.length; b++) {
      const steps = means[a]!.map((value, i) => value - means[b]![i]!);
      if (a % 12 === b % 12) considered++;
      if (Math.abs(steps.reduce((sum, step) => sum + step, 0)) / 48 > 6) continue;
      if (Math.max(...steps.map(Math.abs)) <= 22) expected.add(`${a},${b}`);
    }
  }
  assert(expected.size > 20 && expected.size < considered, "the data tries both sides");
  const tree = new CandidateTree(layoutsOf(squares), Uint32Array.from(squares.keys()));
  assert.ok(tree.leaves > 4);
  const found = pairsOf(tree).map((pair) => pair.sort((a, b) => a - b).join());
  assert.equal(found.length, expected.size);
  assert.deepEqual(new Set(found), expected);
});

Deno.test("of no image or one there is no pair, and images that are not asked for are in none", () => {
  const squares = Array.from({ length: 40 }, () => new Uint8Array(32 * 32 * 3).fill(90));
  const pairsAmong = (...images: number[]) =>
    pairsOf(new CandidateTree(layoutsOf(squares), Uint32Array.from(images)));
  assert.deepEqual(pairsAmong(), []);
  assert.deepEqual(pairsAmong(3), []);
  assert.deepEqual(pairsAmong(3, 7).map((pair) => pair.sort((a, b) => a - b)), [[3, 7]]);
  assert.equal(
    pairsOf(new CandidateTree(layoutsOf(squares), Uint32Array.from(squares.keys()))).length,
    780,
  );
});

Deno.test("images of one set are hardly compared, however many they are, and others all the same", () => {
  // Two shades, each in so many images: the square of them would be 4 million pairs.
  const count = 4000;
  const shades = [80, 90].map((shade) => layoutOf(new Uint8Array(32 * 32 * 3).fill(shade)));
  const layouts = new Uint16Array(count * 48);
  for (let image = 0; image < count; image++) layouts.set(shades[image % 2]!, image * 48);
  const sets = new DisjointSets(count);
  const tree = new CandidateTree(layouts, Uint32Array.from({ length: count }, (_, i) => i));
  let visits = 0;
  for (let leaf = 0; leaf < tree.leaves; leaf++) {
    tree.pairsOf(leaf, (one, other) => {
      visits++;
      assert.equal(one % 2, other % 2, "shades are too far apart");
      sets.join(one, other);
    }, sets);
  }
  assert.equal(sets.rootOf(2), sets.rootOf(count - 2));
  assert.equal(sets.rootOf(1), sets.rootOf(count - 1));
  assert.notEqual(sets.rootOf(0), sets.rootOf(1));
  assert.ok(visits < 50 * count, `${visits}`);
});
