/** Predictions for image files and folders of them, all in memory. */
import { UserError } from "../data/errors.ts";
import {
  checkOptions,
  type Decisions,
  decodeFiles,
  type Head,
  type ImageSet,
  type InputOptions,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
} from "../data/mod.ts";
import { anyText, listOf } from "../data/rules.ts";
import { type Prediction, ReviewList, toPredictions } from "../eval/mod.ts";
import { computeHookNames } from "../kernels/mod.ts";
import { ImageInference } from "../model/mod.ts";
import { knownChoices } from "../train/mod.ts";
import type { WorkerPool } from "../threads/mod.ts";
import { findImageFiles } from "./image_files.ts";
import {
  type PredictionHooks,
  type PredictionOptions,
  predictionRules,
} from "./prediction_options.ts";
import { type Reviewed, writeReview } from "./review_file.ts";
import { withPredictingModel } from "./with_predicting_model.ts";

/** Which images to predict, and by what model. */
export interface PredictFilesOptions extends PredictionOptions {
  /** Image files, and folders, of which all images below are taken. */
  readonly paths: readonly string[];
  /**
   * A CSV to write with the answers that are not sure, the least sure first; an image's path is its id.
   */
  readonly review?: string | undefined;
}

/** What the caller may watch and lend. */
export interface PredictFilesHooks extends PredictionHooks {
  /** An image cannot be used. */
  readonly onSkipped?: ((image: SkippedImage) => void) | undefined;
}

/** An image that cannot be used. */
export interface SkippedImage {
  /** Its file. */
  readonly path: string;
  /** Why, such as "it is empty". */
  readonly reason: string;
}

/** Predictions, and the images without one. */
export interface FilePredictions {
  /** In the order of the paths, a folder's files by name. */
  readonly predictions: readonly Prediction[];
  /** The images that cannot be used, and what cannot be read below folders. */
  readonly skipped: readonly SkippedImage[];
  /** The model's heads. */
  readonly heads: readonly Head[];
  /** How the model's outputs became answers; absent where the model does not hold that. */
  readonly decisions?: Decisions | undefined;
  /** What the review holds; absent where none was asked for. */
  readonly reviewed?: Reviewed | undefined;
}

const optionRules: OptionRules<PredictFilesOptions> = {
  ...predictionRules,
  paths: { flag: "the paths", rule: listOf(anyText, { least: 1 }), required: true },
};

const hookNames: OptionNames<PredictFilesHooks> = {
  onNote: true,
  onWarning: true,
  onSkipped: true,
  ...computeHookNames,
};

/**
 * Predicts image files.
 *
 * @param options Which images, and by what model.
 * @param hooks What the caller watches and lends.
 * @returns The predictions, and the images that cannot be used.
 * @throws UserError When an option or the model cannot be used, a path does not exist, a folder holds no
 * image, or none of the images can be used.
 *
 * @example
 * ```ts ignore
 * import { predictFiles } from "./mod.ts";
 *
 * const { predictions } = await predictFiles({ model: "runs/shop", paths: ["photo.jpg", "photos"] });
 * for (const { image, facets } of predictions) console.log(image, facets.colour?.label);
 * ```
 */
export async function predictFiles(
  options: PredictFilesOptions,
  hooks: PredictFilesHooks = {},
): Promise<FilePredictions> {
  checkOptions("predictFiles", options, optionRules);
  requireKnownHooks("predictFiles", hooks, hookNames);
  const { paths, top = 3, review, tta, batchSize = 64 } = options;
  const { files, unreadable, notes } = await findImageFiles(paths);
  for (const message of notes) hooks.onNote?.(message);
  return await withPredictingModel(options, hooks, async (model, pool) => {
    const { network, heads, decisions } = model;
    const { set, images, unusable } = await decode(files, network.architecture.input, pool);
    const skipped = [...unusable, ...unreadable];
    const [only] = skipped;
    if (files.length === 1 && set.count === 0) {
      throw new UserError(`${only!.path} cannot be used: ${only!.reason}`);
    }
    for (const image of skipped) hooks.onSkipped?.(image);
    if (set.count === 0) throw new UserError(`none of the ${skipped.length} images can be used`);
    const batch = Math.min(batchSize, set.count);
    const choices = await knownChoices(network.engine);
    using inference = await ImageInference.compile(network, set, batch, { choices, tta });
    const predictions: Prediction[] = [];
    for await (const { start, count, logits } of inference.logits()) {
      const names = images.slice(start, start + count);
      predictions.push(...toPredictions(names, logits, heads, { top, decisions }));
    }
    const predicted = { predictions, skipped, heads, decisions };
    if (review === undefined) return predicted;
    const list = new ReviewList();
    for (const { image, facets } of predictions) {
      list.addFacets({ id: image, image }, heads, facets);
    }
    return { ...predicted, reviewed: await writeReview(review, list) };
  });
}

/** Decodes files: the pixels of those that can be used, which these are, and why the others cannot. */
async function decode(files: readonly string[], input: InputOptions, pool: WorkerPool) {
  const { width, height } = input;
  const { pixels, reasons } = await decodeFiles(files, { ...input, pool });
  const length = height * width * 3;
  const images: string[] = [];
  const unusable: SkippedImage[] = [];
  for (const [index, path] of files.entries()) {
    const reason = reasons[index];
    if (reason !== undefined) unusable.push({ path, reason });
    else {pixels.copyWithin(
        images.push(path) * length - length,
        index * length,
        (index + 1) * length,
      );}
  }
  const count = images.length;
  const set: ImageSet = {
    count,
    width,
    height,
    pixels: pixels.subarray(0, count * length),
    labels: new Int32Array(),
  };
  return { set, images, unusable };
}
