/** The predictions of a model for an image that was evaluated. */
import type { Decisions, NumberDecision } from "../../data/decisions.ts";
import { isNumberHead, isTagsHead, outputNames } from "../../data/heads.ts";
import type { FacetPrediction, ImageScores } from "../../eval/mod.ts";

/**
 * What each head predicts for an image, without the guesses that are less probable.
 *
 * @param scores The scores as the model decides.
 * @param decisions How it decides; absent where nothing was chosen.
 * @param image The image's index in the set.
 * @returns Predictions. [heads]
 */
export function predictionsOf(
  scores: ImageScores,
  decisions: Decisions | undefined,
  image: number,
): FacetPrediction[] {
  return scores.heads.map((head, index): FacetPrediction => {
    if (isNumberHead(head)) {
      const margin = (decisions?.heads[index] as NumberDecision | undefined)?.margin ?? undefined;
      return { kind: "number", value: scores.number(image, index).value, margin };
    }
    if (isTagsHead(head)) {
      const { given, probabilities, confidence } = scores.tags(image, index);
      const tags = given
        .map((tag) => ({ label: head.tags[tag]!, probability: probabilities[tag]! }))
        .sort((a, b) => b.probability - a.probability);
      return { kind: "tags", tags, top: [], confidence };
    }
    const { predicted, probability } = scores.at(image, index);
    return { label: outputNames(head)[predicted]!, probability, top: [] };
  });
}
