/**
 * From the image columns of a row to its images. A cell is one name, a list as programs print it, or, where a
 * separator is given, names between separators; a cell that is itself the name of a file is one name, whatever is
 * in it. So a name that was taken out of a list is read again as what it is.
 */
import { resolve } from "node:path";
import { downloadPath, imageAddress, isAddress } from "./download/address.ts";
import { downloadFolder } from "./download/download_folder.ts";
import type { DownloadSettings } from "./download/settings.ts";
import { ImageFinder, type NamedImage } from "./image_finder.ts";
import { imagePath } from "./image_name.ts";
import { isPrintedList } from "./label_cells.ts";
import { listed } from "./listed.ts";
import { quoteName } from "./quote_name.ts";
import { isFileSync } from "./path_kind.ts";

/** Where the images of a table are, and what separates their names. */
export interface ImageCellOptions {
  /** The table's folder. */
  readonly folder: string;
  /** The pattern of an image's path. */
  readonly pattern: string;
  /** What separates names in a cell; only lists in brackets are divided without it. */
  readonly separator?: string | undefined;
  /** Where images of web addresses are kept. */
  readonly download?: DownloadSettings | undefined;
}

/** An image of a row, or why its name means none. */
export interface CellImage extends NamedImage {
  /** Its name in the table. */
  readonly id: string;
  /** Its web address; absent where it is a file of the user's. */
  readonly address?: string;
}

/** The names in a row's image columns. */
export interface CellNames {
  /** Each once, in their order; none where all cells are empty. */
  readonly names: readonly string[];
  /** The cells as they stand, where they name several images; images of one row have it in common. */
  readonly group?: string;
}

/**
 * Why a row names no image.
 *
 * @param columns The columns that name it.
 * @param values The row's values. [columns]
 * @param names The names that these make.
 */
export function noImage(
  columns: readonly string[],
  values: readonly string[],
  names: readonly string[],
): string | undefined {
  if (names.length > 0) return undefined;
  const empty = columns.filter((_, index) => values[index] === "");
  return `${listed(empty)} ${empty.length === 1 ? "is" : "are"} empty`;
}

/** The names of a row that cannot be used; one that is empty where it has none, so that the row is told of. */
export function namesOrNone({ names }: CellNames): readonly string[] {
  return names.length === 0 ? [""] : names;
}

/** Separators that cells are looked at for where none is given; the first first. */
export const imageSeparators = ["|", ";", ",", "\n", " "] as const;

/** Reads the image columns of one table. */
export class ImageCells {
  readonly #options: ImageCellOptions;
  readonly #finder: ImageFinder;
  /** Finds what cells would name with another separator, without a trace in what is told of names. */
  readonly #guesses: ImageFinder;
  /** By separators that were not given: how many cells name images between them, and the first. */
  readonly #undivided = new Map<string, { count: number; cell: string }>();
  #downloads: string | undefined;
  #addresses = 0;
  #rows = 0;
  #images = 0;

  /**
   * Reads image columns.
   *
   * @param finder Finds the table's images.
   * @param options Where they are, and what separates their names.
   */
  constructor(finder: ImageFinder, options: ImageCellOptions) {
    this.#finder = finder;
    this.#options = options;
    this.#guesses = new ImageFinder(options.folder, options.pattern);
  }

  /** The names in the image columns of a row. */
  names(cells: readonly string[]): CellNames {
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 1 && !this.#mayBeSeveral(filled[0]!)) return { names: filled };
    const names = [...new Set(filled.flatMap((cell) => this.#split(cell)))];
    return names.length < 2 ? { names } : { names, group: filled.join("|") };
  }

  /**
   * The names that a cell makes as a part of a pattern.
   *
   * @param cell The cell.
   * @param nameOf The name that it, or one of its parts, makes together with the row's other columns.
   */
  namesMadeOf(cell: string, nameOf: (part: string) => string): CellNames {
    const whole = nameOf(cell);
    if (!this.#mayBeSeveral(cell) || this.#isFile(whole)) return { names: [whole] };
    const names = [...new Set(this.#divide(cell).map(nameOf))];
    return names.length < 2 ? { names } : { names, group: whole };
  }

  /** The image of each name of a row. */
  find({ names }: CellNames): CellImage[] {
    if (names.length > 1) {
      this.#rows++;
      this.#images += names.length;
    }
    return names.map((id) => {
      const { address, problem: invalid } = imageAddress(this.#options.pattern, id);
      if (invalid !== undefined) return { id, image: "", problem: invalid };
      if (address !== undefined) return this.#downloaded(id, address);
      const problem = this.#severalImages(id);
      return problem === undefined ? { id, ...this.#finder.find(id) } : { id, image: "", problem };
    });
  }

  /** One line where images are of web addresses, and where they are kept. */
  downloadNotes(): string[] {
    if (this.#addresses === 0) return [];
    const [name, each] = this.#addresses === 1
      ? ["name is a web address", "its image is"]
      : ["names are web addresses", "their images are"];
    return [`${this.#addresses} ${name}; ${each} kept in ${this.#downloads}`];
  }

  /**
   * One line where rows name several images.
   *
   * @param use What images are for: samples to learn from, or a list whose answers have a row each.
   */
  notes(use: "samples" | "list" = "samples"): string[] {
    if (this.#rows === 0) return [];
    const [row, each] = this.#rows === 1 ? ["row names", "it"] : ["rows name", "each"];
    const meaning = use === "list"
      ? "every image has a row of its own"
      : "every image is a sample with the labels of its row, in training and in figures, and those of " +
        `${each} stay on one side of every split`;
    return [`${this.#rows} ${row} several images, ${this.#images} in all: ${meaning}`];
  }

  /** One line for each separator that was not given and that would make images of names without a file. */
  warnings(): string[] {
    return [...this.#undivided].map(([separator, { count, cell }]) =>
      `${count} ${count === 1 ? "cell names" : "cells name"} several images, such as ` +
      `${quoteName(cell)}; --image-separator ${quoteName(separator)} reads them`
    );
  }

  #downloaded(id: string, address: string): CellImage {
    this.#downloads ??= downloadFolder(this.#options.download);
    if (this.#downloads === undefined) {
      const problem =
        "the image's name is a web address, and no folder is known to keep its image " +
        "in: --download names one";
      return { id, image: "", problem };
    }
    this.#addresses++;
    return { id, image: downloadPath(this.#downloads, address), address };
  }

  /** Why a name is none that a file has: it is several, with a separator that was not given. */
  #severalImages(name: string): string | undefined {
    const separators = imageSeparators.filter((separator) => name.includes(separator));
    if (separators.length === 0 || this.#isFile(name)) return undefined;
    for (const separator of separators) {
      const parts = separatedNames(name, separator);
      const isImage = (part: string) => this.#guesses.existing(part) !== undefined;
      if (parts.length < 2 || !parts.every(isImage)) continue;
      const known = this.#undivided.get(separator);
      if (known === undefined) this.#undivided.set(separator, { count: 1, cell: name });
      else known.count++;
      return `the cell names several images: --image-separator ${quoteName(separator)} reads them`;
    }
    return undefined;
  }

  #split(cell: string): readonly string[] {
    return !this.#mayBeSeveral(cell) || this.#isFile(cell) ? [cell] : this.#divide(cell);
  }

  #divide(cell: string): readonly string[] {
    const { separator } = this.#options;
    return isPrintedList(cell) ? listedNames(cell, separator) : separatedNames(cell, separator!);
  }

  #mayBeSeveral(cell: string): boolean {
    const { separator } = this.#options;
    return separator !== undefined && cell.includes(separator) || isPrintedList(cell);
  }

  #isFile(name: string): boolean {
    if (isAddress(name)) return false;
    const { folder, pattern } = this.#options;
    return isFileSync(imagePath(folder, pattern, name)) || isFileSync(resolve(folder, name));
  }
}

/**
 * The names of a list as JSON, Python and others print it.
 *
 * @param cell The list with its brackets.
 * @param separator What separates names without quotes; a comma by default.
 */
export function listedNames(cell: string, separator = ","): string[] {
  const list = cell.slice(1, -1);
  try {
    const values: unknown = JSON.parse(cell);
    if (Array.isArray(values) && values.every((value) => typeof value !== "object")) {
      return values.map((value) => String(value).trim()).filter((name) => name !== "");
    }
  } catch {
    // Not JSON.
  }
  const quoted = [...list.matchAll(/(?<=^|[,\s])(['"])(.*?)\1(?=$|[,\s])/gs)];
  if (quoted.length === 0) return separatedNames(list, separator);
  return quoted.map(([, , name = ""]) => name.trim()).filter((name) => name !== "");
}

/**
 * The names between separators, without the blanks around them. Commas and semicolons may be part of a web
 * address: there only one before the next address divides.
 */
export function separatedNames(cell: string, separator: string): string[] {
  const names: string[] = [];
  for (const part of cell.split(separator).map((part) => part.trim())) {
    const last = names.at(-1) ?? "";
    const isPart = /[,;]/.test(separator) && isAddress(last) && !isAddress(part);
    if (isPart && part !== "") names[names.length - 1] = last + separator + part;
    else if (part !== "") names.push(part);
  }
  return names;
}
