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
import type { DecisionFigures, MarginFigures, SureFigures } from "./decision_figures.ts";
import { type Fold, foldsOf } from "./folds.ts";
import {
  givenTags,
  type JudgedAnswer,
  type JudgedHead,
  rightShare,
  sureness,
  together,
} from "./judged_head.ts";
import { conformalMargin } from "./margin.ts";
import type { TagThresholdRule } from "./tag_thresholds.ts";

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
