/** Which rows of a catalogue the split beside it takes for what. */
import { type CatalogueOptions, readCatalogue, type Row } from "../catalogue.ts";
import { splitBeside } from "../split_beside.ts";

/** One side of a split. */
export interface Side {
  /** What its rows are for. */
  readonly name: "training" | "validation";
  /** The CSV that names its rows. */
  readonly file: string;
  /** Positions of its rows, ascending. */
  readonly rows: readonly number[];
}

/**
 * Reads the sides of the split, if there is one.
 *
 * @param rows The catalogue's rows; a row is on a side when the side's CSV has its id.
 * @param options Where the catalogue is.
 * @returns Training first; undefined without `train.csv` and `val.csv`.
 * @throws UserError When one of them cannot be used.
 */
export async function readSides(
  rows: readonly Row[],
  options: CatalogueOptions,
): Promise<[Side, Side] | undefined> {
  const split = await splitBeside(options.data);
  if (split === undefined) return undefined;
  const read = async (name: Side["name"], file: string): Promise<Side> => {
    const side = await readCatalogue({ ...options, data: file });
    const ids = new Set(side.rows.map(({ id }) => id));
    return { name, file, rows: [...rows.keys()].filter((row) => ids.has(rows[row]!.id)) };
  };
  return [await read("training", split.train), await read("validation", split.validation)];
}
