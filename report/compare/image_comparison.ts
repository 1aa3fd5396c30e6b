/** Two models on the same images: which of them is right where the other is wrong, and how good each is at each class. */
import { type Head, isNumberHead, isTagsHead } from "../../data/mod.ts";
import type { Answer, Answers } from "./read_answers.ts";

/** An image on which two models differ. */
export interface DifferingImage {
  /** Its name in the catalogue. */
  readonly id: string;
  /** Its label. */
  readonly label: string;
  /** What the first model answers. */
  readonly first: string;
  /** What the other one answers. */
  readonly other: string;
}

/** The F1 of a class by both models. */
export interface ClassComparison {
  /** The class or tag. */
  readonly name: string;
  /** Images that have it. */
  readonly images: number;
  /** Its F1 by the first model, 0 to 1. */
  readonly first: number;
  /** Its F1 by the other model, 0 to 1. */
  readonly other: number;
}

/** A head of two models on the images that both were evaluated on. */
export interface HeadComparison {
  /** The head's name. */
  readonly head: string;
  /** Images with the same label in both evaluations. */
  readonly images: number;
  /** Images that only the first gets right. */
  readonly onlyFirst: readonly DifferingImage[];
  /** Images that only the other gets right. */
  readonly onlyOther: readonly DifferingImage[];
  /**
   * How often two equally good models differ at least as much by chance, 0 to 1: the exact two-sided sign test
   * of those images (McNemar 1947).
   */
  readonly chance: number;
  /** Each class or tag, the greatest difference first; none of a number. */
  readonly classes: readonly ClassComparison[];
}

/**
 * Compares a head of two models.
 *
 * @param head The head, as the first model has it.
 * @param first The answers of the first model.
 * @param other Those of the other.
 */
export function compareHead(head: Head, first: Answers, other: Answers): HeadComparison {
  const onlyFirst: DifferingImage[] = [];
  const onlyOther: DifferingImage[] = [];
  const pairs: [Answer, Answer][] = [];
  for (const [id, answers] of first.images) {
    const [a, b] = [answers.get(head.name), other.images.get(id)?.get(head.name)];
    if (a?.right === undefined || b?.right === undefined || a.label !== b.label) continue;
    pairs.push([a, b]);
    if (a.right === b.right) continue;
    const image = { id, label: a.label, first: a.answer, other: b.answer };
    (a.right ? onlyFirst : onlyOther).push(image);
  }
  return {
    head: head.name,
    images: pairs.length,
    onlyFirst,
    onlyOther,
    chance: signTest(onlyFirst.length, onlyOther.length),
    classes: isNumberHead(head) ? [] : classComparisons(head, pairs),
  };
}

/** The classes or tags of a cell. */
function namesIn(head: Head, cell: string): string[] {
  if (!isTagsHead(head)) return [cell];
  return cell === head.noneLabel ? [] : cell.split(head.separator).filter((tag) => tag !== "");
}

function classComparisons(
  head: Head,
  pairs: readonly (readonly [Answer, Answer])[],
): ClassComparison[] {
  const counts = new Map<
    string,
    { images: number; given: [number, number]; both: [number, number] }
  >();
  const of = (name: string) => {
    const known = counts.get(name) ?? { images: 0, given: [0, 0], both: [0, 0] };
    counts.set(name, known);
    return known;
  };
  for (const pair of pairs) {
    const truth = new Set(namesIn(head, pair[0].label));
    for (const name of truth) of(name).images++;
    for (const model of [0, 1] as const) {
      for (const name of new Set(namesIn(head, pair[model].answer))) {
        of(name).given[model]++;
        if (truth.has(name)) of(name).both[model]++;
      }
    }
  }
  const difference = ({ first, other }: ClassComparison) => Math.abs(other - first);
  return [...counts].map(([name, { images, given, both }]) => {
    const f1 = (model: 0 | 1) => 2 * both[model] / (images + given[model]) || 0;
    return { name, images, first: f1(0), other: f1(1) };
  }).sort((a, b) => difference(b) - difference(a) || b.images - a.images);
}

/**
 * The exact two-sided sign test.
 *
 * @param one How often one was better.
 * @param other How often the other was.
 * @returns The probability of a difference at least as large between equals, 0 to 1.
 * @example
 * ```ts
 * import { signTest } from "./image_comparison.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(signTest(0, 5), 2 / 2 ** 5);
 * assert.equal(signTest(3, 3), 1);
 * ```
 */
export function signTest(one: number, other: number): number {
  const count = one + other;
  // log of n over k, summed up from n over 0.
  let logWays = 0;
  let sum = 0;
  for (let k = 0; k <= Math.min(one, other); k++) {
    sum += Math.exp(logWays - count * Math.LN2);
    logWays += Math.log(count - k) - Math.log(k + 1);
  }
  return Math.min(1, 2 * sum);
}
