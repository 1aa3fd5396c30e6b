/** The answer for each evaluated image beside its label, as a CSV: what runs are compared by, image by image. */
import { type Head, isNumberHead, isTagsHead, outputNames } from "../../data/heads.ts";
import { formatSpreadsheet } from "../../data/csv/format.ts";
import type { HeadDecision } from "../../data/decisions.ts";
import type { ImageScores } from "../../eval/mod.ts";
import { answersOf } from "./answers.ts";

/**
 * The columns of a head: `HEAD`, its label; `HEAD_answer`; and `HEAD_right`, whether the answer is the label, of
 * tags all of them, of a number within the margin or, where there is none, a standard deviation.
 */
export function answerTitles(
  head: string,
): readonly [label: string, answer: string, right: string] {
  return [head, `${head}_answer`, `${head}_right`];
}

/**
 * Answers as CSV: `id`, then the columns of each head. What an image has no label for is empty.
 *
 * @param scores The scores as the model decides.
 * @param ids The id of each image.
 * @param decisions How it decides; absent where nothing was chosen.
 */
export function answersCsv(
  scores: ImageScores,
  ids: readonly string[],
  decisions?: readonly HeadDecision[],
): string {
  const answers = answersOf(scores, decisions);
  const cells = (image: number, head: Head, index: number): (string | number)[] => {
    const labelled = scores.labelled(image, index);
    const of = answers[index];
    if (isTagsHead(head)) {
      const { truth, given } = scores.tags(image, index);
      const tags = (some: readonly number[]) =>
        some.map((tag) => head.tags[tag]!).join(head.separator) || (head.noneLabel ?? "");
      return labelled
        ? [tags(truth), tags(given), String(!of!.isWrong(image))]
        : ["", tags(given), ""];
    }
    if (isNumberHead(head)) {
      const { truth, value } = scores.number(image, index);
      return truth === null ? ["", value, ""] : [truth, value, String(!of!.isWrong(image))];
    }
    const { label, predicted } = scores.at(image, index);
    const names = outputNames(head);
    return labelled
      ? [names[label]!, names[predicted]!, String(label === predicted)]
      : ["", names[predicted]!, ""];
  };
  return formatSpreadsheet([
    ["id", ...scores.heads.flatMap(({ name }) => answerTitles(name))],
    ...ids.map((id, image) => [
      id,
      ...scores.heads.flatMap((head, index) => cells(image, head, index)),
    ]),
  ]);
}
