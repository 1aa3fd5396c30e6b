/** `facet eval`: the metrics of a run's model, head by head, and the classes it confuses. */
import { join } from "node:path";
import process from "node:process";
import { counted } from "../charts/mod.ts";
import { decisionsText, evaluationReport, type EvaluationResult } from "../eval/mod.ts";
import { type EvaluateOptions, evaluateRun } from "../report/mod.ts";
import type { RunWeights } from "../train/mod.ts";
import { computing } from "./engine.ts";
import { requireDrawn } from "./missing_drawings.ts";
import { batchRule, count, engineOptions, list, number, type Options, text } from "./options.ts";
import { note, print, printJson, style, warn } from "./output.ts";
import { ProgressBars } from "./progress.ts";

/** Evaluates the run in folder `run`. */
export async function evaluate(run: string, options: Options): Promise<void> {
  await showEvaluation({
    run,
    data: text(options.data),
    encoding: text(options.encoding),
    images: text(options.images),
    weights: text(options.weights) as RunWeights | undefined,
    missing: list(options.missing),
    out: text(options.out),
    batchSize: count("--batch-size", options.batchSize ?? "64", batchRule),
    precision: number("--precision", options.precision),
    tagThresholds: text(options.tagThresholds) as EvaluateOptions["tagThresholds"],
    tta: text(options.tta) as EvaluateOptions["tta"],
    report: options.report !== false,
    maps: options.maps !== false,
    ...engineOptions(options),
  }, options.json === true);
}

/**
 * Evaluates a run and prints its figures.
 *
 * @param options Which run, on what, and where to write.
 * @param json Whether to print them as one JSON document.
 */
export async function showEvaluation(
  options: EvaluateOptions,
  json = false,
): Promise<EvaluationResult> {
  const bars = new ProgressBars();
  return await computing(options, async (hooks) => {
    const { result, folder, stored, sureness, unusable, missing } = await evaluateRun(options, {
      ...hooks,
      onPack: bars.stage("packing images", "images"),
      onImageDownload: bars.stage("downloading images", "images"),
      onEvaluate: bars.stage("evaluating", "images"),
      onMap: bars.stage("where it looked", "maps"),
      onWarning: (message) => {
        bars.stop();
        warn(message);
      },
      onNote: note,
      onWritten: (folder) => {
        note(`scores, confusion matrices, likely label errors: ${folder}`);
        if (options.report === false) return;
        const later = options.maps === false ? "" : "; maps are added to it now";
        note(`report: ${style("bold", join(folder, "report.html"))}${later}`);
      },
      // Printed before anything is drawn: no drawing costs the figures.
      onFigures: ({ result, confusions, trainedOn, decisions, sureness }) => {
        bars.stop();
        if (json) return printJson({ ...result, trained_on: trainedOn, decisions, sureness });
        const width = process.stdout.columns || Infinity;
        print(evaluationReport(result, confusions, { width }));
        if (sureness) print(decisionsText(sureness, { width }));
      },
    }).finally(() => bars.stop());
    if (unusable.length > 0) {
      const path = join(folder, "unusable.csv");
      note(`${counted(unusable.length, "row")} left out as unusable, see ${path}`);
    }
    if (stored && sureness) {
      const file = join(options.run, `${options.weights ?? "best"}.safetensors`);
      note(
        `what is sure, by ${sureness.images} image${
          sureness.images === 1 ? "" : "s"
        }, is stored in ${file}${options.tta === "flip" ? ", for use with --tta flip" : ""}`,
      );
    }
    requireDrawn(missing);
    return result;
  });
}
