/**
 * A catalogue: a CSV with the labels of images, or a folder of images whose folders are their labels. Images are
 * not read here. Every data row is in `rows` or in `unusable`, so `rows.length + unusable.length` is `total`.
 */
import { dirname, resolve } from "node:path";
import { checkMissing, requireDefaults, requireHeader } from "./catalogue_faults.ts";
import { CatalogueRows } from "./catalogue_rows.ts";
import { catalogueRules } from "./catalogue_rules.ts";
import type { DownloadSettings } from "./download/settings.ts";
import { UserError } from "./errors.ts";
import { type Head, isNumberHead } from "./heads.ts";
import { headOfCells, numberHead } from "./heads_of_rows.ts";
import { ImageCells } from "./image_cells.ts";
import { ImageFinder } from "./image_finder.ts";
import { defaultImages } from "./image_name.ts";
import { ImagePattern } from "./image_pattern.ts";
import { openTable } from "./open_table.ts";
import { checkOptions } from "./known_options.ts";
import { cellProblem } from "./label_cells.ts";
import { defaultLabels, type LabelColumn } from "./label_columns.ts";
import { checkLabelColumns, type LabelSource, labelSources } from "./label_sources.ts";
import type { LabelNotices } from "./label_notices.ts";
import { straddlingSides } from "./folder_sides.ts";
import { joinLongFormat } from "./long_format.ts";
import { MissingWords } from "./missing_words.ts";
import type { Row } from "./row.ts";
import { groupNotes } from "./row_groups.ts";
import type { SeparatorUse } from "./separators.ts";
import { readLabels } from "./row_labels.ts";
import { namingOrigin } from "./sources/name_origin.ts";
import { requireInTable } from "./sources/left_out.ts";
import { valuesByLine } from "./values_by_line.ts";
import { summarise, type Unusable } from "./unusable.ts";

export type { Row };

/** The path of a catalogue and the columns to read; the defaults are the tutorial's layout. */
export interface CatalogueOptions {
  /**
   * A folder that holds `styles.csv` or one other table, Parquet files, or a table for each side of a split; the
   * path of a table, of a Parquet file, or of a zip with any of them; or a folder without a table, where folders are
   * labels.
   */
  readonly data: string;
  /**
   * The column that identifies the image, `id` by default; or several between commas, in which `*` stands for any
   * text. Each image of a row is a row of the catalogue.
   */
  readonly imageColumn?: string | undefined;
  /**
   * The image's path, where `{}` stands for the image column's value and `{name}` for that of the column
   * `name`: relative to the CSV's folder, or absolute. `images/{}.jpg` by default. A folder `**` before
   * the name is any folders. Of a pattern of several
   * columns the image's name, `id` of a row, is the part of the path from the first of them to the last.
   * Without a table it says what folders mean, as in `{split}/{gender}/{article}/{}`; found out by default.
   */
  readonly imagePattern?: string | undefined;
  /** What separates the names of several images in a cell; only lists in brackets are divided by default. */
  readonly imageSeparator?: string | undefined;
  /** A column whose rows of the same value stay on one side of a split, such as that of a product's id. */
  readonly group?: string | undefined;
  /**
   * A column that says which rows train, validate and test, by words such as `train`, `val` and `test` or a flag
   * such as `is_valid`. Rows of any other value are unusable.
   */
  readonly splitColumn?: string | undefined;
  /**
   * How images whose names are web addresses are downloaded. Reading a catalogue downloads none: what decodes its
   * images does.
   */
  readonly download?: DownloadSettings | undefined;
  /** The folder that `imagePattern` and names of images are relative to; the CSV's by default. */
  readonly imageFolder?: string | undefined;
  /** The label columns, `gender`, `articleType` and `baseColour` by default; of folders, all levels of labels. */
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
  /** All data rows of the CSV, one for each image; rows that were joined count as one. */
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

/** What the caller may watch. */
export interface CatalogueHooks {
  /** So many rows are read, of a table of many. */
  readonly onRows?: ((rows: number) => void) | undefined;
}

/**
 * Reads a catalogue from its CSV. The images are not read.
 *
 * A row with fewer fields than the header, or more, as after an unquoted comma, is usable only where its
 * labels are certain; see {@linkcode labelsAreCertain}. An empty field in a label column means that the row
 * has no label in it; it is never a class. So does a field that is one of `missing`. A row with a field that is no label of its kind, such as a word in
 * a column of numbers, is unusable.
 *
 * @param options The CSV and the columns to read.
 * @param hooks What the caller watches.
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
export async function readCatalogue(
  options: CatalogueOptions,
  hooks: CatalogueHooks = {},
): Promise<Catalogue> {
  checkOptions("readCatalogue", options, catalogueRules);
  return await namingOrigin(options.data, () => read(options, hooks));
}

async function read(options: CatalogueOptions, hooks: CatalogueHooks): Promise<Catalogue> {
  const { imageColumn = defaultImages.column, imagePattern = defaultImages.pattern } = options;
  if (options.labels !== undefined) checkLabelColumns(options.labels);
  const opened = await openTable(options);
  const { path, source, folders } = opened;
  const notes = [...source?.notes ?? []];
  const labels = options.labels ?? folders?.labels ?? defaultLabels;
  checkMissing(labels, options.missing ?? []);
  const missing = new MissingWords(options.missing);
  requireInTable(source, imageColumn, labels);
  if (folders && options.splitColumn !== undefined) {
    throw new UserError(
      `--split-column ${options.splitColumn}: ${options.data} has no table; folders that are called train, val ` +
        'and test are a split, and --image-pattern says where, as in "{split}/{label}/{}"',
    );
  }
  const pattern = new ImagePattern(folders?.ofNames ?? imagePattern, imageColumn);
  const folder = resolve(
    options.imageFolder ?? source?.images ?? (folders ? path : dirname(path)),
  );
  const finder = new ImageFinder(folder, pattern.ofNames);
  const cellsOfImages = new ImageCells(finder, {
    folder,
    pattern: pattern.ofNames,
    separator: options.imageSeparator,
    download: options.download,
  });
  const groups = options.group === undefined
    ? new Map<number, string>()
    : await valuesByLine(opened, options.group);

  let sources: LabelSource[] = [];
  let images: readonly string[] = [];
  const { splitColumn } = options;
  const table = await opened.open((header) => {
    images = pattern.columnsIn(path, header);
    sources = labelSources(path, header, labels);
    if (options.labels === undefined && !folders) requireDefaults(path, header);
    const sideColumns = splitColumn === undefined ? [] : [splitColumn];
    return [...images, ...sources.flatMap(({ columns }) => columns), ...sideColumns];
  }, (note) => notes.push(note));
  if (!table) throw new UserError(`${path} is empty: its first line must name the columns`);
  const taken = new CatalogueRows({
    columns: table.columns,
    images,
    sources,
    pattern,
    cellsOfImages,
    groups,
    missing,
    splitColumn,
    onRows: hooks.onRows,
  });
  await taken.takeAll(table.rows);
  const { rows, unusable, cells, numbers } = taken;
  if (!folders) requireHeader(path, finder.existing(imageColumn), sources, cells);
  const unusedMissing = missing.unused();
  const labelled = readLabels(path, rows, sources, cells);
  const invalid = [...unusable, ...labelled.unusable].sort((one, other) => one.line - other.line);
  labelled.rows.sort((one, other) => one.line - other.line);
  const joined = joinLongFormat(labelled.rows, labelled.heads);
  const straddling = straddlingSides(labelled.rows, {
    split: splitColumn === undefined
      ? "the split by folders"
      : `the split by column "${splitColumn}"`,
    group: options.group,
  });
  const total = joined.length + invalid.length;
  if (total === 0) throw new UserError(`${path} has a header but no rows`);
  if (joined.length === 0) {
    throw new UserError(`none of the ${total} rows of ${path} is usable: ${summarise(invalid)}`);
  }
  const heads = labelled.heads.map((head, index) =>
    isNumberHead(head)
      ? numberHead(head.name, numbers[index]!.filter(Number.isFinite))
      : headOfCells(head, [...cells[index]!].filter((cell) => !cellProblem(head, cell)))
  );
  return {
    rows: joined,
    heads,
    unusable: invalid,
    total,
    separators: labelled.separators,
    joined: labelled.rows.length - joined.length,
    notes,
    ...(unusedMissing.length > 0 && { unusedMissing }),
    names: {
      notes: [
        ...(options.group === undefined
          ? cellsOfImages.notes()
          : groupNotes(joined, options.group)),
        ...cellsOfImages.downloadNotes(),
        ...finder.notes(),
        ...folders?.notes ?? [],
      ],
      warnings: [
        ...cellsOfImages.warnings(),
        ...finder.warnings(),
        ...folders?.warnings ?? [],
        ...straddling,
      ],
    },
  };
}
