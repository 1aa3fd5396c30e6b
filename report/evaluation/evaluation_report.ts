/** `report.html` of an evaluation, and the maps that it shows. */
import { basename, join, resolve } from "node:path";
import { writeFileAtomic } from "../../data/mod.ts";
import type { Choices } from "../../kernels/mod.ts";
import type { Network } from "../../model/network.ts";
import { readMetrics, runPaths } from "../../train/mod.ts";
import { notingMissing } from "../page/drawing.ts";
import type { Drawings } from "../page/drawings.ts";
import type { EvaluatedSet } from "./evaluation_files.ts";
import { evaluationPage } from "./evaluation_page.ts";
import { modelMaps } from "./model_maps.ts";

/** The model that was evaluated. */
export interface EvaluatedRun {
  /** The run's folder. */
  readonly run: string;
  readonly network: Network;
  /** Variants of the kernels. */
  readonly choices: Choices;
  /** How many of the images it was trained on; null where that is not known. */
  readonly trainedOn: number | null;
  /** Called as maps of where it looked are done. */
  readonly onMap: (done: number, total: number) => void;
}

/**
 * Writes the report.
 *
 * @param folder Where; it must exist.
 * @param evaluated What there is to report.
 * @param model Of what model.
 * @param drawings Takes note of what cannot be drawn.
 * @throws UserError When the file cannot be written.
 */
export async function writeEvaluationReport(
  folder: string,
  evaluated: EvaluatedSet,
  model: EvaluatedRun,
  drawings: Drawings,
): Promise<void> {
  const path = join(folder, "report.html");
  await drawings.draw(path, async () => {
    const { made, missing } = await notingMissing(() => pageOf(evaluated, model, drawings));
    await writeFileAtomic(path, made);
    for (const { name, cause } of missing) drawings.add(`${name} in report.html`, cause);
  });
}

async function pageOf(
  { set, result, evaluation, scores, decided }: EvaluatedSet,
  { run, network, choices, trainedOn, onMap }: EvaluatedRun,
  drawings: Drawings,
): Promise<string> {
  const maps = await modelMaps(network, set, scores, { choices, onProgress: onMap }).catch(
    (error) => {
      drawings.add("where the model looked", error);
      return [];
    },
  );
  return await evaluationPage({
    name: basename(resolve(run)),
    result,
    confusions: evaluation.confusions,
    scores,
    images: set,
    decisions: decided?.decisions,
    sureness: decided?.sureness,
    trainedOn: trainedOn ?? 0,
    epochs: await readMetrics(runPaths(run).metrics),
    maps,
  });
}
