/** The first rows of a table, by which its columns are told. */
import { UserError } from "../errors.ts";
import { imageColumnsOf } from "../image_columns.ts";
import { defaultImages } from "../image_name.ts";

/** The header's names and the first rows of its length. */
export interface Sample {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The image columns that are named, or the default one; those of them that there are. */
export function columnsNamed(
  path: string,
  { header }: Sample,
  named: string = defaultImages.column,
): string[] {
  try {
    return imageColumnsOf(path, header, named).filter((name) => header.includes(name));
  } catch (error) {
    // What is wrong with the columns is told when the table is read as a whole.
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** The cells of some columns that are not empty. */
export function cellsOf({ header, rows }: Sample, columns: readonly string[]): string[] {
  const indices = columns.map((column) => header.indexOf(column));
  return rows.flatMap((row) => indices.map((index) => row[index]!)).filter((cell) => cell !== "");
}

/** What names of columns with several images of one thing have in common. */
export function stemOf(column: string): string {
  return column.toLowerCase().replace(
    /(additional|alternate|secondary|primary|other|main|extra)/g,
    "",
  )
    .replace(/[^\p{L}]/gu, "").replace(/s$/, "");
}
