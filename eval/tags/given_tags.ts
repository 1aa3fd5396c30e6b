/** Which tags are given at thresholds, and how many of them are right: by tag, and by image. */
import { hasTag } from "../../data/label_words.ts";
import { sigmoid } from "../head_values.ts";
import type { TagImages } from "./tag_images.ts";

/** How a tags head's logits become given tags. */
export interface TagThresholds {
  /** What logits are divided by before the sigmoid. */
  readonly temperature: number;
  /** The probability from which each tag is given. [tags] */
  readonly thresholds: readonly number[];
}

/** Counts of given tags. */
export interface GivenTags {
  /** Images that have each tag and were given it. [tags] */
  readonly right: Uint32Array;
  /** Images that each tag was given to. [tags] */
  readonly given: Uint32Array;
  /** Images that have each tag. [tags] */
  readonly true: Uint32Array;
  /** Mean of the images' F1, 0 to 1; that of an image without true and given tags is 0. */
  readonly f1Samples: number;
  /** Share of images whose given tags are the true ones, 0 to 1. */
  readonly exactMatch: number;
}

/**
 * Counts the given tags.
 *
 * @param images The images, at least one.
 * @param at How logits become given tags.
 * @returns Counts by tag, and figures by image.
 */
export function countGivenTags(
  { tags, logits, labels }: TagImages,
  { temperature, thresholds }: TagThresholds,
): GivenTags {
  const counts = {
    right: new Uint32Array(tags),
    given: new Uint32Array(tags),
    true: new Uint32Array(tags),
  };
  let [f1, exact] = [0, 0];
  for (let image = 0; image < logits.length; image++) {
    const row = logits[image]!;
    const words = labels[image]!;
    let [right, given, having] = [0, 0, 0];
    for (let tag = 0; tag < tags; tag++) {
      const isGiven = sigmoid(row[tag]! / temperature) >= thresholds[tag]!;
      const isTrue = hasTag(words, 0, tag);
      if (isGiven) {
        given++;
        counts.given[tag]!++;
      }
      if (isTrue) {
        having++;
        counts.true[tag]!++;
      }
      if (isGiven && isTrue) {
        right++;
        counts.right[tag]!++;
      }
    }
    if (given + having > 0) f1 += 2 * right / (given + having);
    if (right === given && right === having) exact++;
  }
  return { ...counts, f1Samples: f1 / logits.length, exactMatch: exact / logits.length };
}
