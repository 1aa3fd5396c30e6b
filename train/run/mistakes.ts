/** What a head of a model gets wrong on a set of images. */
import { isNumberHead, isTagsHead, type TagsHead } from "../../data/heads.ts";
import {
  confidentMistakes,
  type Failure,
  type Guess,
  type ImageScores,
  worstNumbers,
} from "../../eval/mod.ts";

/** An image whose given tags are not those that it has. */
export interface TagsMistake {
  /** The kind of its head. */
  readonly kind: "tags";
  /** The image's index in the set. */
  readonly image: number;
  /** The head's name. */
  readonly head: string;
  /** The tags that it has. */
  readonly truth: readonly string[];
  /** Tags that it was given and does not have, the most probable first. */
  readonly wrong: readonly Guess[];
  /** Tags that it has and was not given, the least probable first. */
  readonly missed: readonly Guess[];
}

/** An image with its number. */
export interface NumberMistake {
  /** The kind of its head. */
  readonly kind: "number";
  /** The image's index in the set. */
  readonly image: number;
  /** The head's name. */
  readonly head: string;
  /** Its number, in the unit of the column. */
  readonly truth: number;
  /** The predicted number. */
  readonly value: number;
}

/** A wrong prediction of a head; that of a class head has no kind. */
export type Mistake = Failure & { readonly kind?: undefined } | TagsMistake | NumberMistake;

/**
 * The clearest mistakes of a head: wrong classes and tags with the most confident ones first, and numbers that
 * are farthest off.
 *
 * @param scores The predictions for each image.
 * @param index The head's index.
 * @param limit Images at most.
 */
export function mistakesOf(scores: ImageScores, index: number, limit: number): Mistake[] {
  const head = scores.heads[index]!;
  if (isTagsHead(head)) return wrongTags(scores, index, head, limit);
  if (isNumberHead(head)) {
    return worstNumbers(scores, index, limit)
      .map(({ image, truth, value }) => ({ kind: "number", image, head: head.name, truth, value }));
  }
  return confidentMistakes(scores, index, limit);
}

/** The images with a wrong or missed tag, those first where the model is surest of its mistake. */
function wrongTags(
  scores: ImageScores,
  index: number,
  { name, tags }: TagsHead,
  limit: number,
): TagsMistake[] {
  const found: { readonly mistake: TagsMistake; readonly confidence: number }[] = [];
  for (let image = 0; image < scores.count; image++) {
    const { truth, wrong, missed, probabilities } = scores.tags(image, index);
    if (wrong.length + missed.length === 0) continue;
    const guesses = (some: readonly number[]): Guess[] =>
      some.map((tag) => ({ label: tags[tag]!, probability: probabilities[tag]! }));
    const mistake: TagsMistake = {
      kind: "tags",
      image,
      head: name,
      truth: truth.map((tag) => tags[tag]!),
      wrong: guesses(wrong).sort((a, b) => b.probability - a.probability),
      missed: guesses(missed).sort((a, b) => a.probability - b.probability),
    };
    const confidence = Math.max(
      mistake.wrong[0]?.probability ?? 0,
      1 - (mistake.missed[0]?.probability ?? 1),
    );
    found.push({ mistake, confidence });
  }
  return found.sort((a, b) => b.confidence - a.confidence).slice(0, limit)
    .map(({ mistake }) => mistake);
}
