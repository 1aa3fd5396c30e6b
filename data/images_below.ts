/** The image files below a folder, always in the same order. */
import { join } from "node:path";
import { UserError } from "./errors.ts";
import { isImageName } from "./image/formats.ts";

/**
 * Walks a folder lazily: only the sorted names of the folders on the current path are in memory.
 *
 * @param folder The folder.
 * @returns Paths of all image files below it, told by the endings of their names, sorted by name; a folder's files are at the place of its
 * name.
 * @throws UserError When a folder cannot be read.
 */
export async function* imagesBelow(folder: string): AsyncGenerator<string> {
  for (const { name, isDirectory } of await entriesOf(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* imagesBelow(path);
    else if (isImageName(name)) yield path;
  }
}

async function entriesOf(folder: string): Promise<Deno.DirEntry[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    throw new UserError(`cannot read ${folder}: ${(error as Error).message}`, { cause: error });
  }
}
