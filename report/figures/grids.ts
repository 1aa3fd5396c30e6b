/**
 * Grids of example images: the predictions, marked right or wrong, and the same images with their true
 * labels.
 */
import { type Caption, imageGrid, shortName } from "../../charts/mod.ts";
import { encodeJpeg, type Head, type ImageSize, outputNames } from "../../data/mod.ts";
import { percent } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";

/** An image with its labels and predictions. */
export interface GridImage {
  /** RGB. [height, width, 3] */
  readonly pixels: Uint8Array;
  /** True class by head; -1 where the image has no label. */
  readonly labels: readonly number[];
  /** Predicted class by head. */
  readonly guesses: readonly number[];
  /** Probability of the predicted class by head, 0 to 1. */
  readonly probabilities: readonly number[];
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
  const correct = images.flatMap(({ labels, guesses }) =>
    labels.flatMap((label, h) => label < 0 ? [] : [label === guesses[h]])
  );
  const right = correct.filter(Boolean).length;
  return grid(
    "Predictions",
    `${right} of ${correct.length} labels right; ✗ marks a wrong one`,
    images,
    size,
    ({ labels, guesses, probabilities }) =>
      captionsOf(heads, (head, h) => ({
        text: `${shortName(outputNames(head)[guesses[h]!]!, CAPTION)} ${
          percent(probabilities[h]!, 0)
        }`,
        right: labels[h]! < 0 ? undefined : labels[h] === guesses[h],
      })),
  );
}

/** Draws the same images with their true labels, as SVG. */
export function groundTruthGrid({ heads, images, ...size }: GridInput): Promise<string> {
  return grid(
    "Ground truth",
    heads.slice(0, MOST_SIDE_BY_SIDE).map(({ name }) => shortName(name, CAPTION)).join(", "),
    images,
    size,
    ({ labels }) =>
      captionsOf(heads, (head, h) => ({
        text: labels[h]! < 0
          ? `no ${shortName(head.name, CAPTION)}`
          : shortName(outputNames(head)[labels[h]!]!, CAPTION),
      })),
  );
}

/** Characters of a name under a picture. */
const CAPTION = 24;

/** A line for each head; of many heads the first ones and the number of the others. */
function captionsOf(
  heads: readonly Head[],
  caption: (head: Head, index: number) => Caption,
): Caption[] {
  const lines = heads.slice(0, MOST_SIDE_BY_SIDE).map(caption);
  const more = heads.length - lines.length;
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
