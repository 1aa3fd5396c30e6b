/** Finds the column of a table that names images, and the image pattern, by what files near the table are called. */
import { join, relative, resolve } from "node:path";
import { UserError } from "./errors.ts";
import { ImageFinder } from "./image_finder.ts";
import { defaultImages, imagePath, withoutImageExtension } from "./image_name.ts";
import { ImagePattern, placeholdersOf } from "./image_pattern.ts";
import { isSystemName } from "./images_below.ts";
import { quoteName } from "./quote_name.ts";
import { optionValue, Undecided } from "./undecided.ts";

/** The first rows of a table. */
export interface Sample {
  readonly header: readonly string[];
  /** Rows of the header's length. */
  readonly rows: readonly (readonly string[])[];
}

/** A column whose values are names of files. */
export interface ImageColumn {
  readonly column: string;
  readonly pattern: string;
  /** Rows whose image was found. */
  readonly hits: number;
  /** Different images among them. */
  readonly distinct: number;
  /** Rows whose image is called exactly so. */
  readonly exact: number;
}

/** What the user named. */
interface Given {
  readonly data: string;
  readonly imageColumn?: string | undefined;
  readonly imagePattern?: string | undefined;
}

const imageWords = ["file_name", "image", "filename", "path", "id"];

/**
 * Finds column and pattern.
 *
 * @param folder The table's folder.
 * @param sample The table's first rows.
 * @param given What the user named, which is kept.
 * @returns Undefined where nothing has to be found, or nothing is.
 * @throws UserError When several columns would do.
 */
export function findImages(
  folder: string,
  sample: Sample,
  given: Given,
): ImageColumn | undefined {
  const { header } = sample;
  if (given.imageColumn !== undefined && given.imagePattern !== undefined) return undefined;
  // A pattern that names its columns needs no other.
  if (given.imagePattern !== undefined && !placeholdersOf(given.imagePattern).includes("")) {
    return undefined;
  }
  const usual = given.imageColumn ?? defaultImages.column;
  // The default layout, even where most of its images are missing.
  if (
    header.includes(usual) &&
    judge(folder, sample, usual, given.imagePattern ?? defaultImages.pattern).exact > 0
  ) return undefined;
  const columns = given.imageColumn === undefined ? [...new Set(header)] : [given.imageColumn];
  const patterns = given.imagePattern === undefined
    ? patternsBelow(folder, sample)
    : [given.imagePattern];
  const found = columns.filter((name) => name !== "" && header.includes(name)).flatMap((column) => {
    const index = header.indexOf(column);
    const filled = sample.rows.filter((row) => row[index] !== "").length;
    const [best] = patterns.map((pattern) => judge(folder, sample, column, pattern))
      .sort((one, other) =>
        other.hits - one.hits || other.distinct - one.distinct || other.exact - one.exact
      );
    return best && best.hits > 0 && best.hits >= filled / 2 ? [best] : [];
  }).sort((one, other) =>
    other.hits - one.hits || rank(one.column) - rank(other.column) || other.exact - one.exact
  );
  const [first, second] = found;
  if (first && isFile(folder, first)) {
    throw new UserError(
      `the first line of ${given.data} has the image ${
        quoteName(first.column)
      } where the name of ` +
        "a column should be: put a line before it that names the columns, such as id,label",
    );
  }
  if (first && second?.hits === first.hits && rank(second.column) === rank(first.column)) {
    throw new Undecided(
      "several columns name images",
      given.data,
      found.filter(({ hits }) => hits === first.hits).slice(0, 3).map((choice) => ({
        options: `--image-column ${optionValue(choice.column)} ` +
          `--image-pattern ${optionValue(choice.pattern)}`,
      })),
    );
  }
  return first;
}

/** How many rows of a sample have images by a column and a pattern. */
function judge(
  folder: string,
  { header, rows }: Sample,
  column: string,
  pattern: string,
): ImageColumn {
  const naming = new ImagePattern(pattern, column);
  const indices = naming.columns.map((name) => header.indexOf(name));
  if (indices.includes(-1)) return { column, pattern, hits: 0, distinct: 0, exact: 0 };
  const finder = new ImageFinder(folder, naming.ofNames);
  const found = rows.map((row) => naming.nameOf(indices.map((index) => row[index]!)))
    .filter((name) => name !== "")
    .map((name) => ({ name, image: finder.existing(name) }))
    .filter(({ image }) => image !== undefined);
  return {
    column,
    pattern,
    hits: found.length,
    distinct: new Set(found.map(({ image }) => image)).size,
    exact: found.filter(({ name, image }) => image === imagePath(folder, naming.ofNames, name))
      .length,
  };
}

/** Whether a column's name is that of an image, as in a table that lacks its header. */
function isFile(folder: string, { column, pattern }: ImageColumn): boolean {
  const { columns, ofNames } = new ImagePattern(pattern, column);
  return columns.length === 1 && new ImageFinder(folder, ofNames).existing(column) !== undefined;
}

function rank(column: string): number {
  const place = imageWords.indexOf(column.toLowerCase());
  return place < 0 ? imageWords.length : place;
}

/** A folder that is being looked at. */
interface Level {
  readonly path: string;
  readonly level: number;
}

/**
 * Patterns of the default layout, of names that are paths, and of images in folders up to two levels below; where
 * folders are called like values of a column, also those with the column in their place.
 */
function patternsBelow(folder: string, sample: Sample): string[] {
  const found = new Set([defaultImages.pattern, "{}"]);
  const folders: Level[] = [{ path: folder, level: 0 }];
  for (let at = 0; at < folders.length && at < 50; at++) {
    const { path, level } = folders[at]!;
    const below = relative(folder, path).replaceAll("\\", "/");
    const entries = entriesOf(path);
    const image = entries.find(({ name }) => withoutImageExtension(name) !== name)?.name;
    if (image !== undefined) {
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
  return [...found];
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
      isDirectory: isDirectory || isSymlink && leadsToFolder(join(path, name)),
    })).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}

function leadsToFolder(link: string): boolean {
  try {
    return Deno.statSync(link).isDirectory;
  } catch {
    return false;
  }
}
