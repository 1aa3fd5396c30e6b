/** How often the cells of a label column, and the names in them, occur: few where rows are millions. */
import type { Head } from "./heads.ts";
import { cellNames } from "./label_cells.ts";

/** How often each of some texts occurs. */
export type TextCounts = ReadonlyMap<string, number>;

/**
 * Counts a column's cells, without empty ones.
 *
 * @param rows Rows with a label for each head.
 * @param index The head's index.
 */
export function countCells(
  rows: Iterable<{ readonly labels: readonly string[] }>,
  index: number,
): TextCounts {
  const counts = new Map<string, number>();
  for (const { labels } of rows) {
    const cell = labels[index]!;
    if (cell !== "") counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

/** Counts the classes or tags of counted cells; a number has none. */
export function countNames(head: Head, cells: TextCounts): TextCounts {
  const counts = new Map<string, number>();
  for (const [cell, count] of cells) {
    for (const name of cellNames(head, cell)) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

/** How many there are in all. */
export function sumOf(counts: TextCounts): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}
