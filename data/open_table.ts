/** Opens what a catalogue is read from: a CSV, what was unpacked, or folders that stand for a table. */
import { join, resolve } from "node:path";
import type { CatalogueOptions } from "./catalogue.ts";
import { readCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { type FolderTable, openFolders } from "./folder_table.ts";
import { defaultImages, withoutImageExtension } from "./image_name.ts";
import { placeholdersOf } from "./image_pattern.ts";
import { otherTable } from "./other_tables.ts";
import { isSystemName } from "./images_below.ts";
import { labelName } from "./label_columns.ts";
import { type DataSource, openSource } from "./sources/data_source.ts";
import { readTable, type Table } from "./table.ts";
import { Undecided } from "./undecided.ts";
import { readRecord } from "./written_record.ts";
import { isFolder } from "./path_kind.ts";

/** Where a catalogue's table is. */
interface FoundTable {
  /** The absolute path of the table, or of the folder whose folders stand for one. */
  readonly path: string;
  /** What the data was brought into another form from; absent where it is read as it is. */
  readonly source?: DataSource | undefined;
}

/** A catalogue's table, which may be folders. */
export interface OpenTable extends FoundTable {
  /** The folders that are its labels; absent where a CSV has them. */
  readonly folders?: FolderTable | undefined;
  /**
   * Reads the columns that are chosen from the header, and tells how a CSV is written; undefined where the file has
   * no header.
   */
  readonly open: (
    needed: (header: readonly string[]) => readonly string[],
    onNote?: (note: string) => void,
  ) => Promise<Table | undefined>;
}

/**
 * Opens the table of a catalogue, or the folders that stand for one.
 *
 * @param options The catalogue.
 * @throws UserError When there is none, or nothing decides what folders mean.
 */
export async function openTable(
  { data, imageColumn = defaultImages.column, imagePattern, labels, encoding }: CatalogueOptions,
): Promise<OpenTable> {
  const found = await findTable({ data, imagePattern, encoding });
  const { path } = found;
  if (!await isFolder(path)) {
    const options = { encoding, canBeNamed: true };
    const open: OpenTable["open"] = (needed, onNote) =>
      readTable(path, needed, { ...options, ...(onNote && { onNote }) });
    return { ...found, open };
  }
  const folders = await openFolders({
    folder: path,
    shown: data,
    imageColumn,
    pattern: imagePattern,
    labels: labels?.map(labelName),
  });
  const open: OpenTable["open"] = (needed) =>
    Promise.resolve(folders.open(needed([imageColumn, ...folders.labels])));
  return { ...found, folders, open };
}

/** The words for labels in a pattern of folders. */
const folderLabel = /^label(_\d+)?$/;

/**
 * Finds a catalogue's table, or its folder where the image pattern has folders for labels, such as `{label}/{}`, and
 * no table there has all of its columns.
 *
 * @param options The catalogue.
 * @throws UserError When there is neither.
 */
export async function findTable(
  { data, imagePattern, encoding }: Pick<CatalogueOptions, "data" | "imagePattern" | "encoding">,
): Promise<FoundTable> {
  const source = await openSource(data);
  const names = placeholdersOf(imagePattern ?? "").filter((name) => name !== "");
  const areFolders = names.some((name) => folderLabel.test(name)) &&
    imagePattern!.endsWith("/{}") && source === undefined && await isFolder(data);
  if (!areFolders) return { path: await tableOf(data, source), source };
  const folder = { path: resolve(data) };
  try {
    const path = await tableIn(data);
    if (await isFolder(path)) return { path };
    for await (const { fields } of readCsv(path, { encoding })) {
      const header = fields.map((name) => name.trim());
      return names.every((name) => header.includes(name)) ? { path } : folder;
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return folder;
}

/**
 * Finds a catalogue's table.
 *
 * @param data A folder that holds `styles.csv` or one other CSV, or the path of a CSV file. `train.csv` and
 * `val.csv` of a folder are a split, and no table. Or Parquet files, a zip, a folder with a table for each side of a
 * split, or a folder without a table whose folders may be labels.
 * @returns Its absolute path: that of the table in the cache for what was unpacked, that of the folder where folders
 * are labels.
 * @throws UserError When the folder or path does not exist, or the folder holds none of these.
 */
export async function findCsv(data: string): Promise<string> {
  return await tableOf(data, await openSource(data));
}

/** The table of data, or that of what it became; an error of an unpacked folder names what was unpacked too. */
async function tableOf(data: string, source: DataSource | undefined): Promise<string> {
  if (source === undefined) return await tableIn(data);
  try {
    return await findCsv(source.data);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${source.origin}: ${error.message}`, { cause: error });
  }
}

/** The table of data that is read as it is. */
async function tableIn(data: string): Promise<string> {
  const path = resolve(data);
  const names: string[] = [];
  let hasFolders = false;
  try {
    if (!(await Deno.stat(path)).isDirectory) return path;
    for await (const { name, isFile } of Deno.readDir(path)) {
      names.push(name);
      hasFolders ||= !isFile && !isSystemName(name) && await isFolder(join(path, name));
    }
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`${data} does not exist`);
    throw new UserError(`cannot read ${data}: ${(error as Error).message}`, { cause: error });
  }
  for (const name of ["styles.csv", "styles.csv.gz"]) {
    if (names.includes(name)) return join(path, name);
  }
  const other = names.filter((name) => /\.(csv|tsv|jsonl)(\.gz)?$/i.test(name)).sort();
  const split = other.includes("val.csv") ? ["train.csv", "val.csv"] : [];
  // facet review writes its decisions beside the table.
  const decisions = other.length > 1 ? ["corrections.csv"] : [];
  const tables = other.filter((name) => ![...split, ...decisions].includes(name));
  // Beside a split that facet did not write, any other table may be anything.
  const foreign = ["train.csv", "val.csv"].every((name) => names.includes(name)) &&
    !names.includes(".facet.json");
  if (tables.length === 1 && !foreign) return join(path, tables[0]!);
  if (hasFolders && tables.length === 0) {
    const ofFolders = (await readRecord(path)).splits.get(".")?.table === ".";
    if (split.length === 0 || ofFolders) return path;
  }
  const reason = `the folder ${data} holds no styles.csv`;
  if (other.length === 0) {
    const none = `${reason}, no other table (.csv, .tsv or .jsonl), and no folders of classes`;
    const other = otherTable(data, names);
    const images = names.some((name) => withoutImageExtension(name) !== name)
      ? "its images are in no folder: put each into one that is called like its class, or a table with " +
        "their labels beside them"
      : "";
    throw new UserError([none, other || images].filter((part) => part !== "").join("; "));
  }
  // Of a competition's files the one with labels comes first.
  const rank = (name: string) =>
    /train/i.test(name) ? 0 : /test|sample|submission/i.test(name) ? 2 : 1;
  const choices = [
    ...tables.sort((one, other) => rank(one) - rank(other)),
    ...other.filter((name) => split.includes(name)),
  ].slice(0, 3);
  throw new Undecided(
    `${reason}, and nothing says which other table to use`,
    data,
    choices.map((name) => ({ data: join(data, name) })),
  );
}
