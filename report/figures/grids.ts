/**
 * Grids of example images: the predictions, marked right or wrong, and the same images with their true
 * labels.
 */
import { type Caption, imageGrid, shortName } from "../../charts/mod.ts";
import {
  encodeJpeg,
  type Head,
  type ImageSize,
  isNumberHead,
  isTagsHead,
  labelSegments,
  outputNames,
} from "../../data/mod.ts";
import { hasTag, standardisedNumber } from "../../data/label_words.ts";
import { listed } from "../../data/listed.ts";
import type { FacetPrediction } from "../../eval/mod.ts";
import type { InputImages } from "../../train/mod.ts";
import { percent } from "../page/html.ts";
import { labelText } from "../page/label_text.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import { quantity } from "../page/numbers.ts";

/** An image with its labels and predictions. */
export interface GridImage {
  /** RGB. [height, width, 3] */
  readonly pixels: Uint8Array;
  /** The words of its labels, those of all heads end to end; of classes their indices, -1 for no label. [words] */
  readonly labels: Int32Array;
  /** What each head predicts. [heads] */
  readonly predictions: readonly FacetPrediction[];
}

/** Images of one size with the heads of their labels. */
export interface GridInput extends ImageSize {
  /** In the order of the images' labels. */
  readonly heads: readonly Head[];
  /** About a dozen, in the order in which they are drawn. */
  readonly images: readonly GridImage[];
}

/** Draws what the model predicts, as SVG. */
export function predictionGrid({ heads, images, ...size }: GridInput): Promise<string> {
  const { offsets } = labelSegments(heads);
  const rightOf = ({ labels, predictions }: GridImage, h: number) =>
    isRight(heads[h]!, labels, offsets[h]!, predictions[h]!);
  const known = images.flatMap((image) =>
    heads.map((_, h) => rightOf(image, h)).filter((right) => right !== undefined)
  );
  const right = known.filter(Boolean).length;
  return grid(
    "Predictions",
    known.length === 0
      ? ""
      : `${right} of ${known.length} labels right; ✗ marks a wrong one, with the right one below it`,
    images,
    size,
    (image) =>
      captionsOf(heads, (head, h) => {
        const right = rightOf(image, h);
        const guess = { text: predictionText(head, image.predictions[h]!), right };
        if (right !== false) return [guess];
        return [guess, { text: `is ${trueText(head, image.labels, offsets[h]!)}` }];
      }),
  );
}

/** Draws inputs of the network, augmented as it saw them, with their labels, as SVG. */
export function inputGrid(heads: readonly Head[], inputs: InputImages): Promise<string> {
  const { epoch, trainedBatches, count, width, height, pixels, labels } = inputs;
  const { offsets, total } = labelSegments(heads);
  const length = width * height * 3;
  const images = Array.from({ length: Math.min(count, MOST_INPUTS) }, (_, image) => ({
    pixels: pixels.subarray(image * length, (image + 1) * length),
    labels: labels.subarray(image * total, (image + 1) * total),
    predictions: [],
  }));
  return grid(
    "What the network sees",
    `training images as they came to step ${trainedBatches}, in epoch ${epoch}`,
    images,
    { width, height },
    ({ labels }) => captionsOf(heads, (head, h) => [{ text: trueText(head, labels, offsets[h]!) }]),
  );
}

/** Inputs of the network that are drawn. */
const MOST_INPUTS = 16;

/** Draws the same images with their true labels, as SVG. */
export function groundTruthGrid({ heads, images, ...size }: GridInput): Promise<string> {
  const { offsets } = labelSegments(heads);
  return grid(
    "Ground truth",
    heads.slice(0, MOST_SIDE_BY_SIDE).map(({ name }) => shortName(name, CAPTION)).join(", "),
    images,
    size,
    ({ labels }) => captionsOf(heads, (head, h) => [{ text: trueText(head, labels, offsets[h]!) }]),
  );
}

/** Characters of a name under a picture. */
const CAPTION = 24;

/** Tags under a picture; of more the number is written, as far as there is room. */
const TAGS = 3;

/** The true label of a head, in a line. */
function trueText(head: Head, labels: Int32Array, first: number): string {
  return labelText(head, labels, first, { longest: CAPTION, most: TAGS }) ??
    `no ${shortName(head.name, CAPTION)}`;
}

/** What a head predicts, in a line. */
function predictionText(head: Head, prediction: FacetPrediction): string {
  switch (prediction.kind) {
    case "tags":
      return prediction.tags.length === 0
        ? "no tag"
        : listed(prediction.tags.map(({ label }) => shortName(label, CAPTION)), TAGS);
    case "number": {
      const { value, margin } = prediction;
      const scale = margin || (isNumberHead(head) ? head.std : 1);
      return margin === undefined
        ? quantity(value, scale)
        : `${quantity(value, scale)} ± ${quantity(margin, scale)}`;
    }
    default:
      return `${shortName(prediction.label, CAPTION)} ${percent(prediction.probability)}`;
  }
}

/**
 * Whether a prediction is the label: the class, just the tags, or the number within the margin. Undefined where
 * there is no label, and for a number without a margin.
 */
function isRight(
  head: Head,
  labels: Int32Array,
  first: number,
  prediction: FacetPrediction,
): boolean | undefined {
  if (labels[first]! < 0) return undefined;
  switch (prediction.kind) {
    case "tags": {
      const given = new Set(prediction.tags.map(({ label }) => label));
      return isTagsHead(head) &&
        head.tags.every((tag, index) => given.has(tag) === hasTag(labels, first, index));
    }
    case "number": {
      const { value, margin } = prediction;
      if (margin === undefined || !isNumberHead(head)) return undefined;
      const truth = head.mean + head.std * standardisedNumber(labels, first);
      return Math.abs(value - truth) <= margin;
    }
    default:
      return outputNames(head)[labels[first]!] === prediction.label;
  }
}

/** The lines of each head; of many heads those of the first ones and the number of the others. */
function captionsOf(
  heads: readonly Head[],
  captions: (head: Head, index: number) => Caption[],
): Caption[] {
  const lines = heads.slice(0, MOST_SIDE_BY_SIDE).flatMap(captions);
  const more = heads.length - Math.min(heads.length, MOST_SIDE_BY_SIDE);
  return more === 0 ? lines : [...lines, { text: `and ${more} more heads` }];
}

async function grid(
  title: string,
  subtitle: string,
  images: readonly GridImage[],
  size: ImageSize,
  captions: (image: GridImage) => Caption[],
): Promise<string> {
  const tiles = await Promise.all(images.map(async (image) => ({
    image: `data:image/jpeg;base64,${
      (await encodeJpeg(image.pixels, { ...size, quality: 92 })).toBase64()
    }`,
    ...size,
    captions: captions(image),
  })));
  return imageGrid({ title, subtitle, tiles, columns: 4 });
}
