/** `facet predict`: labels and probabilities of image files. */
import process from "node:process";
import { UserError } from "../data/errors.ts";
import {
  type PredictedHeads,
  type Prediction,
  predictionCsv,
  predictionTable,
} from "../eval/mod.ts";
import {
  predictFiles,
  type PredictFilesOptions,
  type Reviewed,
  type SkippedImage,
} from "../predict/mod.ts";
import type { RunWeights } from "../train/mod.ts";
import { computing } from "./engine.ts";
import { batchRule, count, engineOptions, flag, type Options, text } from "./options.ts";
import { note, printJson, warn } from "./output.ts";

/** Options of lists alone. */
const listOptions = [
  ...["imageColumn", "imagePattern", "imageSeparator", "encoding", "shard"],
  ...["download", "connections", "offline"],
];

/** How predictions are printed. */
type Format = "table" | "csv" | "json";

/** Predicts the images at `paths`, files or folders, with the model of `run`. */
export async function predict(
  run: string,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  requireImages(paths, options);
  await showPredictions(
    { ...predictionOptions(run, options), paths },
    formatOf(options) ?? "table",
  );
}

/** The options of predicting that go with images named one by one, with a list, and with folders to write. */
export function predictionOptions(
  run: string,
  options: Options,
): Omit<PredictFilesOptions, "paths"> {
  return {
    model: run,
    weights: text(options.weights) as RunWeights | undefined,
    batchSize: count("--batch-size", options.batchSize ?? "64", batchRule),
    top: options.top === undefined ? undefined : count("--top", options.top),
    review: text(options.review),
    tta: text(options.tta) as PredictFilesOptions["tta"],
    ...engineOptions(options),
  };
}

/** @throws UserError When no images are named one by one, or options of lists are. */
export function requireImages(paths: readonly string[], options: Options): void {
  const stray = listOptions.find((name) => options[name] !== undefined);
  if (stray !== undefined) throw new UserError(`${flag(stray)} goes with --in`);
  requireTopShown(options);
  if (paths.length === 0) throw new UserError("name images or folders, or a list by --in");
}

/** @throws UserError When candidates are asked for that what is printed does not show. */
export function requireTopShown({ top, json }: Options): void {
  if (top !== undefined && json !== true) throw new UserError("--top goes with --json");
}

/**
 * The format that is asked for.
 *
 * @throws UserError When both are.
 */
export function formatOf({ json, csv }: Options): "json" | "csv" | undefined {
  if (json === true && csv === true) throw new UserError("--json and --csv exclude each other");
  return json === true ? "json" : csv === true ? "csv" : undefined;
}

/**
 * Predicts images and prints what comes out.
 *
 * @param options Which images, and by what model.
 * @param format How it is printed.
 */
export async function showPredictions(
  options: PredictFilesOptions,
  format: Format = "table",
): Promise<void> {
  await computing(options, async (hooks) => {
    const { predictions, skipped, heads, decisions, reviewed } = await predictFiles(options, {
      ...hooks,
      onNote: note,
      onWarning: warn,
      onSkipped: ({ path, reason }) => note(`skipped ${path}: ${reason}`),
    });
    if (format !== "table") {
      const predictedHeads = { heads, decided: decisions !== undefined };
      printPredictions(format, predictions, skipped, predictedHeads);
    } else {
      console.log(predictionTable(predictions, { width: process.stdout.columns || Infinity }));
      if (predictions.some(isUnsure)) note("?: not sure");
    }
    if (skipped.length > 0) {
      const images = predictions.length === 1 ? "1 image" : `${predictions.length} images`;
      note(`${images} predicted, ${skipped.length} skipped`);
    }
    if (reviewed) noteReview(options.review!, reviewed);
  });
}

/** Prints predictions for programs, with the images that have none behind them. */
export function printPredictions(
  format: "json" | "csv",
  predictions: readonly Prediction[],
  skipped: readonly SkippedImage[],
  heads: PredictedHeads,
): void {
  if (format === "json") {
    const unpredicted = skipped.map(({ path, reason }) => ({ image: path, error: reason }));
    printJson([...predictions, ...unpredicted]);
  } else console.log(predictionCsv(predictions, heads, skipped).trimEnd());
}

/** Whether an image has an answer that is not sure. */
function isUnsure({ facets }: Prediction): boolean {
  return Object.values(facets).some((facet) => facet.kind !== "number" && facet.sure === false);
}

/**
 * Says what a review holds.
 *
 * @param path Its file.
 * @param reviewed How many answers.
 */
export function noteReview(path: string, { unsure, listed }: Reviewed): void {
  const which = listed < unsure ? `the ${listed} least sure of ${unsure}` : `${unsure}`;
  note(
    `${path} lists ${which} answers that are not sure, the least sure first: correct its ` +
      "suggestions, delete the lines that you do not know, and give it to --corrections",
  );
}
