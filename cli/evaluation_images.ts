/** The images that a run's model is judged by: its validation rows, or another catalogue. */
import {
  type Head,
  type PackedImages,
  packImages,
  readCatalogue,
  relabelRows,
  type Unusable,
} from "../data/mod.ts";
import type { Architecture } from "../model/architecture.ts";
import { checkHeads } from "../model/weights.ts";
import type { WorkerPool } from "../threads/mod.ts";
import { type DescribedRun, findRunImages } from "../train/mod.ts";
import { warn } from "./output.ts";
import { progressBar } from "./progress.ts";

/** Packed images, and the rows that are not among them. */
export interface EvaluationImages {
  readonly set: PackedImages;
  readonly unusable: readonly Unusable[];
}

/** Where to take images from, if not from where the run has them. */
export interface EvaluationSource {
  /** Another catalogue: then all of its rows, with the labels that training would have given them. */
  readonly data?: string;
  /** The folder that the run's own images were moved to. */
  readonly images?: string;
}

/**
 * Reads and packs them.
 *
 * @param run What the run was told, and its labels.
 * @param architecture The model: its labels, its input size, and how images are brought to it.
 * @param heads The model's classes.
 * @param pool Threads that decode.
 * @param source What the user says of where to take them from.
 * @throws UserError When they are not there, none can be used, or the model has other labels.
 */
export async function readEvaluationImages(
  run: DescribedRun,
  architecture: Architecture,
  heads: readonly Head[],
  pool: WorkerPool,
  source: EvaluationSource = {},
): Promise<EvaluationImages> {
  const { paths, options: told, heads: relabelled } = run;
  const model = `the model of ${paths.folder} does not go with ${paths.labels}: it`;
  checkHeads(architecture, relabelled, model);
  const catalogue = source.data === undefined
    ? await validationRows(run, source.images)
    : await readCatalogue({
      data: source.data,
      imageColumn: told.imageColumn,
      imagePattern: told.imagePattern,
      labels: told.labels,
    });
  const rows = source.data === undefined ? catalogue.rows : relabelRows(catalogue.rows, relabelled);
  const packing = progressBar({ title: "packing images", total: rows.length, unit: "images" });
  const set = await packImages(rows, heads, {
    ...architecture.input,
    strict: told.strict,
    maxUnusable: 1,
    pool,
    onProgress: (done) => packing.update(done),
  }).finally(() => packing.stop());
  return { set, unusable: [...catalogue.unusable, ...set.unusable] };
}

/** The rows that the run keeps for it, with their images where they are now. */
async function validationRows({ paths, options, ...run }: DescribedRun, moved?: string) {
  const { imageColumn, labels } = options;
  const read = (imagePattern?: string) =>
    readCatalogue({
      data: paths.validation,
      imageColumn,
      labels,
      ...(imagePattern !== undefined && { imagePattern }),
    });
  const ids = (await read()).rows.map(({ id }) => id);
  const located = { ...run, folder: paths.folder, options };
  const { pattern, warning } = await findRunImages(located, ids, moved);
  if (warning !== undefined) warn(warning);
  return await read(pattern);
}
