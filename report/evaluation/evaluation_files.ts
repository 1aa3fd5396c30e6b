/** The figures of an evaluation as files: scores, confusion matrices, likely label errors, merges. */
import { join } from "node:path";
import type { Decisions } from "../../data/decisions.ts";
import { isNumberHead, isTagsHead } from "../../data/heads.ts";
import { own } from "../../data/own.ts";
import { type PackedImages, type RelabelledHead, writeFileAtomic } from "../../data/mod.ts";
import {
  classScoresCsv,
  confusionCsv,
  confusionJson,
  coverageCsv,
  type DecisionFigures,
  type Evaluation,
  type EvaluationResult,
  type ImageScores,
  labelErrors,
  labelErrorsCsv,
  mergesCsv,
  numbersCsv,
  suggestMerges,
  tagFiguresCsv,
  worstNumbers,
} from "../../eval/mod.ts";
import { answersCsv } from "./answers_csv.ts";
import type { EvaluationSettings } from "./evaluation_settings.ts";

/** What there is to write. */
export interface EvaluatedSet {
  /** The images, with the rows they come from. */
  readonly set: PackedImages;
  /** The run's heads. */
  readonly heads: readonly RelabelledHead[];
  /** The figures, at the decisions. */
  readonly result: EvaluationResult;
  readonly evaluation: Evaluation;
  /** The predictions for every image, at the decisions. */
  readonly scores: ImageScores;
  /** How the model's outputs become answers, and how well that holds; absent where nothing was chosen. */
  readonly decided?: DecidedModel | undefined;
  /** What the evaluation is made with. */
  readonly settings: EvaluationSettings;
}

/** Decisions of a model, and how well they hold on the images. */
export interface DecidedModel {
  readonly decisions: Decisions;
  readonly sureness: DecisionFigures;
}

/**
 * Writes the files of an evaluation: for each class head `confusion_HEAD.csv` and `classes_HEAD.csv`, for each
 * tags head `tags_HEAD.csv`, for each number head `numbers_HEAD.csv`, and for all `confusion.json`,
 * `label_errors.csv`, `answers.csv`, `evaluation.json` and the label map `merges.csv`; where decisions were chosen, `decisions.json` and
 * `coverage.csv`, too. All of them, even where one has no line: what an earlier evaluation left would be taken for
 * this one's.
 *
 * @param folder Where; it must exist.
 * @throws UserError When a file cannot be written.
 */
export async function writeEvaluationFiles(
  folder: string,
  { set, heads, result, evaluation, scores, decided, settings }: EvaluatedSet,
): Promise<void> {
  const write = (name: string, text: string) => writeFileAtomic(join(folder, name), text);
  const { confusions } = evaluation;
  const ids = set.rows.map(({ id }) => id);
  const names = fileNames(scores.heads.map(({ name }) => name));
  for (const [index, head] of scores.heads.entries()) {
    const name = names[index]!;
    const confusion = confusions.find((confusion) => confusion.head.name === head.name);
    if (confusion) {
      await write(`confusion_${name}.csv`, confusionCsv(confusion));
      await write(`classes_${name}.csv`, classScoresCsv(own(result.per_class, head.name) ?? []));
    }
    if (isTagsHead(head)) {
      const figures = own(result.tags ?? {}, head.name);
      await write(`tags_${name}.csv`, tagFiguresCsv(figures?.per_tag ?? []));
    }
    if (isNumberHead(head)) {
      await write(`numbers_${name}.csv`, numbersCsv(worstNumbers(scores, index), ids));
    }
  }
  await write("confusion.json", confusionJson(confusions));
  const errors = scores.heads.flatMap((_, head) => labelErrors(scores, head));
  await write("label_errors.csv", labelErrorsCsv(errors, ids));
  await write("answers.csv", answersCsv(scores, ids, decided?.decisions.heads));
  await write("evaluation.json", `${JSON.stringify(settings, null, 2)}\n`);
  if (decided) {
    // The curves are the other file.
    const shown = (key: string, value: unknown) => key === "curve" ? undefined : value;
    await write("decisions.json", `${JSON.stringify(decided, shown, 2)}\n`);
    await write("coverage.csv", coverageCsv(decided.sureness));
  }
  const merges = confusions.flatMap((confusion) => suggestMerges(confusion));
  await write("merges.csv", mergesCsv(merges, heads));
}

/** Characters of a head's name in a file's: file systems take 255 bytes in all. */
const longest = 80;

/**
 * Heads' names as parts of files': letters, digits, `_`, `.` and `-` stay, anything else becomes `_`. What
 * then is alike, on file systems that know no capitals too, gets the head's number.
 *
 * @param heads The heads' names.
 */
export function fileNames(heads: readonly string[]): string[] {
  const taken = new Set<string>();
  return heads.map((head, index) => {
    let name = head.replaceAll(/[^\w.-]/g, "_").slice(0, longest);
    while (taken.has(name.toLowerCase())) name += `-${index + 1}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
