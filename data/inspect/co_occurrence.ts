/** Counts of how often the classes of two heads occur together. */
import type { Head } from "../heads.ts";

/** How often each class of one head occurs together with each class of another. */
export interface CoOccurrence {
  /** Indices of the two heads. */
  readonly heads: readonly [number, number];
  /**
   * Images by class; those without one of the labels are ignored. Counted each time it is read, since all
   * pairs of many columns would not fit into memory. [first's classes, second's]
   */
  readonly counts: Uint32Array;
}

/**
 * The counts of the classes of all pairs of heads.
 *
 * @param heads The heads.
 * @param labels Class indices, -1 where a label is missing. [images, heads]
 * @returns Pairs in the order of the heads, the lower index first.
 */
export function coOccurrences(heads: readonly Head[], labels: Int32Array): CoOccurrence[] {
  const positions = [...heads.keys()];
  return positions.flatMap((first) =>
    positions.slice(first + 1).map((second): CoOccurrence => ({
      heads: [first, second],
      get counts() {
        return countPair(heads, labels, first, second);
      },
    }))
  );
}

function countPair(
  heads: readonly Head[],
  labels: Int32Array,
  first: number,
  second: number,
): Uint32Array {
  const columns = heads[second]!.classes.length;
  const counts = new Uint32Array(heads[first]!.classes.length * columns);
  for (let image = 0; image < labels.length; image += heads.length) {
    const row = labels[image + first]!;
    const column = labels[image + second]!;
    if (row >= 0 && column >= 0) counts[row * columns + column]!++;
  }
  return counts;
}
