/** Joins images that are nearly equal, among images that all differ. */
import type { DisjointSets } from "../disjoint_sets.ts";
import { CandidateTree } from "./candidates.ts";
import { compare, isNear } from "./compare.ts";
import type { FactsTable } from "./facts_table.ts";
import { scanAgain, type ScanOptions } from "./scan_images.ts";
import type { SmallCopies } from "./small_copies.ts";

/** Images and what is known of them. */
export interface Comparable {
  /** The image files. */
  readonly paths: readonly string[];
  readonly facts: FactsTable;
  readonly copies: SmallCopies;
}

/** Threads, cancellation and progress. */
export interface ComparisonOptions extends ScanOptions {
  /** Called as images have been compared with all others. */
  readonly onComparison?: ((done: number, total: number) => void) | undefined;
}

/** Most pairs that wait for their images to be read again. */
const mostWaiting = 2 ** 18;

/** Other work of the program has its turn after so many leaves. */
const leavesAtOnce = 64;

/**
 * Joins the sets of images that are nearly equal. A pair whose images are in one set already is not compared: the
 * sets are the same.
 *
 * @param images The indices of the images; no two of them have the same pixels.
 * @param sets The sets of all images.
 * @param among All images.
 * @param options Threads, cancellation and progress.
 * @throws UserError When an image has to be read again, and is no longer what it was.
 * @throws The signal's reason when it is aborted.
 */
export async function joinNear(
  images: Uint32Array,
  sets: DisjointSets,
  among: Comparable,
  options: ComparisonOptions,
): Promise<void> {
  const { onComparison, signal } = options;
  const copyOf = (image: number) => among.copies.of(among.facts.digestOf(image));
  const waiting: [number, number][] = [];
  const compareNow = (one: number, other: number) => {
    if (sets.rootOf(one) === sets.rootOf(other)) return;
    const [first, second] = [copyOf(one), copyOf(other)];
    if (!first || !second) waiting.push([one, other]);
    else if (isNear(compare(first, second))) sets.join(one, other);
  };
  const tree = new CandidateTree(among.facts.layouts, images);
  for (let leaf = 0; leaf < tree.leaves; leaf++) {
    tree.pairsOf(leaf, compareNow, sets);
    if (waiting.length > mostWaiting) await compareWaiting(waiting.splice(0), sets, among, options);
    if (leaf % leavesAtOnce > 0) continue;
    onComparison?.(Math.round(images.length * leaf / tree.leaves), images.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  await compareWaiting(waiting, sets, among, options);
  onComparison?.(images.length, images.length);
}

/** Compares pairs after reading those images again of which there is no copy, as many at once as there is room for. */
async function compareWaiting(
  pairs: readonly (readonly [number, number])[],
  sets: DisjointSets,
  among: Comparable,
  options: ComparisonOptions,
): Promise<void> {
  const { onProgress: _, ...settings } = options;
  for (let start = 0, end = 0; start < pairs.length; start = end) {
    const again = new Map<number, Uint8Array | undefined>();
    for (; end < pairs.length && again.size < among.copies.most; end++) {
      const [one, other] = pairs[end]!;
      if (sets.rootOf(one) === sets.rootOf(other)) continue;
      for (const image of [one, other]) {
        if (!among.copies.of(among.facts.digestOf(image))) again.set(image, undefined);
      }
    }
    await scanAgain(
      [...again.keys()],
      among,
      { ...settings, pixels: false },
      (image, _, square) => {
        again.set(image, square);
      },
    );
    const copyOf = (image: number) =>
      again.get(image) ?? among.copies.of(among.facts.digestOf(image))!;
    for (const [one, other] of pairs.slice(start, end)) {
      if (sets.rootOf(one) === sets.rootOf(other)) continue;
      if (isNear(compare(copyOf(one), copyOf(other)))) sets.join(one, other);
    }
  }
}
