/**
 * A catalogue: a CSV with the labels of images. Only the CSV is read here, not the images. Every data row is
 * in `rows` or in `unusable`, so `rows.length + unusable.length` is `total`.
 */
import { dirname, join, resolve } from "node:path";
import { catalogueRules } from "./catalogue_rules.ts";
import { emptiness } from "./columns.ts";
import { formatCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import type { Head } from "./heads.ts";
import { checkImagePattern, defaultImages, imageNameProblem, imagePath } from "./image_name.ts";
import { checkOptions } from "./known_options.ts";
import type { Row } from "./row.ts";
import { labelsAreCertain } from "./surplus.ts";
import { readTable, type TableRow } from "./table.ts";
import { summarise, type Unusable } from "./unusable.ts";

export type { Row };

/** The path of a catalogue and the columns to read; the defaults are the tutorial's layout. */
export interface CatalogueOptions {
  /** A folder that holds `styles.csv`, or the path of a CSV file. */
  readonly data: string;
  /** The column that identifies the image, `id` by default. */
  readonly imageColumn?: string | undefined;
  /**
   * The image's path, where `{}` stands for the image column's value: relative to the CSV's folder, or
   * absolute. `images/{}.jpg` by default.
   */
  readonly imagePattern?: string | undefined;
  /** The label columns, `gender`, `articleType` and `baseColour` by default. */
  readonly labels?: readonly string[] | undefined;
}

/** The rows and heads of a CSV. */
export interface Catalogue {
  /** The usable rows, in the CSV's order. */
  readonly rows: Row[];
  /** One for each label column, with the values of the whole CSV: a class may have no usable row. */
  readonly heads: Head[];
  /** Rows without an image's name or any label, or with an invalid image name. */
  readonly unusable: Unusable[];
  /** All data rows of the CSV. */
  readonly total: number;
}

const DEFAULT_LABELS = ["gender", "articleType", "baseColour"];

/**
 * Reads a catalogue from its CSV. The images are not read.
 *
 * A row with fewer fields than the header, or more, as after an unquoted comma, is usable only where its
 * labels are certain; see {@linkcode labelsAreCertain}. An empty field in a label column means that the row
 * has no label in it; it is never a class.
 *
 * @param options The CSV and the columns to read.
 * @returns Usable and unusable rows in file order, and the heads.
 * @throws UserError When the folder or file is missing, the CSV is empty, a column is missing or
 * occurs twice, an option is invalid, or no row is usable.
 *
 * @example
 * ```ts
 * import { readCatalogue } from "./catalogue.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/shop.csv`, "photo,kind\n1.jpg,shirt\n2.jpg,shoe\n");
 * const catalogue = await readCatalogue({
 *   data: `${folder}/shop.csv`,
 *   imageColumn: "photo",
 *   imagePattern: "photos/{}",
 *   labels: ["kind"],
 * });
 * if (catalogue.heads[0]?.classes.join() !== "shirt,shoe") throw new Error("two classes");
 * ```
 */
export async function readCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  checkOptions("readCatalogue", options, catalogueRules);
  const { column, pattern } = defaultImages;
  const { imageColumn = column, imagePattern = pattern, labels = DEFAULT_LABELS } = options;
  checkImagePattern(imagePattern);
  checkLabels(labels);
  const path = await findCsv(options.data);
  const folder = dirname(path);

  const rows: Row[] = [];
  const unusable: Unusable[] = [];
  const values = labels.map(() => new Set<string>());
  const table = await readTable(path, [imageColumn, ...labels]);
  if (!table) throw new UserError(`${path} is empty: its first line must name the columns`);
  const { columns } = table;
  const take = ({ line, values: [id = "", ...found], problem }: TableRow) => {
    if (problem === undefined) {
      for (const [label, value] of found.entries()) if (value !== "") values[label]!.add(value);
    }
    const reason = problem ?? emptiness(columns, [id]) ?? noLabel(labels, found) ??
      imageNameProblem(id);
    if (reason === undefined) {
      const image = imagePath(folder, imagePattern, id);
      rows.push({ line, id, image, labels: found });
    } else {
      unusable.push({ line, id, path: "", reason });
    }
  };
  // Rows with too many fields are judged by the labels of all others.
  const long: TableRow[] = [];
  for await (const row of table.rows) {
    if (row.surplus) long.push(row);
    else take(row);
  }
  const known = values.map((labels) => new Set(labels));
  for (const { problem, ...row } of long) {
    if (labelsAreCertain(row.surplus!, columns.indices, known)) take(row);
    else take({ ...row, problem });
  }
  if (long.length > 0) {
    for (const list of [rows, unusable]) list.sort((one, other) => one.line - other.line);
  }
  const total = rows.length + unusable.length;
  if (total === 0) throw new UserError(`${path} has a header but no rows`);
  if (rows.length === 0) {
    throw new UserError(`none of the ${total} rows of ${path} is usable: ${summarise(unusable)}`);
  }
  const heads = labels.map((name, label) => ({ name, classes: [...values[label]!].sort() }));
  return { rows, heads, unusable, total };
}

function checkLabels(labels: readonly string[]): void {
  if (labels.length === 0) throw new UserError("at least one label column is needed");
  const twice = labels.find((name, index) => labels.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError(`the label column "${twice}" is named twice`);
}

/**
 * Finds a catalogue's CSV.
 *
 * @param data A folder that holds `styles.csv`, or the path of a CSV file.
 * @returns Its absolute path.
 * @throws UserError When the folder or path does not exist, or the folder holds no `styles.csv`.
 */
export async function findCsv(data: string): Promise<string> {
  const path = resolve(data);
  const names: string[] = [];
  try {
    if (!(await Deno.stat(path)).isDirectory) return path;
    for await (const { name } of Deno.readDir(path)) names.push(name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`${data} does not exist`);
    throw new UserError(`cannot read ${data}: ${(error as Error).message}`, { cause: error });
  }
  if (names.includes("styles.csv")) return join(path, "styles.csv");
  const other = names.filter((name) => name.toLowerCase().endsWith(".csv")).sort();
  throw new UserError(
    `the folder ${data} holds no styles.csv` +
      (other.length > 0 ? `; to use another CSV, name it: ${join(data, other[0]!)}` : ""),
  );
}

/** Why a row without any label cannot be used. */
function noLabel(labels: readonly string[], values: readonly string[]): string | undefined {
  if (values.some((value) => value !== "")) return undefined;
  return labels.length === 1 ? `${labels[0]} is empty` : "all labels are empty";
}

/**
 * Rows as a CSV that {@linkcode readCatalogue} reads again, missing labels included, given the same
 * columns and an image pattern that is absolute or relative to the new folder.
 *
 * @param rows The rows, in this order.
 * @param columns The image column's name and the label columns' names.
 * @returns The file's text.
 */
export function formatRows(
  rows: readonly Row[],
  columns: { imageColumn?: string | undefined; labels: readonly string[] },
): string {
  const header = [columns.imageColumn ?? "id", ...columns.labels];
  return formatCsv([header, ...rows.map((row) => [row.id, ...row.labels])]);
}
