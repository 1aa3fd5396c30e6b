/**
 * The split that `facet split` leaves beside a catalogue, or in a folder of its own: `train.csv` and
 * `val.csv`.
 */
import { dirname, join, resolve } from "node:path";
import { UserError } from "./errors.ts";

/** A split that stands in two CSV files. */
export interface SplitFiles {
  /** Path of the CSV with the training rows. */
  readonly train: string;
  /** Path of the CSV with the validation rows. */
  readonly validation: string;
}

/**
 * Finds the split beside a catalogue.
 *
 * @param data The catalogue's folder or CSV.
 * @returns The two files where both are there.
 * @throws UserError When the catalogue does not exist.
 */
export async function splitBeside(data: string): Promise<SplitFiles | undefined> {
  const split = filesIn(await catalogueFolder(data));
  return await isFile(split.train) && await isFile(split.validation) ? split : undefined;
}

/**
 * Finds the split in a folder.
 *
 * @param folder Such as a fold's.
 * @returns The two files.
 * @throws UserError When one of them is missing.
 */
export async function splitIn(folder: string): Promise<SplitFiles> {
  const split = filesIn(folder);
  for (const path of [split.train, split.validation]) {
    if (await isFile(path)) continue;
    throw new UserError(
      `--split ${folder}: ${path} does not exist; the folder must hold train.csv and val.csv`,
    );
  }
  return split;
}

function filesIn(folder: string): SplitFiles {
  return { train: join(folder, "train.csv"), validation: join(folder, "val.csv") };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch {
    return false;
  }
}

/**
 * The folder that a catalogue's image pattern is relative to.
 *
 * @param data The catalogue's folder or CSV.
 * @returns Its absolute path.
 * @throws UserError When there is neither.
 */
export async function catalogueFolder(data: string): Promise<string> {
  try {
    return (await Deno.stat(data)).isDirectory ? resolve(data) : dirname(resolve(data));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`${data} does not exist`);
    throw new UserError(`cannot read ${data}: ${(error as Error).message}`, { cause: error });
  }
}
