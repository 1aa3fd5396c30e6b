/**
 * A catalogue: a CSV with the labels of images. Only the CSV is read here, not the images. Every data row is
 * in `rows` or in `unusable`, so `rows.length + unusable.length` is `total`.
 */
import { dirname, join, resolve } from "node:path";
import { catalogueRules } from "./catalogue_rules.ts";
import { emptiness } from "./columns.ts";
import { formatCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { type Head, isClassHead, isNumberHead, isTagsHead } from "./heads.ts";
import { headOfCells, numberHead } from "./heads_of_rows.ts";
import { ImageFinder, type NamedImage } from "./image_finder.ts";
import { checkImagePattern, defaultImages } from "./image_name.ts";
import { checkOptions } from "./known_options.ts";
import { cellNumber, cellProblem, normalCell } from "./label_cells.ts";
import type { LabelColumn } from "./label_columns.ts";
import { checkLabelColumns, type LabelSource, labelSources } from "./label_sources.ts";
import type { LabelNotices } from "./label_notices.ts";
import { joinLongFormat } from "./long_format.ts";
import { MissingWords } from "./missing_words.ts";
import type { Row } from "./row.ts";
import { type SeparatorUse, separatorUse } from "./separators.ts";
import { labelsAreCertain } from "./surplus.ts";
import { readTable, type TableRow } from "./table.ts";
import { groupValues } from "./tag_columns.ts";
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
  /** The folder that `imagePattern` and names of images are relative to; the CSV's by default. */
  readonly imageFolder?: string | undefined;
  /** The label columns, `gender`, `articleType` and `baseColour` by default. */
  readonly labels?: readonly LabelColumn[] | undefined;
  /** The CSV's encoding, by a name that `TextDecoder` knows; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /**
   * Words of label cells that mean "unknown", such as `NA`: a cell that is one of them is read as an empty one.
   * In a group of columns of 0 and 1, one such cell makes the label unknown. None by default.
   */
  readonly missing?: readonly string[] | undefined;
}

/** The rows and heads of a CSV. */
export interface Catalogue {
  /** The usable rows, in the CSV's order. */
  readonly rows: Row[];
  /** One for each label column, with the values of the whole CSV: a class may have no usable row. */
  readonly heads: Head[];
  /** Rows without an image's name or any label, or with an invalid image name or label. */
  readonly unusable: Unusable[];
  /** All data rows of the CSV; rows that were joined count as one. */
  readonly total: number;
  /** How the cells of tags columns use separators; see `labelNotices`. */
  readonly separators: readonly SeparatorUse[];
  /** Rows that were joined with the first of their image, since each has one of its tags. */
  readonly joined: number;
  /** How the CSV is written, where that is not as usual, such as its separator; for information. */
  readonly notes?: readonly string[] | undefined;
  /** Words for "unknown" that were given and that no cell is; absent where there is none. */
  readonly unusedMissing?: readonly string[] | undefined;
  /** How names in the image column were read that are not as the pattern has them; see `catalogueNotices`. */
  readonly names?: Pick<LabelNotices, "notes" | "warnings">;
}

const DEFAULT_LABELS = ["gender", "articleType", "baseColour"];

/**
 * Reads a catalogue from its CSV. The images are not read.
 *
 * A row with fewer fields than the header, or more, as after an unquoted comma, is usable only where its
 * labels are certain; see {@linkcode labelsAreCertain}. An empty field in a label column means that the row
 * has no label in it; it is never a class. So does a field that is one of `missing`. A row with a field that is no label of its kind, such as a word in
 * a column of numbers, is unusable.
 *
 * @param options The CSV and the columns to read.
 * @returns Usable and unusable rows in file order, and the heads.
 * @throws UserError When the folder or file is missing, the CSV is empty, a column is missing or
 * occurs twice, an option is invalid, or no row is usable.
 *
 * @example
 * ```ts
 * import { readCatalogue } from "./catalogue.ts";
 * import { outputNames } from "./heads.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/shop.csv`, "photo,kind\n1.jpg,shirt\n2.jpg,shoe\n");
 * const catalogue = await readCatalogue({
 *   data: `${folder}/shop.csv`,
 *   imageColumn: "photo",
 *   imagePattern: "photos/{}",
 *   labels: ["kind"],
 * });
 * if (outputNames(catalogue.heads[0]!).join() !== "shirt,shoe") throw new Error("two classes");
 * ```
 */
export async function readCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  checkOptions("readCatalogue", options, catalogueRules);
  const { column, pattern } = defaultImages;
  const { imageColumn = column, imagePattern = pattern, labels = DEFAULT_LABELS, encoding } =
    options;
  checkImagePattern(imagePattern);
  checkLabelColumns(labels);
  checkMissing(labels, options.missing ?? []);
  const missing = new MissingWords(options.missing);
  const path = await findCsv(options.data);
  const finder = new ImageFinder(resolve(options.imageFolder ?? dirname(path)), imagePattern);

  const rows: Row[] = [];
  const unusable: Unusable[] = [];
  const notes: string[] = [];
  let sources: LabelSource[] = [];
  const table = await readTable(path, (header) => {
    sources = labelSources(path, header, labels);
    return [imageColumn, ...sources.flatMap(({ columns }) => columns)];
  }, { encoding, canBeNamed: true, onNote: (note) => notes.push(note) });
  if (!table) throw new UserError(`${path} is empty: its first line must name the columns`);
  const { columns } = table;
  const names = sources.map(({ head }) => head.name);
  const values = columns.indices.slice(1).map(() => new Set<string>());
  const cells = sources.map(() => new Set<string>());
  const numbers: number[][] = sources.map(() => []);
  const take = ({ line, values: [id = "", ...found], problem }: TableRow) => {
    const labels = cellsOf(sources, found, missing);
    if (problem === undefined) {
      for (const [label, value] of found.entries()) if (value !== "") values[label]!.add(value);
      for (const [head, { cell }] of labels.entries()) {
        if (isNumberHead(sources[head]!.head)) numbers[head]!.push(cellNumber(cell) ?? NaN);
        else if (cell !== "") cells[head]!.add(cell);
      }
    }
    const wrong = labels.find((label) => label.problem !== undefined);
    const reason = problem ?? emptiness(columns, [id]) ?? wrong?.problem ??
      noLabel(names, labels, missing.among(found));
    const named: NamedImage = reason === undefined
      ? finder.find(id)
      : { image: "", problem: reason };
    if (named.problem === undefined) {
      rows.push({ line, id, image: named.image, labels: labels.map(({ cell }) => cell) });
    } else {
      unusable.push({ line, id, path: "", reason: named.problem });
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
  const unusedMissing = missing.unused();
  const read = readLabels(path, rows, sources, cells);
  const invalid = [...unusable, ...read.unusable].sort((one, other) => one.line - other.line);
  read.rows.sort((one, other) => one.line - other.line);
  const joined = joinLongFormat(read.rows, read.heads);
  const total = joined.length + invalid.length;
  if (total === 0) throw new UserError(`${path} has a header but no rows`);
  if (joined.length === 0) {
    throw new UserError(`none of the ${total} rows of ${path} is usable: ${summarise(invalid)}`);
  }
  const heads = read.heads.map((head, index) =>
    isNumberHead(head)
      ? numberHead(head.name, numbers[index]!.filter(Number.isFinite))
      : headOfCells(head, [...cells[index]!].filter((cell) => !cellProblem(head, cell)))
  );
  return {
    rows: joined,
    heads,
    unusable: invalid,
    total,
    separators: read.separators,
    joined: read.rows.length - joined.length,
    notes,
    ...(unusedMissing.length > 0 && { unusedMissing }),
    names: { notes: finder.notes(), warnings: finder.warnings() },
  };
}

/** The cell of each head in a row's values. */
function cellsOf(
  sources: readonly LabelSource[],
  values: readonly string[],
  missing: MissingWords,
): { readonly cell: string; readonly problem?: string }[] {
  let at = 0;
  return sources.map(({ columns, cellOf }) => {
    const own = values.slice(at, at += columns.length);
    return missing.among(own) === undefined ? cellOf(own) : { cell: "" };
  });
}

/** Rows whose labels are certain, and the others; heads with the separators of their tags. */
function readLabels(
  path: string,
  rows: readonly Row[],
  sources: readonly LabelSource[],
  cells: readonly ReadonlySet<string>[],
) {
  const separators: SeparatorUse[] = [];
  const heads = sources.map(({ head, given }, index): Head => {
    if (!isTagsHead(head) || head.columns !== undefined) return head;
    const use = separatorUse(head, given, cells[index]!);
    separators.push(use);
    return { ...head, separator: use.separator };
  });
  if (heads.every(isClassHead)) return { rows: [...rows], unusable: [], heads, separators };
  const names = heads.map(({ name }) => name);
  const usable: Row[] = [];
  const unusable: Unusable[] = [];
  for (const row of rows) {
    const labels = row.labels.map((cell, head) => ({ cell: normalCell(heads[head]!, cell) }));
    const reason = labels.map(({ cell }, head) => cellProblem(heads[head]!, cell))
      .find((problem) => problem !== undefined) ?? noLabel(names, labels);
    if (reason === undefined) usable.push({ ...row, labels: labels.map(({ cell }) => cell) });
    else unusable.push({ line: row.line, id: row.id, path: "", reason });
  }
  for (const [index, head] of heads.entries()) {
    if (isNumberHead(head)) requireNumbers(path, head.name, rows, index);
  }
  return { rows: usable, unusable, heads, separators };
}

/** @throws UserError When most cells of a number column are no numbers. */
function requireNumbers(path: string, column: string, rows: readonly Row[], head: number): void {
  const filled = rows.filter(({ labels }) => labels[head] !== "");
  const words = filled.filter(({ labels }) => Number.isNaN(Number(labels[head]!)));
  if (words.length <= filled.length / 2) return;
  const [{ labels, line }] = words as [Row];
  const cell = labels[head]!;
  throw new UserError(
    `${path}: ${words.length} of the ${filled.length} cells of "${column}" are no numbers, such as ` +
      `"${cell.slice(0, 40)}" (line ${line}); ` +
      (/\d/.test(cell)
        ? "a number reads like 1299.9, without a unit, a decimal comma or separators of thousands"
        : `--labels ${column} learns them as classes`),
  );
}

/**
 * Finds a catalogue's CSV.
 *
 * @param data A folder that holds `styles.csv` or one other CSV, or the path of a CSV file. `train.csv` and
 * `val.csv` of a folder are a split, and no table.
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
  for (const name of ["styles.csv", "styles.csv.gz"]) {
    if (names.includes(name)) return join(path, name);
  }
  const other = names.filter((name) => /\.(csv|tsv|jsonl)(\.gz)?$/i.test(name)).sort();
  const split = other.includes("val.csv") ? ["train.csv", "val.csv"] : [];
  // facet review writes its decisions beside the table.
  const decisions = other.length > 1 ? ["corrections.csv"] : [];
  const tables = other.filter((name) => ![...split, ...decisions].includes(name));
  // Beside a split that facet did not write, any other table may be anything.
  const foreign = ["train.csv", "val.csv"].every((name) => names.includes(name)) &&
    !names.includes(".facet.json");
  if (tables.length === 1 && !foreign) return join(path, tables[0]!);
  throw new UserError(
    `the folder ${data} holds no styles.csv` +
      (other.length > 0
        ? `; to use another table, name it: ${
          other.slice(0, 3).map((name) => join(data, name)).join(" or ")
        }`
        : ""),
  );
}

/** @throws UserError When a word means both "unknown" and "no tag". */
function checkMissing(labels: readonly LabelColumn[], missing: readonly string[]): void {
  for (const label of labels) {
    const none = typeof label === "object" && "noneLabel" in label ? label.noneLabel : undefined;
    if (none === undefined || !missing.includes(none)) continue;
    throw new UserError(
      `"${none}" cannot mean both no tag (--none-label) and an unknown label (--missing)`,
    );
  }
}

/** Why a row without any label cannot be used. */
function noLabel(
  names: readonly string[],
  labels: readonly { readonly cell: string }[],
  word?: string,
): string | undefined {
  if (labels.some(({ cell }) => cell !== "")) return undefined;
  if (word !== undefined) {
    return names.length === 1
      ? `${names[0]} is "${word}", which means unknown`
      : `all labels are empty or mean unknown, as "${word}" does`;
  }
  return names.length === 1 ? `${names[0]} is empty` : "all labels are empty";
}

/**
 * Rows as a CSV that {@linkcode readCatalogue} reads again, missing labels included, given the same
 * columns and an image pattern that is absolute or relative to the new folder.
 *
 * @param rows The rows, in this order.
 * @param columns The image column's name, and the heads; of those that are one column each the name is enough.
 * @returns The file's text.
 */
export function formatRows(
  rows: readonly Row[],
  columns: { imageColumn?: string | undefined; labels: readonly (string | Head)[] },
): string {
  const groups = columns.labels.map((label) =>
    typeof label !== "string" && isTagsHead(label) && label.columns ? label : undefined
  );
  const names = columns.labels.flatMap((label, index) =>
    groups[index]?.columns ?? [typeof label === "string" ? label : label.name]
  );
  const header = [columns.imageColumn ?? "id", ...names];
  const records = rows.map(({ id, labels }) => [
    id,
    ...labels.flatMap((cell, head) => {
      const group = groups[head];
      return group ? groupValues(group, cell) : [cell];
    }),
  ]);
  return formatCsv([header, ...records]);
}
