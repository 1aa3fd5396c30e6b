/** Finds rows with the same image. */
import type { Row } from "./catalogue.ts";

/**
 * Groups rows by their image.
 *
 * @param rows The rows.
 * @returns The indices of the rows of each image with several, in the order of their first rows.
 */
export function rowsOfOneImage(rows: readonly Row[]): number[][] {
  // Of millions of rows hardly any are repeated: only those get a list.
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (const [position, { image }] of rows.entries()) {
    const before = first.get(image);
    if (before === undefined) first.set(image, position);
    else if (groups.has(image)) groups.get(image)!.push(position);
    else groups.set(image, [before, position]);
  }
  return [...groups.values()].sort(([one = 0], [other = 0]) => one - other);
}

/**
 * The message, for splits, about rows with the same image.
 *
 * @param rows The rows.
 * @returns The message; undefined when every row has an image of its own.
 *
 * @example
 * ```ts
 * import { repeatedImages } from "./repeated_images.ts";
 *
 * const rows = ["7", "7", "8"].map((id, i) => ({
 *   line: i + 2, id, image: `/${id}.jpg`, labels: ["shoe"],
 * }));
 * if (!repeatedImages(rows)?.startsWith("2 rows name only 1 image")) throw new Error("7 is there twice");
 * ```
 */
export function repeatedImages(rows: readonly Row[]): string | undefined {
  const groups = rowsOfOneImage(rows);
  if (groups.length === 0) return undefined;
  const count = groups.reduce((sum, positions) => sum + positions.length, 0);
  return `${count} rows name only ${groups.length} image${
    groups.length === 1 ? "" : "s"
  }: rows of one ` +
    "image stay on one side of the split";
}
