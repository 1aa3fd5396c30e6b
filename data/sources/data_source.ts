/**
 * Data that is no table beside its images becomes that in the user's cache, once: Parquet files, which may hold
 * the images, a zip, and a folder with a table for each side of a split.
 */
import { basename, dirname, join, resolve } from "node:path";
import { otherKind } from "../csv/file_kind.ts";
import { UserError } from "../errors.ts";
import { listed } from "../listed.ts";
import { type Description, readDescription, writeDescription } from "./description.ts";
import { filesOfPattern, parquetFilesBelow } from "./parquet_files.ts";
import { divideBySides, type SideFiles, sideOfPath } from "./side_names.ts";
import { isSideTable, isTrainTable, sideFilesBeside } from "./side_files.ts";
import { type SideTables, sideTablesBelow } from "./side_tables.ts";
import { recordName } from "../written_record.ts";
import { unpackOnce } from "./unpack_once.ts";

/** Where data is that was brought into another form. */
export interface DataSource {
  /** What the user has, an absolute path: the file, or the folder. */
  readonly origin: string;
  /** What is read instead: a table, or an unpacked folder with one. */
  readonly data: string;
  /** The folder that names of images are relative to; the table's where there is none. */
  readonly images?: string | undefined;
  /** The folder that holds `train.csv` and `val.csv`, the split that the data came with. */
  readonly split?: string | undefined;
  /** The folder in the cache that a zip was unpacked into. */
  readonly unpacked?: string | undefined;
  /** What is known of columns. */
  readonly known?: Pick<Description, "images" | "labels" | "tags" | "leftOut"> | undefined;
  /** What was done, for information. */
  readonly notes: readonly string[];
}

/** What is told while data is opened. */
export interface SourceHooks {
  /** Rows of Parquet files are unpacked. */
  readonly onRows?: ((done: number, total: number) => void) | undefined;
  /** Files of a zip are unpacked. */
  readonly onFiles?: ((done: number, total: number) => void) | undefined;
}

/**
 * Opens data that has to be brought into another form.
 *
 * @param data The path of a folder or file, or a pattern of Parquet files such as `data/train-*.parquet`.
 * @param hooks What is told meanwhile.
 * @returns Undefined for any other data, or none.
 * @throws UserError When it cannot be read, or holds several tables.
 */
export async function openSource(
  data: string,
  hooks: SourceHooks = {},
): Promise<DataSource | undefined> {
  const path = resolve(data);
  let info: Deno.FileInfo;
  try {
    info = await Deno.stat(path);
  } catch {
    return await openPattern(data, path, hooks);
  }
  if (info.isDirectory) return await openFolder(path, hooks);
  const kind = info.isFile ? await kindOf(path) : undefined;
  if (kind === "parquet") {
    const one = divideBySides([path], () => undefined);
    const source = await openParquet(path, dirname(path), one, hooks);
    const count = Number(/-of-(\d+)(-[0-9a-f]+)?\.parquet$/i.exec(path)?.[1] ?? 1);
    if (count === 1) return source;
    const note = `${basename(path)} is one of ${count} files; ${dirname(data)} takes all`;
    return { ...source, notes: [note, ...source.notes] };
  }
  if (kind === "zip") return await openZip(path, hooks);
  return info.isFile && isTrainTable(path) ? await openSideFiles(path, hooks) : undefined;
}

/**
 * The folder of the images that a zip or a Parquet file holds.
 *
 * @param path The path of a file.
 * @param hooks What is told meanwhile.
 * @returns Undefined for any other file, and for Parquet files that only name images.
 * @throws UserError When it cannot be read.
 */
export async function imagesWithin(
  path: string,
  hooks: SourceHooks = {},
): Promise<string | undefined> {
  const source = await openSource(path, hooks);
  if (source === undefined) return undefined;
  const { images = source.data } = source;
  return images === dirname(source.origin) ? undefined : images;
}

async function openPattern(
  data: string,
  path: string,
  hooks: SourceHooks,
): Promise<DataSource | undefined> {
  const files = /[*?]/.test(basename(path)) ? await filesOfPattern(path) : [];
  if (files.length === 0) return undefined;
  for (const file of files) {
    if (await kindOf(file) === "parquet") continue;
    throw new UserError(
      `${data} means ${files.length} files, and ${file} is no Parquet file: name one table`,
    );
  }
  const sides = divideBySides(files, (file) => sideOfPath(basename(file)));
  return await openParquet(path, dirname(path), sides, hooks);
}

async function openFolder(path: string, hooks: SourceHooks): Promise<DataSource | undefined> {
  // What facet wrote beside the data is no table of it.
  let isSplit = false;
  let isRecorded = false;
  const tables: string[] = [];
  try {
    for await (const { name } of Deno.readDir(path)) {
      if (name === "train.csv" || name === "val.csv") isSplit = true;
      else if (name === recordName) isRecorded = true;
      if (/\.(csv|tsv|jsonl)(\.gz)?$/i.test(name)) tables.push(name);
    }
  } catch {
    return undefined; // Told where its table is looked for.
  }
  if (tables.some((name) => name !== "train.csv" && name !== "val.csv")) {
    const [train, ...more] = tables.filter(isTrainTable);
    if (train === undefined || more.length > 0 || !tables.every(isSideTable)) return undefined;
    return await openSideFiles(join(path, train), hooks, { alsoVal: true });
  }
  if (isSplit && !isRecorded) return undefined;
  const sides = await sideTablesBelow(path);
  if (sides !== undefined) {
    const source = await openSideTables(path, sides, hooks);
    const { beside = [] } = sides;
    if (beside.length === 0) return source;
    const [are, they] = beside.length === 1
      ? ["folder with a table is", "is"]
      : ["folders with tables are", "are"];
    const note =
      `${beside.length} other ${are} beside the split by folders in ${sides.folder} and ${they} not read: ` +
      listed(beside, 3);
    return { ...source, notes: [note, ...source.notes] };
  }
  const files = await parquetFilesBelow(path);
  return files && await openParquet(path, path, files, hooks);
}

/** The kind of a file that is not read as it is, by its first bytes. */
async function kindOf(path: string): Promise<"parquet" | "zip" | undefined> {
  let start: string;
  try {
    using file = await Deno.open(path);
    const bytes = new Uint8Array(4);
    start = new TextDecoder("latin1").decode(bytes.subarray(0, await file.read(bytes) ?? 0));
  } catch {
    return undefined; // Told where it is read.
  }
  if (start === "PAR1" || start === "PARE") return "parquet";
  return ["PK\x03\x04", "PK\x05\x06"].includes(start) ? "zip" : undefined;
}

async function openParquet(
  origin: string,
  images: string,
  files: SideFiles,
  { onRows }: SourceHooks,
): Promise<DataSource> {
  return await openUnpacked(
    origin,
    images,
    [...files.train, ...files.validation],
    async (folder) => {
      const { unpackParquet } = await import("./unpack_parquet.ts");
      const table = `${tableName(origin)}.jsonl`;
      return await unpackParquet(folder, { ...files, table, onProgress: onRows });
    },
  );
}

async function openSideTables(
  origin: string,
  { folder: images, tables }: SideTables,
  hooks: SourceHooks,
): Promise<DataSource> {
  const files = tables.map(({ path }) => path);
  return await openUnpacked(origin, images, files, async (folder) => {
    const { joinSideTables } = await import("./join_side_tables.ts");
    const readable = [];
    for (const table of tables) {
      // A Parquet file becomes a table of text first.
      const isParquet = await kindOf(table.path) === "parquet";
      const source = isParquet ? await openSource(table.path, hooks) : undefined;
      readable.push({ ...table, read: source?.data ?? table.path });
    }
    return await joinSideTables(folder, `${joinedName(origin)}.csv`, images, readable);
  });
}

/** A table to train with, and those beside it to validate and to test with; undefined where there is none to validate. */
async function openSideFiles(
  train: string,
  hooks: SourceHooks,
  options?: { alsoVal: boolean },
): Promise<DataSource | undefined> {
  const { tables } = await sideFilesBeside(train, options);
  if (tables === undefined) return undefined;
  const source = await openSideTables(train, { folder: dirname(train), tables }, hooks);
  const [, validation, test] = tables.map(({ path }) => basename(path));
  const note = `${basename(train)} trains and ${validation} beside it validates` +
    (test === undefined ? "" : `; ${test} does neither: facet eval RUN --data takes it`);
  return { ...source, notes: [note, ...source.notes] };
}

/** The name of a joined table, which is none of the split's beside it. */
function joinedName(origin: string): string {
  return isTrainTable(origin) ? "all" : tableName(origin);
}

/** A name for a table, after what it comes from, that every system allows. */
function tableName(origin: string): string {
  return basename(origin).replace(/[*?]+/g, "_") || "data";
}

async function openUnpacked(
  origin: string,
  images: string,
  files: readonly string[],
  unpack: (folder: string) => Promise<Description>,
): Promise<DataSource> {
  const { folder } = await unpackOnce({
    origin,
    files,
    write: async (folder) => await writeDescription(folder, await unpack(folder)),
  });
  const description = await readDescription(folder);
  return {
    origin,
    data: join(folder, description.table),
    images: description.imagesWithin ? folder : images,
    split: description.split ? folder : undefined,
    known: description,
    notes: description.notes,
  };
}

async function openZip(path: string, hooks: SourceHooks): Promise<DataSource> {
  const { documentIn, unpackZip } = await import("../zip/unpack_zip.ts");
  const { folder } = await unpackOnce({
    origin: path,
    files: [path],
    write: async (folder) => {
      const document = await documentIn(path);
      if (document !== undefined) throw otherKind(path, document);
      await unpackZip(path, folder, { onProgress: hooks.onFiles });
    },
  });
  const { data, alone } = await dataWithin(folder);
  const note = `${path} is unpacked in ${folder}`;
  const within = await openSource(data, hooks);
  return {
    data,
    // A packed table without images is one beside them.
    images: alone ? dirname(path) : undefined,
    ...within,
    origin: path,
    unpacked: folder,
    notes: [note, ...within?.notes ?? []],
  };
}

/** What an unpacked folder is about: the folder itself, the only one in it, or the only file. */
async function dataWithin(folder: string): Promise<{ data: string; alone: boolean }> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined) return { data: folder, alone: false };
  const path = join(folder, entry.name);
  return entry.isDirectory ? await dataWithin(path) : { data: path, alone: true };
}
