/**
 * Finds out which column of a table names images, where they are, and which columns are labels, by what the
 * files are called; without a table, which folders are labels. What the user names is never changed, and the
 * default layout is left as it is.
 */
import { dirname, resolve } from "node:path";
import { defaultImages } from "../image_name.ts";
import { ImagePattern, placeholdersOf } from "../image_pattern.ts";
import { isPrintedList } from "../label_cells.ts";
import { defaultLabels, type LabelColumn } from "../label_columns.ts";
import { listed } from "../listed.ts";
import { joinNames } from "../name_list.ts";
import { findTable } from "../open_table.ts";
import { isFolder } from "../path_kind.ts";
import { quoteName } from "../quote_name.ts";
import type { DataSource } from "../sources/data_source.ts";
import { namingOrigin } from "../sources/name_origin.ts";
import { optionValue, Undecided } from "../undecided.ts";
import { findAddresses } from "./find_addresses.ts";
import { findFolders, foldersInstead } from "./find_folders.ts";
import { findGroup, type FoundGroup } from "./find_group.ts";
import { findImageColumns } from "./find_image_columns.ts";
import { findLabels, hasDefaultLabels, labelOptions, listColumnsBeside } from "./find_labels.ts";
import { findSplitColumn } from "./find_split_column.ts";
import { firstRows } from "./first_rows.ts";
import type { FoundColumns, GivenColumns } from "./found_columns.ts";
import { foldersOfImages } from "./image_folders.ts";
import { type ImageColumns, separatorIn } from "./judge_columns.ts";
import { requireImages, requireNoFolders } from "./no_images.ts";
import { cellsOf, columnsNamed, type Sample } from "./table_sample.ts";
import { unpackedImages, unpackedLabels } from "./unpacked_columns.ts";

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
  const found = await findTable(given).catch(() => undefined);
  if (found === undefined) return {};
  const { path, source } = found;
  if (await isFolder(path)) return await findFolders(path, given);
  const table = await firstRows(path, given.encoding);
  return table === undefined ? {} : await columnsOfTable({ given, path, table, source });
}

/** A table, and what the user named. */
interface Searched {
  readonly given: GivenColumns;
  /** The table's path. */
  readonly path: string;
  /** Its first rows. */
  readonly table: Sample;
  /** What the data was brought into another form from. */
  readonly source: DataSource | undefined;
}

async function columnsOfTable(searched: Searched): Promise<FoundColumns> {
  const { given, path, table, source } = searched;
  const folder = source?.images ?? dirname(path);
  const { image, columns, instead } = await imagesOf(searched, folder);
  const pattern = image?.pattern ?? given.imagePattern ?? defaultImages.pattern;
  const naming = namingOf(pattern, columns, given.imageColumn);
  const separator = given.imageSeparator ??
    (naming && separatorIn(folder, table, columns, naming));
  const splitColumn = given.splitColumn === undefined && source?.split === undefined
    ? await findSplitColumn(path, table, [...columns, ...(given.labels ?? [])], given.encoding)
    : undefined;
  const sides = [splitColumn, given.splitColumn || undefined].filter((name) => name !== undefined);
  const group = given.group === undefined
    ? await findGroup({
      ...{ path, header: table.header, encoding: given.encoding },
      taken: [...columns, ...sides, ...(given.labels ?? []), ...defaultLabels],
      severalImages: separator !== undefined || columns.length > 1 ||
        cellsOf(table, columns).some(isPrintedList),
      isUsual: image === undefined && given.imageColumn === undefined,
    })
    : undefined;
  const unpacked = unpackedLabels(source, table);
  const labels = given.labels
    ? undefined
    : unpacked.length > 0
    ? unpacked
    : labelsBeside(searched, columns, sides, group);
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
  const options = optionsOf(found, given);
  const notes = [
    ...(options.length > 0
      ? [`found by the table and its files, the same as ${options.join(" ")}`]
      : []),
    ...(labels && unpacked.length === 0
      ? listsBeside(table, labels, [...columns, ...(group ? [group.column] : [])])
      : []),
    ...instead,
  ];
  return notes.length === 0 ? {} : { ...found, note: notes.join("; ") };
}

/**
 * Finds the columns that name images.
 *
 * @returns The columns, those that are named or usual where none had to be found; and what is said of folders that
 * could be the labels instead.
 */
async function imagesOf(
  { given, path, table, source }: Searched,
  folder: string,
): Promise<{
  readonly image: ImageColumns | undefined;
  readonly columns: readonly string[];
  readonly instead: readonly string[];
}> {
  const all = unpackedImages(source, given) ?? findImageColumns(path, folder, table, given);
  const files = all instanceof Undecided ? undefined : all;
  const isGiven = given.imageColumn !== undefined || given.imagePattern !== undefined;
  const addresses = files === undefined && !isGiven ? findAddresses(path, table) : undefined;
  if (addresses === undefined && all instanceof Undecided) throw all;
  const image: ImageColumns | undefined = addresses ? { columns: addresses } : files || undefined;
  const columns = image?.columns ?? columnsNamed(path, table, given.imageColumn);
  const isOfFolder = source === undefined && resolve(given.data) === folder;
  const folders = isOfFolder && (image || columns.length === 0) ? foldersOfImages(folder) : [];
  const instead = folders.length > 1 ? [foldersInstead(path, folders)] : [];
  if (image === undefined && files === undefined && !isGiven) {
    if (isOfFolder) await requireNoFolders(path, folder, table, given.data);
    if (columns.length === 0) await requireImages(path, folder, table, instead);
  }
  return { image, columns, instead };
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

/** The labels among the columns that are neither images nor sides of a split. */
function labelsBeside(
  { given, table }: Searched,
  images: readonly string[],
  sides: readonly string[],
  group: FoundGroup | undefined,
): readonly LabelColumn[] | undefined {
  const find = (taken: readonly string[]) => findLabels(table, taken, images, given.data);
  const taken = [...images, ...sides];
  if (group === undefined) return find(taken);
  // A column called "product" that is the only one of few values holds kinds of products.
  if (!group.maybeLabels || hasDefaultLabels(table)) return find([...taken, group.column]);
  try {
    const found = find([...taken, group.column]);
    if (found !== undefined) return found;
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
  }
  return find(taken);
}

/** The options that say what was found. */
function optionsOf(found: FoundColumns, given: GivenColumns): string[] {
  const option = (name: string, value: string | undefined, written = optionValue) =>
    value === undefined ? [] : [`${name} ${written(value)}`];
  return [
    ...(given.imageColumn === undefined ? option("--image-column", found.imageColumn) : []),
    ...(given.imagePattern === undefined ? option("--image-pattern", found.imagePattern) : []),
    ...option("--image-separator", found.imageSeparator, separatorValue),
    ...option("--group", found.group),
    ...option("--split-column", found.splitColumn),
    ...labelOptions(found.labels ?? []),
  ];
}

/** A separator as the option takes it, with what is hard to type as \n and \t. */
function separatorValue(separator: string): string {
  const written = separator.replaceAll("\n", "\\n").replaceAll("\t", "\\t");
  return written === separator ? optionValue(separator) : `"${written}"`;
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
