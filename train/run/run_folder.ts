/**
 * The folder of a run: one that is free for a new run, or holds one. Nothing in it that is not the run's own is
 * written over or removed.
 */
import { basename, join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import { finishWriting, makeFolder, readRecord, recordName, writeError } from "../../data/mod.ts";
import { lockName } from "./run_lock.ts";
import { adviceOnFiles, type RunPaths, runPaths } from "./run_paths.ts";

/** Whether a name is that of a file that is being written, as `writeFileAtomic` does it. */
export function isUnfinished(name: string): boolean {
  return /^\..*\.tmp$/.test(name);
}

/**
 * Checks that a folder is free for a new run, before its data is read.
 *
 * @param folder The folder; it need not exist.
 * @param resume Whether the folder may hold what a run left that was killed while its folder was made.
 * @throws UserError When it already holds a run or anything else.
 */
export async function requireNewRun(folder: string, resume = false): Promise<void> {
  const { checkpoints } = runPaths(folder);
  try {
    if (!await exists(folder)) return;
    const names = (await Array.fromAsync(Deno.readDir(folder))).map((entry) => entry.name);
    if (names.includes("config.json")) {
      throw new UserError(
        `${folder} already holds a run: go on with it by --resume, or name another folder by --out`,
      );
    }
    // Files that are written together are renamed one after the other.
    const { pending } = await readRecord(folder);
    const expected = new Set([recordName, ...pending.map(({ to }) => to)]);
    const isOwn = (name: string) => expected.has(name) || isUnfinished(name);
    const others = names.filter((name) => ![basename(checkpoints), lockName].includes(name));
    const foreign = others.find((name) => !isOwn(name));
    if (foreign !== undefined) {
      throw new UserError(
        `${folder} is not empty (it holds ${foreign}): name a new folder by --out`,
      );
    }
    if (others.length > 0 && !resume) {
      throw new UserError(
        `${folder} is not empty (it holds ${
          others[0]
        }, of a run that was killed while it began): ` +
          "begin it anew by --resume, or name a new folder by --out",
      );
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot write to ${folder}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Makes the folder of a new run.
 *
 * @param folder The folder.
 * @param resume See {@linkcode requireNewRun}.
 * @throws UserError When it already holds a run or anything else, or cannot be written.
 */
export async function createRunFolder(folder: string, resume = false): Promise<RunPaths> {
  const paths = runPaths(folder);
  await requireNewRun(folder, resume);
  await makeFolder(paths.checkpoints);
  return paths;
}

/**
 * Whether a folder holds a run.
 *
 * @param folder The folder; files of a run that a kill left half renamed are completed.
 */
export async function holdsRun(folder: string): Promise<boolean> {
  await finishWriting(folder);
  return await exists(runPaths(folder).config);
}

/**
 * Removes the files that a run had not finished writing when it was killed.
 *
 * @throws UserError When a folder of the run does not exist or cannot be written.
 */
export async function removeUnfinishedFiles(paths: RunPaths): Promise<void> {
  for (const path of await unfinishedFiles(paths)) {
    await Deno.remove(path).catch((error) => {
      throw writeError(path, error);
    });
  }
}

/**
 * The files that a run had not finished writing when it was killed.
 *
 * @throws UserError When a folder of the run does not exist.
 */
export async function unfinishedFiles({ folder, checkpoints }: RunPaths): Promise<string[]> {
  const found: string[] = [];
  for (const place of [folder, checkpoints]) {
    try {
      for await (const { name, isFile } of Deno.readDir(place)) {
        if (isFile && isUnfinished(name)) found.push(join(place, name));
      }
    } catch (error) {
      const { message } = error as Error;
      throw new UserError(`cannot go on in ${place}: ${message}; ${adviceOnFiles}`, {
        cause: error,
      });
    }
  }
  return found;
}
