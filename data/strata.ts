/** What rows are stratified by: their classes, their tags, and the tenths that their numbers are in. */
import { type Head, isNumberHead, isTagsHead } from "./heads.ts";
import { cellNumber, cellTags } from "./label_cells.ts";
import { numberParts } from "./number_parts.ts";
import type { Row } from "./row.ts";

/** Parts of a column's numbers, each about a tenth of the rows. */
const tenths = 10;

/**
 * The strata of one label column, as a function from a cell to those that it is in: one, or of tags as many as
 * it has. An unknown label, and a label of no tag, are strata of their own.
 *
 * @param rows All rows, for the tenths of numbers.
 * @param index The index of the label among each row's.
 * @param head Its head; without one, cells are classes.
 * @returns Keys, the same for the same stratum.
 * @throws RangeError When a row has no such label.
 */
export function strataOf(
  rows: readonly Row[],
  index: number,
  head?: Head,
): (row: Row) => readonly string[] {
  const cellOf = ({ labels }: Row) => {
    const cell = labels[index];
    if (cell === undefined) throw new RangeError(`rows have no label column ${index}`);
    return cell;
  };
  if (head !== undefined && isTagsHead(head)) {
    return (row) => {
      const tags = cellTags(cellOf(row), head);
      if (tags === undefined) return ["unknown"];
      return tags.length === 0 ? ["none"] : tags.map((tag) => `tag ${tag}`);
    };
  }
  if (head !== undefined && isNumberHead(head)) {
    const tenth = tenthOf(rows.map(cellOf));
    return (row) => [String(tenth(cellOf(row)) ?? "unknown")];
  }
  return (row) => [cellOf(row)];
}

/**
 * The tenth that a number is in, among those of a column.
 *
 * @param cells The column's cells.
 * @returns A function from a cell to the tenth's range in words; undefined for one that is no number.
 */
export function tenthOf(cells: readonly string[]): (cell: string) => string | undefined {
  const parts = numberParts(cells.map(cellNumber), tenths);
  return (cell) => {
    const number = cellNumber(cell);
    const part = number === undefined ? undefined : parts.find(({ to }) => number <= to);
    return part && `${part.from} to ${part.to}`;
  };
}
