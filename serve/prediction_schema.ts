/** JSON Schemas of predictions, one for each kind of head. */
import { chosenShare } from "../charts/words.ts";
import type { HeadDecision } from "../data/decisions.ts";
import { type Head, isNumberHead, isTagsHead } from "../data/heads.ts";

const probability = { type: "number", minimum: 0, maximum: 1 };

/** The schema of an object with exactly these properties. */
export function object(properties: Record<string, object>, description?: string): object {
  return {
    type: "object",
    ...(description !== undefined && { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/**
 * The schema of a head's prediction, as `toPredictions` makes it.
 *
 * @param head The head.
 * @param decision Its decision; undefined where the model holds none.
 * @param precision The share of sure answers that was to be right.
 */
export function predictionSchema(
  head: Head,
  decision: HeadDecision | undefined,
  precision: number | undefined,
): object {
  const share = chosenShare(precision ?? 0);
  if (isNumberHead(head)) {
    const margin = decision && "margin" in decision ? decision.margin : null;
    return object({
      kind: { const: "number" },
      value: { type: "number", description: "in the unit of the training data" },
      ...(margin !== null && {
        margin: {
          const: margin,
          description: `${share} of validation images were at most so far from the truth`,
        },
      }),
    }, `The number of ${head.name}`);
  }
  const sure = decision && {
    sure: {
      type: "boolean",
      description: `of the validation images for which it was true, ${share} were right`,
    },
  };
  const guesses = (names: readonly string[], description: string) => ({
    type: "array",
    description,
    items: object({ label: { enum: names }, probability }),
  });
  if (isTagsHead(head)) {
    return object({
      kind: { const: "tags" },
      tags: guesses(head.tags, "those given, maybe none, the most probable first"),
      top: { ...guesses(head.tags, "the most probable first, given or not"), minItems: 1 },
      confidence: {
        ...probability,
        description: "the smallest probability of those given; of none, 1 - the largest of all",
      },
      ...sure,
    }, `The tags of ${head.name}`);
  }
  const top = { ...guesses(head.classes, "the most probable first"), minItems: 1 };
  const label = { enum: head.classes };
  return object({ label, probability, top, ...sure }, `The labels of ${head.name}`);
}
