/**
 * What merging classes would gain: sets of classes that a model cannot tell apart, and how good it
 * would be if they were one. Of one evaluation that is exact: what was mixed up inside a set becomes
 * right, and nothing else changes.
 */
import {
  accuracy,
  balancedAccuracy,
  type Confusion,
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
  const { classes } = confusion.head;
  const mixing = mixingOf(confusion);
  const free = new Set(classes.keys());
  const sets: number[][] = [];
  for (let set = mostMixedPair(mixing, free); set; set = mostMixedPair(mixing, free)) {
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

function mostMixedPair(mixing: Mixing, free: ReadonlySet<number>): number[] | undefined {
  let [best, pair]: [number, number[] | undefined] = [0, undefined];
  for (const a of free) {
    for (const b of free) {
      if (b >= a) break; // in rising order
      const share = mixing([a], [b]);
      if (share > best) [best, pair] = [share, [a, b]];
    }
  }
  return pair;
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
  const { head } = confusion;
  const images = imagesPerClass(confusion);
  const [target, ...others] = [...set].sort((a, b) => images[b]! - images[a]! || a - b);
  const merged = mergeClasses(confusion, others, target!);
  return {
    head: head.name,
    classes: [target!, ...others].map((c) => head.classes[c]!),
    moved: others.reduce((sum, c) => sum + images[c]!, 0),
    accuracy: { before: accuracy(confusion), after: accuracy(merged) },
    balancedAccuracy: { before: balancedAccuracy(confusion), after: balancedAccuracy(merged) },
  };
}

/** The matrix with the images and predictions of `others` counted as `target`'s. */
function mergeClasses(
  { head, counts }: Confusion,
  others: readonly number[],
  target: number,
): Confusion {
  const classes = head.classes.length;
  const become = head.classes.map((_, c) => others.includes(c) ? target : c);
  const merged = new Uint32Array(counts.length);
  for (const [cell, count] of counts.entries()) {
    merged[become[Math.floor(cell / classes)]! * classes + become[cell % classes]!]! += count;
  }
  return { head, counts: merged };
}
