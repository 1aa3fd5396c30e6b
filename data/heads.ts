/**
 * The attributes that a model predicts, called heads, and the position of each one's logits. A model's
 * classifiers are one matrix, so a row of logits holds the first head's segment, then the second's,
 * and so on ("concatenated logits"). Web standards only.
 */

/** A head that chooses one class of a column: its logits are turned into probabilities by softmax. */
export interface ClassHead {
  /** May be left out: a head without a kind is of this one. */
  readonly kind?: "class" | undefined;
  /** The label column's name. */
  readonly name: string;
  /** The distinct values of the column, sorted by code unit; a class is known by its index here. */
  readonly classes: readonly string[];
}

/** A head that chooses any number of tags, even none: each logit is turned into a probability by sigmoid. */
export interface TagsHead {
  /** Its kind. */
  readonly kind: "tags";
  /** The label column's name; of a group of columns, the name given to the group. */
  readonly name: string;
  /** The distinct tags, sorted by code unit; a tag is known by its index here. */
  readonly tags: readonly string[];
  /** What separates the tags in a cell. */
  readonly separator: string;
  /** A cell's word for "no tag at all"; an empty cell is unknown. Without it, there is no such word. */
  readonly noneLabel?: string | undefined;
  /** The 0/1 columns that the tags come from, one for each tag; without it, the column `name`. [tags] */
  readonly columns?: readonly string[] | undefined;
}

/** A head that predicts a number: its one output is (number - mean) / std. */
export interface NumberHead {
  /** Its kind. */
  readonly kind: "number";
  /** The label column's name. */
  readonly name: string;
  /** Mean of the training rows' numbers. */
  readonly mean: number;
  /** Standard deviation of the training rows' numbers, above 0. */
  readonly std: number;
}

/** One attribute to predict. */
export type Head = ClassHead | TagsHead | NumberHead;

/** What a head predicts. */
export type HeadKind = "class" | "tags" | "number";

/** What a head predicts: the kind that it says, or one class of several. */
export function kindOf({ kind = "class" }: Head): HeadKind {
  return kind;
}

/** Whether a head chooses one class. */
export function isClassHead(head: Head): head is ClassHead {
  return kindOf(head) === "class";
}

/** Whether a head chooses tags. */
export function isTagsHead(head: Head): head is TagsHead {
  return head.kind === "tags";
}

/** Whether a head predicts a number. */
export function isNumberHead(head: Head): head is NumberHead {
  return head.kind === "number";
}

/** The first word of a missing label; that of a label is never negative. See {@linkcode labelSegments}. */
export const missingLabel: number = -1;

/** The names of what a head's logits stand for: its classes or its tags; a number has none. */
export function outputNames(head: Head): readonly string[] {
  return isTagsHead(head) ? head.tags : isNumberHead(head) ? [] : head.classes;
}

/** The number of logits of each head: one for each class or tag, one for a number. [heads] */
export function logitCounts(heads: readonly Head[]): number[] {
  return heads.map((head) => isNumberHead(head) ? 1 : outputNames(head).length);
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
