/**
 * Finds out which column of a table names images, where they are, and which columns are labels, by what the
 * files are called; without a table, which folders are labels. What the user names is never changed, and the
 * default layout is left as it is.
 */
import { basename, dirname, resolve } from "node:path";
import { findCsv } from "./catalogue.ts";
import { someNames } from "./class_folders.ts";
import { listColumns } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { findImages, foldersOfImages, imageBelow, type Sample } from "./find_images.ts";
import { FolderLayout } from "./folder_layout.ts";
import { layoutOf } from "./folder_table.ts";
import { defaultImages } from "./image_name.ts";
import { listed } from "./listed.ts";
import { quoteName } from "./quote_name.ts";
import { namesValue, optionValue, shellQuote, Undecided } from "./undecided.ts";

/** What the user named. */
export interface GivenColumns {
  /** The folder with a table, or the table. */
  readonly data: string;
  /** The column that names the image. */
  readonly imageColumn?: string | undefined;
  /** The image's path, `{}` being the name. */
  readonly imagePattern?: string | undefined;
  /** The table's encoding; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /** The names of the label columns; those of folders' levels without a table. */
  readonly labels?: readonly string[] | undefined;
}

/** What was found; a name that is absent is to stay as the user or the default has it. */
export interface FoundColumns {
  /** The column that names the image. */
  readonly imageColumn?: string;
  /** The image's path, `{}` being the name. */
  readonly imagePattern?: string;
  /** The label columns. */
  readonly labels?: readonly string[];
  /** One line with the options that mean the same; absent where nothing had to be found. */
  readonly note?: string;
}

/** Rows that are looked at. */
const sampled = 300;
const labelWords = ["label", "class", "category", "target", "kind"];
const defaultLabels = ["gender", "articleType", "baseColour"];

/**
 * Finds image column, image pattern and label columns by the first rows of a table and the files beside it.
 *
 * @param given What the user named.
 * @returns What was found.
 * @throws UserError When several columns would do; the message names the options to choose from.
 */
export async function findColumns(given: GivenColumns): Promise<FoundColumns> {
  const path = await findCsv(given.data).catch(() => undefined);
  if (path !== undefined && await areLabels(path, given)) return await findFolders(path, given);
  const table = path === undefined ? undefined : await firstRows(path, given.encoding);
  if (path === undefined || table === undefined) return {};
  const isUsual = table.header.includes(given.imageColumn ?? defaultImages.column);
  const image = findImages(dirname(path), table, given);
  const folders = resolve(given.data) === dirname(path) && (image || !isUsual)
    ? foldersOfImages(dirname(path))
    : [];
  const isOpen = given.imagePattern === undefined && given.imageColumn === undefined;
  if (image === undefined && !isUsual && isOpen && !hasAddresses(table)) {
    const example = imageBelow(dirname(path));
    if (example !== undefined) {
      throw new UserError(
        `${path} has no column "${defaultImages.column}", and none ` +
          `whose values name the images below it. Its columns are: ${listColumns(table.header)}; ` +
          `an image is ${
            quoteName(example, 200)
          }: --image-pattern says which columns make such a ` +
          "path, as in " + optionValue(`images/{${table.header[0]}}.jpg`) +
          (folders.length > 1 ? `. ${foldersInstead(path, folders)}` : ""),
      );
    }
  }
  const column = image?.column ?? given.imageColumn ?? defaultImages.column;
  const labels = given.labels ? undefined : findLabels(table, column, given.data);
  const options = [
    ...(image && given.imageColumn === undefined
      ? [`--image-column ${optionValue(image.column)}`]
      : []),
    ...(image && given.imagePattern === undefined
      ? [`--image-pattern ${optionValue(image.pattern)}`]
      : []),
    ...(labels ? [`--labels ${namesValue(labels)}`] : []),
  ];
  const notes = [
    ...(options.length > 0
      ? [`found by the table and its files, the same as ${options.join(" ")}`]
      : []),
    ...(folders.length > 1 ? [foldersInstead(path, folders)] : []),
  ];
  if (notes.length === 0) return {};
  return {
    ...(image && { imageColumn: image.column, imagePattern: image.pattern }),
    ...(labels && { labels }),
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
  return path !== undefined && await areLabels(path, given) ? await findFolders(path, given) : {};
}

/** Whether values are addresses on the web, which name no files. */
function hasAddresses({ rows }: Sample): boolean {
  return rows.some((row) => row.some((value) => /^https?:\/\//i.test(value)));
}

/** Whether what stands for a table is a folder. */
async function areLabels(path: string, { data }: GivenColumns): Promise<boolean> {
  return path === resolve(data) && (await Deno.stat(path)).isDirectory;
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
    const [book] = await workbooksIn(path);
    throw new UserError(
      `all images of ${data} are in one folder, ${only}: there is nothing to tell apart. Put a ` +
        "folder for each class beside it, or a table (.csv) with the labels of images" +
        (book === undefined ? "; " : ` (if that is ${book}, save it as CSV); `) +
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

/** Files in a folder that could be a table, and are none that is read. */
async function workbooksIn(folder: string): Promise<string[]> {
  const names = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
  return names.filter((name) => /\.(xlsx?|ods|numbers|parquet|json|db|sqlite)$/i.test(name)).sort();
}

/** The header's names and the first rows of its length. */
async function firstRows(
  path: string,
  encoding: string | undefined,
): Promise<Sample | undefined> {
  const records: (readonly string[])[] = [];
  try {
    for await (const { fields } of readCsv(path, { encoding })) {
      if (records.push(fields.map((field) => field.trim())) > sampled) break;
    }
  } catch (error) {
    // What is wrong with the table is told when it is read as a whole.
    if (error instanceof UserError) return undefined;
    throw error;
  }
  const [header, ...rows] = records;
  if (header === undefined) return undefined;
  // Commas at the end of each row are no columns.
  const own = rows.map((row) =>
    row.slice(header.length).every((field) => field === "") ? row.slice(0, header.length) : row
  );
  return { header, rows: own.filter(({ length }) => length === header.length) };
}

/** The column of a usual name, or those of few different values, where the table has none of the default ones. */
function findLabels(
  { header, rows }: Sample,
  image: string,
  data: string,
): string[] | undefined {
  if (defaultLabels.some((name) => header.includes(name))) return undefined;
  const filled = header.flatMap((name, index) => {
    const values = rows.map((row) => row[index]!).filter((value) => value !== "");
    const different = new Set(values).size;
    if (name === "" || name === image || different === 0) return [];
    return [{
      name,
      differs: different > 1,
      repeats: different <= values.length / 2,
      isNumber: values.every((value) => Number.isFinite(Number(value))),
    }];
  });
  for (const word of labelWords) {
    const usual = filled.find(({ name }) => name.toLowerCase() === word);
    if (usual !== undefined) return [usual.name];
  }
  const differing = filled.filter(({ differs }) => differs);
  const repeating = differing.filter(({ repeats }) => repeats).map(({ name }) => name);
  if (repeating.length === 1) return repeating;
  // Without a header nothing is a column's name; reading the table says so.
  if (differing.length === 0 || header.some((name) => /^\d{2,}$/.test(name))) return undefined;
  if (repeating.length === 0) {
    throw new Undecided(
      "no column looks like labels",
      data,
      differing.slice(0, 3).map(({ name, isNumber }) => ({
        options: `${isNumber ? "--numbers" : "--labels"} ${namesValue([name])}`,
      })),
    );
  }
  const choices = [...repeating.slice(0, 2).map((name) => [name]), repeating.slice(0, 20)];
  throw new Undecided(
    "several columns could be labels",
    data,
    choices.map((names) => ({ options: `--labels ${namesValue(names)}` })),
  );
}
