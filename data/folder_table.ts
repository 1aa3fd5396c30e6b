/**
 * A folder of class folders read as a table: a row for each image below it, its labels being names of folders.
 * Nothing below is lost in silence: what is no image is counted, what cannot be read is a row with its reason,
 * and an image that links show several times is used once for each label that it then has.
 */
import { join, relative, sep } from "node:path";
import { findLayout, type FoundLayout } from "./class_folders.ts";
import { locateColumns } from "./columns.ts";
import { UserError } from "./errors.ts";
import { FolderAccount } from "./folder_account.ts";
import { FolderLayout, namesFolders } from "./folder_layout.ts";
import { patternOfNames } from "./image_pattern.ts";
import { filesBelow, isSystemName } from "./images_below.ts";
import { listed } from "./listed.ts";
import { quoteName } from "./quote_name.ts";
import type { Table, TableRow } from "./table.ts";

/** How folders are to be read. */
export interface FolderTableOptions {
  /** The folder. */
  readonly folder: string;
  /** The folder as the user named it, for messages. */
  readonly shown?: string | undefined;
  /** The column of images' names. */
  readonly imageColumn: string;
  /** What folders mean; found out where it names none of them. */
  readonly pattern?: string | undefined;
  /** Names of labels. */
  readonly labels?: readonly string[] | undefined;
}

/** A folder as a table. */
export interface FolderTable {
  /** The pattern that turns names into paths, relative to the folder. */
  readonly ofNames: string;
  /** The names of labels, outermost folders first. */
  readonly labels: readonly string[];
  /** The rows, with these columns. */
  readonly open: (needed: readonly string[]) => Table;
  /** What else is in the folder. */
  readonly notes: readonly string[];
  /** What is odd, such as a folder without images. */
  readonly warnings: readonly string[];
}

interface Scan {
  /** The path of each image from the folder, with `/` between its steps. */
  readonly names: readonly string[];
  /** Those of them that a link led to. */
  readonly linked: ReadonlySet<string>;
  /** Folders with images, each as its steps. */
  readonly folders: readonly (readonly string[])[];
  readonly account: FolderAccount;
}

/** The images below a folder. */
async function scan(folder: string): Promise<Scan> {
  const account = new FolderAccount();
  const names: string[] = [];
  const links = new Set<string>();
  const folders = new Map<string, string[]>();
  for await (const { path, linked } of filesBelow(folder, account)) {
    const name = relative(folder, path).split(sep).join("/");
    const steps = name.split("/").slice(0, -1);
    names.push(name);
    if (linked) links.add(name);
    folders.set(steps.join("/"), steps);
  }
  return { names, linked: links, folders: [...folders.values()], account };
}

/**
 * Finds out what the folders below one mean; see {@linkcode findLayout}.
 *
 * @param folder The folder.
 * @param shown The folder as the user named it.
 * @param names Names of labels that the user gave.
 */
export async function layoutOf(
  folder: string,
  shown: string,
  names?: readonly string[],
): Promise<FoundLayout> {
  return findLayout(shown, (await scan(folder)).folders, names);
}

/** The folders with images below one, each as its steps. */
export async function foldersWithImages(folder: string): Promise<readonly (readonly string[])[]> {
  return (await scan(folder)).folders;
}

/**
 * Opens a folder of class folders.
 *
 * @param options How to read it.
 * @throws UserError When nothing decides what its folders mean, or the pattern is none of folders.
 */
export async function openFolders(options: FolderTableOptions): Promise<FolderTable> {
  const { folder, shown = folder, imageColumn, labels } = options;
  const { names, linked, folders, account } = await scan(folder);
  const pattern = namesFolders(options.pattern)
    ? options.pattern
    : findLayout(shown, folders, labels).pattern;
  const layout = new FolderLayout(pattern);
  if (layout.labels.includes(imageColumn)) {
    throw new UserError(
      `a label of folders cannot be called ${
        quoteName(imageColumn)
      }, as their images' names are; ` +
        "--image-column calls those otherwise",
    );
  }
  const ofNames = patternOfNames(pattern);
  const before = ofNames.slice(0, ofNames.indexOf("{}"));
  const rows: TableRow[] = [];
  const outside: string[] = [];
  let unlabelled = 0;
  for (const name of names) {
    const { labels, side, problem } = layout.read(name.split("/").slice(0, -1));
    if (problem !== undefined) {
      outside.push(name);
      continue;
    }
    // As a table's cells, which have no blanks around them either.
    const cells = labels.map((label) => label.trim());
    const isUnknown = cells.every((label) => label === "");
    if (isUnknown && side === "test") {
      unlabelled++;
      continue;
    }
    rows.push({
      line: rows.length + 2,
      values: [cellOf(name.startsWith(before) ? name.slice(before.length) : name), ...cells],
      side,
      ...(linked.has(name) && { image: Deno.realPathSync(join(folder, name)) }),
      ...(isUnknown && { problem: "it is in no folder of a class" }),
    });
  }
  const { kept, repeated } = withoutRepeated(rows, join(folder, before));
  for (const { path, reason } of account.unreadable) {
    const name = relative(folder, path).split(sep).join("/");
    const line = names.length + kept.length + 2;
    kept.push({ line, values: [name, ...layout.labels.map(() => "")], problem: reason });
  }
  if (kept.length === 0) {
    throw new UserError(
      `no image of ${shown} is in folders as ${quoteName(pattern, 200)} names them` +
        (outside.length > 0 ? `: there are ${listed(outside, 3)}` : ""),
    );
  }
  const others = account.describe().join("; ");
  const header = [imageColumn, ...layout.labels];
  return {
    ofNames,
    labels: layout.labels,
    open: (needed) => tableOf(shown, header, needed, kept),
    notes: [
      ...(others === "" ? [] : [`${shown}, besides images: ${others}`]),
      ...(unlabelled > 0
        ? [
          `${count(unlabelled, "image")} to test with ${are(unlabelled)} in no folder of a class ` +
          "and left out",
        ]
        : []),
    ],
    warnings: [
      ...(outside.length > 0
        ? [
          `${count(outside.length, "image")} ${are(outside.length)} in other folders than ` +
          `${quoteName(pattern, 200)} names and left out: ${listed(outside, 3)}`,
        ]
        : []),
      ...(repeated.length > 0
        ? [
          `${count(repeated.length, "link")} to images that are there already ` +
          `${are(repeated.length)} left out: ${listed(repeated, 3)}`,
        ]
        : []),
      ...emptyWarning(emptyFolders(folder, folders, account)),
    ],
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function are(number: number): string {
  return number === 1 ? "is" : "are";
}

/** Rows without those that a link leads to another time, with the same labels on the same side. */
function withoutRepeated(
  rows: TableRow[],
  folder: string,
): { kept: TableRow[]; repeated: string[] } {
  const linked = new Set(rows.flatMap(({ image }) => image === undefined ? [] : [image]));
  if (linked.size === 0) return { kept: rows, repeated: [] };
  // Files themselves come before links to them.
  const images = rows.map((row) => row.image ?? realOf(join(folder, row.values[0]!), linked));
  const keyOf = ({ values: [, ...labels], side }: TableRow, at: number) =>
    JSON.stringify([images[at], labels, side]);
  const seen = new Set(
    rows.flatMap((row, at) => row.image === undefined ? [keyOf(row, at)] : []),
  );
  const repeated: string[] = [];
  const kept: TableRow[] = [];
  for (const [at, row] of rows.entries()) {
    const key = keyOf(row, at);
    if (row.image !== undefined && seen.has(key)) repeated.push(row.values[0]!);
    else kept.push({ ...row, image: images[at]! });
    seen.add(key);
  }
  return { kept, repeated };
}

/** A file's path without links, where a link may lead to it; of others the path will do. */
function realOf(path: string, linked: ReadonlySet<string>): string {
  if (linked.has(path)) return path;
  const real = Deno.realPathSync(path);
  return linked.has(real) ? real : path;
}

function tableOf(
  shown: string,
  header: readonly string[],
  needed: readonly string[],
  rows: readonly TableRow[],
): Table {
  const columns = locateColumns(shown, header, needed);
  return {
    columns,
    rows: (async function* () {
      for (const row of rows) {
        yield { ...row, values: columns.indices.map((index) => row.values[index]!) };
      }
    })(),
  };
}

/** A path as a table's cell: blanks at its ends, which cells do not have, stand beside a dot. */
function cellOf(path: string): string {
  const start = /^\s/.test(path) ? "./" : "";
  return `${start}${path}${/\s$/.test(path) ? "/." : ""}`;
}

/** Folders beside those of images, or in them, that hold none. */
function emptyFolders(
  folder: string,
  folders: readonly (readonly string[])[],
  { unreadable }: FolderAccount,
): string[] {
  const unknown = new Set(unreadable.map(({ path }) => path));
  const filled = new Set(
    folders.flatMap((steps) => [...steps, ""].map((_, length) => steps.slice(0, length).join("/"))),
  );
  const empty: string[] = [];
  for (const above of filled) {
    for (const { name, isDirectory } of Deno.readDirSync(join(folder, above))) {
      const path = above === "" ? name : `${above}/${name}`;
      // What `facet split --folds` writes is no class.
      if (!isDirectory || isSystemName(name) || filled.has(path) || /^fold-\d+$/.test(path)) {
        continue;
      }
      if (!unknown.has(join(folder, path))) empty.push(path);
    }
  }
  return empty.sort();
}

function emptyWarning(empty: readonly string[]): string[] {
  if (empty.length === 0) return [];
  return [
    empty.length === 1
      ? `the folder ${empty[0]} holds no image, so it is no class`
      : `${empty.length} folders hold no image, so they are no classes: ${listed(empty, 3)}`,
  ];
}
