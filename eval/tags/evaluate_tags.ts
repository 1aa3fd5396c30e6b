/** The figures of a tags head from its images' logits and labels. */
import type { TagsHead } from "../../data/heads.ts";
import { hasTag } from "../../data/label_words.ts";
import { Calibration } from "../calibration.ts";
import { countGivenTags, type TagThresholds } from "./given_tags.ts";
import { Ranking } from "./ranking.ts";
import { sigmoid } from "../head_values.ts";
import { eachTag, type TagImages } from "./tag_images.ts";
import type { TagFigures, TagsFigures } from "./tags_figures.ts";

/**
 * Computes the figures of a tags head.
 *
 * @param head The head.
 * @param images The images that have its label, at least one.
 * @param at Its temperature and thresholds.
 * @returns Figures; the rankings do not depend on temperature and thresholds.
 */
export function tagsFigures(head: TagsHead, images: TagImages, at: TagThresholds): TagsFigures {
  const counts = countGivenTags(images, at);
  const perTag: TagFigures[] = [];
  const allHaving: Float32Array[] = [];
  eachTag(images, (tag, having, others) => {
    const ranking = new Ranking(having).addOthers(others);
    allHaving.push(having.slice());
    const [right, given, positives] = [counts.right[tag]!, counts.given[tag]!, counts.true[tag]!];
    perTag.push({
      tag: head.tags[tag]!,
      images: positives,
      predicted: given,
      average_precision: ranking.averagePrecision(),
      roc_auc: ranking.rocAuc(),
      precision: ratio(right, given),
      recall: ratio(right, positives),
      f1: ratio(2 * right, given + positives),
      threshold: at.thresholds[tag]!,
    });
  });
  const micro = new Ranking(joined(allHaving));
  if (micro.positives > 0) eachTag(images, (_, __, others) => micro.addOthers(others));
  const sum = (values: Uint32Array) => values.reduce((sum, value) => sum + value, 0);
  const [right, given, positives] = [sum(counts.right), sum(counts.given), sum(counts.true)];
  const calibration = tagCalibration(images, at.temperature);
  return {
    mean_average_precision: mean(perTag.map((figures) => figures.average_precision)),
    micro_average_precision: micro.averagePrecision(),
    roc_auc: mean(perTag.map((figures) => figures.roc_auc)),
    f1_micro: ratio(2 * right, given + positives),
    f1_macro: perTag.reduce((sum, { f1 }) => sum + f1, 0) / perTag.length,
    f1_samples: counts.f1Samples,
    exact_match: counts.exactMatch,
    hamming_loss: (given + positives - 2 * right) / (images.logits.length * images.tags),
    calibration_error: calibration.error(),
    reliability: calibration.bins(),
    per_tag: perTag,
  };
}

/**
 * How well the probabilities of all pairs of image and tag agree with how often the image has the tag.
 *
 * @param images The images.
 * @param temperature What logits are divided by before the sigmoid.
 * @param calibration Where to count; a new one by default.
 */
export function tagCalibration(
  { tags, logits, labels }: TagImages,
  temperature: number,
  calibration: Calibration = new Calibration(),
): Calibration {
  for (const [image, row] of logits.entries()) {
    const words = labels[image]!;
    for (let tag = 0; tag < tags; tag++) {
      calibration.add(sigmoid(row[tag]! / temperature), hasTag(words, 0, tag));
    }
  }
  return calibration;
}

/**
 * Binary cross-entropy with logits, averaged over a head's tags: PyTorch's `BCEWithLogitsLoss` of one image.
 *
 * @param logits The image's logits. [tags]
 * @param words Its label words.
 * @returns The loss in nats, at least 0.
 */
export function tagsLoss(logits: Float32Array, words: Int32Array): number {
  let sum = 0;
  for (let tag = 0; tag < logits.length; tag++) {
    const logit = logits[tag]!;
    // log(1 + exp(-|x|)) + max(x, 0) - x y: no exponential overflows.
    sum += Math.log1p(Math.exp(-Math.abs(logit))) +
      (hasTag(words, 0, tag) ? Math.max(-logit, 0) : Math.max(logit, 0));
  }
  return sum / logits.length;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The mean of the figures that are known; null without any. */
function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
