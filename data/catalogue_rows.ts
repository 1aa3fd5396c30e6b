/**
 * The rows of a catalogue while its table is read. Each row of the table becomes a row for each of its images, or is
 * unusable with its reason; what stands in label cells is kept for the heads.
 */
import type { Columns } from "./columns.ts";
import { isNumberHead } from "./heads.ts";
import { type ImageCells, namesOrNone, noImage } from "./image_cells.ts";
import type { ImagePattern } from "./image_pattern.ts";
import { cellNumber } from "./label_cells.ts";
import type { LabelSource } from "./label_sources.ts";
import type { MissingWords } from "./missing_words.ts";
import type { Row } from "./row.ts";
import { cellsOf, noLabel } from "./row_labels.ts";
import { sideOfCell, sideProblem } from "./split_column.ts";
import { labelsAreCertain } from "./surplus.ts";
import type { TableRow } from "./table.ts";
import type { Unusable } from "./unusable.ts";

/** Rows between two calls of `onRows`. */
const rowsAtOnce = 20_000;

/** How rows are read. */
export interface CatalogueRowsOptions {
  /** The columns of the table that are read. */
  readonly columns: Columns;
  /** Those that name images, the first ones of a row's values. */
  readonly images: readonly string[];
  /** The label columns, behind those. */
  readonly sources: readonly LabelSource[];
  /** What makes names of the cells of the columns of images. */
  readonly pattern: ImagePattern;
  /** Finds the images of names. */
  readonly cellsOfImages: ImageCells;
  /** The group of a line, where a column names it. */
  readonly groups: ReadonlyMap<number, string>;
  /** Words that mean "unknown". */
  readonly missing: MissingWords;
  /** The column that says a row's side, the last of its values, if there is one. */
  readonly splitColumn?: string | undefined;
  /** So many rows are read. */
  readonly onRows?: ((rows: number) => void) | undefined;
}

/** Takes the rows of a table. */
export class CatalogueRows {
  /** The rows whose images are named, in the order in which they were taken. */
  readonly rows: Row[] = [];
  /** The others. */
  readonly unusable: Unusable[] = [];
  /** The cells of each label column that are not empty, numbers aside. */
  readonly cells: readonly Set<string>[];
  /** The numbers of each column of numbers; NaN for cells that are none. */
  readonly numbers: readonly number[][];
  readonly #options: CatalogueRowsOptions;
  readonly #names: readonly string[];
  /** The values of each column behind those of images. */
  readonly #values: readonly Set<string>[];

  constructor(options: CatalogueRowsOptions) {
    this.#options = options;
    this.#names = options.sources.map(({ head }) => head.name);
    this.#values = options.columns.indices.slice(options.images.length).map(() => new Set());
    this.cells = options.sources.map(() => new Set<string>());
    this.numbers = options.sources.map(() => []);
  }

  /** Takes all rows of a table. Those with too many fields come last: they are judged by the labels of all others. */
  async takeAll(rows: AsyncIterable<TableRow>): Promise<void> {
    const { columns, images } = this.#options;
    const long: TableRow[] = [];
    for await (const row of rows) {
      if (row.surplus) long.push(row);
      else this.#take(row);
    }
    const known = this.#values.map((values) => new Set(values));
    for (const { problem, ...row } of long) {
      if (labelsAreCertain(row.surplus!, columns.indices, images.length, known)) this.#take(row);
      else this.#take({ ...row, problem });
    }
  }

  #take({ line, values, problem, image: found, side: ofFolder }: TableRow): void {
    const { images, sources, pattern, cellsOfImages, missing, splitColumn } = this.#options;
    const naming = images.length;
    const end = values.length - (splitColumn === undefined ? 0 : 1);
    const [parts, own, sideCell = ""] = [
      values.slice(0, naming),
      values.slice(naming, end),
      values[end],
    ];
    const side = splitColumn === undefined ? ofFolder : sideOfCell(splitColumn, sideCell);
    const named = pattern.namesOf(parts, cellsOfImages);
    const labels = cellsOf(sources, own, missing);
    if (problem === undefined) this.#keepCells(values.slice(naming), labels);
    const reason = problem ?? noImage(images, parts, named.names) ??
      labels.find((label) => label.problem !== undefined)?.problem ??
      noLabel(this.#names, labels, missing.among(own)) ??
      (splitColumn !== undefined && side === undefined
        ? sideProblem(splitColumn, sideCell)
        : undefined);
    if (reason !== undefined) {
      for (const id of namesOrNone(named)) this.unusable.push({ line, id, path: "", reason });
      return;
    }
    const group = this.#options.groups.get(line) ?? named.group;
    for (const { id, image, problem, address } of cellsOfImages.find(named)) {
      if (problem !== undefined) {
        this.unusable.push({ line, id, path: "", reason: problem });
        continue;
      }
      this.rows.push({
        line,
        id,
        image: found ?? image,
        labels: labels.map(({ cell }) => cell),
        ...(side !== undefined && { side }),
        ...(address !== undefined && { address }),
        ...(group !== undefined && { group }),
      });
      if (this.rows.length % rowsAtOnce === 0) this.#options.onRows?.(this.rows.length);
    }
  }

  /** Keeps what heads are made of, and what rows with too many fields are judged by. */
  #keepCells(values: readonly string[], labels: readonly { readonly cell: string }[]): void {
    for (const [at, value] of values.entries()) {
      if (value !== "") this.#values[at]!.add(value);
    }
    for (const [head, { cell }] of labels.entries()) {
      if (isNumberHead(this.#options.sources[head]!.head)) {
        this.numbers[head]!.push(cellNumber(cell) ?? NaN);
      } else if (cell !== "") this.cells[head]!.add(cell);
    }
  }
}
