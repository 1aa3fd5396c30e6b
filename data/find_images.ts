/** Finds the column of a table that names images, and the image pattern, by what files near the table are called. */
import { basename, join, relative, resolve } from "node:path";
import { UserError } from "./errors.ts";
import { FolderListings } from "./folder_listing.ts";
import { ImageFinder } from "./image_finder.ts";
import { defaultImages, imagePath, withoutImageExtension } from "./image_name.ts";
import { ImagePattern, placeholdersOf } from "./image_pattern.ts";
import { isSystemName } from "./images_below.ts";
import { quoteName } from "./quote_name.ts";
import { findSeparator } from "./find_separator.ts";
import { ImageCells } from "./image_cells.ts";
import { cellsOf, columnsNamed, type Sample, stemOf } from "./table_sample.ts";
import { namesValue, optionValue, Undecided } from "./undecided.ts";
import { isFolderSync } from "./path_kind.ts";

/** Columns whose values are names of images. */
export interface ImageColumns {
  readonly columns: readonly string[];
  /** The pattern of their files; absent where they are web addresses. */
  readonly pattern?: string;
}

/** Columns whose values are names of files, with how many are. */
interface JudgedColumns extends ImageColumns {
  readonly pattern: string;
  /** Cells that are not empty. */
  readonly filled: number;
  /** Cells whose image was found. */
  readonly hits: number;
  /** The different images among them. */
  readonly images: ReadonlySet<string>;
  /** Cells whose image is called exactly so. */
  readonly exact: number;
}

/** What the user named. */
interface Given {
  readonly data: string;
  readonly imageColumn?: string | undefined;
  readonly imagePattern?: string | undefined;
  readonly imageSeparator?: string | undefined;
}

const imageWords = ["file_name", "image", "filename", "path", "id"];

/**
 * Finds columns and pattern.
 *
 * @param path The table.
 * @param folder The folder that images are relative to.
 * @param sample The table's first rows.
 * @param given What the user named, which is kept.
 * @returns Undefined where there are none, false where what is named, or usual, has some; where columns name only
 * few, the error to stop with.
 * @throws UserError When several columns would do.
 */
export function findImages(
  path: string,
  folder: string,
  sample: Sample,
  given: Given,
): ImageColumns | Undecided | false | undefined {
  const { header } = sample;
  if (given.imageColumn !== undefined && given.imagePattern !== undefined) return false;
  // A pattern that names its columns needs no other.
  if (given.imagePattern !== undefined && !placeholdersOf(given.imagePattern).includes("")) {
    return false;
  }
  const listings = new FolderListings();
  const judged = (columns: readonly string[], pattern: string) =>
    judge({ folder, listings }, sample, columns, pattern, given.imageSeparator);
  const usual = columnsNamed(path, sample, given.imageColumn);
  // The default layout, even where most of its images are missing.
  if (
    usual.length > 0 && judged(usual, given.imagePattern ?? defaultImages.pattern).exact > 0
  ) return false;
  const choices = given.imageColumn === undefined
    ? [...new Set(header)].filter((name) => name !== "").map((name) => [name])
    : usual.length > 0
    ? [usual]
    : [];
  // A folder is looked at as it was named; beside a table that was named there may be its images.
  const isNamed = resolve(given.data) === path;
  const patternsOf = isNamed ? patternsNear : patternsBelow;
  const search = given.imagePattern === undefined ? patternsOf(folder, sample) : undefined;
  const patterns = search?.patterns ?? [given.imagePattern!];
  const isFilled = ({ hits, filled }: JudgedColumns) => hits > 0 && hits >= filled / 2;
  const all = choices.flatMap((columns) => {
    const inFolders = patterns.map((pattern) => judged(columns, pattern)).sort(better);
    const [best] = inFolders;
    if (best === undefined || best.hits === best.filled) return inFolders.slice(0, 4);
    // Part of the name, or all folders together, where no folder has all of them.
    const [wider] = [
      ...affixed(search?.folders ?? [], sample, columns[0]!).map((pattern) =>
        judged(columns, pattern)
      ).filter(({ images, filled }) => images.size > filled / 2),
      ...(search?.below ?? []).map((pattern) => judged(columns, pattern)),
    ].sort(better);
    return wider && wider.hits > best.hits ? [wider] : inFolders.slice(0, 4);
  });
  const bests = [...Map.groupBy(all, ({ columns }) => columns.join()).values()]
    .map(([best]) => best!)
    .sort((one, other) =>
      other.hits - one.hits || rank(one.columns[0]!) - rank(other.columns[0]!) ||
      other.exact - one.exact
    );
  const found = bests.filter(isFilled);
  const [first] = found;
  if (first === undefined) return ofFew(bests, given);
  requireHeader(path, folder, first);
  const elsewhere = [first];
  for (const other of all) {
    const isRival = other.columns === first.columns && other.hits === first.hits &&
      elsewhere.every(({ images }) => images.isDisjointFrom(other.images));
    if (isRival) elsewhere.push(other);
  }
  if (elsewhere.length > 1) {
    throw new Undecided(
      `column "${first.columns[0]}" names other images by each of several patterns`,
      given.data,
      elsewhere.map((choice) => ({ options: optionsOf(choice) })),
    );
  }
  if (given.imageColumn !== undefined) return first;
  // Columns such as image_1, image_2 and image_3 together.
  const alike = found.map(({ columns: [name] }) => name!).filter((name) =>
    stemOf(name) === stemOf(first.columns[0]!) && isFilled(judged([name], first.pattern))
  );
  if (alike.length > 1 && stemOf(alike[0]!) !== "") {
    return judged(header.filter((name) => alike.includes(name)), first.pattern);
  }
  // Columns of names that are no better, also where they have fewer images, if these are others.
  const equal = found.filter(({ hits, columns, images }) =>
    rank(columns[0]!) === rank(first.columns[0]!) &&
    (hits === first.hits || !images.isSubsetOf(first.images))
  );
  if (equal.length > 1) {
    throw new Undecided("several columns name images", given.data, [
      ...equal.slice(0, 3).map((choice) => ({
        options: optionsOf(choice),
      })),
      {
        options: `--image-column ${namesValue(equal.flatMap(({ columns }) => columns))}`,
        meaning: "all: every image of a row a sample",
      },
    ]);
  }
  return first;
}

function better(one: JudgedColumns, other: JudgedColumns): number {
  return other.hits - one.hits || other.images.size - one.images.size || other.exact - one.exact;
}

function optionsOf({ columns, pattern }: JudgedColumns): string {
  return `--image-column ${namesValue(columns)} --image-pattern ${optionValue(pattern)}`;
}

/** Of columns that name files, but fewer than half of them; undefined where there are none. */
function ofFew(bests: readonly JudgedColumns[], { data }: Given): Undecided | undefined {
  const some = bests.filter(({ hits, images }) => hits > 0 && images.size > 1).slice(0, 3);
  if (some.length === 0) return undefined;
  return new Undecided(
    "no column names images that are there in most of its rows",
    data,
    some.map((choice) => ({
      options: optionsOf(choice),
      meaning: `${choice.hits} of the first ${choice.filled} have one`,
    })),
  );
}

/** How many cells of columns have images by a pattern. */
function judge(
  { folder, listings }: { readonly folder: string; readonly listings: FolderListings },
  sample: Sample,
  columns: readonly string[],
  pattern: string,
  separator: string | undefined,
): JudgedColumns {
  const naming = new ImagePattern(pattern, columns[0]!);
  const finder = new ImageFinder(folder, naming.ofNames, listings);
  const cells = cellsOf(sample, columns);
  const reader = new ImageCells(finder, {
    folder,
    pattern: naming.ofNames,
    separator: separator ?? separatorIn(folder, sample, columns, naming),
  });
  const images =
    (naming.isPlain
      ? cells.map((cell) => reader.names([cell]).names)
      : valuesByRow(sample, naming).map((values) => naming.namesOf(values, reader).names))
      .map((names) => names.map((name) => ({ name, image: finder.existing(name) })));
  const all = images.flat().flatMap(({ image }) => image === undefined ? [] : [image]);
  const isExact = ({ name, image }: { name: string; image: string | undefined }) => {
    const path = imagePath(folder, naming.ofNames, name);
    return image === path ||
      image !== undefined && pattern.includes("**") && basename(image) === basename(path);
  };
  return {
    columns,
    pattern,
    filled: cells.length,
    hits: images.filter((names) => names.some(({ image }) => image !== undefined)).length,
    images: new Set(all),
    exact: images.filter((names) => names.some(isExact)).length,
  };
}

/**
 * What separates names of images in cells.
 *
 * @param folder The folder that images are relative to.
 * @param sample The table's first rows.
 * @param columns The image columns.
 * @param naming The image pattern.
 * @returns Undefined where nothing does.
 */
export function separatorIn(
  folder: string,
  sample: Sample,
  columns: readonly string[],
  naming: ImagePattern,
): string | undefined {
  if (naming.isPlain) return findSeparator(folder, naming.ofNames, cellsOf(sample, columns));
  const rows = valuesByRow(sample, naming);
  const several = naming.columns.indexOf(naming.ofImages);
  return findSeparator(
    folder,
    naming.ofNames,
    rows.map((values) => values[several]!),
    (part, row) => naming.nameOf(rows[row]!.with(several, part)),
  );
}

/** The values that make each row's image; rows where it lacks one are left out. */
function valuesByRow({ header, rows }: Sample, naming: ImagePattern): string[][] {
  const indices = naming.columns.map((name) => header.indexOf(name));
  if (indices.includes(-1)) return [];
  return rows.map((row) => indices.map((index) => row[index]!))
    .filter((values) => !values.includes(""));
}

/** @throws UserError When a column's name is that of an image, as in a table that lacks its header. */
function requireHeader(
  path: string,
  folder: string,
  { columns: [column = "", ...more], pattern }: JudgedColumns,
): void {
  const { isPlain, ofNames } = new ImagePattern(pattern, column);
  if (more.length > 0 || !isPlain) return;
  if (new ImageFinder(folder, ofNames).existing(column) === undefined) return;
  throw new UserError(
    `the first line of ${path} has the image ${quoteName(column)} where the name of a column ` +
      "should be: put a line before it that names the columns, such as id,label",
  );
}

/** The most usual names of image columns are first. */
export function rank(column: string): number {
  const place = imageWords.indexOf(column.toLowerCase());
  return place < 0 ? imageWords.length : place;
}

/** A folder that is being looked at. */
interface Level {
  readonly path: string;
  readonly level: number;
}

/** A folder of images, relative to the table's, and some of their names. */
interface ImageFolder {
  readonly below: string;
  readonly names: readonly string[];
}

/** Patterns that may be those of a table's images. */
interface Patterns {
  readonly patterns: readonly string[];
  /** Patterns of all folders of images together; none where there is one. */
  readonly below: readonly string[];
  readonly folders: readonly ImageFolder[];
}

/**
 * Patterns of the default layout, of names that are paths, and of images in folders up to two levels below; where
 * folders are called like values of a column, also those with the column in their place.
 */
function patternsBelow(folder: string, sample: Sample): Patterns {
  const found = new Set([defaultImages.pattern, "{}"]);
  const imageFolders: ImageFolder[] = [];
  const folders: Level[] = [{ path: folder, level: 0 }];
  for (let at = 0; at < folders.length && at < 50; at++) {
    const { path, level } = folders[at]!;
    const below = relative(folder, path).replaceAll("\\", "/");
    const entries = entriesOf(path);
    const names = entries.map(({ name }) => name).filter((name) =>
      withoutImageExtension(name) !== name
    );
    const [image] = names;
    if (image !== undefined) {
      imageFolders.push({ below, names: names.slice(0, 20) });
      const extension = image.slice(withoutImageExtension(image).length);
      for (const place of [below, ...byColumns(below, sample)]) {
        found.add(join(place, "{}").replaceAll("\\", "/"));
        found.add(join(place, `{}${extension}`).replaceAll("\\", "/"));
      }
    }
    if (level === 2) continue;
    for (const { name, isDirectory } of entries) {
      if (isDirectory && !isSystemName(name)) {
        folders.push({ path: resolve(path, name), level: level + 1 });
      }
    }
  }
  const many = imageFolders.length > 1;
  return { patterns: [...found], folders: imageFolders, below: many ? belowAll(imageFolders) : [] };
}

/** Those below a folder; where no image is below it, those beside it. */
function patternsNear(folder: string, sample: Sample): Patterns {
  const own = patternsBelow(folder, sample);
  if (own.folders.length > 0) return own;
  const beside = patternsBelow(resolve(folder, ".."), sample);
  const up = (patterns: readonly string[]) => patterns.map((pattern) => `../${pattern}`);
  return {
    patterns: [...own.patterns, ...up(beside.patterns)],
    below: up(beside.below),
    folders: beside.folders.map(({ below, names }) => ({ below: `../${below}`, names })),
  };
}

/** Patterns of images that are in any folder below those that all image folders have in common. */
function belowAll(folders: readonly ImageFolder[]): string[] {
  const paths = folders.map(({ below }) => below.split("/"));
  const [first = []] = paths;
  const end = first.findIndex((step, at) => paths.some((steps) => steps[at] !== step));
  const common = end < 0 ? first : first.slice(0, end);
  const [image = ""] = folders[0]!.names;
  return ["{}", `{}${image.slice(withoutImageExtension(image).length)}`]
    .map((name) => [...common, "**", name].filter((step) => step !== "").join("/"));
}

/** Patterns in which a column's value is a part of several images' names, such as `img_{}.jpg`. */
function affixed(
  folders: readonly ImageFolder[],
  { header, rows }: Sample,
  column: string,
): string[] {
  const index = header.indexOf(column);
  const values = new Set(rows.map((row) => row[index]!).filter((value) => value !== ""));
  const counts = new Map<string, number>();
  for (const { below, names } of folders.slice(0, 10)) {
    for (const name of names) {
      const stem = withoutImageExtension(name);
      for (const [from, to] of partsWithin(stem)) {
        if (!values.has(stem.slice(from, to))) continue;
        const file = `${stem.slice(0, from)}{}${stem.slice(to)}${name.slice(stem.length)}`;
        if (/[{}]/.test(file.replace("{}", ""))) continue;
        const pattern = below === "" ? file : `${below}/${file}`;
        counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      }
    }
  }
  return [...counts].filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one).slice(0, 3).map(([pattern]) => pattern);
}

/** Where parts of a name begin and end: at signs, and between letters and digits. */
function partsWithin(stem: string): [number, number][] {
  const parts = [...stem.slice(0, 80).matchAll(/\p{L}+|\p{N}+/gu)].slice(0, 12);
  return parts.flatMap(({ index: from }, first) =>
    parts.slice(first).map(({ index, 0: part }): [number, number] => [from, index + part.length])
  ).filter(([from, to]) => to - from < stem.length);
}

/** An image in a folder or up to three levels below it, by its path from there. */
export function imageBelow(folder: string, level = 3): string | undefined {
  const entries = entriesOf(folder).filter(({ name }) => !isSystemName(name));
  const image = entries.find(({ name }) => withoutImageExtension(name) !== name);
  if (image !== undefined) return image.name;
  if (level === 0) return undefined;
  for (const { name } of entries.filter(({ isDirectory }) => isDirectory).slice(0, 10)) {
    const below = imageBelow(join(folder, name), level - 1);
    if (below !== undefined) return `${name}/${below}`;
  }
  return undefined;
}

/** The folders in one that have an image in them. */
export function foldersOfImages(folder: string): string[] {
  return entriesOf(folder)
    .filter(({ name, isDirectory }) => isDirectory && !isSystemName(name))
    .filter(({ name }) =>
      entriesOf(join(folder, name)).some(({ name }) => withoutImageExtension(name) !== name)
    ).map(({ name }) => name);
}

/** The path of folders with `{column}` for those that are values of a column. */
function byColumns(below: string, { header, rows }: Sample): string[] {
  if (below === "") return [];
  const steps = below.split("/");
  const named = steps.map((step) => {
    const index = header.findIndex((name, column) =>
      name !== "" && !/[{}]/.test(name) && rows.some((row) => row[column] === step)
    );
    return index < 0 ? step : `{${header[index]}}`;
  });
  return named.every((step, at) => step === steps[at]) ? [] : [named.join("/")];
}

/** Files and folders in a folder, links being what they lead to, by name; none where it cannot be read. */
function entriesOf(path: string): { name: string; isDirectory: boolean }[] {
  try {
    return [...Deno.readDirSync(path)].map(({ name, isDirectory, isSymlink }) => ({
      name,
      isDirectory: isDirectory || isSymlink && isFolderSync(join(path, name)),
    })).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}
