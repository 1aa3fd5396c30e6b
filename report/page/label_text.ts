/** An image's label of a head as text. */
import { type Head, isNumberHead, isTagsHead } from "../../data/heads.ts";
import { hasTag, standardisedNumber } from "../../data/label_words.ts";
import { listed } from "../../data/listed.ts";
import { shortName } from "../../charts/mod.ts";
import { trueQuantity } from "./numbers.ts";

/** How a label is written. */
export interface LabelText {
  /** Characters of a name at most. */
  readonly longest?: number | undefined;
  /** Tags that are named at most. */
  readonly most?: number | undefined;
}

/**
 * Writes a label.
 *
 * @param head The head.
 * @param words An image's label words, see data/label_words.ts.
 * @param first The place of the head's first word among them.
 * @returns The class, the tags, or the number; undefined where the image has no label.
 */
export function labelText(
  head: Head,
  words: Int32Array,
  first: number,
  { longest, most = 6 }: LabelText = {},
): string | undefined {
  if (words[first]! < 0) return undefined;
  if (isNumberHead(head)) {
    return trueQuantity(head.mean + head.std * standardisedNumber(words, first), head.std);
  }
  if (isTagsHead(head)) {
    const tags = head.tags.filter((_, tag) => hasTag(words, first, tag));
    return tags.length === 0 ? "no tag" : listed(tags.map((tag) => shortName(tag, longest)), most);
  }
  return shortName(head.classes[words[first]!]!, longest);
}
