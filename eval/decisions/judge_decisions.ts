/** How well the decisions that a model has hold on images that they were not chosen on. */
import type {
  ClassDecision,
  Decisions,
  NumberDecision,
  TagsDecision,
} from "../../data/decisions.ts";
import { isNumberHead } from "../../data/heads.ts";
import { Calibration } from "../calibration.ts";
import type { ImageScores } from "../image_scores.ts";
import { type ChoosableHead, choosableHead } from "./choosable_head.ts";
import type { DecisionFigures, MarginFigures, SureFigures } from "./decision_figures.ts";
import { givenTags, type JudgedHead, rightShare, sureness, together } from "./judged_head.ts";

/**
 * How well decisions that were chosen before hold on a set of images.
 *
 * @param scores The predictions for each image, without decisions.
 * @param decisions The model's.
 * @param images Which images, all by default.
 * @returns Figures; nothing is chosen, so nothing is cross-validated.
 */
export function judgeDecisions(
  scores: ImageScores,
  { precision, heads }: Decisions,
  images: readonly number[] = [...Array(scores.count).keys()],
): DecisionFigures {
  const figures: Record<string, SureFigures | MarginFigures> = {};
  const judged: JudgedHead[] = [];
  for (const [index, head] of scores.heads.entries()) {
    const labelled = images.filter((image) => scores.labelled(image, index));
    if (labelled.length === 0) continue;
    if (isNumberHead(head)) {
      figures[head.name] = judgeMargin(scores, index, labelled, heads[index] as NumberDecision);
      continue;
    }
    const choosable = choosableHead(scores, index, { rule: "f1", precision });
    const one = judgeSure(choosable, labelled, heads[index] as ClassDecision | TagsDecision);
    figures[head.name] = one.figures;
    judged.push({ name: head.name, ...one });
  }
  return {
    precision,
    chosen: false,
    images: images.length,
    heads: figures,
    together: together(judged),
  };
}

function judgeSure(
  head: ChoosableHead,
  labelled: readonly number[],
  decision: ClassDecision | TagsDecision,
): Pick<JudgedHead, "answers" | "figures"> {
  const { temperature, sureFrom } = decision;
  const thresholds = "thresholds" in decision ? decision.thresholds : [];
  const answers = new Map(
    head.answers(labelled, temperature, thresholds).map((answer, i) => {
      const sure = sureFrom !== null && answer.confidence >= sureFrom;
      return [labelled[i]!, { ...answer, sure, heldSure: sure }];
    }),
  );
  const [raw, calibrated] = [new Calibration(), new Calibration()];
  head.calibrate(raw, labelled, 1);
  head.calibrate(calibrated, labelled, temperature);
  const counts = head.countTags(labelled, temperature, thresholds);
  return {
    answers,
    figures: {
      kind: head.kind,
      ...sureness([...answers.values()]),
      calibration_error: { before: raw.error(), after: calibrated.error() },
      ...(counts && { given_tags: givenTags([counts], thresholds) }),
    },
  };
}

function judgeMargin(
  scores: ImageScores,
  index: number,
  labelled: readonly number[],
  { margin }: NumberDecision,
): MarginFigures {
  const within = margin === null
    ? 0
    : labelled.filter((image) => Math.abs(scores.number(image, index).error) <= margin).length;
  return {
    kind: "number",
    images: labelled.length,
    margin,
    within: margin === null ? null : rightShare(within, labelled.length),
  };
}
