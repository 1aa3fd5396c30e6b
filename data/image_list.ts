/**
 * Long lists of images as streams: the rows of a CSV, the files below a folder, the lines of a stream. Every row
 * is listed, usable or not, and a list always has the same order.
 */
import { dirname, relative, resolve } from "node:path";
import type { DownloadSettings } from "./download/settings.ts";
import { UserError } from "./errors.ts";
import type { FolderAccount } from "./folder_account.ts";
import { ImageCells, namesOrNone, noImage } from "./image_cells.ts";
import { ImageFinder } from "./image_finder.ts";
import { ImagePattern } from "./image_pattern.ts";
import { imagesBelow } from "./images_below.ts";
import { readLines } from "./lines.ts";
import { readTable } from "./table.ts";

/** One row of a list. */
export interface ListedImage {
  /** The image's name in the list. */
  readonly id: string;
  /** Its path; "" where the row has a problem. */
  readonly image: string;
  /** Its web address, from which it has to be downloaded first; absent where it has none. */
  readonly address?: string;
  /** Why the row has no valid image; absent where it has one. */
  readonly problem?: string;
}

/** How a CSV names images. */
export interface ImageNames {
  /** The column that names the image; or several between commas, in which `*` stands for any text. */
  readonly column: string;
  /** Its path, relative to the CSV's folder or absolute, `{}` being the name, `{other}` another column. */
  readonly pattern: string;
  /** What separates the names of several images in a cell; only lists in brackets are divided by default. */
  readonly separator?: string | undefined;
  /** Where images of web addresses are kept. */
  readonly download?: DownloadSettings | undefined;
  /** The CSV's encoding; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /** The folder that the pattern and names are relative to; the CSV's by default. */
  readonly folder?: string | undefined;
}

/**
 * The images of every data row of a CSV; a row without one has its problem.
 *
 * @param path The CSV.
 * @param names How it names images.
 * @param tell Told how the CSV is written, and after its last row how names were read, as `catalogueNotices` has it, and
 * where downloaded images are kept.
 * @returns The images' names and absolute paths, in the order of the file.
 * @throws UserError When the pattern has no placeholder, the CSV cannot be read or is empty, or a column
 * is missing or occurs twice.
 */
export async function* imagesOfCsv(
  path: string,
  names: ImageNames,
  tell?: (message: string) => void,
): AsyncGenerator<ListedImage> {
  const pattern = new ImagePattern(names.pattern, names.column);
  const { separator, download } = names;
  const folder = names.folder ?? dirname(resolve(path));
  const finder = new ImageFinder(folder, pattern.ofNames);
  const cells = new ImageCells(finder, { folder, pattern: pattern.ofNames, separator, download });
  const table = await readTable(path, (header) => pattern.columnsIn(path, header), {
    encoding: names.encoding,
    canBeNamed: true,
    ...(tell && { onNote: tell }),
  });
  if (!table) throw new UserError(`${path} is empty: its first line must name the columns`);
  const { names: columns, indices } = table.columns;
  const last = Math.max(...indices);
  for await (const { values, problem: doubt, surplus } of table.rows) {
    // Surplus fields never shift the first column.
    const certain = surplus?.from === "after" || surplus?.from === "unknown" && last === 0;
    const found = pattern.namesOf(values, cells);
    const problem = (certain ? undefined : doubt) ?? noImage(columns, values, found.names);
    if (problem === undefined) yield* cells.find(found);
    else for (const id of namesOrNone(found)) yield { id, image: "", problem };
  }
  const told = [
    ...cells.notes("list"),
    ...cells.downloadNotes(),
    ...finder.notes(),
    ...cells.warnings(),
    ...finder.warnings(),
  ];
  for (const message of told) tell?.(message);
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
