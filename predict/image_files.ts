/** The image files of paths to files and folders. */
import { UserError } from "../data/errors.ts";
import { FolderAccount, imagesBelow, imagesWithin, isImageName } from "../data/mod.ts";
import type { SkippedImage } from "./predict_files.ts";

/** The files of paths. */
export interface FoundImageFiles {
  /** Images, in the order of the paths, a folder's files by name. */
  readonly files: readonly string[];
  /** What cannot be read below folders. */
  readonly unreadable: readonly SkippedImage[];
  /** A sentence for each folder that holds more than images. */
  readonly notes: readonly string[];
}

/**
 * The image files of paths: a file itself, of a folder all images below it, of a zip or Parquet file those in it.
 *
 * @param paths Files, folders, zips and Parquet files.
 * @returns The images, and what else is there.
 * @throws UserError When a path does not exist or a folder holds no image.
 */
export async function findImageFiles(paths: readonly string[]): Promise<FoundImageFiles> {
  const found = {
    files: [] as string[],
    unreadable: [] as SkippedImage[],
    notes: [] as string[],
  };
  for (const path of paths) {
    let info: Deno.FileInfo;
    try {
      info = await Deno.stat(path);
    } catch (error) {
      throw new UserError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
    }
    // A zip or a Parquet file stands for the images in it.
    const within = info.isDirectory
      ? path
      : isImageName(path)
      ? undefined
      : await imagesWithin(path);
    if (within === undefined) {
      found.files.push(path);
      continue;
    }
    const account = new FolderAccount();
    for await (const name of imagesBelow(within, account)) found.files.push(name);
    if (account.images === 0) {
      const [first] = account.unreadable;
      const reason = first === undefined ? [] : [`${first.path}: ${first.reason}`];
      const more = [...reason, ...account.describe()].map((text) => `; ${text}`).join("");
      const what = info.isDirectory ? "the folder " : "";
      throw new UserError(`${what}${path} holds no image${more}`);
    }
    const sentence = account.sentence(path);
    if (sentence !== undefined) found.notes.push(sentence);
    found.unreadable.push(...account.unreadable);
  }
  return found;
}
