/**
 * Where a run's data is. A run stores the absolute path, so that it does not matter where facet is started,
 * and the path relative to its own folder, so that both can be moved together.
 */
import {
  ImageFinder,
  imageFolderOf,
  isAddress,
  openSource,
  patternOfNames,
} from "../../data/mod.ts";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../../data/errors.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";
import { isNoPath, versionedName } from "../trainer/named_weights.ts";

/** Options that are paths, relative to where facet was started. */
const paths = ["data", "split", "corrections", "map", "weights"] as const;

/**
 * The same options with absolute paths; the address of weights stays, and their name gets its version.
 *
 * @param folder What paths are relative to; where facet was started by default.
 */
export function withAbsolutePaths<Given extends Partial<TrainOptions>>(
  options: Given,
  folder = ".",
): Given {
  const absolute = paths.flatMap((name) => {
    const path = options[name];
    if (path === undefined) return [];
    if (name === "weights" && isNoPath(path)) return [[name, versionedName(path)]];
    return [[name, /^https?:/i.test(path) ? path : resolve(folder, path)]];
  });
  const { download } = options;
  return {
    ...options,
    ...Object.fromEntries(absolute),
    ...(download?.folder !== undefined &&
      { download: { ...download, folder: resolve(folder, download.folder) } }),
  };
}

/** The path of a run's data, relative to the run's folder. */
export function relativeDataPath(run: string, { data }: Pick<ResolvedOptions, "data">): string {
  return relative(resolve(run), resolve(data)).split(sep).join("/");
}

/** What a run stores about the place of its images. */
export interface LocatedRun {
  /** Its folder. */
  readonly folder: string;
  /** Where its data was, and the pattern of image files in it. */
  readonly options: Pick<ResolvedOptions, "data" | "imagePattern">;
  /** The path of the data relative to the folder; absent in runs of older versions. */
  readonly dataFromRun?: string | undefined;
}

/** Where a run's images were found. */
export interface FoundImages {
  /** The absolute path of an image, with `{}` for its name. */
  readonly pattern: string;
  /** The folder that names of images are relative to. */
  readonly folder: string;
  /** A warning for the user about how they were found. */
  readonly warning?: string | undefined;
}

/**
 * Finds a run's images.
 *
 * @param run The run.
 * @param ids Names of some of its images.
 * @param moved Where they are now, if the user names it: the folder of the data, or that of the images.
 * @returns The first place that holds one of them.
 * @throws UserError When no place does; the message lists the places, and what to do.
 */
export async function findRunImages(
  run: LocatedRun,
  ids: readonly string[],
  moved?: string,
): Promise<FoundImages> {
  const { data } = run.options;
  const imagePattern = patternOfNames(run.options.imagePattern);
  // Of images on the web it does not matter where the data is.
  if (isAddress(imagePattern)) return { pattern: imagePattern, folder: await folderOf(data) };
  const tried: string[] = [];
  for (const { folder, pattern } of await candidates(run, moved)) {
    if (await holdsOne(folder, pattern, ids)) {
      const guessed = moved === undefined && run.dataFromRun === undefined &&
        resolve(data) !== data && resolve(imagePattern) !== imagePattern;
      return {
        pattern,
        folder,
        warning: guessed
          ? `the run says only that its data is in "${data}", from wherever facet was ` +
            `started then; taken from ${
              resolve(data)
            }. If that is another place, pass --images FOLDER`
          : undefined,
      };
    }
    tried.push(pattern);
  }
  if (ids.some(isAddress)) {
    const [{ folder, pattern }] = await candidates(run, moved) as [FoundPlace];
    return { folder, pattern };
  }
  throw new UserError(
    `the run's images are not there: looked for ${tried.join(" and ")}, with ${ids.length} names ` +
      `such as "${
        ids[0]
      }". facet eval takes them from where they are now by --images FOLDER, or other ` +
      "data by --data",
  );
}

type FoundPlace = Pick<FoundImages, "folder" | "pattern">;

/** Patterns of image files to try, the most likely first. */
async function candidates(
  { folder, options, dataFromRun }: LocatedRun,
  moved?: string,
): Promise<FoundPlace[]> {
  const { data } = options;
  const imagePattern = patternOfNames(options.imagePattern);
  if (moved !== undefined) {
    const folder = await openSource(moved) ? await imageFolderOf(moved) : resolve(moved);
    const steps = imagePattern.split(/[/\\]/);
    // The folder of the data, or any between it and the images.
    const behind = steps.map((_, step) => resolve(folder, ...steps.slice(step)))
      .filter((pattern) => pattern.includes("{}"));
    const patterns = resolve(imagePattern) === imagePattern ? behind.slice(1) : behind;
    return [...new Set(patterns)].map((pattern) => ({ folder, pattern }));
  }
  const places = [data, ...(dataFromRun === undefined ? [] : [join(resolve(folder), dataFromRun)])];
  const folders = await Promise.all(places.map(folderOf));
  return [...new Set(folders.map((place) => resolve(place)))]
    .map((folder) => ({ folder, pattern: resolve(folder, imagePattern) }));
}

/** The folder of a catalogue: the path itself, or the folder of its CSV, which need not exist any more. */
async function folderOf(data: string): Promise<string> {
  try {
    return await imageFolderOf(data);
  } catch {
    return /\.(?:csv|tsv|txt|gz)$/i.test(data) ? dirname(resolve(data)) : data;
  }
}

async function holdsOne(
  folder: string,
  pattern: string,
  ids: readonly string[],
): Promise<boolean> {
  const finder = new ImageFinder(folder, pattern);
  for (const id of ids) {
    try {
      if ((await Deno.stat(finder.find(id).image)).isFile) return true;
    } catch {
      // Not this one.
    }
  }
  return false;
}
