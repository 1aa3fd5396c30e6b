/**
 * The images whose tags are probably wrong: confident learning (Northcutt, Jiang and Chuang 2021,
 * https://arxiv.org/abs/1911.00068, equations 1 and 2) for each tag by itself, as a choice of having it and not
 * having it.
 */
import type { TagsHead } from "../../data/heads.ts";
import { hasTag } from "../../data/label_words.ts";
import { reaches } from "../confident_learning.ts";
import type { Failure } from "../failures.ts";
import type { ImageScores } from "../image_scores.ts";
import { sigmoid } from "../head_values.ts";
import type { TagImages } from "./tag_images.ts";

/** The mean probability of having a tag over the images that have it, and of not having it over the others. */
interface Thresholds {
  readonly having: number;
  readonly lacking: number;
}

/**
 * The images whose tags are probably wrong. A tag is suspect on an image that is labelled with it where not having
 * it is the more probable, and as probable as on average over the images labelled without it; the other way round
 * for images labelled without. A tag that no image has, or every one, is never suspect.
 *
 * @param scores The predictions for each image, of images that the model was not trained on.
 * @param index The index of a tags head.
 * @returns An image with suspect tags once, `label` and `suggestion` being whole cells of its column: the tags that
 * it has, and those with every suspect one added or removed. `probability` is that of the most suspect change.
 * Images come first whose suspect tag is most more probably wrong than right. An image that would lose its last
 * tag where no word stands for "no tag" is left out: an empty cell would mean that nothing is known.
 */
export function tagLabelErrors(scores: ImageScores, index: number): Failure[] {
  const head = scores.heads[index] as TagsHead;
  const labelled = Array.from({ length: scores.count }, (_, image) => image)
    .filter((image) => scores.labelled(image, index));
  const images = scores.tagImages(index, labelled);
  const thresholds = meanProbabilities(images);
  return labelled.flatMap((image, row): Failure[] => {
    const [logits, words] = [images.logits[row]!, images.labels[row]!];
    const before: string[] = [];
    const after: string[] = [];
    let [suspect, most] = [false, 0];
    for (const [tag, name] of head.tags.entries()) {
      const has = hasTag(words, 0, tag);
      const probability = sigmoid(logits[tag]!);
      const change = isSuspect(has, probability, thresholds[tag]!);
      if (has) before.push(name);
      if (has !== change) after.push(name);
      if (!change) continue;
      const changed = has ? 1 - probability : probability;
      most = suspect ? Math.max(most, changed) : changed;
      suspect = true;
    }
    const suggestion = cellOf(head, after);
    if (!suspect || suggestion === undefined) return [];
    return [{
      image,
      head: head.name,
      label: cellOf(head, before) ?? "",
      suggestion,
      probability: most,
      labelProbability: 1 - most,
      loss: scores.loss(image, index),
    }];
  }).sort((a, b) => b.probability - a.probability);
}

/**
 * Whether an image counts, in the confident joint, as the opposite of its label, and that is the more probable of the
 * two. Where no image is sure of a tag, confident learning suspects half of them, less probable changes included: in
 * a cell with others they could not be told apart.
 */
function isSuspect(has: boolean, probability: number, { having, lacking }: Thresholds): boolean {
  return has
    ? 1 - probability > 0.5 && reaches(1 - probability, lacking)
    : probability > 0.5 && reaches(probability, having);
}

/** By tag; infinite where no image is labelled so. */
function meanProbabilities({ tags, logits, labels }: TagImages): Thresholds[] {
  const having = { sums: new Float64Array(tags), images: new Uint32Array(tags) };
  const lacking = { sums: new Float64Array(tags), images: new Uint32Array(tags) };
  for (const [image, row] of logits.entries()) {
    const words = labels[image]!;
    for (let tag = 0; tag < tags; tag++) {
      const probability = sigmoid(row[tag]!);
      const has = hasTag(words, 0, tag);
      const group = has ? having : lacking;
      group.sums[tag]! += has ? probability : 1 - probability;
      group.images[tag]!++;
    }
  }
  const mean = ({ sums, images }: typeof having, tag: number) =>
    images[tag] === 0 ? Infinity : sums[tag]! / images[tag]!;
  return Array.from({ length: tags }, (_, tag) => ({
    having: mean(having, tag),
    lacking: mean(lacking, tag),
  }));
}

/** The cell of a column for tags; undefined where none are left and the column has no word for that. */
function cellOf({ separator, noneLabel }: TagsHead, tags: readonly string[]): string | undefined {
  return tags.length === 0 ? noneLabel : tags.join(separator);
}
