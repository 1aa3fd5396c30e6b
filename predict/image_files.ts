/** The image files of paths to files and folders. */
import { UserError } from "../data/errors.ts";
import { FolderAccount, imagesBelow, imagesWithin, isImageName } from "../data/mod.ts";
import type { SkippedImage } from "./predict_files.ts";

/** The files of paths. */
export interface FoundImages {
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
export async function findImages(paths: readonly string[]): Promise<FoundImages> {
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
    const before = found.files.length;
    for await (const name of imagesBelow(within, account)) found.files.push(name);
    const others = account.describe().join("; ");
    if (found.files.length === before) {
      const [first] = account.unreadable;
      const reason = first === undefined ? "" : `${first.path}: ${first.reason}`;
      const more = [reason, others].filter((text) => text !== "").join("; ");
      throw new UserError(
        `${info.isDirectory ? "the folder " : ""}${path} holds no image${
          more === "" ? "" : `; ${more}`
        }`,
      );
    }
    if (others !== "") found.notes.push(folderNote(path, others));
    found.unreadable.push(...account.unreadable);
  }
  return found;
}

/** The sentence for a folder that holds more than images. */
export function folderNote(path: string, others: string): string {
  return `${path}, besides images: ${others}`;
}
