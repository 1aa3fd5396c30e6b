/** The threshold of each tag of a head. */
import { sigmoid } from "../head_values.ts";
import { Ranking } from "../tags/ranking.ts";
import { eachTag, type TagImages } from "../tags/tag_images.ts";
import { lastHolding } from "./holding.ts";

/**
 * What tags' thresholds are chosen for: each tag's largest F1, or that it is right as often as wanted wherever it
 * is given.
 */
export type TagThresholdRule = "f1" | "precision";

/** The threshold of a tag that is never given: no probability reaches it. */
export const never = 2;

/**
 * Chooses the tags' thresholds. For F1 it is the one of all possible thresholds where the tag's F1 on these images
 * is largest, of equal ones the highest; a tag that no image has keeps 0.5. For a precision it is the lowest
 * that holds it (see holding.ts): a tag of too few images is never given.
 *
 * Only thresholds at the scores of images that have the tag need be tried: any other gives the tag to more images
 * that do not have it, and to no more that do.
 *
 * @param images Images with the head's label.
 * @param temperature What logits are divided by before the sigmoid.
 * @param rule What the thresholds are chosen for.
 * @param precision The wanted share of right ones among given tags, for the rule "precision".
 * @returns Probabilities. [tags]
 */
export function tagThresholds(
  images: TagImages,
  temperature: number,
  rule: TagThresholdRule,
  precision: number,
): number[] {
  const thresholds: number[] = [];
  eachTag(images, (_, having, others) => {
    const ranking = new Ranking(having).addOthers(others);
    const best = rule === "f1" ? largestF1(ranking) : lowestHolding(ranking, precision);
    if (best >= 0) thresholds.push(sigmoid(ranking.below(best) / temperature));
    else thresholds.push(rule === "f1" ? 0.5 : never);
  });
  return thresholds;
}

/** The index of the score from which giving a tag has the largest F1; -1 where no image has the tag. */
function largestF1(ranking: Ranking): number {
  let [best, largest] = [-1, 0];
  for (const [i, others] of ranking.others().entries()) {
    const having = ranking.having[i]!;
    const f1 = 2 * having / (having + others + ranking.positives);
    if (f1 > largest) [best, largest] = [i, f1];
  }
  return best;
}

function lowestHolding(ranking: Ranking, precision: number): number {
  const counts = ranking.others().map((others, i) => others + ranking.having[i]!);
  return lastHolding(ranking.having, counts, precision);
}
