/** Counts of how often the classes or tags of two heads, or the tags of one, occur together. */
import { type Head, isNumberHead, isTagsHead, outputNames } from "../heads.ts";
import { labelledIndices, labelSegments } from "../label_words.ts";

/** How often each class or tag of one head occurs together with each of another, or of the same. */
export interface CoOccurrence {
  /** Indices of the two heads; the same one twice for the tags of one head. */
  readonly heads: readonly [number, number];
  /**
   * Images by class; those without one of the labels are ignored. Of the tags of one head, the diagonal is
   * each tag's own images. Counted each time it is read, since all pairs of many columns would not fit into
   * memory. [first's classes, second's]
   */
  readonly counts: Uint32Array;
}

/**
 * The counts of the classes and tags of all pairs of heads, and of the pairs of each head's tags. Numbers occur
 * in none.
 *
 * @param heads The heads.
 * @param labels Words; see label_words.ts. [images, words of an image]
 * @returns Pairs in the order of the heads, the lower index first.
 */
export function coOccurrences(heads: readonly Head[], labels: Int32Array): CoOccurrence[] {
  const positions = [...heads.keys()].filter((head) => !isNumberHead(heads[head]!));
  return positions.flatMap((first, at) =>
    positions.slice(isTagsHead(heads[first]!) ? at : at + 1).map((second): CoOccurrence => ({
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
  const { offsets, total } = labelSegments(heads);
  const [one, other] = [heads[first]!, heads[second]!];
  const width = outputNames(other).length;
  const counts = new Uint32Array(outputNames(one).length * width);
  for (let image = 0; image < labels.length; image += total) {
    const rows = labelledIndices(one, labels, image + offsets[first]!);
    const columns = labelledIndices(other, labels, image + offsets[second]!);
    for (const row of rows) for (const column of columns) counts[row * width + column]!++;
  }
  return counts;
}
