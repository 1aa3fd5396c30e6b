/**
 * Atomic writing of folders: after a kill or a full disk at any moment there is all of a folder or nothing.
 * Its files go to a temporary folder beside it, which is then renamed. A folder that facet wrote before is
 * replaced as a whole: it is renamed to a name ending in `.old`, the new one is renamed to its name, and the
 * old one is removed. After a kill between the two renames, the next call renames the old one back.
 */
import { basename, dirname, join, resolve } from "node:path";
import { writeError, writeFileAtomic } from "./atomic.ts";
import { UserError } from "./errors.ts";
import { exists } from "./exists.ts";
import { type Replacement, requireReplaceableFolder } from "./replaceable.ts";
import { nameOfTemporary, temporaryPath } from "./temporary_path.ts";
import { sha256Of, writeRecord } from "./written_record.ts";

/**
 * Writes a new folder as a whole or not at all.
 *
 * @param folder Its path; missing parents are created.
 * @param files Text or bytes by path within the folder, such as `model/1/weights.bin`.
 * @throws UserError When something is there already, or it cannot be written.
 *
 * @example
 * ```ts
 * import { writeFolderAtomic } from "./atomic_folder.ts";
 *
 * const folder = `${await Deno.makeTempDir()}/export`;
 * await writeFolderAtomic(folder, new Map([["shop/config.pbtxt", "name: 'shop'\n"]]));
 * if (!(await Deno.stat(`${folder}/shop/config.pbtxt`)).isFile) throw new Error("the file is there");
 * ```
 */
export async function writeFolderAtomic(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await requireNew(folder);
  await viaTemporary(folder, async (temporary) => {
    for (const [name, content] of files) {
      const path = join(temporary, name);
      await asWriteError(folder, Deno.mkdir(dirname(path), { recursive: true }));
      await writeFileAtomic(path, content);
    }
  }, async (temporary) => {
    await requireNew(folder); // renaming would replace an empty one
    await asWriteError(folder, Deno.rename(temporary, folder));
  });
}

/**
 * Makes a new folder as a whole or not at all, of files that are too many for memory.
 *
 * @param folder Its path; missing parents are created.
 * @param option The option that names another.
 * @param write Writes the files into the temporary folder whose path it receives.
 * @returns What `write` returns.
 * @throws UserError When something is there already, or it cannot be written; or the error of `write`.
 */
export async function makeNewFolder<Result>(
  folder: string,
  option: string,
  write: (making: string) => Promise<Result>,
): Promise<Result> {
  await requireNew(folder, option);
  const whole = resolve(folder);
  await asWriteError(folder, Deno.mkdir(dirname(whole), { recursive: true }));
  await removeLeftovers(dirname(whole), (name) => name === basename(whole));
  let result: Result;
  await viaTemporary(folder, async (temporary) => {
    result = await write(temporary);
  }, async (temporary) => {
    await requireNew(folder, option);
    await asWriteError(folder, Deno.rename(temporary, folder));
  });
  return result!;
}

/**
 * Replaces a folder that facet wrote, or writes a new one, as a whole or not at all.
 *
 * @param folder Its path; missing parents are created.
 * @param replacement What the folder is; a folder that holds anything else is not replaced.
 * @param write Writes the files into the temporary folder whose path it receives.
 * @throws UserError When something is there that facet did not write, or it cannot be written; or the
 * error of `write`.
 *
 * @example
 * ```ts
 * import { replaceFolderAtomic } from "./atomic_folder.ts";
 *
 * const folder = `${await Deno.makeTempDir()}/eval`;
 * for (const name of ["a.csv", "b.csv"]) {
 *   await replaceFolderAtomic(folder, { kind: "evaluation" }, async (making) => {
 *     await Deno.writeTextFile(`${making}/${name}`, "id\n");
 *   });
 * }
 * const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
 * if (names.sort().join() !== ".facet.json,b.csv") throw new Error("the second alone");
 * ```
 */
export async function replaceFolderAtomic(
  folder: string,
  replacement: Replacement,
  write: (making: string) => Promise<void>,
): Promise<void> {
  await prepareReplacing(folder, replacement);
  await viaTemporary(folder, async (temporary) => {
    await write(temporary);
    await recordFiles(temporary, replacement);
  }, async (temporary) => {
    await requireReplaceableFolder(folder, replacement);
    const old = temporary.replace(/\.tmp$/, ".old");
    const replaced = await exists(folder);
    if (replaced) await asWriteError(folder, Deno.rename(folder, old));
    try {
      await Deno.rename(temporary, folder);
    } catch (error) {
      if (replaced) await Deno.rename(old, folder);
      throw writeError(folder, error);
    }
    if (replaced) await removeOwn(old, replacement);
  });
}

/**
 * Writes a folder that nothing but its name decides, such as one of a cache, unless it is there: as a whole or
 * not at all. Where another process makes the same at the same time, one of both stays.
 *
 * @param folder Its path; missing parents are created.
 * @param write Writes the files into the temporary folder whose path it receives.
 * @throws UserError When it cannot be written; or the error of `write`.
 */
export async function makeFolderOnce(
  folder: string,
  write: (making: string) => Promise<void>,
): Promise<void> {
  if (await exists(folder)) return;
  await viaTemporary(folder, write, async (temporary) => {
    try {
      await Deno.rename(temporary, folder);
    } catch (error) {
      if (!await exists(folder)) throw writeError(folder, error);
      await Deno.remove(temporary, { recursive: true });
    }
  });
}

/** Milliseconds in which a temporary folder is made and locked, also on a slow disk. */
const JUST_MADE = 600_000;

/**
 * Removes the temporary folders that were left in a folder by a kill.
 *
 * @param parent The folder.
 * @param named Whether a temporary folder is meant, by the name that it would have got.
 */
export async function removeLeftovers(
  parent: string,
  named: (name: string) => boolean,
): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(parent)) {
    const whole = nameOfTemporary(name);
    if (!isDirectory || whole === undefined || !named(whole)) continue;
    const path = join(parent, name);
    // One that was just made may not be locked yet.
    const { mtime } = await Deno.stat(path).catch(() => ({ mtime: null }));
    if (mtime === null || Date.now() - mtime.getTime() < JUST_MADE) continue;
    if (!await isBeingWritten(path)) await Deno.remove(path, { recursive: true }).catch(() => {});
  }
}

/** Records all files of a folder as facet's. */
async function recordFiles(folder: string, { kind }: Replacement): Promise<void> {
  const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
  const files = names.filter((name) => name !== lockName).sort().map(async (name) =>
    [name, { kind, sha256: [(await sha256Of(join(folder, name)))!] }] as const
  );
  await writeRecord(folder, {
    files: new Map(await Promise.all(files)),
    splits: new Map(),
    pending: [],
  });
}

/**
 * Checks that a folder may be replaced and can be written, before work that takes long, and cleans up after
 * a replacement that was killed.
 *
 * @param folder Its path.
 * @param replacement What the folder will be.
 * @throws UserError When something is there that facet did not write, or it cannot be written.
 */
export async function prepareReplacing(folder: string, replacement: Replacement): Promise<void> {
  const parent = dirname(resolve(folder));
  await asWriteError(folder, Deno.mkdir(parent, { recursive: true }));
  const name = basename(resolve(folder));
  const leftovers = await asWriteError(
    folder,
    Array.fromAsync(Deno.readDir(parent)).then((entries) =>
      entries.filter((entry) =>
        entry.isDirectory && entry.name.startsWith(`.${name}.`) &&
        /^[0-9a-f-]{36}\.(?:old|tmp)$/.test(entry.name.slice(name.length + 2))
      ).map((entry) => entry.name).sort()
    ),
  );
  for (const leftover of leftovers) {
    const path = join(parent, leftover);
    if (leftover.endsWith(".old") && !await exists(folder)) {
      await asWriteError(folder, Deno.rename(path, folder));
    } else if (leftover.endsWith(".old")) await removeOwn(path, replacement);
    else if (!await isBeingWritten(path)) {
      await asWriteError(folder, Deno.remove(path, { recursive: true }));
    }
  }
  await requireReplaceableFolder(folder, replacement);
  if (resolve(folder) === Deno.cwd()) {
    throw new UserError(
      `${folder} is the folder that facet was started in, which it cannot replace: ` +
        `name one in it by ${replacement.option ?? "--out"}`,
    );
  }
}

/** Removes a replaced folder, unless it now contains something that facet did not write. */
async function removeOwn(folder: string, replacement: Replacement): Promise<void> {
  try {
    await requireReplaceableFolder(folder, replacement);
    await Deno.remove(folder, { recursive: true });
  } catch {
    // It stays under the name ending in .old; the next replacement tries again.
  }
}

/** A locked file in a temporary folder while it is written, to distinguish it from one left by a kill. */
const lockName = ".lock";

async function viaTemporary(
  folder: string,
  write: (temporary: string) => Promise<void>,
  rename: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryPath(resolve(folder));
  const lock = join(temporary, lockName);
  try {
    await asWriteError(folder, Deno.mkdir(temporary, { recursive: true }));
    using lockFile = await asWriteError(folder, Deno.open(lock, { write: true, createNew: true }));
    await lockFile.tryLock(true).catch(() => {}); // where files can be locked
    await write(temporary);
    lockFile.close();
    await asWriteError(folder, Deno.remove(lock));
    await rename(temporary);
  } catch (error) {
    // It may not exist; the first error is the one to report.
    await Deno.remove(temporary, { recursive: true }).catch(() => {});
    throw error;
  }
}

/** Whether a process is writing a temporary folder. */
async function isBeingWritten(temporary: string): Promise<boolean> {
  try {
    using file = await Deno.open(join(temporary, lockName), { read: true, write: true });
    return !await file.tryLock(true);
  } catch {
    return false;
  }
}

/**
 * Checks that a folder does not exist yet.
 *
 * @param folder Its path.
 * @param option The option that names another.
 * @throws UserError When it exists.
 */
export async function requireNew(folder: string, option = "--out"): Promise<void> {
  const there = await Deno.lstat(folder).then(() => true, () => exists(folder));
  if (!there) return;
  throw new UserError(`${folder} already exists: remove it, or name another folder by ${option}`);
}

async function asWriteError<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw writeError(folder, error);
  }
}
