/** Rows that name the same image: one picture, whose labels may contradict each other. */
import type { Row } from "./catalogue.ts";

/**
 * Groups rows by their image.
 *
 * @param rows The rows.
 * @returns Positions of the rows of each image that has several, by their first row.
 */
export function rowsOfOneImage(rows: readonly Row[]): number[][] {
  const groups = Map.groupBy(rows.keys(), (position) => rows[position]!.image);
  return [...groups.values()].filter((positions) => positions.length > 1);
}

/**
 * What to tell of rows that name the same image.
 *
 * @param rows The rows.
 * @param labels The label columns.
 * @returns How many there are, and how many images have labels that contradict each other; undefined
 * when every row has an image of its own.
 *
 * @example
 * ```ts
 * import { repeatedImages } from "./repeated_images.ts";
 *
 * const rows = ["shoe", "boot", "hat"].map((label, i) => ({
 *   line: i + 2, id: i < 2 ? "7" : "8", image: i < 2 ? "/7.jpg" : "/8.jpg", labels: [label],
 * }));
 * const told = repeatedImages(rows, ["kind"]);
 * if (!told?.includes('kind "shoe" in line 2 and "boot" in line 3')) throw new Error("they disagree");
 * ```
 */
export function repeatedImages(
  rows: readonly Row[],
  labels: readonly string[],
): string | undefined {
  const groups = rowsOfOneImage(rows);
  if (groups.length === 0) return undefined;
  const count = groups.reduce((sum, positions) => sum + positions.length, 0);
  const conflicts = groups.flatMap((positions) => {
    const conflict = conflictOf(positions.map((position) => rows[position]!), labels);
    return conflict === undefined ? [] : [conflict];
  });
  const images = `${count} rows name only ${groups.length} image${groups.length === 1 ? "" : "s"}`;
  if (conflicts.length === 0) return `${images}, with labels that agree`;
  return `${images}, and the labels of ${conflicts.length} of them contradict each other: ` +
    `${conflicts.slice(0, 3).join("; ")}${conflicts.length > 3 ? "; ..." : ""}`;
}

function conflictOf(rows: readonly Row[], labels: readonly string[]): string | undefined {
  for (const [column, name] of labels.entries()) {
    const labelled = rows.filter((row) => row.labels[column] !== "");
    const other = labelled.find((row) => row.labels[column] !== labelled[0]!.labels[column]);
    if (other === undefined) continue;
    const [first] = labelled;
    return `${first!.id} has ${name} "${first!.labels[column]}" in line ${first!.line} and ` +
      `"${other.labels[column]}" in line ${other.line}`;
  }
  return undefined;
}
