/** Label conflicts: images in several rows with different labels, of which one must be wrong. */
import type { Row } from "./row.ts";
import type { Head } from "./heads.ts";
import { distinctLabels } from "./label_cells.ts";
import { rowsOfOneImage } from "./repeated_images.ts";

/** An image with several labels in one column. */
export interface LabelConflict {
  /** The image column's value. */
  readonly id: string;
  /** The label column. */
  readonly column: string;
  /** Each label, a whole cell, with the line of its first row, in the order of the rows. */
  readonly labels: readonly { readonly label: string; readonly line: number }[];
}

/**
 * Finds the images whose rows have different labels: other classes, other sets of tags, or numbers that differ
 * by more than a hundredth of their standard deviation. A row without a label conflicts with none.
 *
 * @param rows The rows, a label per head.
 * @param heads The label columns.
 * @returns By column, in the order of the rows.
 *
 * @example
 * ```ts
 * import { findConflicts } from "./conflicts.ts";
 *
 * const rows = ["red", "pink", ""].map((label, i) => ({
 *   line: i + 2, id: "7", image: "/7.jpg", labels: [label],
 * }));
 * const [conflict] = findConflicts(rows, [{ name: "colour", classes: ["pink", "red"] }]);
 * if (conflict?.labels.length !== 2 || conflict.labels[1]?.line !== 3) throw new Error("red, pink");
 * ```
 */
export function findConflicts(
  rows: readonly Row[],
  heads: readonly Head[],
): LabelConflict[] {
  const repeated = rowsOfOneImage(rows).map((positions) =>
    positions.map((position) => rows[position]!)
  );
  return heads.flatMap((head, index) =>
    repeated.flatMap((same) => {
      const cells = same.map(({ labels }) => labels[index]!);
      const distinct = distinctLabels(head, cells);
      if (distinct.length < 2) return [];
      const labels = distinct.map((label) => ({ label, line: same[cells.indexOf(label)]!.line }));
      return [{ id: same[0]!.id, column: head.name, labels }];
    })
  );
}

/**
 * The warning about images with conflicting labels.
 *
 * @param conflicts From {@linkcode findConflicts}.
 * @returns A warning with up to five of them, or undefined when there are none.
 */
export function conflictWarning(conflicts: readonly LabelConflict[]): string | undefined {
  if (conflicts.length === 0) return undefined;
  const images = new Set(conflicts.map(({ id }) => id)).size;
  const named = conflicts.slice(0, 5).map(({ id, column, labels }) =>
    `${id}: ${column} ${labels.map(({ label, line }) => `"${label}" (line ${line})`).join(", ")}`
  );
  const more = conflicts.length - named.length;
  return (images === 1 ? "1 image is" : `${images} images are`) +
    ` there in several rows with different labels: ${named.join("; ")}` +
    (more > 0 ? `; and ${more} more` : "");
}
