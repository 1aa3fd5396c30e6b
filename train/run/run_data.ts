/**
 * Where a run's data is. A run keeps the place whole, so that it does not matter where facet is started,
 * and as the way from its own folder, so that both can be moved together.
 */
import { dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../../data/errors.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";

/** Options that are paths, relative to where facet was started. */
const paths = ["data", "split", "corrections", "map", "weights"] as const;

/** The same options with their paths whole; an address of weights stays. */
export function withWholePaths<Told extends Partial<TrainOptions>>(options: Told): Told {
  const whole = paths.flatMap((name) => {
    const path = options[name];
    return path === undefined || /^https?:/i.test(path) ? [] : [[name, resolve(path)]];
  });
  return { ...options, ...Object.fromEntries(whole) };
}

/** The way from a run's folder to its data. */
export function wayToData(run: string, { data }: Pick<ResolvedOptions, "data">): string {
  return relative(resolve(run), resolve(data)).split(sep).join("/");
}

/** A run that looks for its images. */
export interface LocatedRun {
  /** Its folder. */
  readonly folder: string;
  /** Where its data was, and how images are named in it. */
  readonly options: Pick<ResolvedOptions, "data" | "imagePattern">;
  /** The way from there to its data; absent in runs of older versions. */
  readonly dataFromRun?: string;
}

/** A run's images as they can be found. */
export interface FoundImages {
  /** Their paths, whole, `{}` being the name. */
  readonly pattern: string;
  /** What the user should know of how they were found. */
  readonly warning?: string;
}

/**
 * Finds a run's images.
 *
 * @param run The run.
 * @param ids Names of some of its images.
 * @param moved Where the user says that they are: the data's folder, or that of the images itself.
 * @returns The first place that holds one of them.
 * @throws UserError When no place does; it says where was looked, and what to do.
 */
export async function findRunImages(
  run: LocatedRun,
  ids: readonly string[],
  moved?: string,
): Promise<FoundImages> {
  const { data, imagePattern } = run.options;
  const looked: string[] = [];
  for (const pattern of await candidates(run, moved)) {
    if (await holdsOne(pattern, ids)) {
      const guessed = moved === undefined && run.dataFromRun === undefined &&
        resolve(data) !== data && resolve(imagePattern) !== imagePattern;
      return {
        pattern,
        ...(guessed && {
          warning: `the run says only that its data is in "${data}", from wherever facet was ` +
            `started then; taken from ${
              resolve(data)
            }. If that is another place, say --images FOLDER`,
        }),
      };
    }
    looked.push(pattern);
  }
  throw new UserError(
    `the run's images are not there: looked for ${
      looked.join(" and ")
    }, with ${ids.length} names ` +
      `such as "${
        ids[0]
      }". facet eval takes them from where they are now by --images FOLDER, or other ` +
      "data by --data",
  );
}

/** Patterns to look for images by, the likeliest first. */
async function candidates(
  { folder, options, dataFromRun }: LocatedRun,
  moved?: string,
): Promise<string[]> {
  const { data, imagePattern } = options;
  if (moved !== undefined) {
    const steps = imagePattern.split(/[/\\]/);
    // The folder of the data, or any between it and the images.
    const behind = steps.map((_, step) => resolve(moved, ...steps.slice(step)))
      .filter((pattern) => pattern.includes("{}"));
    return [...new Set(resolve(imagePattern) === imagePattern ? behind.slice(1) : behind)];
  }
  const places = [data, ...(dataFromRun === undefined ? [] : [join(resolve(folder), dataFromRun)])];
  const folders = await Promise.all(places.map(folderOf));
  return [...new Set(folders.map((place) => resolve(place, imagePattern)))];
}

/** A catalogue's folder, or the one that its CSV is in or was. */
async function folderOf(data: string): Promise<string> {
  try {
    return (await Deno.stat(data)).isDirectory ? data : dirname(resolve(data));
  } catch {
    return /\.(?:csv|tsv|txt|gz)$/i.test(data) ? dirname(resolve(data)) : data;
  }
}

async function holdsOne(pattern: string, ids: readonly string[]): Promise<boolean> {
  for (const id of ids) {
    try {
      if ((await Deno.stat(pattern.replaceAll("{}", () => id))).isFile) return true;
    } catch {
      // Not this one.
    }
  }
  return false;
}
