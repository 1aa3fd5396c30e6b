/**
 * What an image pattern means: the columns of a table that together make the path of a row's image. `{}` is the
 * image column, `{name}` the column of that name.
 *
 * A row is named by the part of the path from the first placeholder to the last. So a file with nothing but
 * names and labels, as runs and splits write it, has what is needed to find the images again; the pattern that
 * does so has a single `{}`.
 */
import { locateColumns } from "./columns.ts";
import { UserError } from "./errors.ts";
import type { CellNames, ImageCells } from "./image_cells.ts";
import { imageColumnsOf } from "./image_columns.ts";
import { quoteName } from "./quote_name.ts";

const placeholder = /\{([^{}]*)\}/g;

/** The names in a pattern's braces, each once, in their order; "" is the image column. */
export function placeholdersOf(pattern: string): string[] {
  return [...new Set([...pattern.matchAll(placeholder)].map(([, name]) => name!.trim()))];
}

/**
 * Checks that a pattern contains a placeholder.
 *
 * @param pattern A path in which `{}` stands for the image column's value, `{name}` for that of a column.
 * @throws UserError When it has none.
 */
export function checkImagePattern(pattern: string): void {
  if (placeholdersOf(pattern).length > 0) return;
  throw new UserError(
    `the image pattern "${pattern}" lacks {}, which stands for the image column's value`,
  );
}

/**
 * The pattern that turns a row's name into its path.
 *
 * @param pattern An image pattern, or one of folders.
 * @returns The pattern itself where `{}` is all that it has, else its fixed parts around one `{}`.
 *
 * @example
 * ```ts
 * import { patternOfNames } from "./image_pattern.ts";
 *
 * if (patternOfNames("images/{}.jpg") !== "images/{}.jpg") throw new Error("as it is");
 * if (patternOfNames("shop/{gender}/{id}.jpg") !== "shop/{}.jpg") throw new Error("Men/15970");
 * ```
 */
export function patternOfNames(pattern: string): string {
  const names = placeholdersOf(pattern);
  if (names.every((name) => name === "")) return pattern;
  const { before, after } = partsOf(pattern);
  return `${before}{}${after}`;
}

/** A pattern's fixed beginning and end, and what is between them. */
function partsOf(pattern: string): { before: string; middle: string; after: string } {
  // A star stands for any folder, where folders are classes.
  const from = pattern.search(/\*|\{[^{}]*\}/);
  const to = pattern.lastIndexOf("}") + 1;
  return {
    before: pattern.slice(0, from),
    middle: pattern.slice(from, to),
    after: pattern.slice(to),
  };
}

/** An image pattern of a table. */
export class ImagePattern {
  /** The columns that it needs, each once. */
  readonly columns: readonly string[];
  /** The pattern that turns a row's name into its path. */
  readonly ofNames: string;
  readonly #pattern: string;
  readonly #middle: string;
  readonly #imageColumn: string;

  /**
   * @param pattern The pattern.
   * @param imageColumn The column that `{}` stands for.
   * @throws UserError When the pattern has no placeholder.
   */
  constructor(pattern: string, imageColumn: string) {
    checkImagePattern(pattern);
    const names = placeholdersOf(pattern);
    this.#pattern = pattern;
    this.#imageColumn = imageColumn;
    this.columns = [...new Set(names.map((name) => name || imageColumn))];
    this.ofNames = patternOfNames(pattern);
    this.#middle = names.every((name) => name === "") ? "{}" : partsOf(pattern).middle;
  }

  /**
   * Checks that a table has the columns.
   *
   * @param path The table's path, for the message.
   * @param header Its columns.
   * @throws UserError When one is missing or occurs twice; it names the pattern.
   */
  require(path: string, header: readonly string[]): void {
    try {
      locateColumns(path, header, this.columns);
    } catch (error) {
      if (this.columns.length === 1 && this.columns[0] === this.#imageColumn) throw error;
      if (!(error instanceof UserError)) throw error;
      throw new UserError(
        `${error.message}; the image pattern is ${quoteName(this.#pattern, 200)}`,
      );
    }
  }

  /** Whether `{}` is all that it has: then a row may name several images, in several columns. */
  get isPlain(): boolean {
    return this.#middle === "{}";
  }

  /**
   * The columns that name a row's images in a table.
   *
   * @param path The table's path, for the message.
   * @param header Its columns.
   * @throws UserError When the pattern's columns are not there; whether image columns are is not checked.
   */
  columnsIn(path: string, header: readonly string[]): readonly string[] {
    if (this.isPlain) return imageColumnsOf(path, header, this.#imageColumn);
    this.require(path, header);
    return this.columns;
  }

  /**
   * The names of a row's images.
   *
   * @param values Its values. [columnsIn]
   * @param cells Reads the values of image columns.
   * @returns Where the pattern makes names of several columns, one for each name in the cell of `ofImages`.
   */
  namesOf(values: readonly string[], cells: ImageCells): CellNames {
    if (this.isPlain) return cells.names(values);
    if (values.some((value) => value === "")) return { names: [] };
    const several = this.columns.indexOf(this.ofImages);
    return cells.namesMadeOf(
      values[several]!,
      (part) => this.nameOf(values.with(several, part)),
    );
  }

  /** The column of which a cell may have several names: the image column, where it is in the pattern, or the last. */
  get ofImages(): string {
    return this.columns.includes(this.#imageColumn) ? this.#imageColumn : this.columns.at(-1)!;
  }

  /**
   * A row's name.
   *
   * @param values Its values. [columns]
   * @returns "" where a value is empty.
   */
  nameOf(values: readonly string[]): string {
    if (values.some((value) => value === "")) return "";
    return this.#middle.replaceAll(
      placeholder,
      (_, name: string) => values[this.columns.indexOf(name.trim() || this.#imageColumn)] ?? "",
    );
  }
}
