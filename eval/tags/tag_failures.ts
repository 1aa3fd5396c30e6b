/** The images behind a tags head's false and missed tags, the most confident first. */
import type { ImageScores } from "../image_scores.ts";

/** A tag that was given to an image that does not have it, or not to one that has. */
export interface TagFailure {
  /** The image's index in the set. */
  readonly image: number;
  /** The tag's index in its head. */
  readonly tag: number;
  /** The tag's calibrated probability, 0 to 1. */
  readonly probability: number;
}

/**
 * The tags that were given to images that do not have them.
 *
 * @param scores The predictions for each image.
 * @param head The index of a tags head.
 * @param limit At most this many.
 * @returns The most probable first; equal ones in the order of the set.
 */
export function falseTags(scores: ImageScores, head: number, limit: number): TagFailure[] {
  return failures(scores, head, "wrong")
    .sort((a, b) => b.probability - a.probability).slice(0, limit);
}

/**
 * The tags of images that they were not given.
 *
 * @param scores The predictions for each image.
 * @param head The index of a tags head.
 * @param limit At most this many.
 * @returns The least probable first; equal ones in the order of the set.
 */
export function missedTags(scores: ImageScores, head: number, limit: number): TagFailure[] {
  return failures(scores, head, "missed")
    .sort((a, b) => a.probability - b.probability).slice(0, limit);
}

function failures(scores: ImageScores, head: number, which: "wrong" | "missed"): TagFailure[] {
  const found: TagFailure[] = [];
  for (let image = 0; image < scores.count; image++) {
    if (!scores.labelled(image, head)) continue;
    const score = scores.tags(image, head);
    for (const tag of score[which]) {
      found.push({ image, tag, probability: score.probabilities[tag]! });
    }
  }
  return found;
}
