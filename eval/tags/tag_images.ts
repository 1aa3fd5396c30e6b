/** The predicted and the true tags of images, and the columns of single tags in them. */
import { hasTag } from "../../data/label_words.ts";

/** The predicted and the true tags of a head for the images that have its label. */
export interface TagImages {
  /** The number of the head's tags. */
  readonly tags: number;
  /** The logits of each image. [images][tags] */
  readonly logits: readonly Float32Array[];
  /** The label words of each image, as `data/label_words.ts` lays them out. [images][1 + tags / 32] */
  readonly labels: readonly Int32Array[];
}

/** Tags read at once: their logits lie in one line of a processor's cache. */
const BLOCK = 16;

/**
 * Visits every tag with the logits of the images that have it and of those that do not. A logit that is not a
 * number counts as the lowest.
 *
 * @param images The images.
 * @param visit Called with each tag in order; the arrays are valid during the call only.
 */
export function eachTag(
  { tags, logits, labels }: TagImages,
  visit: (tag: number, having: Float32Array, others: Float32Array) => void,
): void {
  const block = Math.min(BLOCK, tags);
  const columns = Array.from({ length: block }, () => new Float32Array(logits.length));
  const filled = new Int32Array(block); // images with the tag, from the front; others from the back
  for (let first = 0; first < tags; first += block) {
    const count = Math.min(block, tags - first);
    filled.fill(0);
    for (let image = 0; image < logits.length; image++) {
      const row = logits[image]!;
      const words = labels[image]!;
      for (let t = 0; t < count; t++) {
        const logit = row[first + t]!;
        const value = Number.isNaN(logit) ? -Infinity : logit;
        const having = filled[t]!;
        const place = hasTag(words, 0, first + t)
          ? filled[t]!++
          : logits.length - 1 - image + having;
        columns[t]![place] = value;
      }
    }
    for (let t = 0; t < count; t++) {
      const column = columns[t]!;
      visit(first + t, column.subarray(0, filled[t]!), column.subarray(filled[t]!));
    }
  }
}
