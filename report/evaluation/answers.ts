/** What a model says of each image by its tags and number heads, and whether it is true. */
import { type HeadDecision, type NumberDecision, uncalibrated } from "../../data/decisions.ts";
import { isNumberHead, isTagsHead } from "../../data/heads.ts";
import type { ImageScores } from "../../eval/mod.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";
import { TagAnswers } from "./tags/tag_answers.ts";

/** The answers of one head; undefined for a class head, whose answers the scores themselves hold. */
export type HeadAnswers = TagAnswers | NumberAnswers | undefined;

/**
 * The answers of all heads.
 *
 * @param scores The scores as the model decides.
 * @param decisions How it decides; without them, as heads do for which nothing was chosen. [heads]
 * @returns In the order of the heads. [heads]
 */
export function answersOf(
  scores: ImageScores,
  decisions: readonly HeadDecision[] = scores.heads.map(uncalibrated),
): HeadAnswers[] {
  return scores.heads.map((head, index) => {
    if (isTagsHead(head)) return new TagAnswers(scores, index);
    if (isNumberHead(head)) {
      return new NumberAnswers(scores, index, decisions[index] as NumberDecision);
    }
    return undefined;
  });
}

/** Whether any head's prediction for an image is wrong. */
export function isWrong(
  scores: ImageScores,
  answers: readonly HeadAnswers[],
  image: number,
): boolean {
  return answers.some((of, head) => {
    if (of !== undefined) return of.isWrong(image);
    const { label, predicted } = scores.at(image, head);
    return label >= 0 && label !== predicted;
  });
}
