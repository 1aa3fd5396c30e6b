/** The labels of rows as words; see label_words.ts. */
import type { Row } from "./row.ts";
import { type Head, isNumberHead, isTagsHead, missingLabel, outputNames } from "./heads.ts";
import { cellNumber, cellTags } from "./label_cells.ts";
import { labelSegments, writeNumber, writeTags } from "./label_words.ts";

/**
 * The labels of rows as words.
 *
 * @param rows The rows, one label per head.
 * @param heads The heads.
 * @returns The words; a label is missing where its cell is empty, not a number, or names a class or tag that
 * its head does not have. [rows, words of an image]
 *
 * @example
 * ```ts
 * import { labelWords } from "./labels_of_rows.ts";
 *
 * const rows = [{ line: 2, id: "1", image: "/1.jpg", labels: ["men", "sports|home"] }];
 * const words = labelWords(rows, [
 *   { name: "gender", classes: ["men", "women"] },
 *   { kind: "tags", name: "usage", tags: ["home", "office", "sports"], separator: "|" },
 * ]);
 * if (words.join() !== "0,2,5") throw new Error("the first class; two tags, the first and the third");
 * ```
 */
export function labelWords(rows: readonly Row[], heads: readonly Head[]): Int32Array {
  const { offsets, total } = labelSegments(heads);
  const writers = heads.map(writerOf);
  const words = new Int32Array(rows.length * total);
  for (const [row, { labels }] of rows.entries()) {
    for (const [head, write] of writers.entries()) {
      write(words, row * total + offsets[head]!, labels[head]!);
    }
  }
  return words;
}

/** Writes a cell's words from the index `first` on. */
type Writer = (words: Int32Array, first: number, cell: string) => void;

function writerOf(head: Head): Writer {
  if (isNumberHead(head)) {
    return (words, first, cell) => {
      const number = cellNumber(cell);
      if (number === undefined) words[first] = missingLabel;
      else writeNumber(words, first, (number - head.mean) / (head.std || 1));
    };
  }
  const indices = new Map(outputNames(head).map((name, index) => [name, index]));
  if (!isTagsHead(head)) {
    return (words, first, cell) => void (words[first] = indices.get(cell) ?? missingLabel);
  }
  return (words, first, cell) => {
    const tags = cellTags(cell, head)?.map((tag) => indices.get(tag));
    if (tags?.every((tag) => tag !== undefined)) writeTags(words, first, tags);
    else words[first] = missingLabel;
  };
}
