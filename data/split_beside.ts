/**
 * Finds the split that `facet split` writes beside a catalogue, or in a folder of its own: `train.csv` and
 * `val.csv`. Files of these names beside a CSV need not be a split of it: they are used as one where facet's
 * record says so, and beside `styles.csv`.
 */
import { basename, dirname, join, resolve } from "node:path";
import { findCsv } from "./open_table.ts";
import { locateColumns } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { defaultImages } from "./image_name.ts";
import { isSameFile } from "./replaceable.ts";
import { openSource } from "./sources/data_source.ts";
import { isTrainTable, sideFilesBeside } from "./sources/side_files.ts";
import { finishWriting, readRecord, type SplitOrigin } from "./written_record.ts";
import { isFile } from "./path_kind.ts";

/** A split in two CSV files. */
export interface SplitFiles {
  /** Path of the CSV with the training rows. */
  readonly train: string;
  /** Path of the CSV with the validation rows. */
  readonly validation: string;
  /** Its origin, where facet's record has it. */
  readonly origin?: SplitOrigin | undefined;
}

/** The result of looking for a split beside a catalogue. */
export interface SplitBeside {
  /** The split of the catalogue. */
  readonly split?: SplitFiles;
  /** Why files that look like a split are not used as one. */
  readonly ignored?: string;
}

/**
 * Finds the split beside a catalogue.
 *
 * @param data The catalogue's folder or CSV.
 * @param imageColumn The column that names the image; `id` by default.
 * @returns The two files, where both exist and are a split of it.
 * @throws UserError When the catalogue does not exist.
 */
export async function splitBeside(
  data: string,
  imageColumn: string = defaultImages.column,
): Promise<SplitBeside> {
  const folder = await catalogueFolder(data);
  const split = await splitFilesIn(folder);
  const source = await openSource(data);
  if (!await isFile(split.train) || !await isFile(split.validation)) {
    return await splitWithin(data, imageColumn);
  }
  const csv = await tableBeside(data);
  if (csv === undefined) return { split };
  const files = "train.csv and val.csv beside it are not read";
  const advice = `--split ${folder} takes them for its split`;
  for (const path of [split.train, split.validation]) {
    if (await isSameFile(csv, path)) {
      return { ignored: `${csv} is read as the whole catalogue, whatever is beside it` };
    }
  }
  const { table } = split.origin ?? {};
  // Of folders that are labels the folder itself is the table.
  const own = csv === folder ? "." : basename(csv);
  const problem = await problemOf(split, imageColumn);
  const isOwn = table !== undefined &&
    (source ? resolve(folder, table) === source.origin : table === own);
  if (source && !isOwn) return await splitWithin(data, imageColumn);
  if (problem !== undefined) return { ignored: `${csv}: ${files}: ${problem}` };
  if (isOwn) return { split };
  if (table !== undefined) {
    return { ignored: `${csv}: ${files}, being a split of ${table}; ${advice}` };
  }
  if (basename(csv) === "styles.csv") return { split };
  return { ignored: `${csv}: ${files}, for nothing says that they are a split of it; ${advice}` };
}

/** The split that came with data: with Parquet files or folders of sides, or in an unpacked folder. */
async function splitWithin(data: string, imageColumn?: string): Promise<SplitBeside> {
  const source = await openSource(data);
  if (source === undefined) {
    const { ignored } = isTrainTable(data) ? await sideFilesBeside(resolve(data)) : {};
    return ignored === undefined ? {} : { ignored };
  }
  return source.split === undefined
    ? await splitBeside(source.data, imageColumn)
    : { split: filesIn(source.split) };
}

/** Why files cannot be a split, because they do not name images; undefined where they can. */
async function problemOf(
  { train, validation }: SplitFiles,
  imageColumn: string,
): Promise<string | undefined> {
  for (const path of [train, validation]) {
    try {
      const { value } = await readCsv(path).next();
      if (value === undefined) return `${path} is empty`;
      locateColumns(path, value.fields, [imageColumn]);
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  }
  return undefined;
}

/**
 * The CSV with the labels of a catalogue's split.
 *
 * @param data The catalogue's folder or CSV.
 * @returns Undefined for a folder that contains `train.csv` and `val.csv` without the CSV they are of.
 * @throws UserError When there is no such catalogue.
 */
export async function tableBeside(data: string): Promise<string | undefined> {
  const folder = await catalogueFolder(data);
  const isFolder = resolve(data) === folder;
  const { train, validation } = filesIn(folder);
  try {
    return await findCsv(data);
  } catch (error) {
    if (isFolder && await isFile(train) && await isFile(validation)) return undefined;
    throw error;
  }
}

/**
 * Finds the split in a folder.
 *
 * @param folder The folder, such as a fold's.
 * @returns The two files.
 * @throws UserError When one of them is missing.
 */
export async function splitIn(folder: string): Promise<SplitFiles> {
  const split = await splitFilesIn(folder);
  for (const path of [split.train, split.validation]) {
    if (await isFile(path)) continue;
    throw new UserError(
      `--split ${folder}: ${path} does not exist; the folder must hold train.csv and val.csv`,
    );
  }
  return split;
}

/**
 * The files of a split with its origin; the record of folds is in the folder above. The files need not exist.
 */
export async function splitFilesIn(folder: string): Promise<SplitFiles> {
  const [above, name] = [dirname(resolve(folder)), basename(resolve(folder))];
  await finishWriting(folder);
  await finishWriting(above);
  const origin = (await readRecord(folder)).splits.get(".") ??
    (await readRecord(above)).splits.get(name);
  return { ...filesIn(folder), origin };
}

function filesIn(folder: string): { train: string; validation: string } {
  return { train: join(folder, "train.csv"), validation: join(folder, "val.csv") };
}

/**
 * The folder of a catalogue, where what belongs to it is written.
 *
 * @param data The catalogue's folder or CSV.
 * @returns Its absolute path.
 * @throws UserError When it does not exist.
 */
export async function catalogueFolder(data: string): Promise<string> {
  try {
    return (await Deno.stat(data)).isDirectory ? resolve(data) : dirname(resolve(data));
  } catch (error) {
    // A pattern of files is none itself.
    if (await openSource(data) !== undefined) return dirname(resolve(data));
    if (error instanceof Deno.errors.NotFound) throw new UserError(`${data} does not exist`);
    throw new UserError(`cannot read ${data}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The folder that a catalogue's image pattern is relative to: its own, or where its images were unpacked.
 *
 * @param data The catalogue's folder or CSV.
 * @returns Its absolute path.
 * @throws UserError When it does not exist.
 */
export async function imageFolderOf(data: string): Promise<string> {
  const source = await openSource(data);
  if (source === undefined) return await catalogueFolder(data);
  return source.images ?? await imageFolderOf(source.data);
}
