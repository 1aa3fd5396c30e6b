/**
 * Reading tables: JSON, an object for each row, and CSV, as in RFC 4180 with what real files contain besides: another separator, a byte order mark, any mix
 * of line ends, blank lines, comments, rows of any length and stray quotes. Reading is streamed: memory does not
 * grow with the file. Every record has the number of its first line, as an editor counts lines, and every line
 * that is not blank and no comment is in a record.
 */
import { detectDialect, DIALECT_LINES, separatorName } from "./csv/dialect.ts";
import { beginsAsJson } from "./csv/json_objects.ts";
import { readJsonRecords } from "./csv/json_records.ts";
import { type CsvRecord, type Line, RecordReader } from "./csv/records.ts";
import { readTextLines, type TextOptions } from "./csv/text.ts";
import { readUnpacked } from "./csv/unpack.ts";
import { UserError } from "./errors.ts";

export type { CsvRecord } from "./csv/records.ts";
export type { TextOptions } from "./csv/text.ts";
export { formatCsv, formatSpreadsheet } from "./csv/format.ts";

/** So many characters are enough to tell how a file is written. */
const LONG_START = 1 << 20;

const lengthOf = (sum: number, { text }: Line) => sum + text.length;

/**
 * Reads the records of a CSV file, or of objects in JSON, one after the other, the header being the first.
 *
 * A quoted field may contain line ends. A quote that is opened and never closed is text, and so is one that
 * would contain what looks like rows; such records state which fields are in doubt.
 *
 * @param path The file, in UTF-8 or UTF-16, or in the encoding that is named; compressed by gzip or not.
 * @param options Its encoding, and a hook that is told how it is written where that is not as usual.
 * @returns The records in file order, without blank lines and comments.
 * @throws UserError When the file is missing or unreadable, no text, or in another encoding; the
 * message names it, if it can be guessed.
 */
export async function* readCsv(
  path: string,
  options: TextOptions = {},
): AsyncGenerator<CsvRecord> {
  const { onNote } = options;
  let reader: RecordReader | undefined;
  let first: Line[] = [];
  const start = () => {
    const dialect = detectDialect(first);
    const { separator, quote } = dialect.syntax;
    if (separator !== ",") {
      onNote?.(`${path}: columns are separated by ${separatorName(separator)}`);
    }
    if (quote !== '"') onNote?.(`${path}: fields are quoted by ${quote}`);
    reader = new RecordReader(dialect);
    reader.push(first);
    first = [];
    return reader;
  };
  for await (const lines of linesOf(path, options)) {
    if (reader === undefined) {
      first = first.concat(lines);
      if (first.length < DIALECT_LINES && first.reduce(lengthOf, 0) < LONG_START) continue;
      if (beginsAsJson(first)) return yield* readJson(path, options);
      yield* start().records();
    } else {
      reader.push(lines);
      yield* reader.records();
    }
  }
  if (reader === undefined && beginsAsJson(first)) return yield* readJson(path, options);
  reader ??= start();
  reader.end();
  yield* reader.records();
  const { comments } = reader;
  if (comments > 0) {
    onNote?.(
      `${path}: ` +
        (comments === 1
          ? "1 line that begins with # is a comment"
          : `${comments} lines that begin with # are comments`),
    );
  }
}

async function* linesOf(path: string, options: TextOptions): AsyncGenerator<Line[]> {
  yield* readTextLines(path, readUnpacked(path, await open(path)), options);
}

/** What is said of the text was said when it was first opened. */
function readJson(path: string, { encoding, canBeNamed, onNote }: TextOptions) {
  return readJsonRecords(path, () => linesOf(path, { encoding, canBeNamed }), onNote);
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
