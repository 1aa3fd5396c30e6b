/**
 * Writing a file so that a kill, a crash or a full disk at any moment leaves either the old file or
 * the new one, never half of it: the bytes go to a temporary name in the same folder, are synced to
 * the disk, and only then take the file's name.
 */
import { basename, dirname, join } from "node:path";
import { UserError } from "./errors.ts";

/**
 * Writes a file as a whole or not at all.
 *
 * @param path The file to create or replace; its folder must exist.
 * @param content Text, written as UTF-8, or bytes, in one piece or several; these may come as they
 * are made.
 * @throws UserError When the folder is missing or read-only, the disk is full, or the path is a
 * folder; or what `content` throws while it is made. Whatever stood at `path` before is untouched then.
 *
 * @example
 * ```ts
 * import { writeFileAtomic } from "./atomic.ts";
 *
 * const path = `${await Deno.makeTempDir()}/config.json`;
 * await writeFileAtomic(path, "{}\n");
 * if (await Deno.readTextFile(path) !== "{}\n") throw new Error("the whole text");
 * ```
 */
export async function writeFileAtomic(
  path: string,
  content: FileContent,
): Promise<void> {
  const temporary = await writeTemporary(path, content);
  // Windows renames closed files only.
  try {
    await Deno.rename(temporary, path);
  } catch (error) {
    await removeTemporary(temporary);
    throw writeError(path, error);
  }
}

/** Text, written as UTF-8, or bytes, in one piece or several. */
export type FileContent = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Writes what is to become a file under a temporary name in the same folder, and syncs it to the disk.
 *
 * @param path The file that is to be; its folder must exist.
 * @param content What it will hold.
 * @returns The temporary file's path.
 * @throws UserError When it cannot be written; or what `content` throws while it is made. Nothing is
 * left then.
 */
export async function writeTemporary(path: string, content: FileContent): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
  const temporary = join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.tmp`);
  // What the content throws while it is made is no failure to write it.
  const explained = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error) => {
      throw writeError(path, error);
    });
  try {
    using file = await explained(Deno.open(temporary, { write: true, createNew: true }));
    for await (const piece of pieces) await explained(writeAll(file, piece));
    await explained(file.sync());
  } catch (error) {
    await removeTemporary(temporary);
    throw error;
  }
  return temporary;
}

/**
 * Writes all bytes, which one call to the system need not do.
 *
 * @param file Where to, at its present position.
 * @param bytes What.
 */
export async function writeAll(file: Deno.FsFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += await file.write(bytes.subarray(written));
  }
}

/** Removes a temporary file; one that could not even be made is no error: the first one counts. */
export async function removeTemporary(path: string): Promise<void> {
  await Deno.remove(path).catch(() => {});
}

/**
 * What to tell a user about a failed write.
 *
 * @param path The file that could not be written.
 * @param error What the system said.
 * @returns The error to throw.
 */
export function writeError(path: string, error: unknown): UserError {
  const message = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (error instanceof Deno.errors.NotFound) {
    return new UserError(
      `cannot write ${path}: the folder ${dirname(path)} does not exist`,
      options,
    );
  }
  if (error instanceof Deno.errors.PermissionDenied || /read-only|os error 30\b/i.test(message)) {
    const advice = "the folder is read-only or belongs to someone else; choose another folder";
    return new UserError(`cannot write ${path}: ${advice}`, options);
  }
  if (/no space|not enough space|quota|os error (28|112|122)\b/i.test(message)) {
    const advice = "the disk is full; free some space or choose another folder";
    return new UserError(`cannot write ${path}: ${advice}`, options);
  }
  return new UserError(`cannot write ${path}: ${message}`, options);
}
