/**
 * Writes an unpacked table: all rows as JSON Lines, in which lists stay lists, and those of each side of a split as
 * CSV, without the lists. Memory does not grow with the rows.
 */
import { join } from "node:path";
import { formatCsv } from "../csv.ts";
import type { Cell } from "../parquet/cells.ts";
import { TextFile } from "./text_file.ts";

/** Which side of a split a row is of; undefined where there is no split. */
export type RowSide = "train" | "validation" | undefined;

/** Writes the tables of a folder. */
export class TableWriter implements Disposable {
  /** Rows so far. */
  rows = 0;
  readonly #columns: readonly string[];
  readonly #table: TextFile;
  readonly #sides = new Map<RowSide, TextFile>();

  /**
   * @param folder The folder.
   * @param table The table's name in it.
   * @param columns The columns that are not lists; ids of a split are in one of them.
   * @param split Whether rows have sides.
   */
  constructor(folder: string, table: string, columns: readonly string[], split: boolean) {
    this.#columns = columns;
    this.#table = new TextFile(join(folder, table));
    if (!split) return;
    for (const [side, name] of [["train", "train.csv"], ["validation", "val.csv"]] as const) {
      const file = new TextFile(join(folder, name));
      file.add(formatCsv([columns]));
      this.#sides.set(side, file);
    }
  }

  /** Writes a row. */
  add(cells: ReadonlyMap<string, Cell>, side: RowSide): void {
    this.rows++;
    // Empty cells as well, so that every column is named.
    const values = [...cells].map(([name, cell]) => [name, cell ?? null] as const);
    this.#table.add(JSON.stringify(Object.fromEntries(values)) + "\n");
    const texts = this.#columns.map((name) => {
      const cell = cells.get(name);
      return typeof cell === "string" ? cell : "";
    });
    this.#sides.get(side)?.add(formatCsv([texts]));
  }

  /** Writes what is left, and closes the files. */
  [Symbol.dispose](): void {
    for (const file of [this.#table, ...this.#sides.values()]) file[Symbol.dispose]();
  }
}
