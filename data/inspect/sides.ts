/** The sides of a split as rows of its catalogue. */
import { basename } from "node:path";
import { type Catalogue, type CatalogueOptions, findCsv, type Row } from "../catalogue.ts";
import { applySplit } from "../known_split.ts";
import { rowKey } from "../row.ts";
import type { SplitFiles } from "../split_beside.ts";

/** One side of a split. */
export interface Side {
  /** Which side it is. */
  readonly name: "training" | "validation";
  /** The CSV that names its rows. */
  readonly file: string;
  /** Indices of its rows, ascending. */
  readonly rows: readonly number[];
}

/** Both sides of a split, and the differences between it and the catalogue. */
export interface Sides {
  /** Training first. */
  readonly sides: readonly [Side, Side];
  /** In words; see {@linkcode applySplit}. */
  readonly differences: readonly string[];
}

/**
 * Reads the sides of a split.
 *
 * @param catalogue The catalogue's rows, heads, and rows that cannot be used.
 * @param split The split's files.
 * @param options The catalogue and its image column.
 * @returns Undefined where the files name none of the rows.
 * @throws UserError When a file cannot be used.
 */
export async function readSides(
  catalogue: Pick<Catalogue, "rows" | "heads" | "unusable">,
  split: SplitFiles,
  { data, imageColumn, missing }: CatalogueOptions,
): Promise<Sides | undefined> {
  const applied = await applySplit(catalogue, split, {
    table: basename(await findCsv(data)),
    imageColumn,
    missing,
  });
  if (applied === undefined) return undefined;
  const { train, validation, differences } = applied;
  // Corrected rows are copies.
  const side = (name: Side["name"], file: string, rows: readonly Row[]): Side => {
    const keys = new Set(rows.map(rowKey));
    return {
      name,
      file,
      rows: [...catalogue.rows.keys()].filter((row) => keys.has(rowKey(catalogue.rows[row]!))),
    };
  };
  return {
    sides: [
      side("training", split.train, train),
      side("validation", split.validation, validation),
    ],
    differences,
  };
}
