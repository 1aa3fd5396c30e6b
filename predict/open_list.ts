/** Opening a list of images: a CSV, a folder, or paths on lines. */
import { UserError } from "../data/errors.ts";
import {
  defaultImages,
  FolderAccount,
  imagesOfCsv,
  imagesOfFolder,
  imagesOfLines,
  type ListedImage,
} from "../data/mod.ts";

/** Which images to predict. */
export interface ListSource {
  /** A CSV, a folder, or a stream with a path on each line. */
  readonly list: string | ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Column of the CSV that names a row's image; "id" by default. */
  readonly imageColumn?: string | undefined;
  /** The image's file relative to the CSV, {} standing for its name; "images/{}.jpg" by default. */
  readonly imagePattern?: string | undefined;
  /** The CSV's encoding, by a name that `TextDecoder` knows; UTF-8 or UTF-16 by default. */
  readonly encoding?: string | undefined;
}

/**
 * Opens the list; the first row is read at once, so that an unreadable list fails before anything is
 * written.
 *
 * @param options The list.
 * @param onNote Told what is not as usual in a CSV, and after the last row how its names were read or what a folder
 * holds besides images.
 * @returns Its rows, read on demand.
 * @throws UserError When there is no such list, or it is none.
 */
export async function openList(
  options: ListSource,
  onNote?: (message: string) => void,
): Promise<AsyncGenerator<ListedImage>> {
  const images = await imagesOf(options, onNote);
  const first = await images.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* images;
  })();
}

async function imagesOf(
  options: ListSource,
  onNote?: (message: string) => void,
): Promise<AsyncGenerator<ListedImage>> {
  const { list, imageColumn, imagePattern, encoding } = options;
  if (typeof list === "string" && !await isFolder(list)) {
    return imagesOfCsv(list, {
      column: imageColumn ?? defaultImages.column,
      pattern: imagePattern ?? defaultImages.pattern,
      encoding,
    }, onNote);
  }
  const stray = imageColumn
    ? "--image-column"
    : imagePattern
    ? "--image-pattern"
    : encoding
    ? "--encoding"
    : undefined;
  if (stray !== undefined) {
    const name = typeof list === "string" ? list : "-";
    throw new UserError(`${stray} goes with a CSV, and ${name} is none`);
  }
  return typeof list === "string" ? folderRows(list, onNote) : imagesOfLines(list);
}

async function* folderRows(
  folder: string,
  onNote?: (message: string) => void,
): AsyncGenerator<ListedImage> {
  const account = new FolderAccount();
  yield* imagesOfFolder(folder, account);
  const sentence = account.sentence(folder);
  if (sentence !== undefined) onNote?.(sentence);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UserError(`--in ${path} does not exist`);
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}
