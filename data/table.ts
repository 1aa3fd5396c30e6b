/**
 * A CSV as a table: the needed columns of every row, or why they cannot be told. A row is sound when
 * it is as long as the header; for any other it is not known which field is missing or which one a
 * comma has split.
 */
import { type Columns, locateColumns } from "./columns.ts";
import { type CsvRecord, readCsv } from "./csv.ts";

/** A row of a table. */
export interface TableRow {
  /** The line it starts on. */
  readonly line: number;
  /** The needed columns' values without blanks around them, in the order of their names. */
  readonly values: readonly string[];
  /** Why the values cannot be relied on; absent where they can. */
  readonly problem?: string | undefined;
  /** Set where the problem is that the row is too long. */
  readonly surplus?: Surplus | undefined;
}

/** What there is to know of a row that is too long. */
export interface Surplus {
  /** All fields of the row. */
  readonly fields: readonly string[];
  /** How many are too many. */
  readonly count: number;
  /**
   * Where they come from, as blanks behind commas tell, which only texts have: from a text behind the
   * needed columns, or from one before or among them.
   */
  readonly from: "behind" | "before" | "unknown";
}

/** A table that is being read. */
export interface Table {
  readonly columns: Columns;
  /** Its data rows, in file order; to be gone through once. */
  readonly rows: AsyncGenerator<TableRow>;
}

/** What the whole table is like, judged by so many rows before the first is given away. */
const JUDGED_BY = 100;

/**
 * Opens a table.
 *
 * @param path The CSV.
 * @param names The needed columns.
 * @returns The table, or nothing where the file has not even a header.
 * @throws UserError When the file cannot be read, or a column is missing or there twice.
 */
export async function readTable(
  path: string,
  names: readonly string[],
): Promise<Table | undefined> {
  const records = readCsv(path);
  const header = await records.next();
  if (header.done) return undefined;
  try {
    const columns = locateColumns(path, header.value.fields, names);
    return { columns, rows: readRows(header.value.fields, columns, records) };
  } catch (error) {
    await records.return(undefined);
    throw error;
  }
}

async function* readRows(
  header: readonly string[],
  columns: Columns,
  records: AsyncGenerator<CsvRecord>,
): AsyncGenerator<TableRow> {
  let first: CsvRecord[] | undefined = [];
  let judge: Judge | undefined;
  for await (const record of records) {
    if (first === undefined) yield judge!.judge(record);
    else if (first.push(record) === JUDGED_BY) {
      judge = new Judge(header, columns, first);
      for (const record of first) yield judge.judge(record);
      first = undefined;
    }
  }
  if (first === undefined) return;
  judge = new Judge(header, columns, first);
  for (const record of first) yield judge.judge(record);
}

/** Tells sound rows from others. */
class Judge {
  readonly #columns: Columns;
  /** How many fields hold values; those behind are empty in a sound row. */
  readonly #filled: number;
  /** How many fields a sound row has, those that commas at its end make included. */
  readonly #width: number;
  /** Whether a blank behind a comma tells that the comma is part of a text. */
  readonly #prose: boolean;
  readonly #last: number;

  constructor(header: readonly string[], columns: Columns, first: readonly CsvRecord[]) {
    this.#columns = columns;
    this.#filled = filledColumns(header, first);
    this.#width = header.length + commasAtEnd(header.length, first);
    const sound = [header, ...first.map(({ fields }) => fields)].filter((fields) =>
      this.#lengthProblem(fields) === undefined
    );
    const spaced = sound.filter((fields) => blanksAhead(fields).length > 0).length;
    this.#prose = blanksAhead(header).length === 0 && spaced <= sound.length / 10;
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
    const [first, ...others] = this.#prose ? blanksAhead(fields) : [];
    if (first === undefined) return "unknown";
    if (first - 1 <= this.#last) return "before";
    const count = fields.findLastIndex((field) => field !== "") + 1 - this.#filled;
    return others.length + 1 === count ? "behind" : "unknown";
  }

  #lengthProblem(fields: readonly string[]): string | undefined {
    const { length } = fields;
    const [filled, width] = [this.#filled, this.#width];
    if (length > width) return `too many fields: ${length} instead of ${width}`;
    if (fields.slice(filled).some((field) => field !== "")) {
      return `too many fields: ${length} instead of ${filled}`;
    }
    // A row may lack the commas that end others, but not only some of them: then a field is missing.
    if (length === width || length >= filled && fields.at(-1) !== "") return undefined;
    return `too few fields: ${length} instead of ${length < filled ? filled : width}`;
  }
}

/** How many columns have values: those without names at the header's end only if most rows have one. */
function filledColumns(header: readonly string[], rows: readonly CsvRecord[]): number {
  const named = header.findLastIndex((name) => name.trim() !== "") + 1;
  const filled = rows.filter(({ fields }) =>
    fields.slice(named, header.length).some((field) => field !== "")
  );
  return filled.length > rows.length / 2 ? header.length : named;
}

/** How many empty fields most of the rows have behind the header's last column. */
function commasAtEnd(columns: number, rows: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) {
    if (fields.length <= columns || fields.slice(columns).some((field) => field !== "")) continue;
    // A text with a comma, and nothing in the last column, looks alike.
    if (blanksAhead(fields).length > 0) continue;
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  const commonest = [...counts].find(([, count]) => count > rows.length / 2);
  return commonest ? commonest[0] - columns : 0;
}

/** The fields before which a blank follows the comma. */
function blanksAhead(fields: readonly string[]): number[] {
  const found: number[] = [];
  for (let index = 1; index < fields.length; index++) {
    if (/^\s/.test(fields[index]!)) found.push(index);
  }
  return found;
}
