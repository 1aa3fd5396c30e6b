/**
 * Long lists of images as streams: the rows of a CSV, the files below a folder, the lines of a stream. Every row
 * is listed, usable or not, and a list always has the same order.
 */
import { dirname, relative, resolve } from "node:path";
import { emptiness } from "./columns.ts";
import { UserError } from "./errors.ts";
import type { FolderAccount } from "./folder_account.ts";
import { ImageFinder } from "./image_finder.ts";
import { checkImagePattern } from "./image_name.ts";
import { imagesBelow } from "./images_below.ts";
import { readLines } from "./lines.ts";
import { readTable } from "./table.ts";

/** One row of a list. */
export interface ListedImage {
  /** The image's name in the list. */
  readonly id: string;
  /** Its path; "" where the row has a problem. */
  readonly image: string;
  /** Why the row has no valid image; absent where it has one. */
  readonly problem?: string;
}

/** How a CSV names images. */
export interface ImageNames {
  /** The column that names the image. */
  readonly column: string;
  /** Its path, relative to the CSV's folder or absolute, `{}` being the name. */
  readonly pattern: string;
  /** The CSV's encoding; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
}

/**
 * The image of every data row of a CSV.
 *
 * @param path The CSV.
 * @param names How it names images.
 * @param tell Told how the CSV is written, and after its last row how names were read, as `catalogueNotices` has it.
 * @returns The column's values and absolute paths, in the order of the file.
 * @throws UserError When the pattern lacks its `{}`, the CSV cannot be read or is empty, or the column
 * is missing or occurs twice.
 */
export async function* imagesOfCsv(
  path: string,
  names: ImageNames,
  tell?: (message: string) => void,
): AsyncGenerator<ListedImage> {
  checkImagePattern(names.pattern);
  const finder = new ImageFinder(dirname(resolve(path)), names.pattern);
  const table = await readTable(path, [names.column], {
    encoding: names.encoding,
    canBeNamed: true,
    ...(tell && { onNote: tell }),
  });
  if (!table) throw new UserError(`${path} is empty: its first line must name the columns`);
  const [index] = table.columns.indices;
  for await (const { values: [id = ""], problem: doubt, surplus } of table.rows) {
    // Surplus fields never shift the first column.
    const certain = surplus?.from === "after" || surplus?.from === "unknown" && index === 0;
    const problem = (certain ? undefined : doubt) ?? emptiness(table.columns, [id]);
    if (problem !== undefined) yield { id, image: "", problem };
    else yield { id, ...finder.find(id) };
  }
  for (const message of [...finder.notes(), ...finder.warnings()]) tell?.(message);
}

/**
 * The names of images in a CSV, whether or not there are such files.
 *
 * @param path The CSV.
 * @param column The column that names the image.
 * @throws UserError When the CSV cannot be read or is empty, or the column is missing or occurs twice.
 */
export async function namesInCsv(path: string, column: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { id } of imagesOfCsv(path, { column, pattern: "{}" })) {
    if (id !== "") names.push(id);
  }
  return names;
}

/**
 * Every image file below a folder, in the order of {@linkcode imagesBelow}; its id is its path relative to the
 * folder. What cannot be read comes last, with its problem.
 *
 * @param folder The folder.
 * @param account Counts all files.
 */
export async function* imagesOfFolder(
  folder: string,
  account: FolderAccount,
): AsyncGenerator<ListedImage> {
  for await (const image of imagesBelow(folder, account)) {
    yield { id: relative(folder, image), image };
  }
  for (const { path, reason } of account.unreadable) {
    yield { id: relative(folder, path), image: "", problem: reason };
  }
}

/**
 * The path on each line, which is also the id; blank lines are ignored.
 *
 * @param stream UTF-8.
 */
export async function* imagesOfLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ListedImage> {
  for await (const line of readLines(stream)) {
    if (line.trim() !== "") yield { id: line, image: line };
  }
}
