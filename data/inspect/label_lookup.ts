/** The labels of inspected images by head: which classes, tags or parts of its numbers each image has. */
import { type Head, isNumberHead, isTagsHead, outputNames } from "../heads.ts";
import { cellNumber } from "../label_cells.ts";
import { hasTag, labelledIndices, labelSegments } from "../label_words.ts";
import { labelWords } from "../labels_of_rows.ts";
import { type NumberPart, numberParts } from "../number_parts.ts";
import type { Row } from "../row.ts";
import type { Membership } from "./class_statistics.ts";

/** The labels of one head, by image. */
export interface LabelLookup {
  readonly head: Head;
  /** Its classes or tags. */
  readonly names: readonly string[];
  /** Whether an image has no label of it. */
  readonly isMissing: (image: number) => boolean;
  /** The indices of an image's classes or tags; of numbers, that of their part. */
  readonly of: (image: number) => readonly number[];
  /** Whether an image has the class or tag, or its number is in the part, of an index. */
  readonly has: (image: number, label: number) => boolean;
  /** Of a number head, the number of each image. [images] */
  readonly numbers?: readonly (number | undefined)[];
  /** Of a number head, its parts. */
  readonly parts?: readonly NumberPart[];
}

/** The labels of rows: their words, and those of each head. */
export function lookUpAll(rows: readonly Row[], heads: readonly Head[]) {
  const labels = labelWords(rows, heads);
  return { labels, lookups: heads.map((head, index) => lookUp(head, index, rows, labels, heads)) };
}

/** Which images each class, tag or part has. */
export function membership({ names, parts, of, has }: LabelLookup): Membership {
  return { classes: (parts ?? names).length, of, has };
}

/** Whether a class, tag or part of usable rows is that of all rows, where numbers may be divided otherwise. */
export function isSamePart(one: LabelLookup, other: LabelLookup, label: number): boolean {
  const [part, same] = [one.parts?.[label], other.parts?.[label]];
  return part?.from === same?.from && part?.to === same?.to;
}

function lookUp(
  head: Head,
  index: number,
  rows: readonly Row[],
  labels: Int32Array,
  heads: readonly Head[],
): LabelLookup {
  const { offsets, total } = labelSegments(heads);
  const firstOf = (image: number) => image * total + offsets[index]!;
  const isMissing = (image: number) => labels[firstOf(image)]! < 0;
  const names = outputNames(head);
  if (!isNumberHead(head)) {
    const of = (image: number) => labelledIndices(head, labels, firstOf(image));
    const has = isTagsHead(head)
      ? (image: number, tag: number) => !isMissing(image) && hasTag(labels, firstOf(image), tag)
      : (image: number, label: number) => labels[firstOf(image)] === label;
    return { head, names, isMissing, of, has };
  }
  const numbers = rows.map((row) => cellNumber(row.labels[index]!));
  const parts = numberParts(numbers, 5);
  const of = (image: number) => {
    const part = parts.findIndex(({ to }) => numbers[image] !== undefined && numbers[image]! <= to);
    return part < 0 ? [] : [part];
  };
  const has = (image: number, part: number) => of(image)[0] === part;
  return { head, names, isMissing, of, has, numbers, parts };
}
