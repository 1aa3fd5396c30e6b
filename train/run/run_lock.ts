/**
 * The lock of a run: only one training writes a run at a time. It is a file lock of the operating system on
 * `.lock` in the run's folder, held while the run is trained. The system releases it whenever the process
 * ends, by a kill too, so a file that is left over blocks no one. Reading a run needs no lock.
 */
import { dirname, join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import { makeFolder, writeError } from "../../data/mod.ts";

/** The name of the lock in a run's folder. */
export const lockName = ".lock";

/** How often a lock is tried again whose file another training removes meanwhile. */
const mostAttempts = 100;

/** The lock of a run, held. */
export class RunLock {
  readonly #file: Deno.FsFile;
  readonly #folder: string;
  /** Folders that were made for the lock, the innermost last. */
  readonly #made: readonly string[];

  private constructor(folder: string, file: Deno.FsFile, made: readonly string[]) {
    this.#folder = folder;
    this.#file = file;
    this.#made = made;
  }

  /**
   * Takes the lock of a run.
   *
   * @param folder The run's folder; it is made where it is missing.
   * @throws UserError When another training writes the run, or the folder cannot be written.
   *
   * @example
   * ```ts
   * import { RunLock } from "./run_lock.ts";
   *
   * const folder = `${await Deno.makeTempDir()}/run`;
   * const lock = await RunLock.take(folder);
   * const refusal = await RunLock.take(folder).catch((error) => error);
   * if (!/is being written by another training/.test(refusal.message)) throw new Error("locked");
   * await lock.release();
   * ```
   */
  static async take(folder: string): Promise<RunLock> {
    const made = new Set<string>();
    try {
      for (let attempt = 1;; attempt++) {
        for (const each of await makeFolders(folder)) made.add(each);
        const file = await lockedFile(folder, attempt < mostAttempts);
        if (file) return new RunLock(folder, file, [...made]);
      }
    } catch (error) {
      await removeEmpty([...made]);
      throw error;
    }
  }

  /** Releases the lock. The folder stays, unless it was made for the lock and is empty. */
  async release(): Promise<void> {
    const remove = () => Deno.remove(join(this.#folder, lockName)).catch(() => {});
    // Windows keeps the name of an open file.
    if (Deno.build.os !== "windows") await remove();
    this.#file.close();
    if (Deno.build.os === "windows") await remove();
    await removeEmpty(this.#made);
  }
}

/**
 * Opens and locks the file in a run's folder.
 *
 * @param folder The run's folder.
 * @param again Whether to return undefined where file or folder were removed meanwhile by a training that
 * held the lock before.
 * @throws UserError When another training has the lock, or the file cannot be written.
 */
async function lockedFile(folder: string, again: boolean): Promise<Deno.FsFile | undefined> {
  const path = join(folder, lockName);
  let file: Deno.FsFile | undefined;
  try {
    file = await Deno.open(path, { read: true, write: true, create: true });
    await requireLocked(file, folder);
    // A lock on a file that was removed excludes no one.
    if (again && !await isAt(file, path)) {
      file.close();
      return undefined;
    }
    await file.truncate();
    await file.write(new TextEncoder().encode(`${Deno.pid}\n`));
    return file;
  } catch (error) {
    file?.close();
    if (again && error instanceof Deno.errors.NotFound) return undefined;
    throw error instanceof UserError ? error : writeError(path, error);
  }
}

/**
 * Checks that no training writes a run at the moment, without leaving a trace.
 *
 * @param folder The run's folder; it need not exist.
 * @throws UserError When another training writes it.
 */
export async function requireUnlocked(folder: string): Promise<void> {
  let file: Deno.FsFile;
  try {
    file = await Deno.open(join(folder, lockName), { read: true, write: true });
  } catch {
    return; // whatever is wrong with it shows when it is taken
  }
  try {
    await requireLocked(file, folder);
  } finally {
    file.close();
  }
}

/**
 * Whether a training writes a run at the moment; false where that cannot be found out. Nothing is written, and
 * the lock is tried as one of many readers may.
 *
 * @param folder The run's folder; it need not exist.
 */
export async function isLocked(folder: string): Promise<boolean> {
  try {
    using file = await Deno.open(join(folder, lockName));
    return !await file.tryLock(false);
  } catch {
    return false;
  }
}

/** @throws UserError When another training holds the lock. Where files cannot be locked, nothing is checked. */
async function requireLocked(file: Deno.FsFile, folder: string): Promise<void> {
  if (await file.tryLock(true).catch(() => true)) return;
  const writer = await readWriter(file);
  throw new UserError(
    `${folder} is being written by another training${writer}: let it finish or stop it, or name ` +
      "another folder by --out",
  );
}

/** The process whose id is in the lock file, in words; empty where it cannot be read. */
async function readWriter(file: Deno.FsFile): Promise<string> {
  const bytes = new Uint8Array(32);
  const length = await file.read(bytes).catch(() => null); // Windows locks reading, too
  const [, process] = /^(\d+)\n/.exec(new TextDecoder().decode(bytes.subarray(0, length ?? 0))) ??
    [];
  return process === undefined ? "" : `, process ${process}`;
}

/** Whether an open file is still the one at a path. */
async function isAt(file: Deno.FsFile, path: string): Promise<boolean> {
  const [open, named] = [await file.stat(), await Deno.stat(path).catch(() => undefined)];
  return named !== undefined && open.ino === named.ino && open.dev === named.dev;
}

/** Makes a folder and those above it; returns those that were missing, the innermost last. */
async function makeFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let each = folder; !await exists(each); each = dirname(each)) missing.unshift(each);
  await makeFolder(folder);
  return missing;
}

/** Removes folders, the last one first, as far as they are empty. */
async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders.toReversed()) await Deno.remove(folder).catch(() => {});
}
