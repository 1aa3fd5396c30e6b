/** The images that a run's model is judged by: its validation rows, or another catalogue. */
import { join, resolve } from "node:path";
import { UserError } from "../data/errors.ts";
import {
  type Head,
  type PackedSet,
  packImages,
  readCatalogue,
  relabelRows,
  type Unusable,
} from "../data/mod.ts";
import type { Architecture } from "../model/architecture.ts";
import { checkHeads } from "../model/weights.ts";
import type { WorkerPool } from "../threads/mod.ts";
import type { readRun } from "../train/mod.ts";
import { progressBar } from "./progress.ts";

/** Packed images, and the rows that are not among them. */
export interface EvaluationImages {
  readonly set: PackedSet;
  readonly unusable: readonly Unusable[];
}

/**
 * Reads and packs them.
 *
 * @param run What the run was told, and its labels.
 * @param architecture The model: its labels, its input size, and how images are brought to it.
 * @param heads The model's classes.
 * @param pool Threads that decode.
 * @param other Another catalogue: then all of its rows, with the labels that training would have
 * given them.
 * @throws UserError When they are not there, none can be used, or the model has other labels.
 */
export async function readEvaluationImages(
  { paths, options: told, heads: relabelled }: Awaited<ReturnType<typeof readRun>>,
  architecture: Architecture,
  heads: readonly Head[],
  pool: WorkerPool,
  other?: string,
): Promise<EvaluationImages> {
  const model = `the model of ${paths.folder} does not go with ${paths.labels}: it`;
  checkHeads(architecture, relabelled, model);
  const images = other ?? told.data;
  const catalogue = await readCatalogue({
    data: other ?? paths.validation,
    imageColumn: told.imageColumn,
    imagePattern: other === undefined
      ? resolve(await folderOf(images), told.imagePattern)
      : told.imagePattern,
    labels: told.labels,
  });
  const rows = other === undefined ? catalogue.rows : relabelRows(catalogue.rows, relabelled);
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

async function folderOf(data: string): Promise<string> {
  try {
    return (await Deno.stat(data)).isDirectory ? data : join(data, "..");
  } catch (error) {
    throw new UserError(
      `the run's data is no longer at ${data}: facet eval takes it from elsewhere by --data`,
      { cause: error },
    );
  }
}
