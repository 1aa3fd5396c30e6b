/** The most probable classes of an image, and the rank of its label among all classes. */
import { logitSegments, missingLabel } from "../data/heads.ts";
import { eachSegment, rowCount } from "./logit_rows.ts";

/**
 * Each head's `k` classes with the largest logits, largest first; equal ones in class order.
 *
 * @param logits `[N, sum of classCounts]`, each row all heads end to end, without NaN.
 * @param classCounts Classes of each head, each at least 1.
 * @param k How many classes, at least 1; a head with fewer classes gives all of them.
 * @returns For each head, class indices `[N, min(k, classes)]`.
 * @throws {RangeError} If the logits do not make whole rows or `k` is not a positive whole number.
 * @example
 * ```ts
 * import { topK } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const [colour, size] = topK(new Float32Array([1, 3, 2, 0, 4]), [3, 2], 2);
 * assert.deepEqual([...colour!], [1, 2]);
 * assert.deepEqual([...size!], [1, 0]);
 * ```
 */
export function topK(
  logits: Float32Array,
  classCounts: readonly number[],
  k: number,
): Int32Array[] {
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(`k is the number of classes to return, at least 1; got ${k}.`);
  }
  const rows = rowCount(logits, logitSegments(classCounts).total, "logits");
  const best = classCounts.map((count) => new Int32Array(rows * Math.min(k, count)));
  eachSegment(logits, classCounts, (start, end, row, head) => {
    const count = Math.min(k, end - start);
    const first = row * count;
    const ranked = best[head]!;
    // Inserted one by one: far cheaper than sorting all classes where few are wanted.
    for (let c = 0; c < end - start; c++) {
      let place = Math.min(c, count);
      while (place > 0 && logits[start + c]! > logits[start + ranked[first + place - 1]!]!) place--;
      if (place === count) continue;
      ranked.copyWithin(first + place + 1, first + place, first + count - 1);
      ranked[first + place] = c;
    }
  });
  return best;
}

/**
 * The rank of each label: the number of classes before it in the order of {@linkcode topK}. An image's
 * label is among the best k exactly if its rank is below k.
 *
 * @param logits `[N, sum of classCounts]`, each row all heads end to end.
 * @param labels Class indices `[N, heads]`, -1 where an image has no label.
 * @param classCounts Classes of each head, each at least 1.
 * @returns Ranks `[N, heads]`, 0 for the best; -1 where there is no label. A label whose logit is NaN
 * comes last.
 * @throws {RangeError} If the logits do not make whole rows.
 * @example
 * ```ts
 * import { labelRanks } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const logits = new Float32Array([1, 3, 2, 0, 4]);
 * assert.deepEqual([...labelRanks(logits, new Int32Array([0, 1]), [3, 2])], [2, 0]);
 * ```
 */
export function labelRanks(
  logits: Float32Array,
  labels: Int32Array,
  classCounts: readonly number[],
): Int32Array {
  const ranks = new Int32Array(labels.length).fill(missingLabel); // [N, heads]
  eachSegment(logits, classCounts, (start, end, row, head) => {
    const label = labels[row * classCounts.length + head]!;
    if (label === missingLabel) return;
    const own = logits[start + label]!;
    let before = Number.isNaN(own) ? end - start - 1 : 0;
    for (let i = start; i < end; i++) {
      if (logits[i]! > own || (logits[i] === own && i < start + label)) before++;
    }
    ranks[row * classCounts.length + head] = before;
  });
  return ranks;
}
