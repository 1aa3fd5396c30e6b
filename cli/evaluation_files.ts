/** What `facet eval` leaves in its folder beside what it prints. */
import type { PackedSet, RelabelledHead } from "../data/mod.ts";
import {
  classScoresCsv,
  confusionCsv,
  confusionJson,
  type Evaluation,
  type ImageScores,
  labelErrors,
  labelErrorsCsv,
  mergesCsv,
  suggestMerges,
} from "../eval/mod.ts";

/** What there is to write. */
export interface EvaluatedSet {
  /** The images, with the rows they come from. */
  readonly set: PackedSet;
  /** The run's heads. */
  readonly heads: readonly RelabelledHead[];
  readonly evaluation: Evaluation;
  readonly scores: ImageScores;
}

/** Files of an evaluation by their names. */
export type EvaluationFiles = Map<string, string | Uint8Array>;

/**
 * The tables of an evaluation: for each head `confusion_HEAD.csv` and `classes_HEAD.csv`, and for all
 * `confusion.json`, `label_errors.csv` and the label map `merges.csv`.
 */
export function evaluationFiles(
  { set, heads, evaluation, scores }: EvaluatedSet,
): EvaluationFiles {
  const files: EvaluationFiles = new Map();
  const { confusions } = evaluation;
  const { per_class: classes } = evaluation.result();
  for (const confusion of confusions) {
    const name = fileNameOf(confusion.head.name);
    files.set(`confusion_${name}.csv`, confusionCsv(confusion));
    files.set(`classes_${name}.csv`, classScoresCsv(classes[confusion.head.name] ?? []));
  }
  files.set("confusion.json", confusionJson(confusions));
  const errors = confusions.flatMap((_, head) => labelErrors(scores, head));
  files.set("label_errors.csv", labelErrorsCsv(errors, set.rows.map(({ id }) => id)));
  const merges = confusions.flatMap((confusion) => suggestMerges(confusion));
  files.set("merges.csv", mergesCsv(merges, heads));
  return files;
}

/** A head's name as part of a file's. */
export function fileNameOf(head: string): string {
  return head.replaceAll(/[^\w.-]/g, "_");
}
