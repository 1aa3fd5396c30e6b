/** Tags heads whose tags come from a group of 0/1 columns, one for each tag. */
import type { TagsHead } from "./heads.ts";
import { cellTags, tagsCell } from "./label_cells.ts";

/** Separators that are looked for in cells, and taken for groups; the first first. */
export const separators = ["|", ";", ","] as const;

/**
 * A head of a group of columns. Rows keep its labels as one cell, which lists tags.
 *
 * @param name The head's name.
 * @param group Its tags with their columns.
 */
export function groupHead(
  name: string,
  group: readonly { readonly tag: string; readonly column: string }[],
): TagsHead {
  const sorted = [...group].sort((a, b) => a.tag < b.tag ? -1 : 1);
  const tags = sorted.map(({ tag }) => tag);
  const isFree = (separator: string) => !tags.some((tag) => tag.includes(separator));
  let noneLabel = "none";
  while (tags.includes(noneLabel)) noneLabel = `no ${noneLabel}`;
  return {
    kind: "tags",
    name,
    tags,
    separator: separators.find(isFree) ?? "\t",
    noneLabel,
    columns: sorted.map(({ column }) => column),
  };
}

/**
 * The cell of a row's 0/1 values: unknown where all are empty, else the tags whose value is 1.
 *
 * @param head A head of a group.
 * @param values By tag.
 * @returns The cell, or why the values are none.
 */
export function groupCell(
  head: TagsHead,
  values: readonly string[],
): { readonly cell: string; readonly problem?: string } {
  const truths = values.map(truthOf);
  const wrong = truths.indexOf("neither");
  if (wrong >= 0) {
    return { cell: "", problem: `${head.columns![wrong]}: "${values[wrong]}" is neither 0 nor 1` };
  }
  if (truths.every((truth) => truth === undefined)) return { cell: "" };
  return { cell: tagsCell(head.tags.filter((_, tag) => truths[tag] === true), head) };
}

/** The 0/1 values of a cell, by tag: the inverse of {@linkcode groupCell}. */
export function groupValues(head: TagsHead, cell: string): string[] {
  const tags = cellTags(cell, head);
  const unknown = tags?.find((tag) => !head.tags.includes(tag));
  if (unknown !== undefined) throw new RangeError(`${head.name} has no tag ${unknown}.`);
  return head.tags.map((tag) => tags === undefined ? "" : tags.includes(tag) ? "1" : "0");
}

/**
 * A tags head with other tags; in a group, the column of a new tag is named as the others are.
 *
 * @param head The head.
 * @param tags Its new tags, in any order.
 */
export function withTags<Any extends TagsHead>(head: Any, tags: Iterable<string>): Any {
  const sorted = [...new Set(tags)].sort();
  const { columns } = head;
  if (columns === undefined) return { ...head, tags: sorted };
  const columnOf = new Map(head.tags.map((tag, at) => [tag, columns[at]!]));
  const [before, after] = textAround(head.tags, columns);
  return {
    ...head,
    tags: sorted,
    columns: sorted.map((tag) => columnOf.get(tag) ?? `${before}${tag}${after}`),
  };
}

/** What stands before and after the tag in all names of a group's columns. */
function textAround(tags: readonly string[], columns: readonly string[]): [string, string] {
  const [tag = "", column = ""] = [tags[0], columns[0]];
  for (let at = column.indexOf(tag); at >= 0; at = column.indexOf(tag, at + 1)) {
    const [before, after] = [column.slice(0, at), column.slice(at + tag.length)];
    if (tags.every((tag, index) => columns[index] === before + tag + after)) return [before, after];
  }
  return ["", ""];
}

function truthOf(value: string): boolean | undefined | "neither" {
  if (value === "") return undefined;
  const lower = value.toLowerCase();
  if (["true", "yes", "y", "x"].includes(lower) || Number(value) === 1) return true;
  return ["false", "no", "n"].includes(lower) || [0, -1].includes(Number(value))
    ? false
    : "neither";
}
