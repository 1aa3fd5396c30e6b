/** All cells of a Parquet file, for tests. */
import { type Cell, cellOf } from "../cells.ts";
import { ParquetFile } from "../parquet_file.ts";

/**
 * Reads a file's columns.
 *
 * @param path The file.
 * @returns The cells by the column's name.
 */
export async function readCells(path: string): Promise<Record<string, Cell[]>> {
  using file = await ParquetFile.open(path);
  const found: Record<string, Cell[]> = {};
  for (const column of file.columns.columns) {
    const cells: Cell[] = found[column.name] = [];
    const classes = file.classNames.get(column.name);
    for (const group of file.groups.keys()) {
      for (const [row, value] of (await file.read(column, group)).entries()) {
        cells.push(cellOf(value, column, classes, `row ${row}`));
      }
    }
  }
  return found;
}
