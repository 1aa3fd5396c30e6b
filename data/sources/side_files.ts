/**
 * Finds tables of one folder that are named after the sides of a split: `train.csv` and `valid.csv`, and perhaps
 * `test.csv`, with the same columns. What facet itself wrote there, and what is beside `styles.csv`, is none.
 */
import { basename, dirname, join } from "node:path";
import { readCsv } from "../csv.ts";
import { UserError } from "../errors.ts";
import { isFile } from "../path_kind.ts";
import { readRecord } from "../written_record.ts";
import type { SideTable } from "./side_tables.ts";

const extension = /\.(csv|tsv|jsonl)(\.gz)?$/i;
const trainName = /^train(ing)?$/i;
const validationNames = ["valid", "val", "dev", "validation"];

/** What is beside a table to train with. */
export interface SideFilesBeside {
  /** Its tables, training first; undefined where they are no split. */
  readonly tables?: readonly SideTable[];
  /** Why a table beside that looks like the one to validate with is not used. */
  readonly ignored?: string;
}

/** Whether a file is called as a table to train with is. */
export function isTrainTable(path: string): boolean {
  const name = basename(path);
  return extension.test(name) && trainName.test(name.replace(extension, ""));
}

/** Whether a file is called as a table of a split is. */
export function isSideTable(path: string): boolean {
  const stem = basename(path).replace(extension, "").toLowerCase();
  return isTrainTable(path) ||
    extension.test(path) && [...validationNames, "test"].includes(stem);
}

/**
 * Finds the other sides of a table to train with.
 *
 * @param train The table's path, of a name that {@linkcode isTrainTable} knows.
 * @param options.alsoVal Whether `val` may validate. A split's own files are called `train.csv` and `val.csv`: each
 * of them alone is read as it is.
 */
export async function sideFilesBeside(
  train: string,
  { alsoVal = false }: { alsoVal?: boolean } = {},
): Promise<SideFilesBeside> {
  const folder = dirname(train);
  const name = basename(train);
  const [end] = extension.exec(name)!;
  const written = (side: string) =>
    join(folder, (/^T/.test(name) ? `${side[0]!.toUpperCase()}${side.slice(1)}` : side) + end);
  const validations: string[] = [];
  for (const side of validationNames) {
    if (side === "val" && !alsoVal) continue;
    const path = written(side);
    if (await isFile(path)) validations.push(path);
  }
  const [validation, other] = validations;
  if (validation === undefined || await isOfOtherTable(folder)) return {};
  if (other !== undefined) {
    const both = `${basename(validation)} and ${basename(other)}`;
    return { ignored: `${train}: ${both} beside it are not read: both could be what validates` };
  }
  const columns = await columnsOf(train);
  // What is wrong with the table itself is told when it is read.
  if (columns === undefined) return {};
  const lacking = await lackingOf(validation, columns);
  if (lacking !== undefined) {
    return { ignored: `${train}: ${basename(validation)} beside it is not read: ${lacking}` };
  }
  const test = written("test");
  const isTest = await isFile(test) && await lackingOf(test, columns) === undefined;
  return {
    tables: [
      { path: train, folder: "", side: "train" },
      { path: validation, folder: "", side: "validation" },
      ...(isTest ? [{ path: test, folder: "", side: "test" as const }] : []),
    ],
  };
}

/** Whether the tables of a folder are a split of another table, which facet made or may have made. */
async function isOfOtherTable(folder: string): Promise<boolean> {
  if ((await readRecord(folder)).splits.has(".")) return true;
  return await isFile(join(folder, "styles.csv")) || await isFile(join(folder, "styles.csv.gz"));
}

/** Why a table cannot be another side of one with these columns; undefined where it can. */
async function lackingOf(path: string, columns: readonly string[]): Promise<string | undefined> {
  const own = await columnsOf(path);
  if (own === undefined) return "it cannot be read as a table";
  const lacking = columns.find((name) => !own.includes(name));
  return lacking === undefined ? undefined : `it has no column "${lacking.slice(0, 60)}"`;
}

async function columnsOf(path: string): Promise<string[] | undefined> {
  try {
    for await (const { fields } of readCsv(path)) return fields.map((field) => field.trim());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return undefined;
}
