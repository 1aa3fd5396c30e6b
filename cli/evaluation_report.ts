/** `report.html` of an evaluation, and the maps that it shows. */
import { basename, join, resolve } from "node:path";
import { writeFileAtomic } from "../data/mod.ts";
import type { Choices } from "../kernels/mod.ts";
import type { Network } from "../model/network.ts";
import { evaluationPage, modelMaps, notingMissing } from "../report/mod.ts";
import { readMetrics, runPaths } from "../train/mod.ts";
import type { Drawings } from "./drawings.ts";
import type { EvaluatedSet } from "./evaluation_files.ts";
import { progressBar } from "./progress.ts";

/** The model that was evaluated. */
export interface EvaluatedRun {
  /** The run's folder. */
  readonly run: string;
  readonly network: Network;
  /** Variants of the kernels. */
  readonly choices: Choices;
  /** How many of the images it was trained on; null where that is not known. */
  readonly trainedOn: number | null;
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
    for (const { name, cause } of missing) drawings.lacks(`${name} in report.html`, cause);
  });
}

async function pageOf(
  { set, evaluation, scores }: EvaluatedSet,
  { run, network, choices, trainedOn }: EvaluatedRun,
  drawings: Drawings,
): Promise<string> {
  let bar: ReturnType<typeof progressBar> | undefined;
  const maps = await modelMaps(network, set, scores, {
    choices,
    onProgress: (done, total) => {
      bar ??= progressBar({ title: "where it looked", total, unit: "maps" });
      bar.update(done);
    },
  }).catch((error) => {
    drawings.lacks("where the model looked", error);
    return [];
  }).finally(() => bar?.stop());
  return await evaluationPage({
    name: basename(resolve(run)),
    result: evaluation.result(),
    confusions: evaluation.confusions,
    scores,
    images: set,
    trainedOn: trainedOn ?? 0,
    epochs: await readMetrics(runPaths(run).metrics),
    maps,
  });
}
