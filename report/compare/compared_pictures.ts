/** The pictures of the images on which runs disagree. */
import { UserError } from "../../data/errors.ts";
import { decodeFiles, ImageFinder } from "../../data/mod.ts";
import { findRunImages, readRun } from "../../train/mod.ts";
import { WorkerPool } from "../../threads/mod.ts";
import type { CompareHooks } from "./compare_runs.ts";
import type { RunComparison } from "./run_comparison.ts";

/** Most images of a head that only one of two runs gets right. */
export const mostImages = 24;

/** Pictures of images by their names. */
export interface ComparedPictures {
  /** Width of each in pixels. */
  readonly width: number;
  /** Their height in pixels. */
  readonly height: number;
  /** RGB of those that were found. [height, width, 3] */
  readonly pixels: ReadonlyMap<string, Uint8Array>;
}

/** Decodes the images that the page shows, as the first run's network sees them. */
export async function comparedPictures(
  { runs, pairs }: Pick<RunComparison, "runs" | "pairs">,
  { pool, onNote }: Pick<CompareHooks, "pool" | "onNote">,
): Promise<ComparedPictures> {
  const { options, folder } = runs[0]!;
  const { inputWidth: width, inputHeight: height, resize } = options;
  const ids = [
    ...new Set(
      pairs.flatMap(({ heads }) =>
        heads.flatMap(({ onlyFirst, onlyOther }) =>
          [onlyFirst, onlyOther].flatMap((images) =>
            images.slice(0, mostImages).map(({ id }) => id)
          )
        )
      ),
    ),
  ];
  if (ids.length === 0) return { width, height, pixels: new Map() };
  const threads = pool ?? new WorkerPool();
  try {
    const { dataFromRun } = await readRun(folder);
    const place = await findRunImages({ folder, options, dataFromRun }, ids);
    const finder = new ImageFinder(place.folder, place.pattern);
    const paths = ids.map((id) => finder.find(id).image);
    const decoding = { width, height, resize, strict: false, pool: threads };
    const { pixels, reasons } = await decodeFiles(paths, decoding);
    const length = width * height * 3;
    return {
      width,
      height,
      pixels: new Map(
        ids.flatMap((id, index) =>
          reasons[index] === undefined
            ? [[id, pixels.subarray(index * length, (index + 1) * length)] as const]
            : []
        ),
      ),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onNote?.(`the page has no pictures: ${error.message}`);
    return { width, height, pixels: new Map() };
  } finally {
    if (!pool) threads.close();
  }
}
