/** `report.html` of an evaluation. */
import { basename, join, resolve } from "node:path";
import type { EpochFigures } from "../../charts/mod.ts";
import { writeFileAtomic } from "../../data/mod.ts";
import { notingMissing } from "../page/drawing.ts";
import type { Drawings } from "../page/drawings.ts";
import type { EvaluatedSet } from "./evaluation_files.ts";
import { evaluationPage } from "./evaluation_page.ts";
import type { FeatureMap } from "./feature_map/feature_map.ts";
import type { ModelMaps } from "./page_maps.ts";
import type { Fact } from "./run_facts.ts";

/** The model that was evaluated. */
export interface EvaluatedRun {
  /** The run's folder. */
  readonly run: string;
  /** What the facts card says. */
  readonly facts: readonly Fact[];
  /** The epochs of its training. */
  readonly epochs: readonly EpochFigures[];
  /** How many of the images it was trained on; null where that is not known. */
  readonly trainedOn: number | null;
  /** Where the images lie by their features; no map by default. */
  readonly featureMap?: FeatureMap | undefined;
  /** Maps of where it looked; none by default. */
  readonly maps?: readonly ModelMaps[] | undefined;
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
    const { made, missing } = await notingMissing(() => pageOf(evaluated, model));
    await writeFileAtomic(path, made);
    for (const { name, cause } of missing) drawings.add(`${name} in report.html`, cause);
  });
}

function pageOf(
  { set, result, evaluation, scores, decided }: EvaluatedSet,
  { run, facts, epochs, trainedOn, featureMap, maps = [] }: EvaluatedRun,
): Promise<string> {
  return evaluationPage({
    name: basename(resolve(run)),
    facts,
    result,
    confusions: evaluation.confusions,
    scores,
    images: set,
    decisions: decided?.decisions,
    sureness: decided?.sureness,
    trainedOn: trainedOn ?? 0,
    epochs,
    featureMap,
    maps,
  });
}
