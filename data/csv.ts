/**
 * Reading CSV, as in RFC 4180 with what real files contain besides: a byte order mark, any mix of line ends,
 * blank lines, rows of any length and stray quotes. Reading is streamed: memory does not grow with the file.
 * Every record has the number of its first line, as an editor counts lines, and every line that is not blank
 * is in a record.
 */
import { type CsvRecord, RecordReader } from "./csv/records.ts";
import { readTextLines } from "./csv/text.ts";
import { UserError } from "./errors.ts";

export type { CsvRecord } from "./csv/records.ts";
export { formatCsv, formatSpreadsheet } from "./csv/format.ts";

/**
 * Reads the records of a CSV file one after the other, the header being the first.
 *
 * A quoted field may contain line ends. A quote that is opened and never closed is text, and so is one that
 * would contain what looks like rows; such records state which fields are in doubt.
 *
 * @param path The file, in UTF-8, or in UTF-16 with a byte order mark.
 * @returns The records in file order, without blank lines.
 * @throws UserError When the file is missing or unreadable, no text, or in another encoding; the
 * message names it, if it can be guessed.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRecord> {
  const file = await open(path);
  const reader = new RecordReader();
  for await (const lines of readTextLines(path, file.readable)) {
    reader.push(lines);
    yield* reader.records();
  }
  reader.end();
  yield* reader.records();
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
