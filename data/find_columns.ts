/**
 * Finds out which column of a table names images, where they are, and which columns are labels, by what the
 * files are called. What the user names is never changed, and the default layout is left as it is.
 */
import { dirname, join, relative, resolve } from "node:path";
import { findCsv } from "./catalogue.ts";
import { readCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { findAddresses } from "./find_addresses.ts";
import { findGroup } from "./find_group.ts";
import { defaultLabels, findLabels, hasDefaultLabels, labelOptions } from "./find_labels.ts";
import { findSeparator } from "./find_separator.ts";
import { ImageCells } from "./image_cells.ts";
import { ImageFinder } from "./image_finder.ts";
import { defaultImages, imagePath, withoutImageExtension } from "./image_name.ts";
import { isPrintedList } from "./label_cells.ts";
import type { LabelColumn } from "./label_columns.ts";
import { joinNames } from "./name_list.ts";
import { quoteName } from "./quote_name.ts";
import { type DataSource, openSource } from "./sources/data_source.ts";
import { cellsOf, columnsNamed, type Sample, stemOf } from "./table_sample.ts";

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
  /** The table's encoding; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /** Whether label columns are named. */
  readonly labelled?: boolean | undefined;
  /** The label columns that are named. */
  readonly labelNames?: readonly string[] | undefined;
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
  /** The label columns. */
  readonly labels?: readonly LabelColumn[];
  /** One line with the options that mean the same; absent where nothing had to be found. */
  readonly note?: string;
}

/** Columns whose values are names of files. */
interface ImageColumns {
  readonly columns: readonly string[];
  /** The pattern of their files; absent where they are web addresses. */
  readonly pattern?: string;
}

/** Columns whose values are names of files, with how many are. */
interface JudgedColumns extends ImageColumns {
  readonly pattern: string;
  readonly hits: number;
  readonly exact: number;
}

/** Rows that are looked at. */
const sampled = 300;
const imageWords = ["file_name", "image", "filename", "path", "id"];

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
  const folder = source?.images ?? dirname(path);
  const files = knownImages(source, given) ?? findImages(path, folder, table, given);
  const isGiven = given.imageColumn !== undefined || given.imagePattern !== undefined;
  const addresses = files === undefined && !isGiven ? findAddresses(path, table) : undefined;
  const image: ImageColumns | undefined = addresses ? { columns: addresses } : files || undefined;
  const columns = image?.columns ?? columnsNamed(path, table, given.imageColumn);
  const pattern = image?.pattern ?? given.imagePattern ?? defaultImages.pattern;
  const cells = cellsOf(table, columns);
  const separator = given.imageSeparator ?? findSeparator(folder, pattern, cells);
  const search = {
    ...{ path, header: table.header, encoding: given.encoding },
    taken: [...columns, ...(given.labelNames ?? []), ...defaultLabels],
    severalImages: separator !== undefined || columns.length > 1 || cells.some(isPrintedList),
    isUsual: image === undefined && given.imageColumn === undefined,
  };
  const group = given.group === undefined ? await findGroup(search) : undefined;
  const known = given.labelled ? [] : knownLabels(source, table);
  const labelsBeside = (taken: readonly string[]) =>
    given.labelled ? undefined : findLabels(table, taken, columns);
  const beside = labelsBeside([...columns, ...(group ? [group.column] : [])]);
  // A column called "product" that is the only one of few values holds kinds of products.
  const mayBeLabels = group?.maybeLabels && beside === undefined && !hasDefaultLabels(table);
  const labels = known.length > 0
    ? known
    : beside ?? (mayBeLabels ? labelsBeside(columns) : undefined);
  const isGroup = group !== undefined && !labels?.includes(group.column);
  const found: FoundColumns = {
    ...(image && { imageColumn: joinNames(image.columns) }),
    ...(image?.pattern !== undefined && { imagePattern: image.pattern }),
    ...(separator !== undefined && given.imageSeparator === undefined &&
      { imageSeparator: separator }),
    ...(isGroup && { group: group.column }),
    ...(labels && { labels }),
  };
  const options = [
    ...(found.imageColumn !== undefined && given.imageColumn === undefined
      ? [`--image-column ${quoteName(found.imageColumn, 500)}`]
      : []),
    ...(found.imagePattern !== undefined && given.imagePattern === undefined
      ? [`--image-pattern ${quoteName(found.imagePattern)}`]
      : []),
    ...(found.imageSeparator === undefined
      ? []
      : [`--image-separator ${quoteName(found.imageSeparator)}`]),
    ...(found.group === undefined ? [] : [`--group ${quoteName(found.group)}`]),
    ...labelOptions(found.labels ?? []),
  ];
  if (options.length === 0) return {};
  return {
    ...found,
    note: `found by the table and its files, the same as ${options.join(" ")}`,
  };
}

/** The column of images that were unpacked. */
function knownImages(
  source: DataSource | undefined,
  given: GivenColumns,
): ImageColumns | undefined {
  const images = source?.known?.images ?? [];
  const [first, second] = images.toSorted((one, other) => rank(one) - rank(other));
  if (given.imageColumn === undefined && second !== undefined && rank(first!) === rank(second)) {
    const choices = images.slice(0, 3).map((column) => `--image-column ${quoteName(column)}`);
    throw new UserError(`several columns hold images; choose one:\n  ${choices.join("\n  ")}`);
  }
  const column = given.imageColumn ?? first;
  if (column === undefined || !images.includes(column)) return undefined;
  return { columns: [column], pattern: given.imagePattern ?? "{}" };
}

/** Columns that the data itself says to hold classes, where the table has none of the default label columns. */
function knownLabels(source: DataSource | undefined, { header }: Sample): LabelColumn[] {
  if (!source?.known || defaultLabels.some((name) => header.includes(name))) return [];
  const { labels, tags } = source.known;
  return [...labels, ...tags.map((column) => ({ kind: "tags" as const, column }))];
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
  return header && { header, rows: rows.filter(({ length }) => length === header.length) };
}

/** Columns of names of files; undefined where there are none, false where what is named, or usual, has some. */
function findImages(
  path: string,
  folder: string,
  table: Sample,
  given: GivenColumns,
): ImageColumns | false | undefined {
  if (given.imageColumn !== undefined && given.imagePattern !== undefined) return false;
  const { header } = table;
  const judge = (columns: readonly string[], pattern: string): JudgedColumns => {
    const finder = new ImageFinder(folder, pattern);
    const cells = cellsOf(table, columns);
    const separator = given.imageSeparator ?? findSeparator(folder, pattern, cells);
    const reader = new ImageCells(finder, { folder, pattern, separator });
    const images = cells.map((cell) =>
      reader.names([cell]).names.map((name) => ({ name, image: finder.existing(name) }))
    );
    const isExact = ({ name, image }: { name: string; image: string | undefined }) =>
      image === imagePath(folder, pattern, name);
    return {
      columns,
      pattern,
      hits: images.filter((names) => names.some(({ image }) => image !== undefined)).length,
      exact: images.filter((names) => names.some(isExact)).length,
    };
  };
  const { pattern } = defaultImages;
  const usual = columnsNamed(path, table, given.imageColumn);
  // The default layout, even where most of its images are missing.
  if (usual.length > 0 && judge(usual, given.imagePattern ?? pattern).exact > 0) return false;
  const choices = given.imageColumn === undefined
    ? [...new Set(header)].filter((name) => name !== "").map((name) => [name])
    : [usual];
  const patterns = given.imagePattern === undefined ? patternsBelow(folder) : [given.imagePattern];
  const isFilled = (found: JudgedColumns) =>
    found.hits > 0 && found.hits >= cellsOf(table, found.columns).length / 2;
  const found = choices.flatMap((columns) => {
    const [best] = patterns.map((pattern) => judge(columns, pattern))
      .sort((one, other) => other.hits - one.hits || other.exact - one.exact);
    return best && isFilled(best) ? [best] : [];
  }).sort((one, other) =>
    other.hits - one.hits || rank(one.columns[0]!) - rank(other.columns[0]!) ||
    other.exact - one.exact
  );
  const [first] = found;
  if (first === undefined || given.imageColumn !== undefined) return first;
  // Columns such as image_1, image_2 and image_3 together.
  const alike = found.map(({ columns: [name] }) => name!).filter((name) =>
    stemOf(name) === stemOf(first.columns[0]!) && isFilled(judge([name], first.pattern))
  );
  if (alike.length > 1 && stemOf(alike[0]!) !== "") {
    return judge(header.filter((name) => alike.includes(name)), first.pattern);
  }
  const equal = found.filter(({ hits, columns }) =>
    hits === first.hits && rank(columns[0]!) === rank(first.columns[0]!)
  );
  if (equal.length > 1) {
    const options = equal.slice(0, 3).map((choice) =>
      `--image-column ${quoteName(joinNames(choice.columns))} --image-pattern ${
        quoteName(choice.pattern)
      }`
    );
    const all = joinNames(equal.flatMap(({ columns }) => columns));
    throw new UserError(
      `several columns name images; choose one:\n  ${options.join("\n  ")}\nor all, which makes ` +
        `every image of a row a sample:\n  --image-column ${quoteName(all, 500)}`,
    );
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
