/** Finds the column of a table that names images, and the image pattern, by what files near the table are called. */
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import { FolderListings } from "../folder_listing.ts";
import { ImageFinder } from "../image_finder.ts";
import { defaultImages } from "../image_name.ts";
import { ImagePattern, placeholdersOf } from "../image_pattern.ts";
import { quoteName } from "../quote_name.ts";
import { namesValue, optionValue, Undecided } from "../undecided.ts";
import type { GivenColumns } from "./found_columns.ts";
import { affixed, type Patterns, patternsBelow, patternsNear } from "./image_patterns.ts";
import { better, type ImageColumns, judge, type JudgedColumns } from "./judge_columns.ts";
import { columnsNamed, type Sample, stemOf } from "./table_sample.ts";

/** What the user named of images. */
type Given = Pick<GivenColumns, "data" | "imageColumn" | "imagePattern" | "imageSeparator">;

/** Names of image columns, the most usual first. */
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
export function findImageColumns(
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
  const judged: Judged = (columns, pattern) =>
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
  const patternsOf = resolve(given.data) === path ? patternsNear : patternsBelow;
  const search = given.imagePattern === undefined
    ? patternsOf(folder, sample)
    : { patterns: [given.imagePattern], below: [], folders: [] };
  const all = choices.flatMap((columns) => bestPatterns(columns, sample, search, judged));
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
  requireOnePattern(first, all, given);
  return given.imageColumn === undefined ? joinedOrOnly(found, header, given, judged) : first;
}

/** Judges columns by a pattern. */
type Judged = (columns: readonly string[], pattern: string) => JudgedColumns;

/** Whether at least half of the cells have an image. */
function isFilled({ hits, filled }: JudgedColumns): boolean {
  return hits > 0 && hits >= filled / 2;
}

/** The best patterns of columns, best first. */
function bestPatterns(
  columns: readonly string[],
  sample: Sample,
  { patterns, folders, below }: Patterns,
  judged: Judged,
): JudgedColumns[] {
  const inFolders = patterns.map((pattern) => judged(columns, pattern)).sort(better);
  const [best] = inFolders;
  if (best === undefined || best.hits === best.filled) return inFolders.slice(0, 4);
  // Part of the name, or all folders together, where no folder has all of them.
  const [wider] = [
    ...affixed(folders, sample, columns[0]!).map((pattern) => judged(columns, pattern))
      .filter(({ images, filled }) => images.size > filled / 2),
    ...below.map((pattern) => judged(columns, pattern)),
  ].sort(better);
  return wider && wider.hits > best.hits ? [wider] : inFolders.slice(0, 4);
}

/** @throws UserError When other patterns find as many images of a column, all of them others. */
function requireOnePattern(
  first: JudgedColumns,
  all: readonly JudgedColumns[],
  { data }: Given,
): void {
  const elsewhere = [first];
  for (const other of all) {
    const isRival = other.columns === first.columns && other.hits === first.hits &&
      elsewhere.every(({ images }) => images.isDisjointFrom(other.images));
    if (isRival) elsewhere.push(other);
  }
  if (elsewhere.length === 1) return;
  throw new Undecided(
    `column "${first.columns[0]}" names other images by each of several patterns`,
    data,
    elsewhere.map((choice) => ({ options: optionsOf(choice) })),
  );
}

/**
 * The first column, or those that are called alike together.
 *
 * @throws UserError When other columns are no worse.
 */
function joinedOrOnly(
  found: readonly JudgedColumns[],
  header: readonly string[],
  { data }: Given,
  judged: Judged,
): JudgedColumns {
  const first = found[0]!;
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
  if (equal.length === 1) return first;
  throw new Undecided("several columns name images", data, [
    ...equal.slice(0, 3).map((choice) => ({ options: optionsOf(choice) })),
    {
      options: `--image-column ${namesValue(equal.flatMap(({ columns }) => columns))}`,
      meaning: "all: every image of a row a sample",
    },
  ]);
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
