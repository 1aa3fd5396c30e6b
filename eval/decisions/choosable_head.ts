/** What choosing a decision needs to know of a class or a tags head, by which the two are treated alike. */
import { hasTag } from "../../data/label_words.ts";
import type { Head } from "../../data/heads.ts";
import { isTagsHead } from "../../data/heads.ts";
import type { Calibration } from "../calibration.ts";
import { tagCalibration } from "../tags/evaluate_tags.ts";
import { sigmoid } from "../head_values.ts";
import type { ImageScores } from "../image_scores.ts";
import { type Answer, classAnswers, tagsAnswers } from "./answers.ts";
import { type TagThresholdRule, tagThresholds } from "./tag_thresholds.ts";
import { type ClassImages, classTemperature, tagsTemperature } from "./temperature.ts";

/** Given and true tags of some images. */
export interface TagCounts {
  right: number;
  given: number;
  true: number;
}

/** A head whose answers can be sure. Lists of images are those that have its label. */
export interface ChoosableHead {
  readonly kind: "class" | "tags";
  /** The best temperature for some images; one that is near saves time. */
  temperature(images: readonly number[], near?: number): number;
  /** The best thresholds for some images; none of a class head. [tags] */
  thresholds(images: readonly number[], temperature: number): readonly number[];
  /** Its answers. [images] */
  answers(
    images: readonly number[],
    temperature: number,
    thresholds: readonly number[],
  ): Answer[];
  /** Counts its probabilities into a calibration. */
  calibrate(calibration: Calibration, images: readonly number[], temperature: number): void;
  /** Counts given tags; undefined of a class head. */
  countTags(
    images: readonly number[],
    temperature: number,
    thresholds: readonly number[],
  ): TagCounts | undefined;
}

/** How tags' thresholds are chosen. */
export interface ThresholdChoice {
  readonly rule: TagThresholdRule;
  readonly precision: number;
}

/**
 * A class or tags head of some scores.
 *
 * @param scores The predictions for each image.
 * @param index The head's index.
 * @param choice How tags' thresholds are chosen.
 */
export function choosableHead(
  scores: ImageScores,
  index: number,
  choice: ThresholdChoice,
): ChoosableHead {
  const head: Head = scores.heads[index]!;
  return isTagsHead(head) ? tagsHead(scores, index, choice) : classHead(scores, index);
}

function classHead(scores: ImageScores, index: number): ChoosableHead {
  const of = (images: readonly number[]): ClassImages => ({
    logits: images.map((image) => scores.logits(image, index)),
    labels: images.map((image) => scores.at(image, index).label),
  });
  return {
    kind: "class",
    temperature: (images, near) => classTemperature(of(images), near),
    thresholds: () => [],
    answers: (images, temperature) => classAnswers(of(images), temperature),
    calibrate: (calibration, images, temperature) => {
      for (const { confidence, right } of classAnswers(of(images), temperature)) {
        calibration.add(confidence, right);
      }
    },
    countTags: () => undefined,
  };
}

function tagsHead(
  scores: ImageScores,
  index: number,
  { rule, precision }: ThresholdChoice,
): ChoosableHead {
  const of = (images: readonly number[]) => scores.tagImages(index, images);
  return {
    kind: "tags",
    temperature: (images, near) => tagsTemperature(of(images), near),
    thresholds: (images, temperature) => tagThresholds(of(images), temperature, rule, precision),
    answers: (images, temperature, thresholds) =>
      tagsAnswers(of(images), { temperature, thresholds }),
    calibrate: (calibration, images, temperature) =>
      tagCalibration(of(images), temperature, calibration),
    countTags: (images, temperature, thresholds) => {
      const counts: TagCounts = { right: 0, given: 0, true: 0 };
      const { tags, logits, labels } = of(images);
      for (const [image, row] of logits.entries()) {
        const words = labels[image]!;
        for (let tag = 0; tag < tags; tag++) {
          const given = sigmoid(row[tag]! / temperature) >= thresholds[tag]!;
          const has = hasTag(words, 0, tag);
          if (given) counts.given++;
          if (has) counts.true++;
          if (given && has) counts.right++;
        }
      }
      return counts;
    },
  };
}
