/**
 * Chooses a model's decisions on validation images, and says how well they hold on others: by cross-validation, in
 * which each image is judged by what was chosen on the images of other folds.
 */
import type {
  ClassDecision,
  Decisions,
  HeadDecision,
  NumberDecision,
  TagsDecision,
} from "../../data/decisions.ts";
import { uncalibrated } from "../../data/decisions.ts";
import { isNumberHead } from "../../data/heads.ts";
import { Calibration } from "../calibration.ts";
import type { ImageScores } from "../image_scores.ts";
import { type Answer, sureFromOf } from "./answers.ts";
import { type ChoosableHead, choosableHead, type TagCounts } from "./choosable_head.ts";
import type {
  DecisionFigures,
  GivenTagsFigures,
  MarginFigures,
  SureFigures,
} from "./decision_figures.ts";
import { type Fold, foldsOf } from "./folds.ts";
import {
  type JudgedAnswer,
  type JudgedHead,
  rightShare,
  sureness,
  together,
} from "./judged_head.ts";
import { conformalMargin } from "./margin.ts";
import { never, type TagThresholdRule } from "./tag_thresholds.ts";

/** What decisions are chosen for. */
export interface DecisionChoice {
  /** The share of sure answers that is to be right, in (0, 1). */
  readonly precision: number;
  /** What tags' thresholds are chosen for; "f1" by default. */
  readonly tagThresholds?: TagThresholdRule | undefined;
  /** The images to choose on, which the model was not trained on; all by default. */
  readonly images?: readonly number[] | undefined;
}

/** Chosen decisions, and how well they hold. */
export interface ChosenDecisions {
  /** For the model. */
  readonly decisions: Decisions;
  /** Cross-validated. */
  readonly figures: DecisionFigures;
}

/**
 * Chooses decisions.
 *
 * A head's temperature is that of the smallest loss over all images. Thresholds of tags are chosen on all images,
 * too; but the confidence from which tags are sure is chosen on answers that each come from thresholds of other
 * images, since on its own images a threshold looks better than it is.
 *
 * @param scores The predictions for each image, without decisions.
 * @param choice What they are for.
 * @returns A decision for each head; a head without labels keeps what it would be without a choice.
 *
 * @example
 * ```ts
 * import { chooseDecisions, ImageScores } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = new ImageScores([{ name: "gender", classes: ["Men", "Women"] }], 100);
 * for (let i = 0; i < 100; i++) scores.add(i, new Float32Array([i % 2, 1]), new Int32Array([1]));
 * const { decisions, figures } = chooseDecisions(scores, { precision: 0.9 });
 * assert.equal(figures.heads.gender!.images, 100);
 * assert.equal(decisions.heads.length, 1);
 * ```
 */
export function chooseDecisions(
  scores: ImageScores,
  { precision, tagThresholds: rule = "f1", images = [...Array(scores.count).keys()] }:
    DecisionChoice,
): ChosenDecisions {
  const folds = foldsOf(images);
  const decisions: HeadDecision[] = [];
  const figures: Record<string, SureFigures | MarginFigures> = {};
  const judged: JudgedHead[] = [];
  for (const [index, head] of scores.heads.entries()) {
    const ofHead = (list: readonly number[]) => list.filter((i) => scores.labelled(i, index));
    const labelled = ofHead(images);
    if (labelled.length === 0) {
      decisions.push(uncalibrated(head));
      continue;
    }
    const own = folds.map(({ held, others }) => ({ held: ofHead(held), others: ofHead(others) }));
    if (isNumberHead(head)) {
      const chosen = chooseMargin(scores, index, labelled, own, precision);
      decisions.push(chosen.decision);
      figures[head.name] = chosen.figures;
      continue;
    }
    const choosable = choosableHead(scores, index, { rule, precision });
    const chosen = chooseSure(choosable, labelled, own, precision);
    decisions.push(chosen.decision);
    figures[head.name] = chosen.figures;
    judged.push({ name: head.name, ...chosen });
  }
  return {
    decisions: { precision, heads: decisions },
    figures: {
      precision,
      chosen: true,
      images: images.length,
      heads: figures,
      together: together(judged),
    },
  };
}

/** Chooses the decision of a class or tags head. */
function chooseSure(
  head: ChoosableHead,
  labelled: readonly number[],
  folds: readonly Fold[],
  precision: number,
): Pick<JudgedHead, "answers" | "figures"> & { decision: ClassDecision | TagsDecision } {
  const temperature = head.temperature(labelled);
  const thresholds = head.thresholds(labelled, temperature);
  const calibrated = new Calibration();
  const counts: TagCounts[] = [];
  // Every image's answer by thresholds that were chosen on other folds.
  const held = new Map<number, Answer>();
  for (const { held: part, others } of folds) {
    const ofOthers = head.thresholds(others, temperature);
    const answers = head.answers(part, temperature, ofOthers);
    part.forEach((image, i) => held.set(image, answers[i]!));
    head.calibrate(calibrated, part, head.temperature(others, temperature));
    const counted = head.countTags(part, temperature, ofOthers);
    if (counted) counts.push(counted);
  }
  const pick = (images: readonly number[]) =>
    images.flatMap((image) => held.has(image) ? [held.get(image)!] : []);
  const sureFrom = sureFromOf(pick(labelled), precision);
  const heldSure = new Set<number>();
  for (const { held: part, others } of folds) {
    const from = sureFromOf(pick(others), precision);
    if (from === null) continue;
    for (const image of part) if (held.get(image)!.confidence >= from) heldSure.add(image);
  }
  const answers = new Map<number, JudgedAnswer>();
  for (const [i, answer] of head.answers(labelled, temperature, thresholds).entries()) {
    const image = labelled[i]!;
    answers.set(image, {
      ...(held.get(image) ?? answer),
      heldSure: heldSure.has(image),
      sure: sureFrom !== null && answer.confidence >= sureFrom,
    });
  }
  const raw = new Calibration();
  head.calibrate(raw, labelled, 1);
  return {
    answers,
    decision: head.kind === "tags"
      ? { temperature, thresholds, sureFrom }
      : { temperature, sureFrom },
    figures: {
      kind: head.kind,
      ...sureness([...answers.values()]),
      calibration_error: {
        before: raw.error(),
        after: folds.length === 0 ? raw.error() : calibrated.error(),
      },
      ...(head.kind === "tags" && { given_tags: givenTags(counts, thresholds) }),
    },
  };
}

function givenTags(counts: readonly TagCounts[], thresholds: readonly number[]): GivenTagsFigures {
  const sum = (of: keyof TagCounts) => counts.reduce((sum, count) => sum + count[of], 0);
  const [right, given, having] = [sum("right"), sum("given"), sum("true")];
  return {
    precision: given === 0 ? null : right / given,
    recall: having === 0 ? null : right / having,
    f1_micro: given + having === 0 ? 0 : 2 * right / (given + having),
    never: thresholds.filter((threshold) => threshold >= never).length,
  };
}

/** Chooses the margin of a number head. */
function chooseMargin(
  scores: ImageScores,
  index: number,
  labelled: readonly number[],
  folds: readonly Fold[],
  precision: number,
): { decision: NumberDecision; figures: MarginFigures } {
  const errorsOf = (images: readonly number[]) =>
    images.map((image) => scores.number(image, index).error);
  const margin = conformalMargin(errorsOf(labelled), precision);
  let [within, judged] = [0, 0];
  for (const { held, others } of folds) {
    const ofOthers = conformalMargin(errorsOf(others), precision);
    if (ofOthers === null) continue;
    judged += held.length;
    within += errorsOf(held).filter((error) => Math.abs(error) <= ofOthers).length;
  }
  return {
    decision: { margin },
    figures: {
      kind: "number",
      images: labelled.length,
      margin,
      within: rightShare(within, judged),
    },
  };
}

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
