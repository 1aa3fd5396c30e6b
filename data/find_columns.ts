/**
 * Finds out which column of a table names images, where they are, and which columns are labels, by what the
 * files are called. What the user names is never changed, and the default layout is left as it is.
 */
import { dirname, join, relative, resolve } from "node:path";
import { findCsv } from "./catalogue.ts";
import { readCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { ImageFinder } from "./image_finder.ts";
import { defaultImages, imagePath, withoutImageExtension } from "./image_name.ts";
import type { LabelColumn } from "./label_columns.ts";
import { quoteName } from "./quote_name.ts";
import { type DataSource, openSource } from "./sources/data_source.ts";

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
  /** Whether label columns are named. */
  readonly labelled?: boolean | undefined;
}

/** What was found; a name that is absent is to stay as the user or the default has it. */
export interface FoundColumns {
  /** The column that names the image. */
  readonly imageColumn?: string;
  /** The image's path, `{}` being the name. */
  readonly imagePattern?: string;
  /** The label columns. */
  readonly labels?: readonly LabelColumn[];
  /** One line with the options that mean the same; absent where nothing had to be found. */
  readonly note?: string;
}

/** A column whose values are names of files. */
interface ImageColumn {
  readonly column: string;
  readonly pattern: string;
  readonly hits: number;
  readonly exact: number;
}

/** Rows that are looked at. */
const sampled = 300;
const imageWords = ["file_name", "image", "filename", "path", "id"];
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
  const table = path === undefined ? undefined : await firstRows(path, given.encoding);
  if (path === undefined || table === undefined) return {};
  const source = await openSource(given.data);
  const image = knownImages(source, given) ??
    findImages(source?.images ?? dirname(path), table, given);
  const column = image?.column ?? given.imageColumn ?? defaultImages.column;
  const known = given.labelled ? [] : knownLabels(source, table);
  const labels = given.labelled || known.length > 0 ? undefined : findLabels(table, column);
  const options = [
    ...(image && given.imageColumn === undefined
      ? [`--image-column ${quoteName(image.column)}`]
      : []),
    ...(image && given.imagePattern === undefined
      ? [`--image-pattern ${quoteName(image.pattern)}`]
      : []),
    ...(labels ? [`--labels ${quoteName(labels.join())}`] : []),
    ...optionsOf(known),
  ];
  if (options.length === 0) return {};
  return {
    ...(image && { imageColumn: image.column, imagePattern: image.pattern }),
    ...(labels && { labels }),
    ...(known.length > 0 && { labels: known }),
    note: `found by the table and its files, the same as ${options.join(" ")}`,
  };
}

/** The column of images that were unpacked. */
function knownImages(
  source: DataSource | undefined,
  given: GivenColumns,
): Pick<ImageColumn, "column" | "pattern"> | undefined {
  const images = source?.known?.images ?? [];
  const [first, second] = images.toSorted((one, other) => rank(one) - rank(other));
  if (given.imageColumn === undefined && second !== undefined && rank(first!) === rank(second)) {
    const choices = images.slice(0, 3).map((column) => `--image-column ${quoteName(column)}`);
    throw new UserError(`several columns hold images; choose one:\n  ${choices.join("\n  ")}`);
  }
  const column = given.imageColumn ?? first;
  if (column === undefined || !images.includes(column)) return undefined;
  return { column, pattern: given.imagePattern ?? "{}" };
}

/** Columns that the data itself says to hold classes, where the table has none of the default label columns. */
function knownLabels(source: DataSource | undefined, { header }: Sample): LabelColumn[] {
  if (!source?.known || defaultLabels.some((name) => header.includes(name))) return [];
  const { labels, tags } = source.known;
  return [...labels, ...tags.map((column) => ({ kind: "tags" as const, column }))];
}

function optionsOf(labels: readonly LabelColumn[]): string[] {
  const names = (isTags: boolean) =>
    labels.flatMap((label) => {
      const name = typeof label === "string" ? label : "column" in label ? label.column : undefined;
      return name !== undefined && isTags === (typeof label !== "string")
        ? [name.includes(",") ? `"${name}"` : name]
        : [];
    });
  return ([["--labels", names(false)], ["--tags", names(true)]] as const).flatMap(
    ([option, names]) => names.length === 0 ? [] : [`${option} ${quoteName(names.join(), 500)}`],
  );
}

/** The header's names and the first rows of its length. */
async function firstRows(path: string, encoding: string | undefined) {
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
  return header && { header, rows: rows.filter(({ length }) => length === header.length) };
}

type Sample = NonNullable<Awaited<ReturnType<typeof firstRows>>>;

function findImages(folder: string, { header, rows }: Sample, given: GivenColumns) {
  if (given.imageColumn !== undefined && given.imagePattern !== undefined) return undefined;
  const valuesOf = (column: string) => rows.map((row) => row[header.indexOf(column)]!);
  const judge = (column: string, pattern: string): ImageColumn => {
    const finder = new ImageFinder(folder, pattern);
    const names = valuesOf(column).filter((name) => name !== "");
    const images = names.map((name) => ({ name, image: finder.existing(name) }));
    return {
      column,
      pattern,
      hits: images.filter(({ image }) => image !== undefined).length,
      exact: images.filter(({ name, image }) => image === imagePath(folder, pattern, name)).length,
    };
  };
  const { column, pattern } = defaultImages;
  const usual = given.imageColumn ?? column;
  // The default layout, even where most of its images are missing.
  if (
    header.includes(usual) && judge(usual, given.imagePattern ?? pattern).exact > 0
  ) return undefined;
  const columns = given.imageColumn === undefined ? [...new Set(header)] : [given.imageColumn];
  const patterns = given.imagePattern === undefined ? patternsBelow(folder) : [given.imagePattern];
  const found = columns.filter((name) => name !== "" && header.includes(name)).flatMap((column) => {
    const filled = valuesOf(column).filter((name) => name !== "").length;
    const [best] = patterns.map((pattern) => judge(column, pattern))
      .sort((one, other) => other.hits - one.hits || other.exact - one.exact);
    return best && best.hits > 0 && best.hits >= filled / 2 ? [best] : [];
  }).sort((one, other) =>
    other.hits - one.hits || rank(one.column) - rank(other.column) || other.exact - one.exact
  );
  const [first, second] = found;
  if (first && second?.hits === first.hits && rank(second.column) === rank(first.column)) {
    const choices = found.filter(({ hits }) => hits === first.hits).slice(0, 3).map((choice) =>
      `--image-column ${quoteName(choice.column)} --image-pattern ${quoteName(choice.pattern)}`
    );
    throw new UserError(`several columns name images; choose one:\n  ${choices.join("\n  ")}`);
  }
  return first;
}

function rank(column: string): number {
  const place = imageWords.indexOf(column.toLowerCase());
  return place < 0 ? imageWords.length : place;
}

/** Patterns of the default layout, of names that are paths, and of images in folders up to two levels below. */
function patternsBelow(folder: string): string[] {
  const found = new Set([defaultImages.pattern, "{}"]);
  const folders: { path: string; level: number }[] = [{ path: folder, level: 0 }];
  for (let at = 0; at < folders.length && at < 50; at++) {
    const { path, level } = folders[at]!;
    const below = relative(folder, path).replaceAll("\\", "/");
    const entries: Deno.DirEntry[] = [];
    try {
      for (const entry of Deno.readDirSync(path)) entries.push(entry);
    } catch {
      continue;
    }
    const image = entries.find(({ name }) => withoutImageExtension(name) !== name)?.name;
    if (image !== undefined) {
      found.add(join(below, "{}").replaceAll("\\", "/"));
      const extension = image.slice(withoutImageExtension(image).length);
      found.add(join(below, `{}${extension}`).replaceAll("\\", "/"));
    }
    if (level === 2) continue;
    for (const { name, isDirectory } of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
      if (isDirectory) folders.push({ path: resolve(path, name), level: level + 1 });
    }
  }
  return [...found];
}

/** Columns of few different values, where the table has none of the default label columns. */
function findLabels({ header, rows }: Sample, image: string): string[] | undefined {
  if (defaultLabels.some((name) => header.includes(name))) return undefined;
  const found = header.filter((name, index) => {
    const values = rows.map((row) => row[index]!).filter((value) => value !== "");
    const different = new Set(values).size;
    return name !== "" && name !== image && different > 1 && different <= values.length / 2;
  });
  const word = labelWords.find((word) => found.some((name) => name.toLowerCase() === word));
  if (word !== undefined) return found.filter((name) => name.toLowerCase() === word).slice(0, 1);
  if (found.length < 2) return found.length === 0 ? undefined : found;
  const choices = [...found.slice(0, 2), found.slice(0, 20).join()];
  throw new UserError(
    `several columns could be labels; choose:\n  ${
      choices.map((names) => `--labels ${quoteName(names, 500)}`).join("\n  ")
    }`,
  );
}
