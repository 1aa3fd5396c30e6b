/** What is known of a class or tags head's answers when its decision is judged, image by image. */
import { type Answer, coverageCurve } from "./answers.ts";
import { clopperPearson } from "./binomial.ts";
import type { TagCounts } from "./choosable_head.ts";
import type {
  GivenTagsFigures,
  RightShare,
  SureFigures,
  TogetherFigures,
} from "./decision_figures.ts";
import { never } from "./tag_thresholds.ts";

/** An image's answer, judged. */
export interface JudgedAnswer extends Answer {
  /** Whether it is sure by what was not chosen on this image. */
  readonly heldSure: boolean;
  /** Whether it is sure by the decision. */
  readonly sure: boolean;
}

/** A class or tags head with its judged answers. */
export interface JudgedHead {
  readonly name: string;
  /** By image; images without a label are not in it. */
  readonly answers: ReadonlyMap<number, JudgedAnswer>;
  readonly figures: SureFigures;
}

/** Coverage, the share of right ones, and the curve of some answers. */
export function sureness(
  answers: readonly JudgedAnswer[],
): Pick<SureFigures, "images" | "coverage" | "sure" | "curve"> {
  const held = answers.filter(({ heldSure }) => heldSure);
  return {
    images: answers.length,
    coverage: answers.filter(({ sure }) => sure).length / answers.length,
    sure: rightShare(held.filter(({ right }) => right).length, held.length),
    curve: coverageCurve(answers),
  };
}

/** A share of right answers with its interval; null without answers. */
export function rightShare(right: number, images: number): RightShare | null {
  if (images === 0) return null;
  return { images, right, precision: right / images, ...clopperPearson(right, images) };
}

/**
 * Judges heads together, on the images that have a label for each: all sure, all right.
 *
 * @param heads The class and tags heads.
 * @returns Null where there are not two, or no image has every label.
 */
export function together(heads: readonly JudgedHead[]): TogetherFigures | null {
  const [first, ...others] = heads;
  if (first === undefined || others.length === 0) return null;
  const joint = [...first.answers.keys()].flatMap((image): JudgedAnswer[] => {
    const all = heads.map(({ answers }) => answers.get(image));
    if (!all.every((answer) => answer !== undefined)) return [];
    return [{
      confidence: all.reduce((least, { confidence }) => Math.min(least, confidence), 1),
      right: all.every(({ right }) => right),
      heldSure: all.every(({ heldSure }) => heldSure),
      sure: all.every(({ sure }) => sure),
    }];
  });
  if (joint.length === 0) return null;
  return { heads: heads.map(({ name }) => name), ...sureness(joint) };
}

/** What given tags are worth, from their counts in parts of the images. */
export function givenTags(
  counts: readonly TagCounts[],
  thresholds: readonly number[],
): GivenTagsFigures {
  const sum = (of: keyof TagCounts) => counts.reduce((sum, count) => sum + count[of], 0);
  const [right, given, having] = [sum("right"), sum("given"), sum("true")];
  return {
    precision: given === 0 ? null : right / given,
    recall: having === 0 ? null : right / having,
    f1_micro: given + having === 0 ? 0 : 2 * right / (given + having),
    never: thresholds.filter((threshold) => threshold >= never).length,
  };
}
