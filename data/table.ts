/**
 * Reads a CSV as a table: the needed columns of every row, or why they are uncertain. A row is valid when it has
 * as many fields as the header; in any other it is unknown which field is missing or was split by a comma.
 */
import { type Columns, locateColumns } from "./columns.ts";
import { type CsvRecord, readCsv, type TextOptions } from "./csv.ts";
import type { RowSide } from "./row.ts";

/** A row of a table. */
export interface TableRow {
  /** Its first line. */
  readonly line: number;
  /** The values of the needed columns, trimmed, in the order of their names. */
  readonly values: readonly string[];
  /** Why the values are uncertain; absent where they are certain. */
  readonly problem?: string | undefined;
  /** Set where the row has too many fields. */
  readonly surplus?: Surplus | undefined;
  /** Of folders, the image's path without links, where links lead to it or to another row's. */
  readonly image?: string;
  /** Of folders, the side of a split that one is named after. */
  readonly side?: RowSide | undefined;
}

/** Details of a row with too many fields. */
export interface Surplus {
  /** All fields of the row. */
  readonly fields: readonly string[];
  /** The number of surplus fields. */
  readonly count: number;
  /**
   * Where they come from, by blanks after commas, which only occur in texts: from a text after the needed
   * columns, or from one before or among them.
   */
  readonly from: "after" | "before" | "unknown";
}

/** A table that is being read. */
export interface Table {
  /** The needed columns. */
  readonly columns: Columns;
  /** Its data rows, in file order; can be iterated once. */
  readonly rows: AsyncGenerator<TableRow>;
}

/** The number of first rows by which the whole table is judged, before any row is returned. */
const JUDGED_BY = 100;

/**
 * Opens a table.
 *
 * @param path The CSV.
 * @param needed The needed columns, or chooses them from the trimmed names of the header.
 * @param options The file's encoding, and a hook that is told how it is written.
 * @returns The table; undefined where the file has no header.
 * @throws UserError When the file cannot be read, or a column is missing or occurs twice.
 */
export async function readTable(
  path: string,
  needed: readonly string[] | ((header: readonly string[]) => readonly string[]),
  options: TextOptions = {},
): Promise<Table | undefined> {
  const records = filledRecords(readCsv(path, options));
  const header = await records.next();
  if (header.done) return undefined;
  try {
    const names = typeof needed === "function"
      ? needed(header.value.fields.map((name) => name.trim()))
      : needed;
    const columns = locateColumns(path, header.value.fields, names);
    return { columns, rows: readRows(header.value.fields, columns, records) };
  } catch (error) {
    await records.return(undefined);
    throw error;
  }
}

/** Records without those of nothing but separators and blanks, as spreadsheets leave them around a table. */
export async function* filledRecords(
  records: AsyncIterable<CsvRecord>,
): AsyncGenerator<CsvRecord> {
  for await (const record of records) {
    if (record.fields.some((field) => field.trim() !== "")) yield record;
  }
}

async function* readRows(
  header: readonly string[],
  columns: Columns,
  records: AsyncGenerator<CsvRecord>,
): AsyncGenerator<TableRow> {
  let first: CsvRecord[] | undefined = [];
  let judge: RowJudge | undefined;
  for await (const record of records) {
    if (first === undefined) yield judge!.judge(record);
    else if (first.push(record) === JUDGED_BY) {
      judge = new RowJudge(header, columns, first);
      for (const record of first) yield judge.judge(record);
      first = undefined;
    }
  }
  if (first === undefined) return;
  judge = new RowJudge(header, columns, first);
  for (const record of first) yield judge.judge(record);
}

/** Distinguishes valid rows from others. */
class RowJudge {
  readonly #columns: Columns;
  /** The number of fields with values; fields after them are empty in a valid row. */
  readonly #filled: number;
  /** The number of fields of a valid row, including empty ones by commas at its end. */
  readonly #width: number;
  /** Whether a blank after a comma means that the comma is part of a text. */
  readonly #blankMeansText: boolean;
  readonly #last: number;

  constructor(header: readonly string[], columns: Columns, first: readonly CsvRecord[]) {
    this.#columns = columns;
    this.#filled = filledColumns(header, first);
    this.#width = header.length + commasAtEnd(header.length, first);
    const valid = [header, ...first.map(({ fields }) => fields)].filter((fields) =>
      this.#lengthProblem(fields) === undefined
    );
    const spaced = valid.filter((fields) => blankStarts(fields).length > 0).length;
    this.#blankMeansText = blankStarts(header).length === 0 && spaced <= valid.length / 10;
    this.#last = Math.max(...columns.indices);
  }

  judge({ line, fields, doubt }: CsvRecord): TableRow {
    const { names, indices } = this.#columns;
    const values = indices.map((index) => fields[index]?.trim() ?? "");
    if (values.every((value, index) => value === names[index])) {
      return { line, values, problem: "the header again" };
    }
    if (doubt && this.#last >= doubt.from) return { line, values, problem: doubt.reason };
    const problem = this.#lengthProblem(fields);
    if (problem === undefined) return { line, values };
    const count = fields.length - this.#filled;
    if (count <= 0) return { line, values, problem };
    return { line, values, problem, surplus: { fields, count, from: this.#origin(fields) } };
  }

  #origin(fields: readonly string[]): Surplus["from"] {
    const [first, ...others] = this.#blankMeansText ? blankStarts(fields) : [];
    if (first === undefined) return "unknown";
    if (first - 1 <= this.#last) return "before";
    const count = fields.findLastIndex((field) => field !== "") + 1 - this.#filled;
    return others.length + 1 === count ? "after" : "unknown";
  }

  #lengthProblem(fields: readonly string[]): string | undefined {
    const { length } = fields;
    const [filled, width] = [this.#filled, this.#width];
    if (length > width) return `too many fields: ${length} instead of ${width}`;
    if (fields.slice(filled).some((field) => field !== "")) {
      return `too many fields: ${length} instead of ${filled}`;
    }
    // A row may lack all commas at the end, but not only some of them: then a field is missing.
    if (length === width || length >= filled && fields.at(-1) !== "") return undefined;
    return `too few fields: ${length} instead of ${length < filled ? filled : width}`;
  }
}

/** The number of columns with values; columns without names at the header's end count only if most rows have values there. */
function filledColumns(header: readonly string[], rows: readonly CsvRecord[]): number {
  const named = header.findLastIndex((name) => name.trim() !== "") + 1;
  const filled = rows.filter(({ fields }) =>
    fields.slice(named, header.length).some((field) => field !== "")
  );
  return filled.length > rows.length / 2 ? header.length : named;
}

/** The number of empty fields that most of the rows have after the header's last column. */
function commasAtEnd(columns: number, rows: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) {
    if (fields.length <= columns || fields.slice(columns).some((field) => field !== "")) continue;
    // A text with a comma, with an empty last column, looks the same.
    if (blankStarts(fields).length > 0) continue;
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  const mostFrequent = [...counts].find(([, count]) => count > rows.length / 2);
  return mostFrequent ? mostFrequent[0] - columns : 0;
}

/** The indices of fields that start with a blank. */
function blankStarts(fields: readonly string[]): number[] {
  const found: number[] = [];
  for (let index = 1; index < fields.length; index++) {
    if (/^\s/.test(fields[index]!)) found.push(index);
  }
  return found;
}
