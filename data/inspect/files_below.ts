/** The files below a catalogue's folder: images that its rows name, images that none names, and others. */
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import { FolderAccount } from "../folder_account.ts";
import { withoutImageExtension } from "../image_name.ts";
import { imagesBelow } from "../images_below.ts";
import { quoteName } from "../quote_name.ts";
import type { Unusable } from "../unusable.ts";
import { isFolder } from "../path_kind.ts";

/** What is below the folders that were looked into. */
export interface FilesBelow {
  /** A sentence that counts every file. */
  readonly sentence: string;
  /** All files; the other numbers are parts of it. */
  readonly total: number;
  /** Image files that rows name, whether or not they can be used. */
  readonly named: number;
  /** Image files that no row names. */
  readonly unnamed: number;
  /** The first of those. */
  readonly examples: readonly string[];
  /** What cannot be read, and why. */
  readonly unreadable: FolderAccount["unreadable"];
}

/** Most images without a row that are listed. */
const mostExamples = 20;

/**
 * Counts the files below the data: a folder as a whole; of a table that is named by its path, the folders below its
 * own that its images are in.
 *
 * @param data A folder, or a table.
 * @param rows The usable rows' images.
 * @param unusable The other rows; where one has no path its id says which image it names.
 * @returns Undefined where nothing is below the data, such as where all images are elsewhere.
 */
export async function filesBelow(
  data: string,
  rows: Iterable<{ readonly image: string }>,
  unusable: readonly Unusable[],
): Promise<FilesBelow | undefined> {
  const named = new Set(Iterator.from(rows).map(({ image }) => image));
  for (const { path } of unusable) if (path !== "") named.add(path);
  const byName = new Set(unusable.filter(({ path }) => path === "").map(({ id }) => stemOf(id)));
  const base = await isFolder(data) ? resolve(data) : dirname(resolve(data));
  const within = new Set(Iterator.from(named).map((path) => dirname(path)));
  const folders = base === resolve(data)
    ? [base]
    : topmost([...within].filter((folder) => isWithin(base, folder)));
  const account = new FolderAccount();
  const unnamed: string[] = [];
  let found = 0;
  for (const folder of folders) {
    try {
      for await (const path of imagesBelow(folder, account)) {
        if (named.has(path) || byName.has(stemOf(path))) found++;
        else if (unnamed.length < mostExamples) unnamed.push(path);
      }
    } catch {
      // A folder that is not there: its rows say that their files are not.
    }
  }
  if (account.total === 0) return undefined;
  const [first] = folders;
  const where = first === base
    ? data
    : folders.length === 1
    ? relative(base, first!)
    : `${folders.length} folders`;
  const files = {
    total: account.total,
    named: found,
    unnamed: account.images - found,
    examples: unnamed.map((path) => relative(base, path)),
    unreadable: account.unreadable,
  };
  return { ...files, sentence: sentenceOf(where, files, account.describe()) };
}

function sentenceOf(
  where: string,
  { total, named, unnamed, examples, unreadable }: Omit<FilesBelow, "sentence">,
  others: readonly string[],
): string {
  const shown = examples.slice(0, 3).map((path) => quoteName(path, 60)).join(", ");
  const more = unnamed > 3 ? ` and ${unnamed - 3} more` : "";
  const parts = [
    `${named} ${named === 1 ? "image" : "images"} of rows`,
    ...(unnamed > 0 ? [`${unnamed} that no row names: ${shown}${more}`] : []),
    ...(unreadable.length > 0 ? [`${unreadable.length} that cannot be read`] : []),
    ...others,
  ];
  return `${where} holds ${total} ${total === 1 ? "file" : "files"}: ${parts.join("; ")}`;
}

function stemOf(name: string): string {
  return withoutImageExtension(basename(name.replaceAll("\\", "/"))).normalize("NFC").toLowerCase();
}

function isWithin(base: string, folder: string): boolean {
  const path = relative(base, folder);
  return !path.startsWith("..") && !isAbsolute(path);
}

/** Folders without those that are below another of them. */
function topmost(folders: readonly string[]): string[] {
  const all = new Set(folders);
  return [...all].filter((folder) => {
    for (let above = dirname(folder);; above = dirname(above)) {
      if (all.has(above) && above !== folder) return false;
      if (above === dirname(above)) return true;
    }
  }).sort();
}
