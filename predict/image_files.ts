/** The image files of paths to files and folders. */
import { UserError } from "../data/errors.ts";
import { imageFormatNames, imagesBelow } from "../data/mod.ts";

/**
 * The image files of paths: a file itself, of a folder all image files below it.
 *
 * @param paths Files and folders.
 * @returns Files in the order of the paths, a folder's files by name.
 * @throws UserError When a path does not exist or a folder holds no image.
 */
export async function findImages(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    let info: Deno.FileInfo;
    try {
      info = await Deno.stat(path);
    } catch (error) {
      throw new UserError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
    }
    if (!info.isDirectory) {
      files.push(path);
      continue;
    }
    const below = await Array.fromAsync(imagesBelow(path));
    if (below.length === 0) {
      throw new UserError(`the folder ${path} holds no image file (${imageFormatNames})`);
    }
    for (const name of below) files.push(name);
  }
  return files;
}
