/** `facet eval`: how good a run's model is, head by head, and what it confuses. */
import { join } from "node:path";
import process from "node:process";
import { makeFolder, writeUnusable } from "../data/mod.ts";
import { evaluationReport, type EvaluationResult, ImageScores } from "../eval/mod.ts";
import { ImageInference } from "../model/inference.ts";
import { evaluateImages, knownChoices, readRun } from "../train/mod.ts";
import { Drawings } from "./drawings.ts";
import { withEngine } from "./engine.ts";
import { readEvaluationImages } from "./evaluation_images.ts";
import { writeEvaluationFiles } from "./evaluation_files.ts";
import { writeEvaluationPictures } from "./evaluation_pictures.ts";
import { writeEvaluationReport } from "./evaluation_report.ts";
import { count, type Options } from "./options.ts";
import { note, printJson, style } from "./output.ts";
import { progressBar } from "./progress.ts";
import { loadModel } from "./run_model.ts";

/** Evaluates the run in folder `run`. */
export async function evaluate(run: string, options: Options): Promise<EvaluationResult> {
  const { paths, options: told, heads: relabelled } = await readRun(run);
  return await withEngine(options, async (engine, pool) => {
    const { network, heads } = await loadModel(engine, run, String(options.weights ?? "best"));
    const other = typeof options.data === "string" ? options.data : undefined;
    const { set, unusable } = await readEvaluationImages(
      { paths, options: told, heads: relabelled },
      network.architecture,
      heads,
      pool,
      other,
    );
    const folder = typeof options.out === "string" ? options.out : join(run, "eval");
    await makeFolder(folder);
    if (unusable.length > 0) {
      const path = join(folder, "unusable.csv");
      await writeUnusable(path, unusable);
      note(`${unusable.length} rows left out as unusable, see ${path}`);
    }
    const batch = Math.min(count("--batch-size", options.batchSize ?? "64"), set.count);
    const choices = await knownChoices(engine);
    const inference = await ImageInference.compile(network, set, batch, choices);
    const bar = progressBar({ title: "evaluating", total: set.count, unit: "images" });
    const scores = new ImageScores(heads, set.count);
    const evaluation = await evaluateImages(
      inference,
      set,
      heads,
      ({ start, count, logits, labels }) => {
        scores.add(start, logits, labels);
        bar.update(start + count);
      },
    ).finally(() => bar.stop());
    const result = evaluation.result();
    const evaluated = { set, heads: relabelled, evaluation, scores };
    await writeEvaluationFiles(folder, evaluated);
    // Printed before anything is drawn: no drawing costs the figures.
    if (options.json === true) {
      printJson(result);
    } else {
      const width = process.stdout.columns || Infinity;
      console.log(evaluationReport(result, evaluation.confusions, { width }));
    }
    const drawings = new Drawings();
    if (options.report !== false) {
      await writeEvaluationPictures(folder, evaluated, told.seed, drawings);
      await writeEvaluationReport(folder, evaluated, { run, network, choices }, drawings);
    }
    note(`scores, confusion matrices, likely label errors: ${folder}`);
    if (options.report !== false) note(`report: ${style("bold", join(folder, "report.html"))}`);
    drawings.end();
    return result;
  });
}
