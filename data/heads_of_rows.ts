/** Heads made of the labels that occur in rows. */
import { cellNames, cellNumber } from "./label_cells.ts";
import {
  type Head,
  isClassHead,
  isNumberHead,
  isTagsHead,
  type NumberHead,
  type TagsHead,
} from "./heads.ts";
import type { Row } from "./row.ts";

/**
 * A number head with the mean and the population standard deviation of numbers.
 *
 * @param name The head's name.
 * @param numbers Finite numbers.
 * @returns The standard deviation is 0 where all numbers are equal or there is none: such a head cannot be
 * learned, and `requireLearnable` refuses it.
 *
 * @example
 * ```ts
 * import { numberHead } from "./heads_of_rows.ts";
 *
 * const { mean, std } = numberHead("price", [1, 3]);
 * if (mean !== 2 || std !== 1) throw new Error("2 and 1");
 * ```
 */
export function numberHead(name: string, numbers: readonly number[]): NumberHead {
  const count = Math.max(1, numbers.length);
  // Divided by the largest first, so that no sum or square overflows.
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.abs(number));
  if (largest === 0) return { kind: "number", name, mean: 0, std: 0 };
  if (numbers.every((number) => number === numbers[0])) {
    return { kind: "number", name, mean: numbers[0]!, std: 0 };
  }
  let mean = 0;
  for (const number of numbers) mean += number / largest / count;
  let variance = 0;
  for (const number of numbers) variance += (number / largest - mean) ** 2 / count;
  return { kind: "number", name, mean: mean * largest, std: Math.sqrt(variance) * largest };
}

/**
 * A head with the classes, tags or numbers of cells.
 *
 * @param like Its kind, name and format.
 * @param cells Cells that are labels of it, or empty.
 */
export function headOfCells(like: Head, cells: Iterable<string>): Head {
  if (isNumberHead(like)) {
    const numbers = [...cells].map(cellNumber).filter((number) => number !== undefined);
    return numberHead(like.name, numbers);
  }
  const names = new Set<string>();
  for (const cell of cells) for (const name of cellNames(like, cell)) names.add(name);
  if (!isTagsHead(like)) return { ...like, classes: [...names].sort() };
  // A group's tags are its columns, whether a row has them or not.
  return like.columns === undefined ? { ...like, tags: [...names].sort() } : like;
}

/**
 * The heads of rows: the classes and tags that occur in them, and the mean and standard deviation of their
 * numbers.
 *
 * @param heads The heads that the rows' labels belong to.
 * @param rows The rows.
 */
export function headsOfRows(heads: readonly Head[], rows: readonly Row[]): Head[] {
  return heads.map((head, index) => headOfCells(head, rows.map(({ labels }) => labels[index]!)));
}

/**
 * Heads whose numbers are standardised by some rows: their mean and standard deviation become those of the
 * rows' numbers, while classes and tags stay.
 *
 * @param heads The heads.
 * @param rows The training rows.
 *
 * @example
 * ```ts
 * import { standardiseHeads } from "./heads_of_rows.ts";
 *
 * const rows = ["1", "3", ""].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [label],
 * }));
 * const [head] = standardiseHeads([{ kind: "number", name: "price", mean: 0, std: 1 }], rows);
 * if (head?.kind !== "number" || head.mean !== 2) throw new Error("the mean of 1 and 3");
 * ```
 */
export function standardiseHeads<Any extends Head>(
  heads: readonly Any[],
  rows: readonly Row[],
): Any[] {
  return heads.map((head, index) => {
    if (!isNumberHead(head)) return head;
    return { ...head, ...headOfCells(head, rows.map(({ labels }) => labels[index]!)) };
  });
}

/**
 * One head from those of the parts of a table: the classes and tags of all.
 *
 * @param parts The parts' heads, in the same order.
 * @param rows The rows of all parts, for the mean and the standard deviation of numbers.
 */
export function joinHeads(parts: readonly (readonly Head[])[], rows: readonly Row[]): Head[] {
  return parts[0]!.map((head, index) => {
    const same = parts.map((heads) => heads[index]!);
    const all = (names: (head: Head) => readonly string[]) =>
      [...new Set(same.flatMap(names))].sort();
    if (isNumberHead(head)) return headsOfRows(parts[0]!, rows)[index]!;
    if (isClassHead(head)) {
      return { ...head, classes: all((other) => isClassHead(other) ? other.classes : []) };
    }
    return joinTags(same.filter(isTagsHead), rows, index);
  });
}

function joinTags(parts: readonly TagsHead[], rows: readonly Row[], index: number): TagsHead {
  const [first] = parts as [TagsHead];
  if (parts.every(({ separator }) => separator === first.separator)) {
    const columnOf = new Map(
      parts.flatMap(({ tags, columns }) => tags.map((tag, at) => [tag, columns?.[at]] as const)),
    );
    const tags = [...columnOf.keys()].sort();
    if (first.columns === undefined) return { ...first, tags };
    return { ...first, tags, columns: tags.map((tag) => columnOf.get(tag)!) };
  }
  // A part whose cells have one tag each did not show what separates them.
  const uses = (separator: string) =>
    rows.filter(({ labels }) => labels[index]!.includes(separator)).length;
  const { separator } = parts.reduce((a, b) => uses(b.separator) > uses(a.separator) ? b : a);
  const cells = rows.map(({ labels }) => labels[index]!);
  return headOfCells({ ...first, separator }, cells) as TagsHead;
}
