/**
 * Finds tables in the folders of a split, as image folders of Hugging Face and Roboflow have them:
 * `train/metadata.csv` and `test/metadata.csv`, each beside its images.
 */
import { join } from "node:path";
import { exists } from "../exists.ts";
import { sideNamed } from "../folder_sides.ts";
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
  /** Names of folders beside them that hold a table and are no side. */
  readonly beside?: readonly string[];
}

/**
 * Finds tables in folders that are named after sides, in a folder or in `data` below it. A name in which `train` is
 * one word of several, such as `pets-train`, is a side where no folder beside holds a table and is none.
 *
 * @param folder The folder.
 * @returns Undefined where the training folder has not one table.
 */
export async function sideTablesBelow(folder: string): Promise<SideTables | undefined> {
  for (const place of [folder, join(folder, "data")]) {
    let tables: SideTable[] = [];
    const names = await foldersIn(place);
    for (const name of names) {
      const side = sideOfPath(name);
      const table = side === undefined ? undefined : await tableIn(join(place, name));
      if (table !== undefined) tables.push({ path: table, folder: name, side: side! });
    }
    if (!tables.some(({ side }) => side === "train")) continue;
    const beside: string[] = [];
    for (const name of names.slice(0, mostLookedAt)) {
      if (sideOfPath(name) === undefined && await tableIn(join(place, name))) beside.push(name);
    }
    if (beside.length > 0) {
      const others = tables.filter(({ folder }) => !isSide(folder));
      tables = tables.filter(({ folder }) => isSide(folder));
      beside.push(...others.map(({ folder }) => folder));
    }
    const [first] = tables.sort((one, other) => rank(one) - rank(other));
    if (first?.side === "train") return { folder: place, tables, beside };
  }
  return undefined;
}

/** Folders whose tables are looked for. */
const mostLookedAt = 1000;

/** Whether a folder is called like a side, and nothing else. */
function isSide(folder: string): boolean {
  return sideNamed(folder) !== undefined || /^(dev|eval|evaluation)$/i.test(folder);
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
