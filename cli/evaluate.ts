/** `facet eval`: how good a run's model is, head by head, and what it confuses. */
import { join } from "node:path";
import process from "node:process";
import {
  formatUnusable,
  prepareReplacing,
  replaceFolderAtomic,
  writeFileAtomic,
} from "../data/mod.ts";
import { evaluationReport, type EvaluationResult, ImageScores } from "../eval/mod.ts";
import { ImageInference } from "../model/inference.ts";
import { evaluateImages, knownChoices, readRun } from "../train/mod.ts";
import { Drawings } from "./drawings.ts";
import { withEngine } from "./engine.ts";
import { readEvaluationImages } from "./evaluation_images.ts";
import { writeEvaluationFiles } from "./evaluation_files.ts";
import { writeEvaluationPictures } from "./evaluation_pictures.ts";
import { writeEvaluationReport } from "./evaluation_report.ts";
import { count, defined, type Options, text } from "./options.ts";
import { note, printJson, style } from "./output.ts";
import { progressBar } from "./progress.ts";
import { loadModel } from "./run_model.ts";
import { tellOfTrainedImages } from "./trained_on.ts";

/** What a folder of an evaluation is. */
const replacement = { kind: "evaluation" } as const;

/** Evaluates the run in folder `run`. */
export async function evaluate(run: string, options: Options): Promise<EvaluationResult> {
  const described = await readRun(run);
  const { options: told, heads: relabelled } = described;
  const folder = text(options.out) ?? join(run, "eval");
  await prepareReplacing(folder, replacement);
  return await withEngine(options, async (engine, pool) => {
    const { network, heads } = await loadModel(engine, run, String(options.weights ?? "best"));
    const source = defined<{ data?: string; images?: string }>({
      data: text(options.data),
      images: text(options.images),
    });
    const { architecture } = network;
    const { set, unusable } = await readEvaluationImages(
      described,
      architecture,
      heads,
      pool,
      source,
    );
    const trainedOn = await tellOfTrainedImages(described, set, source.data === undefined);
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
    // Printed before anything is drawn: no drawing costs the figures.
    if (options.json === true) {
      printJson({ ...result, trained_on: trainedOn });
    } else {
      const width = process.stdout.columns || Infinity;
      console.log(evaluationReport(result, evaluation.confusions, { width }));
    }
    // All at once: what is there is one evaluation, the one before or this one.
    const drawings = new Drawings();
    await replaceFolderAtomic(folder, replacement, async (making) => {
      if (unusable.length > 0) {
        await writeFileAtomic(join(making, "unusable.csv"), formatUnusable(unusable));
      }
      await writeEvaluationFiles(making, evaluated);
      if (options.report === false) return;
      await writeEvaluationPictures(making, evaluated, told.seed, drawings);
      const model = { run, network, choices, trainedOn };
      await writeEvaluationReport(making, evaluated, model, drawings);
    });
    if (unusable.length > 0) {
      const path = join(folder, "unusable.csv");
      note(`${unusable.length} rows left out as unusable, see ${path}`);
    }
    note(`scores, confusion matrices, likely label errors: ${folder}`);
    if (options.report !== false) note(`report: ${style("bold", join(folder, "report.html"))}`);
    drawings.end();
    return result;
  });
}
