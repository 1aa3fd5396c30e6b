/**
 * What is in archives and Parquet files, as a folder in the user's cache: unpacked once, as a whole or not at all,
 * and again when the files change. So everything that reads images reads files.
 */
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { writeError } from "../atomic.ts";
import { makeFolderOnce, removeLeftovers } from "../atomic_folder.ts";
import { findCacheFolder } from "../cache_folder.ts";
import { UserError } from "../errors.ts";
import { exists } from "../exists.ts";

/** Incremented whenever the same files would be unpacked another way. */
const FORMAT = 1;

/** Bytes at a file's end that are compared: archives and Parquet files list there what they hold. */
const COMPARED = 1 << 16;

/** What is unpacked, and from what. */
export interface Unpacking {
  /** What the user named: what comes of it replaces what came of it before. */
  readonly origin: string;
  /** Absolute paths of the files. */
  readonly files: readonly string[];
  /** Writes the files into a new folder. */
  readonly write: (folder: string) => Promise<void>;
}

/**
 * Unpacks files, unless it was done.
 *
 * @param unpacking What, and how.
 * @returns The folder, and whether it was made now.
 * @throws UserError When there is no cache folder, or it cannot be written; or the error of `write`.
 */
export async function unpackOnce(
  { origin, files, write }: Unpacking,
): Promise<{ readonly folder: string; readonly isNew: boolean }> {
  const cache = findCacheFolder();
  if (cache === undefined) {
    throw new UserError(
      `${origin} has to be unpacked, and there is no cache folder: set XDG_CACHE_HOME or HOME ` +
        "to a folder that can be written",
    );
  }
  const place = hash(origin);
  const folder = join(cache, `unpacked-${place}-${hash([FORMAT, files, files.map(stateOf)])}`);
  if (await exists(folder)) return { folder, isNew: false };
  try {
    await Deno.mkdir(cache, { recursive: true });
  } catch (error) {
    throw writeError(cache, error);
  }
  await removeLeftovers(cache, (name) => name.startsWith("unpacked-"));
  await makeFolderOnce(folder, write);
  // What the files held before they changed.
  for await (const { name } of Deno.readDir(cache)) {
    if (!name.startsWith(`unpacked-${place}-`) || name === basename(folder)) continue;
    await Deno.remove(join(cache, name), { recursive: true }).catch(() => {});
  }
  return { folder, isNew: true };
}

/** What tells that a file has changed: its place on the disk, its times, and its end. */
function stateOf(path: string): unknown {
  try {
    const { size, ino, mtime, ctime } = Deno.statSync(path);
    using file = Deno.openSync(path);
    file.seekSync(Math.max(0, size - COMPARED), Deno.SeekMode.Start);
    const bytes = new Uint8Array(COMPARED);
    let filled = 0;
    for (let count = 1; count > 0; filled += count) {
      count = file.readSync(bytes.subarray(filled)) ?? 0;
    }
    const end = createHash("sha256").update(bytes.subarray(0, filled)).digest("hex");
    return [size, ino, mtime?.getTime(), ctime?.getTime(), end];
  } catch {
    return undefined;
  }
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
