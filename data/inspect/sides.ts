/** The sides of a split as rows of its catalogue. */
import { basename } from "node:path";
import type { Catalogue, CatalogueOptions, Row } from "../catalogue.ts";
import { findCsv } from "../open_table.ts";
import { sidesOfFolders, withoutTested } from "../folder_sides.ts";
import { applySplit } from "../known_split.ts";
import { rowKey } from "../row.ts";
import type { SplitFiles } from "../split_beside.ts";

/** One side of a split. */
export interface Side {
  /** Which side it is. */
  readonly name: "training" | "validation" | "test";
  /** The CSV that names its rows, or the folder where folders are the split. */
  readonly file: string;
  /** Indices of its rows, ascending. */
  readonly rows: readonly number[];
}

/** The sides of a split by folders; undefined where folders are none. */
export function sidesByFolders(rows: readonly Row[], file: string): Side[] | undefined {
  const sides = sidesOfFolders(rows);
  if (sides === undefined) return undefined;
  const { train, validation, test } = sides;
  const position = new Map(rows.map((row, index) => [row, index]));
  const side = (name: Side["name"], own: readonly Row[]): Side[] =>
    own.length === 0 && name !== "training"
      ? []
      : [{ name, file, rows: own.map((row) => position.get(row)!) }];
  return [...side("training", train), ...side("validation", validation), ...side("test", test)];
}

/** Both sides of a split, and the differences between it and the catalogue. */
export interface Sides {
  /** Training first. */
  readonly sides: readonly Side[];
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
  { data, imageColumn, imagePattern, missing }: CatalogueOptions,
): Promise<Sides | undefined> {
  const isTested = ({ side }: Row) => side === "test";
  const rows = withoutTested(catalogue.rows);
  const applied = await applySplit({ ...catalogue, rows }, split, {
    table: basename(await findCsv(data)),
    imageColumn,
    imagePattern,
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
      ...(catalogue.rows.some(isTested)
        ? [side("test", data, catalogue.rows.filter(isTested))]
        : []),
    ],
    differences,
  };
}
