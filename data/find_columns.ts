/**
 * Finds out which column of a table names images, where they are, and which columns are labels, by what the
 * files are called; without a table, which folders are labels. What the user names is never changed, and the
 * default layout is left as it is.
 */
import { basename, dirname, resolve } from "node:path";
import { findCsv, findTableOrFolders } from "./open_table.ts";
import { someNames } from "./class_folders.ts";
import { listColumns } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { findSplitColumn } from "./split_column.ts";
import { findAddresses } from "./find_addresses.ts";
import { findGroup } from "./find_group.ts";
import {
  findImages,
  foldersOfImages,
  imageBelow,
  type ImageColumns,
  rank,
  separatorIn,
} from "./find_images.ts";
import {
  defaultLabels,
  findLabels,
  hasDefaultLabels,
  labelOptions,
  listColumnsBeside,
} from "./find_labels.ts";
import { FolderLayout } from "./folder_layout.ts";
import { layoutOf } from "./folder_table.ts";
import { ImageFinder } from "./image_finder.ts";
import { defaultImages } from "./image_name.ts";
import { ImagePattern, placeholdersOf } from "./image_pattern.ts";
import { isPrintedList } from "./label_cells.ts";
import type { LabelColumn } from "./label_columns.ts";
import { listed } from "./listed.ts";
import { joinNames } from "./name_list.ts";
import { otherTable, requireNoneBelow } from "./other_tables.ts";
import { quoteName } from "./quote_name.ts";
import { type DataSource, openSource } from "./sources/data_source.ts";
import { namingOrigin } from "./sources/name_origin.ts";
import { filledRecords } from "./table.ts";
import { cellsOf, columnsNamed, type Sample } from "./table_sample.ts";
import { namesValue, optionValue, shellQuote, Undecided } from "./undecided.ts";

/** What the user named. */
export interface GivenColumns {
  /** The folder with a table, or the table. */
  readonly data: string;
  /** The column that names the image, or several. */
  readonly imageColumn?: string | undefined;
  /** The image's path, `{}` being the name. */
  readonly imagePattern?: string | undefined;
  /** What separates the names of several images in a cell. */
  readonly imageSeparator?: string | undefined;
  /** The column whose rows of the same value stay together; false for none. */
  readonly group?: string | false | undefined;
  /** The column that says which side of a split rows are on; false for none. */
  readonly splitColumn?: string | false | undefined;
  /** The table's encoding; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /** The names of the label columns that are named; those of folders' levels without a table. */
  readonly labels?: readonly string[] | undefined;
}

/** What was found; a name that is absent is to stay as the user or the default has it. */
export interface FoundColumns {
  /** The column that names the image, or several. */
  readonly imageColumn?: string;
  /** The image's path, `{}` being the name. */
  readonly imagePattern?: string;
  /** What separates the names of several images in a cell. */
  readonly imageSeparator?: string;
  /** The column of product ids; images of one stay together. */
  readonly group?: string;
  /** The column that says which side of a split rows are on. */
  readonly splitColumn?: string;
  /** The label columns. */
  readonly labels?: readonly LabelColumn[];
  /** One line with the options that mean the same; absent where nothing had to be found. */
  readonly note?: string;
}

/** Rows that are looked at. */
const sampled = 300;

/**
 * Finds image column, image pattern and label columns by the first rows of a table and the files beside it.
 *
 * @param given What the user named.
 * @returns What was found.
 * @throws UserError When several columns would do; the message names the options to choose from.
 */
export async function findColumns(given: GivenColumns): Promise<FoundColumns> {
  return await namingOrigin(given.data, () => columnsOfData(given));
}

async function columnsOfData(given: GivenColumns): Promise<FoundColumns> {
  const path = await findTableOrFolders(given).catch(() => undefined);
  if (path !== undefined && await areLabels(path)) return await findFolders(path, given);
  const table = path === undefined ? undefined : await firstRows(path, given.encoding);
  if (path === undefined || table === undefined) return {};
  const source = await openSource(given.data);
  const folder = source?.images ?? dirname(path);
  const all = knownImages(source, given) ?? findImages(path, folder, table, given);
  const files = all instanceof Undecided ? undefined : all;
  const isGiven = given.imageColumn !== undefined || given.imagePattern !== undefined;
  const addresses = files === undefined && !isGiven ? findAddresses(path, table) : undefined;
  if (addresses === undefined && all instanceof Undecided) throw all;
  const image: ImageColumns | undefined = addresses ? { columns: addresses } : files || undefined;
  const columns = image?.columns ?? columnsNamed(path, table, given.imageColumn);
  const folders =
    source === undefined && resolve(given.data) === folder && (image || columns.length === 0)
      ? foldersOfImages(folder)
      : [];
  const instead = folders.length > 1 ? [foldersInstead(path, folders)] : [];
  if (image === undefined && files === undefined && !isGiven) {
    if (source === undefined && resolve(given.data) === folder) {
      await requireNoFolders(path, folder, table, given.data);
    }
    if (columns.length === 0) await requireImages(path, folder, table, instead);
  }
  const pattern = image?.pattern ?? given.imagePattern ?? defaultImages.pattern;
  const cells = cellsOf(table, columns);
  const naming = namingOf(pattern, columns, given.imageColumn);
  const separator = given.imageSeparator ??
    (naming && separatorIn(folder, table, columns, naming));
  const splitColumn = given.splitColumn === undefined && source?.split === undefined
    ? await findSplitColumn(path, table, [...columns, ...(given.labels ?? [])], given.encoding)
    : undefined;
  const sides = [splitColumn, given.splitColumn || undefined].filter((name) => name !== undefined);
  const search = {
    ...{ path, header: table.header, encoding: given.encoding },
    taken: [...columns, ...sides, ...(given.labels ?? []), ...defaultLabels],
    severalImages: separator !== undefined || columns.length > 1 || cells.some(isPrintedList),
    isUsual: image === undefined && given.imageColumn === undefined,
  };
  const group = given.group === undefined ? await findGroup(search) : undefined;
  const known = given.labels ? [] : knownLabels(source, table);
  const labelsBeside = (taken: readonly string[]) =>
    given.labels || known.length > 0 ? undefined : findLabels(table, taken, columns, given.data);
  // A column called "product" that is the only one of few values holds kinds of products.
  const mayBeLabels = group?.maybeLabels && !hasDefaultLabels(table);
  const labels = known.length > 0 ? known : firstLabels(
    () => labelsBeside([...columns, ...sides, ...(group ? [group.column] : [])]),
    mayBeLabels ? () => labelsBeside([...columns, ...sides]) : undefined,
  );
  const isGroup = group !== undefined && !labels?.includes(group.column);
  const found: FoundColumns = {
    ...(image && { imageColumn: joinNames(image.columns) }),
    ...(image?.pattern !== undefined && { imagePattern: image.pattern }),
    ...(separator !== undefined && given.imageSeparator === undefined &&
      { imageSeparator: separator }),
    ...(isGroup && { group: group.column }),
    ...(splitColumn !== undefined && { splitColumn }),
    ...(labels && { labels }),
  };
  const options = [
    ...(found.imageColumn !== undefined && given.imageColumn === undefined
      ? [`--image-column ${optionValue(found.imageColumn)}`]
      : []),
    ...(found.imagePattern !== undefined && given.imagePattern === undefined
      ? [`--image-pattern ${optionValue(found.imagePattern)}`]
      : []),
    ...(found.imageSeparator === undefined
      ? []
      : [`--image-separator ${separatorValue(found.imageSeparator)}`]),
    ...(found.group === undefined ? [] : [`--group ${optionValue(found.group)}`]),
    ...(found.splitColumn === undefined
      ? []
      : [`--split-column ${optionValue(found.splitColumn)}`]),
    ...labelOptions(found.labels ?? []),
  ];
  const notes = [
    ...(options.length > 0
      ? [`found by the table and its files, the same as ${options.join(" ")}`]
      : []),
    ...(labels && known.length === 0
      ? listsBeside(table, labels, [...columns, ...(group ? [group.column] : [])])
      : []),
    ...instead,
  ];
  if (notes.length === 0) return {};
  return {
    ...found,
    note: notes.join("; "),
  };
}

/**
 * Finds what the folders of data without a table mean.
 *
 * @param given What the user named.
 * @returns Nothing where the data has a table, or does not exist.
 * @throws UserError When nothing decides what they mean.
 */
export async function findFolderLabels(given: GivenColumns): Promise<FoundColumns> {
  const path = await findCsv(given.data).catch(() => undefined);
  return path !== undefined && await areLabels(path) ? await findFolders(path, given) : {};
}

/** What a pattern means; undefined where it is none, which is told where the table is read. */
function namingOf(
  pattern: string,
  [column]: readonly string[],
  given: string | undefined,
): ImagePattern | undefined {
  if (placeholdersOf(pattern).length === 0) return undefined;
  return new ImagePattern(pattern, column ?? given ?? defaultImages.column);
}

/** A separator as the option takes it, with what is hard to type as \n and \t. */
function separatorValue(separator: string): string {
  const written = separator.replaceAll("\n", "\\n").replaceAll("\t", "\\t");
  return written === separator ? optionValue(separator) : `"${written}"`;
}

/**
 * Stops where no column names the images that there are.
 *
 * @param instead What is said of folders that could be labels.
 */
async function requireImages(
  path: string,
  folder: string,
  table: Sample,
  instead: readonly string[],
): Promise<void> {
  const { header } = table;
  const reason =
    `${path} has no column "${defaultImages.column}", and none whose values name the images below it. ` +
    `Its columns are: ${listColumns(header)}; `;
  const example = imageBelow(folder);
  if (example === undefined) {
    const zip = (await namesIn(folder)).find((name) => /\.(zip|tgz|tar(\.\w+)?)$/i.test(name));
    throw new UserError(
      reason +
        (zip === undefined
          ? "there is no image below: put the images there, or say where they are, as in " +
            `--image-column ${optionValue(header[0]!)} --image-pattern "../photos/{}"`
          : `there is no image below, but ${zip}: unpack it there`),
    );
  }
  const near = nearlyNamed(folder, table);
  throw new UserError(
    reason + (near ?? `an image is ${quoteName(example, 200)}: ` +
        "--image-pattern says which columns make such a path, as in " +
        [optionValue(`images/{${header[0]}}.jpg`), ...instead].join(". ")),
  );
}

/** Why names in a column have no file, where there are files of nearly the same names. */
function nearlyNamed(folder: string, table: Sample): string | undefined {
  for (const name of table.header.filter((name) => name !== "")) {
    const finder = new ImageFinder(folder, defaultImages.pattern);
    for (const cell of cellsOf(table, [name])) finder.find(cell);
    const [warning] = finder.warnings();
    if (warning !== undefined) return `column ${quoteName(name, 60)}: ${warning}`;
  }
  return undefined;
}

/** @throws UserError Where a table names no image of its folder, and folders of images may be the labels. */
async function requireNoFolders(
  path: string,
  folder: string,
  table: Sample,
  data: string,
): Promise<void> {
  if (nearlyNamed(folder, table) !== undefined) return;
  const found = await layoutOf(folder, data, undefined).catch((error) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  if (found === undefined || found.levels.every(({ folders }) => folders.length < 2)) return;
  // A pattern of nothing but columns of the table would be one of the table.
  const names = found.levels.map(({ name }) => name);
  const isOfTable = found.split.length === 0 && names.every((name) => table.header.includes(name));
  const labels = isOfTable ? names.map((name, level) => `${name}_${level + 1}`) : names;
  const pattern = labels.reduce(
    (pattern, label, level) => pattern.replace(`{${names[level]}}`, () => `{${label}}`),
    found.pattern,
  );
  throw new Undecided(
    `${basename(path)} names no image below ${data}, but folders may be the labels ` +
      `(${someNames(found.levels[0]!.folders)})`,
    data,
    [{ options: `--image-pattern ${optionValue(pattern)} --labels ${namesValue(labels)}` }],
  );
}

/** The labels of the first search that finds some, or what the last one stops with. */
function firstLabels(
  first: () => readonly LabelColumn[] | undefined,
  second: (() => readonly LabelColumn[] | undefined) | undefined,
): readonly LabelColumn[] | undefined {
  if (second === undefined) return first();
  try {
    const found = first();
    if (found !== undefined) return found;
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
  }
  return second();
}

/** What is said of columns of lists beside the labels that were found. */
function listsBeside(
  table: Sample,
  labels: readonly LabelColumn[],
  others: readonly string[],
): string[] {
  const learned = labels.flatMap((label) =>
    typeof label === "string" ? [label] : "column" in label ? [label.column] : []
  );
  const beside = listColumnsBeside(table, [...others, ...learned]);
  if (beside.length === 0) return [];
  const names = listed(beside.map(({ column }) => quoteName(column)), 3);
  const options = labelOptions([...labels, ...beside.slice(0, 3)]).join(" ");
  const [holds, them] = beside.length === 1 ? ["holds", "its"] : ["hold", "their"];
  return [`${names} ${holds} lists: ${options} learns ${them} tags, too`];
}

/** Whether what stands for a table is a folder. */
async function areLabels(path: string): Promise<boolean> {
  return (await Deno.stat(path)).isDirectory;
}

/** What the folders of a folder without a table mean. */
async function findFolders(path: string, given: GivenColumns): Promise<FoundColumns> {
  const { data, imagePattern, labels } = given;
  if (imagePattern !== undefined) {
    const names = new FolderLayout(imagePattern).labels;
    if (labels !== undefined) return {};
    const note = `found by the folders, the same as --labels ${namesValue(names)}`;
    return { labels: names, note };
  }
  const { pattern, levels, split } = await layoutOf(path, data, labels);
  const [only, ...more] = levels[0]!.folders;
  if (labels === undefined && more.length === 0) {
    const reason =
      `all images of ${data} are in one folder, ${only}: there is nothing to tell apart`;
    requireNoneBelow(path, data, reason);
    const other = otherTable(data, await namesIn(path));
    throw new UserError(
      `${reason}. Put a folder for each class beside it, or a table (.csv) with the labels of images, also ` +
        "where files' names say them" +
        (other === "" ? "; " : ` (${other}); `) +
        `facet inspect ${shellQuote(data)} --labels label looks at them all the same`,
    );
  }
  const names = levels.map(({ name }) => name);
  const found = [
    ...(split.length > 0 ? [`a split (${listed(split)})`] : []),
    ...levels.map(({ name, folders }) =>
      `${name}, ${folders.length} ${folders.length === 1 ? "class" : "classes"} ` +
      `(${someNames(folders)})`
    ),
  ];
  const options = [
    `--image-pattern ${optionValue(pattern)}`,
    ...(labels ? [] : [`--labels ${namesValue(names)}`]),
  ];
  return {
    imagePattern: pattern,
    ...(!labels && { labels: names }),
    note: `found by the folders: ${found.join("; ")}; the same as ${options.join(" ")}`,
  };
}

/** What folders would be without a table beside them. */
function foldersInstead(path: string, folders: readonly string[]): string {
  return `${basename(path)} says the labels; without it the folders would (${someNames(folders)})`;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

/** The column of images that were unpacked. */
function knownImages(
  source: DataSource | undefined,
  given: GivenColumns,
): ImageColumns | undefined {
  const images = source?.known?.images ?? [];
  const [first, second] = images.toSorted((one, other) => rank(one) - rank(other));
  if (given.imageColumn === undefined && second !== undefined && rank(first!) === rank(second)) {
    throw new Undecided(
      "several columns hold images",
      given.data,
      images.slice(0, 3).map((column) => ({ options: `--image-column ${optionValue(column)}` })),
    );
  }
  const column = given.imageColumn ?? first;
  if (column === undefined || !images.includes(column)) return undefined;
  return { columns: [column], pattern: given.imagePattern ?? "{}" };
}

/** Columns that the data itself says to hold classes, where the table has not the default label columns. */
function knownLabels(source: DataSource | undefined, table: Sample): LabelColumn[] {
  if (!source?.known || hasDefaultLabels(table)) return [];
  const { labels, tags } = source.known;
  return [...labels, ...tags.map((column) => ({ kind: "tags" as const, column }))];
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

/** The header's names and the first rows of its length. */
async function firstRows(
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
