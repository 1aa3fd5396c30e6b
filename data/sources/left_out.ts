/** Columns of Parquet files that no table can hold, where they are asked for. */
import { UserError } from "../errors.ts";
import type { LabelColumn } from "../label_columns.ts";
import type { DataSource } from "./data_source.ts";

/**
 * Checks that columns are in the table that data became.
 *
 * @param source The data.
 * @param imageColumn The column that names images.
 * @param labels The label columns.
 * @throws UserError When one is left out; it says what the column holds.
 */
export function requireInTable(
  source: DataSource | undefined,
  imageColumn: string,
  labels: readonly LabelColumn[],
): void {
  const { leftOut = {} } = source?.known ?? {};
  const named = labels.flatMap((label) => {
    if (typeof label === "string") return [label];
    if ("column" in label) return [label.column];
    return [];
  });
  for (const name of [imageColumn, ...named]) {
    if (!Object.hasOwn(leftOut, name)) continue;
    throw new UserError(
      `${source!.origin}: the column "${name}" holds ${leftOut[name]}, which cannot be read as ` +
        `${
          name === imageColumn ? "names of images" : "labels"
        }; write what is meant as a column of its own`,
    );
  }
}
