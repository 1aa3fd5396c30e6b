/** How confident a head's answers are, and which of them are right. */
import { hasTag } from "../../data/label_words.ts";
import { sigmoid } from "../head_values.ts";
import type { TagThresholds } from "../tags/given_tags.ts";
import type { TagImages } from "../tags/tag_images.ts";
import { lastHolding } from "./holding.ts";
import type { ClassImages } from "./temperature.ts";

/** A head's answer for one image. */
export interface Answer {
  /** How confident it is, 0 to 1; what that is of each kind, data/decisions.ts says. */
  readonly confidence: number;
  /** Whether it is right: the class is the label; every given tag is true, or none is given and none is. */
  readonly right: boolean;
}

/**
 * The answers of a class head.
 *
 * @param images Images with the head's label.
 * @param temperature What logits are divided by before softmax.
 * @returns Answers. [images]
 */
export function classAnswers({ logits, labels }: ClassImages, temperature: number): Answer[] {
  return logits.map((row, image) => {
    let best = 0;
    for (let c = 1; c < row.length; c++) if (row[c]! > row[best]!) best = c;
    let sum = 0;
    for (let c = 0; c < row.length; c++) sum += Math.exp((row[c]! - row[best]!) / temperature);
    return { confidence: 1 / sum, right: best === labels[image] };
  });
}

/**
 * The answers of a tags head.
 *
 * @param images Images with the head's label.
 * @param at Temperature and thresholds.
 * @returns Answers. [images]
 */
export function tagsAnswers(
  { tags, logits, labels }: TagImages,
  { temperature, thresholds }: TagThresholds,
): Answer[] {
  return logits.map((row, image) => {
    const words = labels[image]!;
    let [smallest, largest] = [Infinity, 0];
    let right = true;
    for (let tag = 0; tag < tags; tag++) {
      const probability = sigmoid(row[tag]! / temperature);
      if (probability > largest) largest = probability;
      if (probability < thresholds[tag]!) continue;
      if (probability < smallest) smallest = probability;
      if (!hasTag(words, 0, tag)) right = false;
    }
    if (smallest < Infinity) return { confidence: smallest, right };
    return { confidence: 1 - largest, right: words[0] === 0 };
  });
}

/** The sets of the most confident answers, of equally confident ones all or none, from the smallest on. */
interface ConfidentSets {
  /** The smallest confidence in each. [sets] */
  readonly confidences: number[];
  /** Answers in each. [sets] */
  readonly counts: number[];
  /** Right ones in each. [sets] */
  readonly right: number[];
}

function confidentSets(answers: readonly Answer[]): ConfidentSets {
  const sorted = answers.toSorted((a, b) => b.confidence - a.confidence);
  const sets: ConfidentSets = { confidences: [], counts: [], right: [] };
  let right = 0;
  for (const [index, answer] of sorted.entries()) {
    if (answer.right) right++;
    if (sorted[index + 1]?.confidence === answer.confidence) continue;
    sets.confidences.push(answer.confidence);
    sets.counts.push(index + 1);
    sets.right.push(right);
  }
  return sets;
}

/**
 * The confidence from which answers are sure: right as often as wanted, on other images too (see holding.ts).
 *
 * @param answers A head's answers.
 * @param precision The wanted share of right ones, in (0, 1).
 * @returns A confidence between that of two images; null where none holds.
 */
export function sureFromOf(answers: readonly Answer[], precision: number): number | null {
  const { confidences, counts, right } = confidentSets(answers);
  const last = lastHolding(right, counts, precision);
  if (last < 0) return null;
  // A little below the last one's: rounding on other devices must not decide.
  return ((confidences[last + 1] ?? confidences[last]! * (1 - 1e-6)) + confidences[last]!) / 2;
}

/** A point of a curve of coverage against precision. */
export interface CoveragePoint {
  /** The confidence from which answers are taken. */
  readonly from: number;
  /** The share of images whose answers are. */
  readonly coverage: number;
  /** The share of those that are right. */
  readonly precision: number;
}

/** Points of a curve at most. */
const MOST_POINTS = 200;

/**
 * The precision of the most confident answers, for every share of images.
 *
 * @param answers The answers.
 * @returns At most 200 points of rising coverage, the last of which is all images.
 */
export function coverageCurve(answers: readonly Answer[]): CoveragePoint[] {
  const { confidences, counts, right } = confidentSets(answers);
  const points: CoveragePoint[] = [];
  let next = 0;
  for (const [set, count] of counts.entries()) {
    if (count < next && set < counts.length - 1) continue;
    points.push({
      from: confidences[set]!,
      coverage: count / answers.length,
      precision: right[set]! / count,
    });
    next = (points.length + 1) * answers.length / MOST_POINTS;
  }
  return points;
}
