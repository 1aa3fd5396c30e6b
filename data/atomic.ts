/**
 * Atomic writing of files: after a kill, a crash or a full disk at any moment there is either the old file
 * or the new one, never a part of it. The bytes go to a temporary file in the same folder, are synced to the
 * disk, and only then is it renamed.
 */
import { dirname } from "node:path";
import { UserError } from "./errors.ts";
import { temporaryPath } from "./temporary_path.ts";

/**
 * Writes a file as a whole or not at all.
 *
 * @param path The file to create or replace; its folder must exist.
 * @param content Text, written as UTF-8, or bytes, in one piece or several, which may be a stream.
 * @throws UserError When the folder is missing or read-only, the disk is full, or the path is a
 * folder; or the error of the `content` stream. What was at `path` before is unchanged then.
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
 * Writes the content of a file to a temporary file in the same folder, and syncs it to the disk.
 *
 * @param path The file that it will become; its folder must exist.
 * @param content The content.
 * @returns The temporary file's path.
 * @throws UserError When it cannot be written; or the error of the `content` stream. The temporary
 * file is removed then.
 */
export async function writeTemporary(path: string, content: FileContent): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
  const temporary = temporaryPath(path);
  // An error of the content stream is not an error of writing.
  const asWriteError = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error) => {
      throw writeError(path, error);
    });
  try {
    using file = await asWriteError(Deno.open(temporary, { write: true, createNew: true }));
    for await (const piece of pieces) await asWriteError(writeAll(file, piece));
    await asWriteError(file.sync());
  } catch (error) {
    await removeTemporary(temporary);
    throw error;
  }
  return temporary;
}

/**
 * Writes all bytes, where one system call may write only some.
 *
 * @param file The file, written at its current position.
 * @param bytes The bytes.
 */
export async function writeAll(file: Deno.FsFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += await file.write(bytes.subarray(written));
  }
}

/** Removes a temporary file, if it exists. */
export async function removeTemporary(path: string): Promise<void> {
  await Deno.remove(path).catch(() => {});
}

/**
 * The error for a user about a failed write.
 *
 * @param path The file that could not be written.
 * @param error The system's error.
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
