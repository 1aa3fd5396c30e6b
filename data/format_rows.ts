/** Writes the rows of a catalogue as a CSV. */
import { formatCsv } from "./csv.ts";
import { type Head, isTagsHead } from "./heads.ts";
import type { Row } from "./row.ts";
import { groupValues } from "./tag_columns.ts";

/**
 * Rows as a CSV that {@linkcode readCatalogue} reads again, missing labels included, given the same
 * columns and an image pattern that is absolute or relative to the new folder.
 *
 * @param rows The rows, in this order.
 * @param columns The image column's name, and the heads; of those that are one column each the name is enough.
 * @returns The file's text.
 */
export function formatRows(
  rows: readonly Row[],
  columns: { imageColumn?: string | undefined; labels: readonly (string | Head)[] },
): string {
  const groups = columns.labels.map((label) =>
    typeof label !== "string" && isTagsHead(label) && label.columns ? label : undefined
  );
  const names = columns.labels.flatMap((label, index) =>
    groups[index]?.columns ?? [typeof label === "string" ? label : label.name]
  );
  const header = [columns.imageColumn ?? "id", ...names];
  const valuesOf = (cell: string, head: number) => {
    const group = groups[head];
    return group ? groupValues(group, cell) : [cell];
  };
  // One record at a time.
  return formatCsv({
    *[Symbol.iterator]() {
      yield header;
      for (const { id, labels } of rows) yield [id, ...labels.flatMap(valuesOf)];
    },
  });
}
