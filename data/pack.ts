/**
 * Packs the images of rows into one set: labels as words and images as one block of uint8 pixels. Every
 * row is in the set or in its list of unusable rows.
 */
import type { Row } from "./catalogue.ts";
import { type Head, isTagsHead, outputNames } from "./heads.ts";
import { type DecodedFiles, decodeFiles, type DecodeOptions } from "./decode_files.ts";
import { findCacheFolder } from "./cache_folder.ts";
import { type DownloadHooks, downloadImages } from "./download/download_images.ts";
import type { DownloadSettings } from "./download/settings.ts";
import { UserError } from "./errors.ts";
import type { CatalogueImages } from "./image_set.ts";
import { fingerprint, readCache, writeCache } from "./image_cache.ts";
import { UNREADABLE } from "./image_files.ts";
import { cellNames, cellProblem } from "./label_cells.ts";
import { labelWords } from "./labels_of_rows.ts";
import { checkUnusable, type Unusable } from "./unusable.ts";

/** Options of packing. */
export interface PackOptions extends DecodeOptions, Pick<DownloadHooks, "onImageDownload"> {
  /** How images of web addresses are downloaded where they are not there yet. */
  readonly download?: DownloadSettings | undefined;
  /** The largest allowed share of unusable rows, 0 to 1; 0.1 by default. */
  readonly maxUnusable?: number | undefined;
  /** The folder for the cache of decoded images; the user's cache folder by default, none when false. */
  readonly cacheFolder?: string | false | undefined;
  /** Called with warnings, such as of a cache that cannot be written. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** The images of the usable rows, and the rows that are not. */
export interface PackedImages extends CatalogueImages {
  /** The rows that cannot be used, in their order. */
  readonly unusable: readonly Unusable[];
}

/**
 * Decodes the rows' images, on threads or from the cache, and looks up their labels. Images of web addresses are
 * downloaded first.
 *
 * @param rows The rows to pack.
 * @param heads The heads, one for each label of a row; a label that is not among their classes or tags
 * makes its row unusable.
 * @param options The input size and other options.
 * @returns The usable images and labels, and the rows that are not.
 * @throws UserError When too many rows or all of them are unusable, the pixels do not fit into
 * memory, or the input size is invalid.
 * @throws The signal's reason when it is aborted.
 *
 * @example
 * ```ts
 * import { packImages } from "./pack.ts";
 *
 * const image = new URL("./testdata/cmyk.jpg", import.meta.url).pathname;
 * const rows = [{ line: 2, id: "1", image, labels: ["red"] }];
 * const heads = [{ name: "colour", classes: ["blue", "red"] }];
 * const set = await packImages(rows, heads, { width: 60, height: 80, cacheFolder: false });
 * if (set.labels[0] !== 1 || set.pixels.length !== 80 * 60 * 3) throw new Error("one red image");
 * ```
 */
export async function packImages(
  rows: readonly Row[],
  heads: readonly Head[],
  options: PackOptions,
): Promise<PackedImages> {
  const { width, height, maxUnusable = 0.1 } = options;
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1) {
      throw new UserError(`the input size must be whole numbers of pixels, not ${width}x${height}`);
    }
  }
  const known = heads.map((head) => new Set(outputNames(head)));
  const unknownLabels = rows.map((row) => unknownLabel(row, heads, known));
  const labelled = rows.filter((_, index) => unknownLabels[index] === undefined);
  const absent = await downloadImages(labelled, options.download, options);
  const decoded = await decodeOrReadCache(labelled.map((row) => row.image), options);

  const usable: Row[] = [];
  const unusable: Unusable[] = [];
  const length = height * width * 3;
  let position = 0;
  for (const [index, row] of rows.entries()) {
    const unknown = unknownLabels[index];
    const reason = unknown ?? absent.get(row.image) ?? decoded.reasons[position];
    if (reason === undefined) {
      // Moves the pixels together where unusable images are left out.
      decoded.pixels.copyWithin(usable.length * length, position * length, (position + 1) * length);
      usable.push(row);
    } else {
      unusable.push({ line: row.line, id: row.id, path: row.image, reason });
    }
    if (unknown === undefined) position++;
  }
  checkUnusable(unusable, rows.length, maxUnusable);
  return {
    count: usable.length,
    width,
    height,
    pixels: decoded.pixels.subarray(0, usable.length * length),
    labels: labelWords(usable, heads),
    rows: usable,
    unusable,
  };
}

function unknownLabel(
  { labels }: Row,
  heads: readonly Head[],
  known: readonly ReadonlySet<string>[],
): string | undefined {
  for (const [index, head] of heads.entries()) {
    const problem = cellProblem(head, labels[index]!);
    if (problem !== undefined) return problem;
    const unknown = cellNames(head, labels[index]!).find((name) => !known[index]!.has(name));
    if (unknown === undefined) continue;
    return `${head.name} "${unknown}" is not among the known ${
      isTagsHead(head) ? "tags" : "classes"
    }`;
  }
  return undefined;
}

async function decodeOrReadCache(
  paths: readonly string[],
  options: PackOptions,
): Promise<DecodedFiles> {
  const { onProgress, onWarning } = options;
  const folder = options.cacheFolder ?? findCacheFolder();
  if (!folder) return await decodeFiles(paths, options);

  const files = fingerprint(paths, options);
  try {
    const cached = await readCache(folder, files.key, paths);
    if (cached) {
      onProgress?.(paths.length, paths.length);
      return cached;
    }
  } catch (error) {
    onWarning?.(
      `the cached images in ${folder} are damaged (${messageOf(error)}); decoding them again`,
    );
  }
  const decoded = await decodeFiles(paths, options);
  // A file that could not be read may be readable next time without a change.
  if (decoded.reasons.some((reason) => reason?.startsWith(UNREADABLE))) return decoded;
  try {
    await writeCache(folder, files, decoded);
  } catch (error) {
    onWarning?.(`the decoded images are not cached for next time: ${messageOf(error)}`);
  }
  return decoded;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
