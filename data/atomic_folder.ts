/**
 * Writing a new folder so that a kill or a full disk at any moment leaves no folder rather than half
 * of one: its files go to a temporary name beside it, and only then does it take its own.
 */
import { basename, dirname, join } from "node:path";
import { writeError, writeFileAtomic } from "./atomic.ts";
import { UserError } from "./errors.ts";
import { exists } from "./exists.ts";

/**
 * Writes a new folder as a whole or not at all.
 *
 * @param folder Where; folders above it are made.
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
  const temporary = join(dirname(folder), `.${basename(folder)}.${crypto.randomUUID()}.tmp`);
  try {
    await explained(folder, Deno.mkdir(temporary, { recursive: true }));
    for (const [name, content] of files) {
      const path = join(temporary, name);
      await explained(folder, Deno.mkdir(dirname(path), { recursive: true }));
      await writeFileAtomic(path, content);
    }
    await requireNew(folder); // renaming would replace an empty one
    await explained(folder, Deno.rename(temporary, folder));
  } catch (error) {
    // Not there when it could not even be made; the first error is the one to report.
    await Deno.remove(temporary, { recursive: true }).catch(() => {});
    throw error;
  }
}

/**
 * Makes sure that nothing is where a new folder is to be.
 *
 * @param folder Where.
 * @throws UserError When something is.
 */
export async function requireNew(folder: string): Promise<void> {
  if (!await exists(folder)) return;
  throw new UserError(`${folder} already exists: remove it, or name another folder by --out`);
}

async function explained<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw writeError(folder, error);
  }
}
