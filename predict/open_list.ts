/** Opening a list of images: a CSV, a folder, or paths on lines; or a part of one. */
import { UserError } from "../data/errors.ts";
import {
  defaultImages,
  downloadRule,
  type DownloadSettings,
  FolderAccount,
  imagesOfCsv,
  imagesOfFolder,
  imagesOfLines,
  type ListedImage,
  openSource,
  type OptionRules,
  type Shard,
  shardOf,
} from "../data/mod.ts";
import { anyText, either, encodingName, rule, someText, whole } from "../data/rules.ts";

/** Which images to predict. */
export interface ListSource {
  /** A CSV, a folder, a Parquet file, a zip, or a stream with a path on each line. */
  readonly list: string | ReadableStream<Uint8Array<ArrayBuffer>>;
  /**
   * Column of the CSV that names a row's image; "id" by default. Or several between commas, in which `*` stands for
   * any text: the list has every image of a row.
   */
  readonly imageColumn?: string | undefined;
  /** The image's file relative to the CSV, {} standing for its name; "images/{}.jpg" by default. */
  readonly imagePattern?: string | undefined;
  /** What separates the names of several images in a cell; only lists in brackets are divided by default. */
  readonly imageSeparator?: string | undefined;
  /** How images whose names are web addresses are downloaded, and where they are kept. */
  readonly download?: DownloadSettings | undefined;
  /** The CSV's encoding, by a name that `TextDecoder` knows; UTF-8 or UTF-16 by default. */
  readonly encoding?: string | undefined;
}

/** Which images of a list to predict. */
export interface ListOptions extends ListSource {
  /** Every `count`-th row of the list, from the `number`-th on, counted from 1; all by default. */
  readonly shard?: Shard | undefined;
}

/** All rows of a list. */
export const allRows: Shard = { number: 1, count: 1 };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What these options must be. */
export const listRules: OptionRules<ListOptions> = {
  list: {
    flag: "--in",
    rule: either(anyText, rule("a stream", (value) => value instanceof ReadableStream)),
    required: true,
  },
  imageColumn: { flag: "--image-column", rule: anyText },
  imagePattern: { flag: "--image-pattern", rule: anyText },
  imageSeparator: { flag: "--image-separator", rule: someText },
  download: { flag: "--download", rule: downloadRule },
  encoding: { flag: "--encoding", rule: encodingName },
  shard: {
    flag: "--shard",
    rule: rule(
      "{ number, count }, number being from 1 to count",
      (value) =>
        isObject(value) && "count" in value && "number" in value &&
        whole(1, 1e9).fault(value.count) === undefined &&
        whole(1, value.count as number).fault(value.number) === undefined,
    ),
  },
};

/**
 * Opens the list; the first row is read at once, so that an unreadable list fails before anything is
 * written.
 *
 * @param options The list, and which of its rows.
 * @param onNote Told what is not as usual in a CSV, and after the last row how its names were read or what a folder
 * holds besides images.
 * @returns Its rows, read on demand.
 * @throws UserError When there is no such list, or it is none.
 */
export async function openList(
  { shard = allRows, ...source }: ListOptions,
  onNote?: (message: string) => void,
): Promise<AsyncGenerator<ListedImage>> {
  const images = await imagesOf(source, onNote);
  const first = await images.next();
  const all = (async function* () {
    if (first.done) return;
    yield first.value;
    yield* images;
  })();
  return shardOf(all, shard);
}

async function imagesOf(
  options: ListSource,
  onNote?: (message: string) => void,
): Promise<AsyncGenerator<ListedImage>> {
  const { list, imageColumn, imagePattern, imageSeparator, download, encoding } = options;
  const source = typeof list === "string" ? await openSource(list) : undefined;
  const path = source?.data ?? list;
  if (typeof path === "string" && !await isFolder(path)) {
    // Images that a Parquet file holds need no options to be found.
    const [within] = source?.known?.images ?? [];
    return imagesOfCsv(path, {
      column: imageColumn ?? within ?? defaultImages.column,
      pattern: imagePattern ?? (within === undefined ? defaultImages.pattern : "{}"),
      separator: imageSeparator,
      download,
      encoding,
      folder: source?.images,
    }, onNote);
  }
  const stray = imageColumn
    ? "--image-column"
    : imagePattern
    ? "--image-pattern"
    : imageSeparator
    ? "--image-separator"
    : download
    ? "--download"
    : encoding
    ? "--encoding"
    : undefined;
  if (stray !== undefined) {
    const name = typeof list === "string" ? list : "-";
    throw new UserError(`${stray} goes with a CSV, and ${name} is none`);
  }
  return typeof path === "string" ? folderRows(path, onNote) : imagesOfLines(path);
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
