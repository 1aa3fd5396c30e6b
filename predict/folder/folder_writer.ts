/** Writes predicted images into a folder: annotated, or as they are in folders by class. */
import { basename, extname, join } from "node:path";
import { type Head, ImageError, writeError, writeFileAtomic } from "../../data/mod.ts";
import { annotatedPicture } from "../pictures/predicted_picture.ts";
import type { PredictedRow } from "../predict_rows.ts";
import { fileName, UniqueNames } from "./file_names.ts";
import { SortFolders } from "./sort_folders.ts";

/** A row that has a prediction. */
export type PredictedImage = PredictedRow & {
  readonly outcome: Extract<PredictedRow["outcome"], { facets: unknown }>;
};

/** A folder of a sorted folder, with the images in it. */
export interface FilledFolder {
  /** The class or tag; absent for images that are not sure, or have no tag. */
  readonly label?: string;
  /** Its name. */
  readonly folder: string;
  /** Files in it. */
  readonly images: number;
}

/** What a folder of predicted images holds. */
export interface WrittenFolder {
  /** Its files. */
  readonly files: number;
  /** Those of them whose names have a number behind, since another's is the same. */
  readonly renamed: number;
  /** The folders in it, those of most images first; none where images are not sorted. */
  readonly folders: readonly FilledFolder[];
}

/** Writes images one by one. */
export interface FolderWriter {
  /** Writes an image. */
  add(image: PredictedImage): Promise<void>;
  /** What was written. */
  written(): WrittenFolder;
}

/**
 * Writes annotated pictures.
 *
 * @param folder Where; it exists.
 * @param heads The model's heads.
 */
export function annotatingWriter(folder: string, heads: readonly Head[]): FolderWriter {
  const names = new NamedFiles();
  return {
    add: async ({ image, outcome }) => {
      const { stem } = partsOf(image.image);
      const picture = await annotatedPicture(
        await readAgain(image.image),
        heads,
        outcome.facets,
      );
      await writeFileAtomic(join(folder, names.take(stem, ".jpg")), picture);
    },
    written: () => ({ ...names.counts(), folders: [] }),
  };
}

/**
 * Copies images into folders by class or tag.
 *
 * @param folder Where; it exists.
 * @param head The head of the classes or tags.
 */
export function sortingWriter(folder: string, head: Head): FolderWriter {
  const folders = new SortFolders(head);
  const filled = new Map<string, { label?: string; folder: string; names: NamedFiles }>();
  const open = async (sorted: { label?: string; folder: string }) => {
    const known = filled.get(sorted.folder);
    if (known !== undefined) return known;
    const opened = { ...sorted, names: new NamedFiles() };
    await Deno.mkdir(join(folder, sorted.folder));
    filled.set(sorted.folder, opened);
    return opened;
  };
  return {
    add: async ({ image, outcome }) => {
      const { stem, ending } = partsOf(image.image);
      for (const sorted of folders.of(outcome.facets[head.name]!)) {
        const { folder: into, names } = await open(sorted);
        const path = join(folder, into, names.take(stem, ending));
        await Deno.copyFile(image.image, path).catch((error) => {
          throw writeError(path, error);
        });
      }
    },
    written: () => {
      const all = [...filled.values()].map(({ names, ...rest }) => ({
        ...rest,
        ...names.counts(),
      }));
      const sum = (of: "files" | "renamed") => all.reduce((sum, counts) => sum + counts[of], 0);
      return {
        files: sum("files"),
        renamed: sum("renamed"),
        folders: all.map(({ files, renamed: _, ...rest }) => ({ ...rest, images: files }))
          .sort((one, other) => other.images - one.images),
      };
    },
  };
}

/**
 * The bytes of an image that was decoded before.
 *
 * @throws ImageError When it is gone.
 */
export async function readAgain(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    throw new ImageError(`cannot be read: ${(error as Error).message}`);
  }
}

/** Names of files in one folder, counted. */
export class NamedFiles {
  readonly #names = new UniqueNames();
  #files = 0;
  #renamed = 0;

  /** As {@linkcode UniqueNames.take}. */
  take(stem: string, ending: string): string {
    const name = this.#names.take(stem, ending);
    this.#files++;
    if (name !== stem + ending) this.#renamed++;
    return name;
  }

  /** What was given out. */
  counts(): { readonly files: number; readonly renamed: number } {
    return { files: this.#files, renamed: this.#renamed };
  }
}

/** The name of an image's file without its ending, and the ending, such as `.jpg`. */
export function partsOf(path: string): { readonly stem: string; readonly ending: string } {
  const ending = extname(path);
  return { stem: fileName(basename(path, ending)), ending: ending === "." ? "" : ending };
}
