/** Labels as class indices. */
import type { Row } from "./catalogue.ts";
import { type Head, missingLabel } from "./heads.ts";

/**
 * The class indices of rows' labels.
 *
 * @param rows The rows, one label per head.
 * @param heads The classes.
 * @returns Class indices, -1 where the label is missing or not a class. [rows, heads]
 */
export function labelIndices(rows: readonly Row[], heads: readonly Head[]): Int32Array {
  const indices = heads.map(({ classes }) => new Map(classes.map((name, index) => [name, index])));
  const labels = new Int32Array(rows.length * heads.length);
  for (const [row, { labels: names }] of rows.entries()) {
    for (const [head, index] of indices.entries()) {
      labels[row * heads.length + head] = index.get(names[head]!) ?? missingLabel;
    }
  }
  return labels;
}
