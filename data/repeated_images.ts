/** Finds rows with the same image. */
import type { Row } from "./catalogue.ts";

/**
 * Groups rows by their image.
 *
 * @param rows The rows.
 * @returns The indices of the rows of each image with several, in the order of their first rows.
 */
export function rowsOfOneImage(rows: readonly Row[]): number[][] {
  const groups = Map.groupBy(rows.keys(), (position) => rows[position]!.image);
  return [...groups.values()].filter((positions) => positions.length > 1);
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
