/** Files that may be the table of a folder that holds none by its usual names. */
import { join, relative } from "node:path";
import { isSystemName } from "./images_below.ts";
import { shellQuote, Undecided } from "./undecided.ts";

const tableName = /\.(csv|tsv|jsonl)(\.gz)?$/i;
/** Files that are read where they are named. */
const readable = /\.(json|txt|tab|dat|zip|tar(\.\w+)?|tgz)$/i;
const sheet = /\.(xlsx?|ods|numbers|db|sqlite|feather|arrow)$/i;
/** What else is written as text. */
const noTable = /^(readme|licen[cs]e|copying|notice|changelog|requirements|classes|package)/i;

/**
 * Stops with the tables in folders below, where there are any.
 *
 * @param folder The folder without a table.
 * @param data What the user named.
 * @param reason What is said first.
 * @throws UserError With the tables to choose from.
 */
export function requireNoneBelow(folder: string, data: string, reason: string): void {
  const [first, ...more] = tablesBelow(folder).map((path) => join(data, relative(folder, path)));
  if (first === undefined) return;
  const choices = [first, ...more].slice(0, 3).map((data) => ({ data }));
  throw new Undecided(`${reason}; below it there is a table`, data, choices);
}

/** What is said of a file that may be the table in another form; "" where there is none. */
export function otherTable(data: string, names: readonly string[]): string {
  const files = names.filter((name) => !isSystemName(name) && !noTable.test(name)).sort();
  const book = files.find((name) => sheet.test(name));
  if (book !== undefined) {
    return `if ${book} is its table, save it as CSV, in a spreadsheet as "CSV UTF-8"`;
  }
  const other = files.find((name) => readable.test(name));
  return other === undefined ? "" : `to use ${other}, name it: ${shellQuote(join(data, other))}`;
}

/** Tables up to three levels below a folder; not more than a few folders are looked at. */
function tablesBelow(folder: string): string[] {
  const found: string[] = [];
  const folders = [{ path: folder, level: 0 }];
  for (let at = 0; at < folders.length && at < 50; at++) {
    const { path, level } = folders[at]!;
    try {
      for (const { name, isDirectory } of Deno.readDirSync(path)) {
        if (isSystemName(name)) continue;
        if (!isDirectory && tableName.test(name)) found.push(join(path, name));
        if (isDirectory && level < 3) folders.push({ path: join(path, name), level: level + 1 });
      }
    } catch {
      // A folder that may not be listed has no table that can be read.
    }
  }
  return found.sort();
}
