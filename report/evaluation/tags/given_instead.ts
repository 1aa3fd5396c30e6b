/** Tags that are given in place of others: the confusions of a head that gives any number of tags. */
import type { TagAnswers } from "./tag_answers.ts";

/** A tag that images have and another that they were given, while they do not have it. */
export interface GivenInstead {
  /** Index of the tag that is missing. */
  readonly missed: number;
  /** Index of the tag that was given. */
  readonly given: number;
  /** Images of which both is true. */
  readonly images: number;
}

/**
 * The pairs of a missing and a wrong tag that most images have.
 *
 * @param answers The head's answers.
 * @param limit Pairs at most.
 * @returns Pairs, those of most images first; equal ones in the order of the tags.
 */
export function givenInstead(answers: TagAnswers, limit: number): GivenInstead[] {
  const tags = answers.head.tags.length;
  const counts = new Map<number, number>();
  for (let image = 0; image < answers.count; image++) {
    const { missed, wrong } = answers.verdict(image);
    for (const of of missed) {
      for (const given of wrong) {
        const pair = of * tags + given;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([a, few], [b, many]) => many - few || a - b).slice(0, limit)
    .map(([pair, images]) => ({ missed: Math.floor(pair / tags), given: pair % tags, images }));
}
