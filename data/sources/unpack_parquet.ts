/**
 * Unpacks Parquet files: the table as JSON Lines and each image as a file, named by the Parquet file and the row,
 * counted from 0 as the `datasets` library of Hugging Face counts. One row group is in memory at a time.
 */
import { basename, dirname, join, relative, sep } from "node:path";
import { UserError } from "../errors.ts";
import { listed } from "../listed.ts";
import { type Cell, cellOf } from "../parquet/cells.ts";
import type { ParquetColumn } from "../parquet/columns.ts";
import { ParquetFile } from "../parquet/parquet_file.ts";
import { ColumnBytes, pathOf } from "./column_bytes.ts";
import type { Description } from "./description.ts";
import type { SideFiles } from "./side_names.ts";
import { type RowSide, TableWriter } from "./table_writer.ts";

/** Which files are unpacked. */
export interface ParquetParts extends SideFiles {
  /** The name of the table that is written. */
  readonly table: string;
  /** Called as rows are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What all files say of their columns. */
interface Header {
  readonly columns: readonly ParquetColumn[];
  readonly leftOut: ReadonlyMap<string, string>;
  /** Columns whose integers stand for classes. */
  readonly classes: ReadonlySet<string>;
  /** Rows of all files. */
  readonly rows: number;
}

/**
 * Unpacks files of the same columns into a folder.
 *
 * @param folder The folder.
 * @param parts Absolute paths of the files.
 * @returns What the folder holds then.
 * @throws UserError When a file cannot be read or has other columns, or the folder cannot be written.
 */
export async function unpackParquet(folder: string, parts: ParquetParts): Promise<Description> {
  const { train, table, onProgress } = parts;
  // Test files whose labels are kept secret can validate nothing.
  const validation = await hasClasses(parts.validation) ? parts.validation : [];
  const files = [...train, ...validation];
  const header = await readHeaders(files);
  const split = validation.length > 0;
  const bytes = new Map(
    header.columns.filter(({ kind }) => holdsBytes(kind))
      .map(({ name }) => [name, new ColumnBytes(folder)]),
  );
  const trains = new Set(train);
  const names = shortNames(files);
  {
    using writer = new TableWriter(folder, table, scalarNames(header.columns), split);
    for (const path of files) {
      const side = !split ? undefined : trains.has(path) ? "train" : "validation";
      const name = names.get(path)!;
      if (bytes.size > 0) await Deno.mkdir(join(folder, name), { recursive: true });
      await unpackFile(path, name, side, bytes, writer, () => {
        onProgress?.(writer.rows, header.rows);
      });
    }
  }
  const kindOf = (name: string) => bytes.get(name)?.kind;
  const unread = [...bytes.keys()].filter((name) => kindOf(name) === "other");
  const leftOut = new Map(header.leftOut);
  for (const name of unread) leftOut.set(name, "bytes that are no images");
  const classes = header.columns.filter(({ name }) => header.classes.has(name));
  return {
    table,
    imagesWithin: [...bytes.values()].some(({ kind }) => kind === "image"),
    split,
    images: [...bytes.keys()].filter((name) => kindOf(name) === "image"),
    labels: classes.filter(({ kind }) => kind === "scalar").map(({ name }) => name),
    tags: classes.filter(({ kind }) => kind === "list").map(({ name }) => name),
    leftOut: Object.fromEntries(leftOut),
    notes: notesOf(parts, parts.validation.slice(validation.length), leftOut),
  };
}

async function unpackFile(
  path: string,
  name: string,
  side: RowSide,
  bytes: ReadonlyMap<string, ColumnBytes>,
  writer: TableWriter,
  onRows: () => void,
): Promise<void> {
  using file = await ParquetFile.open(path);
  const { columns } = file.columns;
  const [firstImage] = bytes.keys();
  let row = 0;
  for (const [group, count] of file.groups.entries()) {
    const values: unknown[][] = [];
    for (const column of columns) {
      const own = await file.read(column, group);
      bytes.get(column.name)?.look(own);
      values.push(own);
    }
    for (let at = 0; at < count; at++, row++) {
      const cells = new Map<string, Cell>();
      for (const [index, column] of columns.entries()) {
        const value = values[index]![at];
        const where = `${path}, column "${column.name}", row ${row}`;
        const held = bytes.get(column.name);
        if (held === undefined) {
          const classes = file.classNames.get(column.name);
          cells.set(column.name, cellOf(value, column, classes, where));
          continue;
        }
        const image = `${name}/${String(row).padStart(6, "0")}` +
          (column.name === firstImage ? "" : `.${column.name.replace(/[^\w-]/g, "_")}`);
        cells.set(column.name, held.cellOf(value, image, path, where));
        if (column.kind === "image" && held.kind === "image") {
          cells.set(`${column.name}.path`, pathOf(value));
        }
      }
      writer.add(cells, side);
    }
    onRows();
  }
}

/** @throws UserError When a file cannot be read, or has other columns than the first. */
async function readHeaders(files: readonly string[]): Promise<Header> {
  let header: Header | undefined;
  let keyOfFirst = "";
  let rows = 0;
  for (const path of files) {
    using file = await ParquetFile.open(path);
    rows += file.groups.reduce((sum, count) => sum + count, 0);
    const { columns, leftOut } = file.columns;
    const names = columns.map(({ name, kind }) => `"${name}"${kind === "list" ? " (a list)" : ""}`);
    const key = names.toSorted().join(", ");
    if (header === undefined) {
      header = { columns, leftOut, classes: new Set(file.classNames.keys()), rows };
      keyOfFirst = key;
    } else if (key !== keyOfFirst) {
      throw new UserError(
        `${path} has other columns than ${files[0]}: ${listed(names, 20)}, and there ` +
          `${keyOfFirst.slice(0, 500)}; name the files that belong together`,
      );
    }
  }
  if (rows === 0) throw new UserError(`${listed(files, 3)}: no rows`);
  if (header === undefined || header.columns.length === 0) {
    throw new UserError(`${files[0]} has no columns that are read`);
  }
  return { ...header, rows };
}

function holdsBytes(kind: ParquetColumn["kind"]): boolean {
  return kind === "image" || kind === "bytes";
}

/** The columns that are not lists. */
function scalarNames(columns: readonly ParquetColumn[]): string[] {
  return columns.filter(({ kind }) => kind !== "list")
    .flatMap(({ name, kind }) => kind === "image" ? [name, `${name}.path`] : [name]);
}

/** A file's path without its extension, from the folder that holds all files. */
function shortNames(files: readonly string[]): Map<string, string> {
  let above = dirname(files[0]!);
  while (!files.every((file) => file.startsWith(above + sep) || dirname(file) === above)) {
    above = dirname(above);
  }
  return new Map(
    files.map((file) => [
      file,
      relative(above, file).split(sep).join("/").replace(/\.parquet$/i, ""),
    ]),
  );
}

function namesOf(paths: readonly string[]): string {
  return listed(paths.map((path) => basename(path)), 5);
}

/** Whether any row of files has a class; also where they do not say which columns hold classes. */
async function hasClasses(files: readonly string[]): Promise<boolean> {
  for (const path of files) {
    using file = await ParquetFile.open(path);
    const columns = file.columns.columns.filter(({ name }) => file.classNames.has(name));
    if (columns.length === 0) return true;
    for (const column of columns) {
      for (const group of file.groups.keys()) {
        for (const value of await file.read(column, group)) {
          const classes = Array.isArray(value) ? value : [value ?? -1];
          if (classes.some((one) => Number(one) !== -1)) return true;
        }
      }
    }
  }
  return files.length === 0;
}

function notesOf(
  { others }: ParquetParts,
  unlabelled: readonly string[],
  leftOut: ReadonlyMap<string, string>,
): string[] {
  const notes = [...leftOut].map(([name, what]) =>
    `the column "${name}" is left out: it holds ${what}`
  );
  if (unlabelled.length > 0) {
    notes.push(`left out, having no labels: ${namesOf(unlabelled)}`);
  }
  if (others.length > 0) {
    notes.push(`left out, being neither for training nor for validation: ${namesOf(others)}`);
  }
  return notes;
}
