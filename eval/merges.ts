/**
 * What merging classes would gain: sets of classes that a model cannot tell apart, and how good it
 * would be if they were one. Of one evaluation that is exact: what was mixed up inside a set becomes
 * right, and nothing else changes.
 */
import {
  accuracy,
  balancedAccuracy,
  type Confusion,
  filledCells,
  imagesPerClass,
  predictionsPerClass,
} from "./confusion.ts";

/** A set of one head's classes that might better be one. */
export interface Merge {
  /** The head's name. */
  readonly head: string;
  /** Two to five classes, the one with most images first: the others would take its name. */
  readonly classes: readonly string[];
  /** Images that would change their label. */
  readonly moved: number;
  /** The head's accuracy as it is and with these classes as one, 0 to 1. */
  readonly accuracy: { readonly before: number; readonly after: number };
  /** The head's balanced accuracy likewise. */
  readonly balancedAccuracy: { readonly before: number; readonly after: number };
}

const MOST_CLASSES = 5;
/** Fewer images mixed up may be chance: in both directions together, and in each. */
const FEWEST_MIXED = 5;
const FEWEST_EITHER_WAY = 2;
/** The least confusion, as a share of the smaller side, in both directions. */
const LEAST_SHARE = 1 / 8;
/** How many times as much must be mixed up as the larger side's size alone would bring about. */
const LEAST_LIFT = 2;

/**
 * Finds sets of classes to merge. A set grows from the two classes that are mixed up most by the class
 * that is mixed up most with it, taken as one, as long as all of this holds of the smaller side:
 *
 * - an eighth of its images are taken for the other, and an eighth of what is taken for it is the
 *   other's. A rare class that a model merely never predicts fails the second: it needs more images;
 * - that is twice as much as if its mistakes fell on all other classes by their size. A class that is
 *   taken for Black because most things are black fails this;
 * - five images at least are mixed up, two of them in either direction.
 *
 * @param confusion A confusion matrix.
 * @param limit At most this many sets.
 * @returns Sets without a class in common, the largest gain in accuracy first. Never all classes of a
 * head.
 * @example
 * ```ts
 * import { suggestMerges } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "Magenta", "Pink"] };
 * const counts = new Uint32Array([[70, 0, 0], [0, 6, 4], [0, 5, 15]].flat());
 * const [merge] = suggestMerges({ head, counts });
 * assert.deepEqual(merge!.classes, ["Pink", "Magenta"]);
 * assert.deepEqual(merge!.accuracy, { before: 0.91, after: 1 });
 * assert.equal(merge!.moved, 10);
 * ```
 */
export function suggestMerges(confusion: Confusion, { limit = 5 } = {}): Merge[] {
  const mixing = mixingOf(confusion);
  const mixed = mixedPairs(confusion, mixing);
  // A class that is mixed up with no other is in no set.
  const free = new Set(
    filledCells(confusion).filter(([truth, predicted]) => truth !== predicted)
      .flatMap(([truth, predicted]) => [truth, predicted]).sort((a, b) => a - b),
  );
  const sets: number[][] = [];
  for (let set = mostMixedPair(mixed, free); set; set = mostMixedPair(mixed, free)) {
    set.forEach((c) => free.delete(c));
    while (set.length < MOST_CLASSES) {
      const next = mostMixed(mixing, set, free);
      if (next === undefined) break;
      set.push(next);
      free.delete(next);
    }
    sets.push(set);
  }
  return sets.map((set) => evaluateMerge(confusion, set))
    .sort((a, b) => b.accuracy.after - a.accuracy.after)
    .slice(0, limit);
}

/** How much two disjoint sets of classes are mixed up, 0 to 1; 0 where that is no reason to merge. */
type Mixing = (a: readonly number[], b: readonly number[]) => number;

function mixingOf(confusion: Confusion): Mixing {
  const { head: { classes }, counts } = confusion;
  const images = imagesPerClass(confusion);
  const taken = predictionsPerClass(confusion);
  const total = images.reduce((sum, count) => sum + count, 0);
  const sum = (set: readonly number[], of: readonly number[]) =>
    set.reduce((sum, c) => sum + of[c]!, 0);
  const flow = (from: readonly number[], to: readonly number[]) =>
    from.reduce((sum, t) => to.reduce((sum, p) => sum + counts[t * classes.length + p]!, sum), 0);

  return (a, b) => {
    const [small, large] = sum(a, images) <= sum(b, images) ? [a, b] : [b, a];
    const [lost, gained] = [flow(small, large), flow(large, small)];
    if (lost + gained < FEWEST_MIXED || Math.min(lost, gained) < FEWEST_EITHER_WAY) return 0;
    const [own, predicted] = [sum(small, images), sum(small, taken)];
    const mistakes = own + predicted - 2 * flow(small, small);
    const expected = mistakes * sum(large, images) / (total - own);
    if (lost + gained < LEAST_LIFT * expected) return 0;
    const share = Math.min(lost / own, gained / predicted);
    return share < LEAST_SHARE ? 0 : share;
  };
}

/** Two classes, the higher index first, and how much they are mixed up. */
interface MixedPair {
  readonly pair: readonly [number, number];
  readonly share: number;
}

/** The pairs that are a reason to merge, most mixed up first; of equal ones that of the lower classes. */
function mixedPairs(confusion: Confusion, mixing: Mixing): MixedPair[] {
  const { head: { classes }, counts } = confusion;
  return filledCells(confusion)
    .filter(([a, b]) => a > b && counts[b * classes.length + a]! > 0)
    .map(([a, b]): MixedPair => ({ pair: [a, b], share: mixing([a], [b]) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}

function mostMixedPair(
  mixed: readonly MixedPair[],
  free: ReadonlySet<number>,
): number[] | undefined {
  const most = mixed.find(({ pair }) => pair.every((c) => free.has(c)));
  return most && [...most.pair];
}

function mostMixed(
  mixing: Mixing,
  set: readonly number[],
  free: ReadonlySet<number>,
): number | undefined {
  let [best, found]: [number, number | undefined] = [0, undefined];
  for (const c of free) {
    const share = mixing(set, [c]);
    if (share > best) [best, found] = [share, c];
  }
  return found;
}

function evaluateMerge(confusion: Confusion, set: readonly number[]): Merge {
  const { head: { name, classes }, counts } = confusion;
  const images = imagesPerClass(confusion);
  const [target, ...others] = [...set].sort((a, b) => images[b]! - images[a]! || a - b);
  const moved = others.reduce((sum, c) => sum + images[c]!, 0);
  // What is mixed up inside the set becomes right; all else stays as it is.
  const hits = classes.map((_, c) => counts[c * classes.length + c]!);
  hits[target!] = set.reduce(
    (sum, t) => set.reduce((sum, p) => sum + counts[t * classes.length + p]!, sum),
    0,
  );
  images[target!]! += moved;
  for (const c of others) images[c] = hits[c] = 0;
  const recalls = images.flatMap((count, c) => count === 0 ? [] : [hits[c]! / count]);
  const sum = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    head: name,
    classes: [target!, ...others].map((c) => classes[c]!),
    moved,
    accuracy: { before: accuracy(confusion), after: sum(hits) / sum(images) },
    balancedAccuracy: { before: balancedAccuracy(confusion), after: sum(recalls) / recalls.length },
  };
}
