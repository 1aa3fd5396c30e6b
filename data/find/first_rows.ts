/**
 * Reads the first rows of a table, by which its columns are told. What begins otherwise than with the names of
 * columns is refused here, before anything is taken for one.
 */
import { readCsv } from "../csv.ts";
import { UserError } from "../errors.ts";
import { listed } from "../listed.ts";
import { quoteName } from "../quote_name.ts";
import { filledRecords } from "../table.ts";
import { shellQuote } from "../undecided.ts";
import type { Sample } from "./table_sample.ts";

/** Rows that are looked at. */
const sampled = 300;

/**
 * Reads the header's names and the first rows of its length.
 *
 * @param path The table.
 * @param encoding Its encoding; found out by default.
 * @returns Undefined where it cannot be read, which is told when it is read as a whole.
 * @throws UserError When its first line is no line of names.
 */
export async function firstRows(
  path: string,
  encoding: string | undefined,
): Promise<Sample | undefined> {
  const records: (readonly string[])[] = [];
  try {
    for await (const { fields } of filledRecords(readCsv(path, { encoding }))) {
      if (records.push(fields.map((field) => field.trim())) > sampled) break;
    }
  } catch (error) {
    // What is wrong with the table is told when it is read as a whole.
    if (error instanceof UserError) return undefined;
    throw error;
  }
  const [header, ...rows] = records;
  if (header === undefined) return undefined;
  requireNames(path, header, rows);
  requireNoImageList(path, header, rows);
  // Commas at the end of each row are no columns.
  const own = rows.map((row) =>
    row.slice(header.length).every((field) => field === "") ? row.slice(0, header.length) : row
  );
  return { header, rows: own.filter(({ length }) => length === header.length) };
}

/** @throws UserError When the first line is a title above the names of columns. */
function requireNames(
  path: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const [title, ...more] = header.filter((name) => name !== "");
  const names = rows.find((row) => row.length > 1 && row.every((cell) => cell !== ""));
  const isTitle = more.length === 0 && title !== undefined && names !== undefined &&
    names.length >= header.length && rows.indexOf(names) < 5 &&
    rows.filter(({ length }) => length === names.length).length > rows.length / 2;
  if (!isTitle) return;
  throw new UserError(
    `the first line of ${path}, ${quoteName(title, 60)}, names one column, and lines below have ` +
      `${names.length}: delete what stands above the line with the names of all columns` +
      (names.some((cell) => /\d/.test(cell)) ? "" : ` (${listed(names, 5)})`),
  );
}

/** An image's name and its label, with blanks between them. */
const listedImage = /^\S+\.(jpe?g|png|webp|gif|bmp|tiff?|avif|jxl)[ \t]+\S+$/i;

/** @throws UserError When a table is a list of images and labels without names of columns. */
function requireNoImageList(
  path: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const lines = [header, ...rows];
  if (!lines.every(([line = "", ...more]) => more.length === 0 && listedImage.test(line))) return;
  const file = shellQuote(path);
  throw new UserError(
    `${path} is a list of images and labels with blanks between them (${
      quoteName(header[0]!, 60)
    }), and no ` +
      "line names its columns. This makes a table of it: " +
      `(echo image,label; sed -E 's/[[:blank:]]+/,/' ${file}) > labels.csv`,
  );
}
