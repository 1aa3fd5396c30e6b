/**
 * Prepares a run: options, data and initial weights that fit one another. Nothing is written here, so a run
 * that cannot be trained leaves no trace.
 */
import { UserError } from "../../data/errors.ts";
import type { Engine } from "../../kernels/mod.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { smoothingWarning, weightingOf } from "../data/class_weights.ts";
import { withFolderLabels } from "../data/folder_labels.ts";
import { prepareData, type PreparedData, type PrepareHooks } from "../data/prepare.ts";
import { fewImagesNote, recipeForFewImages } from "../few_images.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";
import { recipeNote } from "../recipes.ts";
import { resolveOptions } from "../resolve_options.ts";
import { fittingBatchSize, requireBatches } from "./batch_size.ts";
import { architectureOf, requireRoomFor } from "./make_trainer.ts";
import { readWeightsFile, startingWeights, type WeightsHooks } from "./starting_weights.ts";

/** A run that is prepared. */
export interface PreparedRun {
  readonly options: ResolvedOptions;
  readonly data: PreparedData;
  readonly weights: FlatWeights;
}

/**
 * Prepares a run.
 *
 * @param engine The engine that will train it.
 * @param given The caller's options.
 * @param hooks Called with the progress of packing and with the starting weights.
 * @throws UserError When options, data or weights cannot be used, or do not fit one another.
 */
export async function prepareRun(
  engine: Engine,
  given: TrainOptions,
  hooks: PrepareHooks & WeightsHooks,
): Promise<PreparedRun> {
  const labelled = await withFolderLabels(given);
  const usual = resolveOptions(labelled);
  hooks.onNote?.(recipeNote(given));
  requirePrecision(engine, usual);
  const file = await readWeightsFile(usual, hooks);
  const data = await prepareData(usual, undefined, hooks);
  const architecture = architectureOf(usual, data);
  const { count } = data.training;
  // How many images there are is known from here on.
  const ofFew = recipeForFewImages(labelled, count);
  if (ofFew !== undefined) hooks.onNote?.(fewImagesNote(ofFew, count));
  const resolved = ofFew === undefined ? usual : resolveOptions({ ...labelled, ...ofFew });
  // The recipe's batch size is made to fit; the caller's own has to fit.
  const batchSize = given.batchSize ?? fittingBatchSize(resolved, architecture, count);
  const options = { ...resolved, batchSize };
  requireBatches(options, architecture, count);
  await requireRoomFor(engine, options, data);
  const { classWeights } = weightingOf(data.heads, data.training.labels, options);
  const warning = classWeights &&
    smoothingWarning(data.heads, classWeights, options.labelSmoothing);
  if (warning !== undefined) hooks.onWarning?.(warning);
  const weights = startingWeights(architecture, options, file, hooks);
  return { options, data, weights };
}

/** @throws UserError When the engine does not support the precision that the options name. */
export function requirePrecision(engine: Engine, { precision }: ResolvedOptions): void {
  if (precision === "mixed" && !engine.supportsHalf) {
    throw new UserError(
      `--precision mixed needs 16-bit floats, which ${engine.name} lacks: use a GPU that has ` +
        "them, or leave the option out",
    );
  }
}
