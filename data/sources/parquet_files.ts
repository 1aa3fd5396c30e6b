/** Finds the Parquet files of a table: those below a folder, as Hugging Face has them, or those that a pattern means. */
import { basename, dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import { divideBySides, shard, type SideFiles, sideOfPath } from "./side_names.ts";

/** How far below the folder files are looked for: `snapshots/1a2b3c/default/train/0000.parquet`. */
const DEEPEST = 5;

/** Entries that are looked at: a folder of so many is one of images. */
const MOST_ENTRIES = 20_000;

/** Words of splits, numbers of parts, and what else a file's name has that is no name of a table. */
const noName =
  /^(train|training|validation|valid|val|dev|test|testing|eval|evaluation|part|data|\d+)?$/;

/**
 * Finds the Parquet files below a folder.
 *
 * @param folder The folder.
 * @returns Absolute paths by side; undefined where there are none.
 * @throws UserError When they are several tables; it names them.
 */
export async function parquetFilesBelow(folder: string): Promise<SideFiles | undefined> {
  const found = (await filesBelow(folder, "", 1, { entries: 0 })).sort();
  if (found.length === 0) return undefined;
  const tables = Map.groupBy(found, tableOf);
  if (tables.size > 1) {
    const choices = [...tables].slice(0, 3).map(([, files]) => choiceOf(folder, files));
    throw new UserError(
      `the folder ${folder} holds ${tables.size} tables in Parquet files; name one: ${
        choices.join(" or ")
      }`,
    );
  }
  const { train, validation, others } = divideBySides(found, sideOfPath);
  const whole = (files: readonly string[]) => files.map((file) => join(folder, file));
  return { train: whole(train), validation: whole(validation), others: whole(others) };
}

/** Paths relative to a folder, with `/` between their parts; those of names that begin with a dot are left out. */
async function filesBelow(
  folder: string,
  below: string,
  depth: number,
  seen: { entries: number },
): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory, isSymlink } of Deno.readDir(join(folder, below))) {
    if (++seen.entries > MOST_ENTRIES) break;
    if (name.startsWith(".")) continue;
    const path = below === "" ? name : `${below}/${name}`;
    if (/\.parquet$/i.test(name)) files.push(path);
    else if ((isDirectory || isSymlink) && depth < DEEPEST) {
      // What is no folder, or may not be read, holds none.
      files.push(...await filesBelow(folder, path, depth + 1, seen).catch(() => []));
    }
  }
  return files;
}

/** The table that a file is a part of: its path without splits, numbers of parts, and `data`. */
function tableOf(path: string): string {
  const [file = "", ...folders] = path.replace(/(\.[a-z]+)*$/i, "").split("/").reverse();
  const stem = shard.test(file) || /^part-\d+/.test(file) ? "" : named(file);
  return [...folders.reverse().map(named), stem].filter((part) => part !== "").join("/");
}

/** A name without the words and numbers that name no table. */
function named(name: string): string {
  return name.split(/[-_. ]/).filter((part) => !noName.test(part.toLowerCase())).join("-");
}

/** What to name for a table: its folder where it has one, else its file. */
function choiceOf(folder: string, files: readonly string[]): string {
  const [first = ""] = files;
  const [top = ""] = first.split("/");
  return files.length > 1 && first.includes("/") ? join(folder, top) : join(folder, first);
}

/**
 * The files that a pattern means, such as `data/train-*.parquet`.
 *
 * @param pattern A path in whose last part `*` stands for any text, and `?` for a letter.
 * @returns Their paths, sorted.
 */
export async function filesOfPattern(pattern: string): Promise<string[]> {
  const folder = dirname(pattern);
  const expression = new RegExp(
    `^${
      basename(pattern).replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll(
        "?",
        ".",
      )
    }$`,
  );
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(folder)) if (expression.test(name)) names.push(name);
  } catch {
    return [];
  }
  return names.sort().map((name) => join(folder, name));
}
