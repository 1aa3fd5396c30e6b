/** `facet predict`: labels and probabilities of image files. */
import process from "node:process";
import { UserError } from "../data/errors.ts";
import { predictionCsv, predictionTable } from "../eval/mod.ts";
import { predictFiles, type PredictFilesOptions } from "../predict/mod.ts";
import type { RunWeights } from "../train/mod.ts";
import { computing } from "./engine.ts";
import { batchRule, count, engineOptions, flag, type Options, text } from "./options.ts";
import { note, printJson } from "./output.ts";

/** How predictions are printed. */
type Format = "table" | "csv" | "json";

/** Predicts the images at `paths`, files or folders, with the model of `run`. */
export async function predict(
  run: string,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const stray = ["imageColumn", "imagePattern", "shard"].find((name) =>
    options[name] !== undefined
  );
  if (stray !== undefined) throw new UserError(`${flag(stray)} goes with --in and --out`);
  if (paths.length === 0) throw new UserError("name images or folders, or a list by --in");
  if (options.json === true && options.csv === true) {
    throw new UserError("--json and --csv exclude each other");
  }
  const predicted = {
    model: run,
    paths,
    weights: text(options.weights) as RunWeights | undefined,
    batchSize: count("--batch-size", options.batchSize ?? "64", batchRule),
    top: count("--top", options.top ?? "3"),
    ...engineOptions(options),
  };
  await showPredictions(
    predicted,
    options.json === true ? "json" : options.csv === true ? "csv" : "table",
  );
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
    const { predictions } = await predictFiles(options, {
      ...hooks,
      onSkipped: ({ path, reason }) => note(`skipped ${path}: ${reason}`),
    });
    if (format === "json") printJson(predictions);
    else if (format === "csv") console.log(predictionCsv(predictions).trimEnd());
    else console.log(predictionTable(predictions, { width: process.stdout.columns || Infinity }));
  });
}
