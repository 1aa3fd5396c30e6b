/**
 * CSV in and out, as RFC 4180 with the liberties real files take: a byte order mark, any mix of line
 * ends, blank lines, rows of any length and stray quotes inside a field. Reading streams: memory does
 * not grow with the file. Every record knows the line it starts on, as an editor counts lines.
 */
import { type CsvError, parseCsv, stringifyCsv } from "./deps.ts";
import { UserError } from "./errors.ts";

/** One record of a CSV file. */
export interface CsvRecord {
  /** The line the record starts on; the first line is 1. */
  readonly line: number;
  /** Its values, unquoted, in the order of the columns. */
  readonly fields: readonly string[];
}

/** No sane record is longer (in characters); a forgotten quote swallows the rest of the file. */
const LONGEST_RECORD = 1 << 20;

/**
 * Reads the records of a CSV file one after the other, the header being the first.
 *
 * @param path The file, in UTF-8.
 * @returns The records in file order, without blank lines.
 * @throws UserError When the file is missing or unreadable, or a quote is never closed.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRecord> {
  const file = await open(path);
  const parser = parseCsv({
    bom: true,
    raw: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  let line = 1;
  try {
    for await (const { record: fields, raw } of file.readable.pipeThrough(parser)) {
      if (fields.length > 1 || fields[0] !== "") yield { line, fields };
      line += countLineEnds(raw);
    }
  } catch (error) {
    const code = (error as CsvError).code;
    if (code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE") {
      throw new UserError(`${path}: the quote opened in line ${line} is never closed`);
    }
    throw error;
  }
}

async function open(path: string): Promise<Deno.FsFile> {
  try {
    const file = await Deno.open(path);
    if (!(await file.stat()).isDirectory) return file;
    file.close();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`${path} does not exist`);
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
  throw new UserError(`${path} is a folder, not a CSV file`);
}

/** The parser ends the raw text of a record in the middle of its CR LF, so CR alone counts too. */
function countLineEnds(raw: string): number {
  return raw.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/**
 * The text of a CSV file: LF line ends, quotes only where a field needs them.
 *
 * @param rows The records, the header first.
 * @returns Text that {@linkcode readCsv} reads back as the same records.
 */
export function formatCsv(rows: Iterable<readonly (string | number)[]>): string {
  return stringifyCsv([...rows] as (string | number)[][], { quoted_match: /^\s|\s$|\r/ });
}
