/** Whether a model is evaluated on what it was trained on, or on other pictures than its run names. */
import { exists } from "../../data/exists.ts";
import { namesInCsv, type PackedImages } from "../../data/mod.ts";
import { imageDigests, readImageDigests } from "./image_digests.ts";
import type { DescribedRun } from "./run_description.ts";

/**
 * Finds the images that a run was trained on, and warns of those and of its own that have changed.
 *
 * @param run The run.
 * @param set The images that its model is evaluated on.
 * @param own Whether they are to be its validation images.
 * @param warn Called with each warning.
 * @returns The indices of those that the run was trained on; null where that cannot be told.
 * @throws UserError When the run's lists cannot be read.
 */
export async function findTrainedImages(
  { paths, options }: DescribedRun,
  set: PackedImages,
  own: boolean,
  warn: (message: string) => void,
): Promise<ReadonlySet<number> | null> {
  const pictures = await readImageDigests(paths.imageDigests);
  const digests = pictures && imageDigests(set);
  const ids = await trainingIds(paths.train, options);
  if (digests === undefined && ids === undefined) {
    warn(`${paths.train} is gone: whether images were trained on cannot be told`);
    return null;
  }
  // Of a run that kept no digests, names are all there is to go by.
  const trained = new Set(
    [...set.rows.keys()].filter((image) =>
      digests ? pictures.training.has(digests[image]!) : ids?.has(set.rows[image]!.id)
    ),
  );
  if (trained.size > 0) {
    warn(
      `${trained.size} of ${set.count} images were trained on` +
        `${digests ? "" : ", as their names say"}: a model is better on those than on new ones` +
        (own ? "" : "; without --data the run's own validation images are used"),
    );
  }
  if (pictures === undefined || digests === undefined) return trained;
  const named = own
    ? 0
    : set.rows.filter(({ id }, image) => ids?.has(id) && !pictures.training.has(digests[image]!))
      .length;
  if (named > 0) {
    warn(`${named} of ${set.count} images are named as training images are, and look different`);
  }
  const changed = own ? digests.filter((digest) => !pictures.validation.has(digest)).length : 0;
  if (changed > 0) {
    warn(
      `${changed} of ${set.count} images are not the pictures that the run was validated with: ` +
        "they have changed, or are others of the same name",
    );
  }
  return trained;
}

/** Names of the training images; undefined where the run no longer has the list. */
async function trainingIds(
  path: string,
  { imageColumn }: DescribedRun["options"],
): Promise<ReadonlySet<string> | undefined> {
  if (!await exists(path)) return undefined;
  return new Set(await namesInCsv(path, imageColumn));
}
