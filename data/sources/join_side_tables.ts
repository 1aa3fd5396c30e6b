/**
 * Joins the tables of a split's folders to one, and names of images get their folder before them. Rows that are
 * longer or shorter than the header stay so, and are judged where the joined table is read.
 */
import { basename, join } from "node:path";
import { formatCsv, readCsv } from "../csv.ts";
import { UserError } from "../errors.ts";
import { exists } from "../exists.ts";
import { findSeparator } from "../find/find_separator.ts";
import { listedNames, separatedNames } from "../image_cells.ts";
import { imageNameProblem } from "../image_name.ts";
import { isPrintedList } from "../label_cells.ts";
import type { Description } from "./description.ts";
import { divideBySides } from "./side_names.ts";
import type { SideTable } from "./side_tables.ts";
import { TextFile } from "./text_file.ts";

/** A table of one side, and what is read for it. */
export interface ReadableTable extends SideTable {
  /** Its path, or that of a table of text that was made of it. */
  readonly read: string;
}

/** Rows that tell which columns name images. */
const LOOKED_AT = 20;

/**
 * Joins tables.
 *
 * @param folder The folder to write to.
 * @param name The name of the joined table.
 * @param images The folder that holds those of the sides.
 * @param tables The tables.
 * @returns What the folder holds then.
 * @throws UserError When a table cannot be read, or none of its columns is one of the others.
 */
export async function joinSideTables(
  folder: string,
  name: string,
  images: string,
  tables: readonly ReadableTable[],
): Promise<Description> {
  const { train, validation, others } = divideBySides(
    tables.map(({ path }) => path),
    (path) => tables.find((table) => table.path === path)!.side,
  );
  const used = tables.filter(({ path }) => !others.includes(path));
  const headers = new Map<ReadableTable, readonly string[]>();
  for (const table of used) headers.set(table, await headerOf(table));
  const columns = [...new Set([...headers.values()].flat())];
  const notes: string[] = [];
  {
    using all = new TextFile(join(folder, name));
    using trains = validation.length > 0 ? new TextFile(join(folder, "train.csv")) : undefined;
    using validates = validation.length > 0 ? new TextFile(join(folder, "val.csv")) : undefined;
    for (const file of [all, trains, validates]) file?.add(formatCsv([columns]));
    for (const table of used) {
      const header = headers.get(table)!;
      // Tables beside each other name images as they are.
      const named = table.folder === ""
        ? new Map<number, string | undefined>()
        : await imageColumns(images, table);
      const side = train.includes(table.path) ? trains : validates;
      let isHeader = true;
      for await (const { line, fields, doubt } of readCsv(table.read)) {
        if (isHeader) {
          isHeader = false;
          continue;
        }
        if (doubt) notes.push(`${table.path}, line ${line}: ${doubt.reason}; the row is not used`);
        const whole = fields.map((field, index) =>
          named.has(index) ? withinAll(table.folder, field, named.get(index)) : field
        );
        const row = doubt
          ? whole.slice(0, Math.min(doubt.from, 1))
          : inOrder(columns, header, whole);
        all.add(formatCsv([row]));
        side?.add(formatCsv([row]));
      }
    }
  }
  return {
    table: name,
    imagesWithin: false,
    split: validation.length > 0,
    images: [],
    labels: [],
    tags: [],
    leftOut: {},
    notes: [
      ...notes.slice(0, 5),
      ...others.filter((path) => tables.some((own) => own.path === path && own.folder !== "")).map((
        path,
      ) => `left out, being neither for training nor for validation: ${path}`),
    ],
  };
}

async function headerOf({ path, read }: ReadableTable): Promise<readonly string[]> {
  for await (const { fields } of readCsv(read)) return fields.map((field) => field.trim());
  throw new UserError(`${path} is empty: its first line must name the columns`);
}

/** A row's fields in the order of all columns; a row of another length than its header stays as long as it is. */
function inOrder(
  columns: readonly string[],
  header: readonly string[],
  fields: readonly string[],
): readonly string[] {
  if (header.every((name, index) => name === columns[index]) && header.length === columns.length) {
    return fields;
  }
  // Which field is which is not known.
  if (fields.length !== header.length) return fields.slice(0, 1);
  return columns.map((name) => fields[header.indexOf(name)] ?? "");
}

/** Columns whose values name images beside the table, by their index: what separates several names in a cell. */
async function imageColumns(
  images: string,
  table: ReadableTable,
): Promise<ReadonlyMap<number, string | undefined>> {
  const rows: (readonly string[])[] = [];
  for await (const { fields } of readCsv(table.read)) {
    if (rows.push(fields.map((field) => field.trim())) > LOOKED_AT) break;
  }
  const [header = [], ...first] = rows;
  const place = join(images, table.folder);
  const isImage = async (name: string) => {
    if (imageNameProblem(name) !== undefined) return false;
    const path = join(place, name);
    return basename(path) !== table.folder && await exists(path).catch(() => false);
  };
  const found = new Map<number, string | undefined>();
  for (const index of Array(Math.max(0, ...rows.map(({ length }) => length))).keys()) {
    const cells = first.map((row) => row[index] ?? "").filter((cell) => cell !== "");
    const separator = findSeparator(place, "{}", cells);
    const isNamed = /^(.*_)?file_?names?$/i.test(header[index] ?? "");
    const names = cells.flatMap((cell) => [cell, ...namesIn(cell, separator) ?? []]);
    if (isNamed || (await Promise.all(names.map(isImage))).includes(true)) {
      found.set(index, separator);
    }
  }
  return found;
}

/** The names of a cell that has several, or is a list of one. */
function namesIn(cell: string, separator: string | undefined): string[] | undefined {
  if (isPrintedList(cell)) return listedNames(cell, separator);
  return separator !== undefined && cell.includes(separator)
    ? separatedNames(cell, separator)
    : undefined;
}

/** A cell with the folder before each of its names: otherwise a name would mean an image of another side. */
function withinAll(folder: string, cell: string, separator: string | undefined): string {
  const trimmed = cell.trim();
  const names = namesIn(trimmed, separator)?.map((name) => within(folder, name));
  if (names === undefined) return within(folder, cell);
  return isPrintedList(trimmed) ? JSON.stringify(names) : names.join(separator);
}

/** A name with its folder before it; an address or an absolute path stays as it is. */
function within(folder: string, name: string): string {
  const trimmed = name.trim();
  if (trimmed === "" || /^([a-z]+:|[/\\])/i.test(trimmed)) return name;
  return `${folder}/${trimmed.replace(/^\.\//, "")}`;
}
