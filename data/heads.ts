/**
 * The attributes that a model predicts, called heads, and the position of each one's logits. A model's
 * classifiers are one matrix, so a row of logits holds the first head's segment, then the second's,
 * and so on ("concatenated logits"). Web standards only.
 */

/** One attribute to predict. */
export interface Head {
  /** The label column's name. */
  readonly name: string;
  /** The distinct values of the column, sorted by code unit; a class is known by its index here. */
  readonly classes: readonly string[];
}

/** The class index of a missing label. */
export const missingLabel: number = -1;

/** The number of logits of each head: one for each class. [heads] */
export function logitCounts(heads: readonly Head[]): number[] {
  return heads.map(({ classes }) => classes.length);
}

/** The position of each head's logits in a row of concatenated logits. */
export interface LogitSegments {
  /** Column of each head's first logit. [heads] */
  readonly offsets: readonly number[];
  /** Logits of each head, at least 1. [heads] */
  readonly counts: readonly number[];
  /** Logits of all heads: the length of a row. */
  readonly total: number;
}

/**
 * Lays out the heads' logits end to end.
 *
 * @param counts The number of logits of each head, from {@linkcode logitCounts}. [heads]
 * @returns The position of each head's logits.
 * @throws {RangeError} When there is no head, or a head without logits.
 *
 * @example
 * ```ts
 * import { logitCounts, logitSegments } from "./heads.ts";
 *
 * const heads = [
 *   { name: "colour", classes: ["black", "red", "white"] },
 *   { name: "gender", classes: ["men", "women"] },
 * ];
 * const { offsets, total } = logitSegments(logitCounts(heads));
 * if (offsets.join() !== "0,3" || total !== 5) throw new Error("gender's two come after three");
 * ```
 */
export function logitSegments(counts: readonly number[]): LogitSegments {
  const offsets: number[] = [];
  let total = 0;
  for (const count of counts) {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`A head needs a whole number of classes, at least 1; got ${count}.`);
    }
    offsets.push(total);
    total += count;
  }
  if (total === 0) throw new RangeError("At least one head is needed.");
  return { offsets, counts: [...counts], total };
}
