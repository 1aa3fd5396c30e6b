/** Pictures of images with what a model says about them beneath, as JPEG files. */
import { type AnswerLine, answerLines, heatLayer, renderPixels } from "../../charts/mod.ts";
import {
  decodeImage,
  type Head,
  type ImageSize,
  inputArea,
  type InputOptions,
  isNumberHead,
  isTagsHead,
  sizeWithin,
  uprightSize,
} from "../../data/mod.ts";
import type { FacetPrediction } from "../../eval/mod.ts";
import { type ImageMap, leastShown, toOverlay } from "../../model/mod.ts";
import { answerLine } from "./answer_line.ts";
import { Canvas } from "./canvas.ts";

/** Pixels around and between pictures. */
const MARGIN = 16;

/** Pixels of the longer side of an image. */
const LONGEST = 640;

/** The same of an image beside its map. */
const LONGEST_BESIDE = 480;

/** Small images are enlarged so many times at most: beyond that there is nothing more to see. */
const MOST_ENLARGED = 4;

/** Pixels that lines of answers need. */
const LEAST_WIDTH = 440;

/** Lines beneath a picture; of more heads their number is written. */
const MOST_LINES = 12;

/** A decoded image. */
interface Decoded extends ImageSize {
  /** RGB. [height, width, 3] */
  readonly pixels: Uint8Array;
  readonly channels: 3;
}

/**
 * Draws an image with the answers of all heads beneath.
 *
 * @param file The image's bytes.
 * @param heads The model's heads.
 * @param facets What they answer.
 * @returns A JPEG file.
 * @throws ImageError When the image cannot be decoded.
 */
export async function annotatedPicture(
  file: Uint8Array,
  heads: readonly Head[],
  facets: Readonly<Record<string, FacetPrediction>>,
): Promise<Uint8Array> {
  const image = await decodeWithin(file, LONGEST);
  const lines = heads.slice(0, MOST_LINES).map((head) => answerLine(head, facets[head.name]!));
  const more = heads.length - lines.length;
  return await drawWith([image], lines, more === 0 ? undefined : `and ${more} more heads`);
}

/** A map of what an answer rests on. */
export interface AnswerMap {
  readonly head: Head;
  readonly facet: FacetPrediction;
  readonly map: ImageMap;
}

/**
 * Draws an image beside the same with a map over it, and the answer of the map's head beneath.
 *
 * @param file The image's bytes.
 * @param input The model's input, over which the map lies.
 * @param mapped The map.
 * @returns A JPEG file.
 * @throws ImageError When the image cannot be decoded.
 */
export async function mapPicture(
  file: Uint8Array,
  input: InputOptions,
  { head, facet, map }: AnswerMap,
): Promise<Uint8Array> {
  const image = await decodeWithin(file, LONGEST_BESIDE);
  const heated = { ...image, pixels: withHeat(image, input, map) };
  return await drawWith([image, heated], [answerLine(head, facet)], meaning(head, facet));
}

/** What a map's orange says, in words. */
function meaning(head: Head, facet: FacetPrediction): string {
  const without = "Orange: without this part";
  if (isNumberHead(head)) return `${without} the number would be smaller.`;
  const label = facet.kind === "tags"
    ? facet.top[0]!.label
    : facet.kind === "number"
    ? ""
    : facet.label;
  const what = isTagsHead(head) ? `the tag "${label}"` : `"${label}"`;
  return `${without} ${what} would be less likely.`;
}

async function decodeWithin(file: Uint8Array, longest: number): Promise<Decoded> {
  const size = sizeWithin(uprightSize(file), longest, MOST_ENLARGED);
  return { ...size, pixels: await decodeImage(file, { ...size, resize: "stretch" }), channels: 3 };
}

/** Lays images of one size side by side, and lines beneath. */
async function drawWith(
  images: readonly Decoded[],
  lines: readonly AnswerLine[],
  note: string | undefined,
): Promise<Uint8Array> {
  const [{ width, height }] = images as [Decoded];
  const across = images.length * width + (images.length - 1) * MARGIN;
  const inner = Math.max(LEAST_WIDTH, across);
  const text = await renderPixels(answerLines({ width: inner, lines, note }));
  const canvas = new Canvas({
    width: inner + 2 * MARGIN,
    height: MARGIN + height + MARGIN + text.height + MARGIN,
  });
  const left = MARGIN + Math.floor((inner - across) / 2);
  for (const [index, image] of images.entries()) {
    canvas.lay(image, left + index * (width + MARGIN), MARGIN);
    canvas.frame(image, left + index * (width + MARGIN), MARGIN);
  }
  canvas.lay({ ...text, channels: 4 }, MARGIN, MARGIN + height + MARGIN);
  return await canvas.jpeg();
}

/** The pixels of an image with a map's colours over them. */
function withHeat(image: Decoded, input: InputOptions, map: ImageMap): Uint8Array {
  const strengths = Float32Array.from(toOverlay(map, leastShown), (value) => value / 255);
  const area = inputArea(image, input, input.resize ?? "pad");
  const layer = heatLayer({ strengths, cells: map, area }, image);
  return image.pixels.map((before, at) => {
    const pixel = Math.floor(at / 3) * 4;
    const opacity = layer[pixel + 3]! / 255;
    return Math.round(before + (layer[pixel + at % 3]! - before) * opacity);
  });
}
