/**
 * Labels as words of 32 bits, as kernels read them. The words of all heads of an image lie end to end. A
 * head's first word is negative where its label is missing, whatever its kind:
 *
 *   class   [class index]
 *   tags    [how many tags, bits ...]   tag t is bit t % 32 of word 1 + floor(t / 32)
 *   number  [0, float32 bits of (number - mean) / std]
 *
 * So the labels of a model that only has classes are [images, heads] class indices. Web standards only.
 */
import { type Head, isNumberHead, isTagsHead } from "./heads.ts";

/** The position of each head's words in an image's labels. */
export interface LabelSegments {
  /** Each head's first word. [heads] */
  readonly offsets: readonly number[];
  /** Words of each head. [heads] */
  readonly counts: readonly number[];
  /** Words of an image. */
  readonly total: number;
}

/**
 * Lays out the words of the heads' labels end to end.
 *
 * @param heads The heads, in order.
 * @returns The position of each head's words.
 *
 * @example
 * ```ts
 * import { labelSegments } from "./label_words.ts";
 *
 * const { offsets, total } = labelSegments([
 *   { name: "gender", classes: ["men", "women"] },
 *   { kind: "tags", name: "usage", tags: ["home", "sports"], separator: "|" },
 *   { kind: "number", name: "price", mean: 20, std: 5 },
 * ]);
 * if (offsets.join() !== "0,1,3" || total !== 5) throw new Error("one word, two, two");
 * ```
 */
export function labelSegments(heads: readonly Head[]): LabelSegments {
  const offsets: number[] = [];
  const counts: number[] = [];
  let total = 0;
  for (const head of heads) {
    const count = isTagsHead(head)
      ? 1 + Math.ceil(head.tags.length / 32)
      : isNumberHead(head)
      ? 2
      : 1;
    offsets.push(total);
    counts.push(count);
    total += count;
  }
  return { offsets, counts, total };
}

/** Whether bit `tag` is set in a tags head's words. */
export function hasTag(words: Int32Array, first: number, tag: number): boolean {
  return (words[first + 1 + (tag >> 5)]! >>> (tag & 31) & 1) === 1;
}

/** Writes a tags head's words: the tags of one image, by index. */
export function writeTags(words: Int32Array, first: number, tags: Iterable<number>): void {
  let count = 0;
  for (const tag of tags) {
    if (hasTag(words, first, tag)) continue;
    words[first + 1 + (tag >> 5)]! |= 1 << (tag & 31);
    count++;
  }
  words[first] = count;
}

/** Reads a number head's words: the standardised number. */
export function standardisedNumber(words: Int32Array, first: number): number {
  return new Float32Array(words.buffer, words.byteOffset + 4 * (first + 1), 1)[0]!;
}

/** Writes a number head's words. */
export function writeNumber(words: Int32Array, first: number, standardised: number): void {
  new Float32Array(words.buffer, words.byteOffset + 4 * (first + 1), 1)[0] = standardised;
  words[first] = 0;
}

/**
 * The indices of an image's classes or tags of one head.
 *
 * @param head The head; of one for a number there are none.
 * @param words Labels of images.
 * @param first The index of the head's first word of the image.
 * @returns One class index, or the tags' indices, ascending; none where the label is missing.
 */
export function labelledIndices(head: Head, words: Int32Array, first: number): number[] {
  if (words[first]! < 0 || isNumberHead(head)) return [];
  if (!isTagsHead(head)) return [words[first]!];
  const indices: number[] = [];
  const end = first + 1 + Math.ceil(head.tags.length / 32);
  for (let at = first + 1; at < end; at++) {
    for (let bits = words[at]!; bits !== 0; bits &= bits - 1) {
      indices.push(32 * (at - first - 1) + 31 - Math.clz32(bits & -bits));
    }
  }
  return indices;
}
