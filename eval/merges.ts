/**
 * Suggestions to merge classes: sets of classes that a model confuses, and its accuracy if each set were
 * one class. For one evaluation that is exact: images confused within a set become correct, and nothing
 * else changes.
 */
import {
  accuracy,
  balancedAccuracy,
  type Confusion,
  filledCells,
  imagesPerClass,
  predictionsPerClass,
} from "./confusion.ts";

/** A set of one head's classes that is suggested to become one class. */
export interface Merge {
  /** The head's name. */
  readonly head: string;
  /** Two to five classes, the one with the most images first: its name is the merged class's. */
  readonly classes: readonly string[];
  /** Images whose label would change. */
  readonly moved: number;
  /** The head's accuracy as it is and with these classes as one, 0 to 1. */
  readonly accuracy: { readonly before: number; readonly after: number };
  /** The head's balanced accuracy likewise. */
  readonly balancedAccuracy: { readonly before: number; readonly after: number };
}

const MOST_CLASSES = 5;
/** Fewer confused images may be chance: in both directions together, and in each. */
const FEWEST_CONFUSED = 5;
const FEWEST_EITHER_WAY = 2;
/** The least confusion, as a share of the smaller side, in both directions. */
const LEAST_SHARE = 1 / 8;
/** How many times as many images must be confused as the larger side's size alone would explain. */
const LEAST_LIFT = 2;

/**
 * Finds sets of classes to merge. A set starts as the two classes that are confused most and grows by the
 * class that is confused most with the whole set, as long as all of this holds for the smaller side:
 *
 * - at least an eighth of its images are predicted as the other, and at least an eighth of the images
 *   predicted as it are the other's. A rare class that a model merely never predicts fails the second: it
 *   needs more images;
 * - that is at least twice as much as if its mistakes were spread over all other classes by their size. A
 *   class that is predicted as Black because most things are black fails this;
 * - at least five images are confused, at least two of them in either direction.
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
  const confusedShare = confusionBetween(confusion);
  const pairs = confusedPairs(confusion, confusedShare);
  // A class that is confused with no other is in no set.
  const free = new Set(
    filledCells(confusion).filter(([truth, predicted]) => truth !== predicted)
      .flatMap(([truth, predicted]) => [truth, predicted]).sort((a, b) => a - b),
  );
  const sets: number[][] = [];
  for (let set = mostConfusedPair(pairs, free); set; set = mostConfusedPair(pairs, free)) {
    set.forEach((c) => free.delete(c));
    while (set.length < MOST_CLASSES) {
      const next = mostConfusedClass(confusedShare, set, free);
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

/** How much two disjoint sets of classes are confused, 0 to 1; 0 where that is no reason to merge. */
type ConfusedShare = (a: readonly number[], b: readonly number[]) => number;

function confusionBetween(confusion: Confusion): ConfusedShare {
  const { head: { classes }, counts } = confusion;
  const images = imagesPerClass(confusion);
  const predictions = predictionsPerClass(confusion);
  const total = images.reduce((sum, count) => sum + count, 0);
  const sum = (set: readonly number[], of: readonly number[]) =>
    set.reduce((sum, c) => sum + of[c]!, 0);
  const flow = (from: readonly number[], to: readonly number[]) =>
    from.reduce((sum, t) => to.reduce((sum, p) => sum + counts[t * classes.length + p]!, sum), 0);

  return (a, b) => {
    const [small, large] = sum(a, images) <= sum(b, images) ? [a, b] : [b, a];
    const [lost, gained] = [flow(small, large), flow(large, small)];
    if (lost + gained < FEWEST_CONFUSED || Math.min(lost, gained) < FEWEST_EITHER_WAY) return 0;
    const [own, predicted] = [sum(small, images), sum(small, predictions)];
    const mistakes = own + predicted - 2 * flow(small, small);
    const expected = mistakes * sum(large, images) / (total - own);
    if (lost + gained < LEAST_LIFT * expected) return 0;
    const share = Math.min(lost / own, gained / predicted);
    return share < LEAST_SHARE ? 0 : share;
  };
}

/** Two classes, the higher index first, and how much they are confused. */
interface ClassPair {
  readonly pair: readonly [number, number];
  readonly share: number;
}

/** The pairs that are a reason to merge, the most confused first; of equal ones that of the lower classes. */
function confusedPairs(confusion: Confusion, confusedShare: ConfusedShare): ClassPair[] {
  const { head: { classes }, counts } = confusion;
  return filledCells(confusion)
    .filter(([a, b]) => a > b && counts[b * classes.length + a]! > 0)
    .map(([a, b]): ClassPair => ({ pair: [a, b], share: confusedShare([a], [b]) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}

function mostConfusedPair(
  pairs: readonly ClassPair[],
  free: ReadonlySet<number>,
): number[] | undefined {
  const most = pairs.find(({ pair }) => pair.every((c) => free.has(c)));
  return most && [...most.pair];
}

function mostConfusedClass(
  confusedShare: ConfusedShare,
  set: readonly number[],
  free: ReadonlySet<number>,
): number | undefined {
  let [best, found]: [number, number | undefined] = [0, undefined];
  for (const c of free) {
    const share = confusedShare(set, [c]);
    if (share > best) [best, found] = [share, c];
  }
  return found;
}

function evaluateMerge(confusion: Confusion, set: readonly number[]): Merge {
  const { head: { name, classes }, counts } = confusion;
  const images = imagesPerClass(confusion);
  const [target, ...others] = [...set].sort((a, b) => images[b]! - images[a]! || a - b);
  const moved = others.reduce((sum, c) => sum + images[c]!, 0);
  // Images confused within the set become correct; all else stays as it is.
  const correct = classes.map((_, c) => counts[c * classes.length + c]!);
  correct[target!] = set.reduce(
    (sum, t) => set.reduce((sum, p) => sum + counts[t * classes.length + p]!, sum),
    0,
  );
  images[target!]! += moved;
  for (const c of others) images[c] = correct[c] = 0;
  const recalls = images.flatMap((count, c) => count === 0 ? [] : [correct[c]! / count]);
  const sum = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    head: name,
    classes: [target!, ...others].map((c) => classes[c]!),
    moved,
    accuracy: { before: accuracy(confusion), after: sum(correct) / sum(images) },
    balancedAccuracy: { before: balancedAccuracy(confusion), after: sum(recalls) / recalls.length },
  };
}
