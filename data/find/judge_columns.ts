/** Judges columns and a pattern by how many of a table's first cells name files that are there. */
import { basename } from "node:path";
import type { FolderListings } from "../folder_listing.ts";
import { ImageCells } from "../image_cells.ts";
import { ImageFinder } from "../image_finder.ts";
import { imagePath } from "../image_name.ts";
import { ImagePattern } from "../image_pattern.ts";
import { findSeparator } from "./find_separator.ts";
import { cellsOf, type Sample } from "./table_sample.ts";

/** Columns whose values are names of images. */
export interface ImageColumns {
  readonly columns: readonly string[];
  /** The pattern of their files; absent where they are web addresses. */
  readonly pattern?: string;
}

/** Columns whose values are names of files, with how many are. */
export interface JudgedColumns extends ImageColumns {
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

/** Orders patterns of columns: those that find more images first. */
export function better(one: JudgedColumns, other: JudgedColumns): number {
  return other.hits - one.hits || other.images.size - one.images.size || other.exact - one.exact;
}

/** How many cells of columns have images by a pattern. */
export function judge(
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
