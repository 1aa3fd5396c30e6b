/**
 * Finds tables in the folders of a split, as image folders of Hugging Face and Roboflow have them:
 * `train/metadata.csv` and `test/metadata.csv`, each beside its images.
 */
import { join } from "node:path";
import { exists } from "../exists.ts";
import { type SideName, sideOfPath } from "./side_names.ts";

/** A table of one side. */
export interface SideTable {
  /** Its path. */
  readonly path: string;
  /** The name of its folder. */
  readonly folder: string;
  /** The side that the folder is named after. */
  readonly side: SideName;
}

/** The tables of all sides. */
export interface SideTables {
  /** The folder that holds the folders of the sides. */
  readonly folder: string;
  /** At least that of the training side. */
  readonly tables: readonly SideTable[];
}

/**
 * Finds tables in folders that are named after sides, in a folder or in `data` below it.
 *
 * @param folder The folder.
 * @returns Undefined where the training folder has not one table.
 */
export async function sideTablesBelow(folder: string): Promise<SideTables | undefined> {
  for (const place of [folder, join(folder, "data")]) {
    const tables: SideTable[] = [];
    const names = await foldersIn(place);
    for (const name of names) {
      const side = sideOfPath(name);
      const table = side === undefined ? undefined : await tableIn(join(place, name));
      if (table !== undefined) tables.push({ path: table, folder: name, side: side! });
    }
    const [first] = tables.sort((one, other) => rank(one) - rank(other));
    if (first?.side === "train") return { folder: place, tables };
  }
  return undefined;
}

/** Training first: its columns come first in the joined table. */
function rank({ side }: SideTable): number {
  return side === "train" ? 0 : side === "validation" ? 1 : 2;
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.filter(({ name, isFile }) => !isFile && !name.startsWith("."))
      .map(({ name }) => name).sort();
  } catch {
    return [];
  }
}

/** The table of a folder: `metadata` in any form, else the only one. */
async function tableIn(folder: string): Promise<string | undefined> {
  // Asked for first, since the folder may hold a million images.
  for (const extension of ["csv", "jsonl", "parquet"]) {
    const path = join(folder, `metadata.${extension}`);
    if (await exists(path).catch(() => false)) return path;
  }
  const found: string[] = [];
  try {
    for await (const { name } of Deno.readDir(folder)) {
      if (!name.startsWith(".") && /\.(csv|tsv|jsonl)(\.gz)?$/i.test(name)) found.push(name);
    }
  } catch {
    return undefined;
  }
  return found.length === 1 ? join(folder, found[0]!) : undefined;
}
