/** The split that a new one replaces, or that stands beside the data. */
import { resolve } from "node:path";
import type { Catalogue, CatalogueOptions } from "./catalogue.ts";
import { UserError } from "./errors.ts";
import { exists } from "./exists.ts";
import { readSides } from "./inspect/sides.ts";
import type { Split } from "./split.ts";
import { splitBeside, splitFilesIn } from "./split_beside.ts";

/** A split that facet wrote may be replaced; that it was of another CSV should not go unsaid. */
export async function warnOfOtherTable(
  folder: string,
  table: string,
  warn: (message: string) => void,
): Promise<void> {
  const { train, origin } = await splitFilesIn(folder);
  if (origin === undefined || !await exists(train)) return;
  if (resolve(folder, origin.table) === table) return;
  warn(`the split in ${folder} is one of ${origin.table} and will be replaced`);
}

/** The split that is there already: the one to be replaced, else the one beside the data. */
export async function splitBefore(
  catalogue: Pick<Catalogue, "rows" | "heads" | "unusable">,
  catalogueOf: CatalogueOptions,
  folder: string,
  warn: (message: string) => void,
): Promise<Split | undefined> {
  const { data, imageColumn } = catalogueOf;
  try {
    const replaced = await splitFilesIn(folder);
    const files = await exists(replaced.train) && await exists(replaced.validation)
      ? replaced
      : (await splitBeside(data, imageColumn)).split;
    if (files === undefined) return undefined;
    const found = await readSides(catalogue, files, catalogueOf);
    if (found === undefined) return undefined;
    const { rows } = catalogue;
    const [train, validation] = found.sides.map((side) =>
      side.rows.map((position) => rows[position]!)
    );
    return { train: train!, validation: validation! };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(`not compared with the split that was there: ${error.message}`);
    return undefined;
  }
}
