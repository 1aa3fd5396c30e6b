/**
 * Predictions as folders of pictures: images with their answers beneath, images sorted by class, and maps of
 * what answers rest on. Images are read, predicted and written batch by batch; the folders are there as a
 * whole in the end, or not at all.
 */
import { isAbsolute, relative, resolve } from "node:path";
import { UserError } from "../../data/errors.ts";
import {
  checkOptions,
  ImageDownloads,
  ImageError,
  type ListedImage,
  makeNewFolder,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
  requireNew,
} from "../../data/mod.ts";
import { anyText, either, listOf, objectOf, someText } from "../../data/rules.ts";
import { type Prediction, ReviewList } from "../../eval/mod.ts";
import type { PredictedHeads } from "../../eval/mod.ts";
import { computeHookNames } from "../../kernels/mod.ts";
import { PixelInference } from "../../model/pixel_inference.ts";
import { knownChoices } from "../../train/mod.ts";
import { findImageFiles } from "../image_files.ts";
import { type ListOptions, listRules, openList } from "../open_list.ts";
import type { SkippedImage } from "../predict_files.ts";
import { predictRows } from "../predict_rows.ts";
import {
  type PredictionHooks,
  type PredictionOptions,
  predictionRules,
} from "../prediction_options.ts";
import { type Reviewed, writeReview } from "../review_file.ts";
import { withPredictingModel } from "../with_predicting_model.ts";
import {
  annotatingWriter,
  type FolderWriter,
  type PredictedImage,
  sortingWriter,
  type WrittenFolder,
} from "./folder_writer.ts";
import { mapWriter } from "./map_writer.ts";
import { headToSortBy } from "./sort_folders.ts";

/** Which images to predict, by what model, and which folders to write. */
export interface PredictFolderOptions extends PredictionOptions {
  /** Image files and folders, of which all images below are taken; or a list. */
  readonly images: readonly string[] | ListOptions;
  /** A new folder of annotated pictures, or of images by class; this or `maps` has to be given. */
  readonly outFolder?: string | undefined;
  /** The head of classes or tags by which images are copied into folders in `outFolder`. */
  readonly sortBy?: string | undefined;
  /** A new folder of pictures that show what each answer rests on. */
  readonly maps?: string | undefined;
}

/** What the caller may watch, lend and stop. */
export interface PredictFolderHooks extends PredictionHooks {
  /** An image cannot be used. */
  readonly onSkipped?: ((image: SkippedImage) => void) | undefined;
  /** An image was written. */
  readonly onPrediction?: ((prediction: Prediction) => void) | undefined;
  /** So many images are done, of so many, where that is known. */
  readonly onProgress?: ((images: number, of?: number) => void) | undefined;
  /** Ends the work with its reason; nothing is left of the folders. */
  readonly signal?: AbortSignal | undefined;
}

/** What was written. */
export interface FolderPredictions extends PredictedHeads {
  /** Images that were predicted. */
  readonly images: number;
  /** Images that cannot be used. */
  readonly skipped: number;
  /** What `outFolder` holds; absent where none was asked for. */
  readonly written?: WrittenFolder | undefined;
  /** What `maps` holds; absent where none was asked for. */
  readonly maps?: WrittenFolder | undefined;
  /** What the review holds; absent where none was asked for. */
  readonly reviewed?: Reviewed | undefined;
}

const optionRules: OptionRules<PredictFolderOptions> = {
  ...predictionRules,
  images: {
    flag: "the images",
    rule: either(listOf(anyText, { least: 1 }), objectOf({})),
    required: true,
  },
  outFolder: { flag: "--out-folder", rule: someText },
  sortBy: { flag: "--sort-by", rule: anyText },
  maps: { flag: "--maps", rule: someText },
};

const hookNames: OptionNames<PredictFolderHooks> = {
  onNote: true,
  onWarning: true,
  onSkipped: true,
  onPrediction: true,
  onProgress: true,
  signal: true,
  ...computeHookNames,
};

/**
 * Predicts images into folders of pictures.
 *
 * @param options Which images, by what model, and which folders.
 * @param hooks What the caller watches, lends and stops.
 * @returns What was written.
 * @throws UserError When an option, a path, the list or the model cannot be used, a folder is there already, or
 * none of the images can be used; nothing is written then.
 *
 * @example
 * ```ts ignore
 * import { predictIntoFolder } from "./mod.ts";
 *
 * const { written } = await predictIntoFolder({
 *   model: "runs/shop",
 *   images: ["photos"],
 *   outFolder: "sorted",
 *   sortBy: "colour",
 * });
 * for (const { folder, images } of written!.folders) console.log(folder, images);
 * ```
 */
export async function predictIntoFolder(
  options: PredictFolderOptions,
  hooks: PredictFolderHooks = {},
): Promise<FolderPredictions> {
  checkOptions("predictIntoFolder", options, optionRules);
  requireKnownHooks("predictIntoFolder", hooks, hookNames);
  if (!isPaths(options.images)) {
    checkOptions("predictIntoFolder, images", options.images, listRules);
  }
  await requireFolders(options);
  const { review, top = 3, tta, batchSize = 64 } = options;
  const found = await openImages(options.images, hooks);
  return await withPredictingModel(options, hooks, async (model, pool) => {
    const { heads, decisions, network } = model;
    const sorted = options.sortBy === undefined ? undefined : headToSortBy(heads, options.sortBy);
    const batch = Math.min(batchSize, found.count ?? batchSize);
    const choices = await knownChoices(network.engine);
    using inference = await PixelInference.compile(network, [batch], { choices, tta });
    const list = new ReviewList();
    const downloads = new ImageDownloads(isPaths(options.images) ? {} : options.images.download);
    const { signal } = hooks;
    const how = { batch, top, model, inference, pool, downloads, signal };

    const predictAll = async (writers: readonly FolderWriter[]) => {
      let images = 0;
      const skipped = [...found.unreadable];
      for await (const rows of predictRows(found.images, how)) {
        for (const row of rows) {
          signal?.throwIfAborted();
          const { image, outcome } = row;
          const path = image.image || image.id;
          const reason = "error" in outcome
            ? outcome.error
            : await reasonNotWritten(writers, { ...row, outcome });
          if ("error" in outcome || reason !== undefined) skipped.push({ path, reason: reason! });
          else {
            images++;
            list.addFacets(image, heads, outcome.facets);
            hooks.onPrediction?.({ image: path, facets: outcome.facets });
          }
          hooks.onProgress?.(images + skipped.length - found.unreadable.length, found.count);
        }
      }
      for (const image of skipped) hooks.onSkipped?.(image);
      requireSome(images, skipped);
      return { images, skipped: skipped.length };
    };

    const [into, maps] = [options.outFolder, options.maps];
    const { input } = network.architecture;
    const written = await inNewFolder(into, "--out-folder", async (making) => {
      const first = making === undefined
        ? undefined
        : sorted === undefined
        ? annotatingWriter(making, heads)
        : sortingWriter(making, sorted);
      return await inNewFolder(maps, "--maps", async (making) => {
        const second = making && mapWriter(making, { heads, input, inference });
        const counts = await predictAll([first, second || undefined].filter((one) => !!one));
        return {
          ...counts,
          written: first?.written(),
          maps: second ? second.written() : undefined,
        };
      });
    });
    const all = { ...written, heads, decided: decisions !== undefined };
    return review === undefined ? all : { ...all, reviewed: await writeReview(review, list) };
  });
}

function isPaths(images: PredictFolderOptions["images"]): images is readonly string[] {
  return Array.isArray(images);
}

/** The images that are meant. */
interface OpenedImages {
  readonly images: AsyncIterable<ListedImage>;
  /** How many; undefined where nobody knows before the last was read. */
  readonly count: number | undefined;
  /** What cannot be read below folders. */
  readonly unreadable: readonly SkippedImage[];
}

async function openImages(
  images: PredictFolderOptions["images"],
  { onNote }: PredictFolderHooks,
): Promise<OpenedImages> {
  if (!isPaths(images)) {
    return { images: await openList(images, onNote), count: undefined, unreadable: [] };
  }
  const { files, unreadable, notes } = await findImageFiles(images);
  for (const message of notes) onNote?.(message);
  const rows = (async function* () {
    for (const image of files) yield { id: image, image };
  })();
  return { images: rows, count: Math.max(1, files.length), unreadable };
}

/** Writes an image; returns why it cannot be read once more, larger than for the network. */
async function reasonNotWritten(
  writers: readonly FolderWriter[],
  image: PredictedImage,
): Promise<string | undefined> {
  try {
    for (const writer of writers) await writer.add(image);
    return undefined;
  } catch (error) {
    if (error instanceof ImageError) return error.message;
    throw error;
  }
}

/** Works with a new folder that is there as a whole afterwards, where one is asked for. */
async function inNewFolder<Result>(
  folder: string | undefined,
  option: string,
  work: (making: string | undefined) => Promise<Result>,
): Promise<Result> {
  return folder === undefined ? await work(undefined) : await makeNewFolder(folder, option, work);
}

/** @throws UserError When folders are missing, are there already, or are in each other's way. */
async function requireFolders({ outFolder, maps, sortBy }: PredictFolderOptions): Promise<void> {
  if (outFolder === undefined && sortBy !== undefined) {
    throw new UserError("--sort-by goes with --out-folder, the folder to sort into");
  }
  if (outFolder === undefined && maps === undefined) {
    throw new UserError("name a folder by --out-folder or --maps");
  }
  if (outFolder !== undefined) await requireNew(outFolder, "--out-folder");
  if (maps !== undefined) await requireNew(maps, "--maps");
  if (outFolder === undefined || maps === undefined) return;
  for (const [one, other] of [[outFolder, maps], [maps, outFolder]] as const) {
    const from = relative(resolve(one), resolve(other));
    if (from.startsWith("..") || isAbsolute(from)) continue;
    throw new UserError(`${maps} (--maps) and ${outFolder} (--out-folder) must be apart`);
  }
}

/** @throws UserError When there are no predictions. */
function requireSome(images: number, skipped: readonly SkippedImage[]): void {
  if (images > 0) return;
  const [first] = skipped;
  if (first === undefined) throw new UserError("the list holds no image");
  throw new UserError(
    skipped.length === 1
      ? `${first.path} cannot be used: ${first.reason}`
      : `none of the ${skipped.length} images can be used: ${first.path}: ${first.reason}`,
  );
}
