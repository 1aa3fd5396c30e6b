/**
 * Resizes an image to the model's input size: the placement by {@linkcode ResizeMode}, and resampling by a
 * triangle filter whose width grows with the reduction, which avoids aliasing. It is the filter of Pillow's
 * `resize(..., BILINEAR)` and of torchvision's `Resize(antialias=True)`.
 */
import type { Bitmap } from "./image/bitmap.ts";
import type { ImageSize } from "./image_set.ts";

/**
 * How an image of another aspect ratio is resized to the input size.
 * - `pad`: the whole image with its aspect ratio, centred on white;
 * - `fit`: with its aspect ratio, filling the input, cropped evenly on both sides;
 * - `stretch`: the whole image, without its aspect ratio.
 */
export type ResizeMode = typeof resizeModes[number];

/** Every {@linkcode ResizeMode}. */
export const resizeModes = ["fit", "pad", "stretch"] as const;

/** A part of an image, in pixels and fractions of them. */
export interface Box {
  /** From the image's left edge. */
  readonly left: number;
  /** From its upper edge. */
  readonly top: number;
  /** From its own left edge to its right one. */
  readonly width: number;
  /** From its own upper edge to its lower one. */
  readonly height: number;
}

/** The part of the source that is resampled, and its place in the target. */
export interface Placement {
  readonly source: Box;
  /** Whole pixels. */
  readonly target: Box;
}

/** The placement of an image of one size in an input of another. */
export function place(image: ImageSize, input: ImageSize, mode: ResizeMode): Placement {
  const whole = { left: 0, top: 0, width: image.width, height: image.height };
  const filled = { left: 0, top: 0, width: input.width, height: input.height };
  const scaleX = input.width / image.width;
  const scaleY = input.height / image.height;
  if (mode === "stretch" || scaleX === scaleY) return { source: whole, target: filled };
  if (mode === "fit") {
    const scale = Math.max(scaleX, scaleY);
    const width = input.width / scale;
    const height = input.height / scale;
    const left = (image.width - width) / 2;
    const top = (image.height - height) / 2;
    return { source: { left, top, width, height }, target: filled };
  }
  const scale = Math.min(scaleX, scaleY);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const left = Math.floor((input.width - width) / 2);
  const top = Math.floor((input.height - height) / 2);
  return { source: whole, target: { left, top, width, height } };
}

/**
 * The input's rectangle in the pixels of the image that it was made of: a part of the image where it is cropped,
 * more than it where it is padded. What lies over the input, such as a map of it, lies over the image there.
 *
 * @param image The size of the upright image.
 * @param input The input size.
 * @param mode How the image is resized to it.
 *
 * @example
 * ```ts
 * import { inputArea } from "./resize.ts";
 *
 * const area = inputArea({ width: 30, height: 40 }, { width: 20, height: 20 }, "pad");
 * if (area.width !== 40 || area.left !== -4) throw new Error("white beside it");
 * ```
 */
export function inputArea(image: ImageSize, input: ImageSize, mode: ResizeMode): Box {
  const { source, target } = place(image, input, mode);
  const [across, down] = [source.width / target.width, source.height / target.height];
  return {
    left: source.left - target.left * across,
    top: source.top - target.top * down,
    width: input.width * across,
    height: input.height * down,
  };
}

/**
 * Resamples a part of an image, first along rows, then along columns.
 *
 * @param bitmap The image.
 * @param box The part, within the image; pixels outside it still have weight at its edges.
 * @param width Target width in pixels.
 * @param height Target height in pixels.
 * @returns [height, width, 3]
 */
export function resample(bitmap: Bitmap, box: Box, width: number, height: number): Uint8Array {
  const { data } = bitmap; // a getter in some decoders' results, too slow for the inner loop
  const whole = box.width === bitmap.width && box.height === bitmap.height;
  if (whole && width === bitmap.width && height === bitmap.height) return dropFourth(data);
  const columns = filterTaps(bitmap.width, box.left, box.width, width);
  const rows = filterTaps(bitmap.height, box.top, box.height, height);
  const top = rows.first[0]!;
  const bottom = rows.first[height - 1]! + rows.count[height - 1]!;

  const narrowed = new Float32Array((bottom - top) * width * 3); // [bottom - top, width, 3]
  for (let y = top; y < bottom; y++) {
    for (let x = 0; x < width; x++) {
      let red = 0, green = 0, blue = 0;
      let source = (y * bitmap.width + columns.first[x]!) * 4;
      const weights = x * columns.most;
      for (let tap = weights; tap < weights + columns.count[x]!; tap++, source += 4) {
        const weight = columns.weights[tap]!;
        red += weight * data[source]!;
        green += weight * data[source + 1]!;
        blue += weight * data[source + 2]!;
      }
      const target = ((y - top) * width + x) * 3;
      narrowed[target] = red;
      narrowed[target + 1] = green;
      narrowed[target + 2] = blue;
    }
  }

  const pixels = new Uint8Array(height * width * 3);
  const stride = width * 3;
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < stride; column++) {
      let sum = 0.5; // so that truncation rounds
      let source = (rows.first[y]! - top) * stride + column;
      const weights = y * rows.most;
      for (let tap = weights; tap < weights + rows.count[y]!; tap++, source += stride) {
        sum += rows.weights[tap]! * narrowed[source]!;
      }
      pixels[y * stride + column] = sum > 255 ? 255 : sum;
    }
  }
  return pixels;
}

/**
 * The most memory that {@linkcode resample} takes, mainly for weights and narrowed rows.
 *
 * @param box The part.
 * @param width Target width in pixels.
 * @param height Target height in pixels.
 * @returns Bytes.
 */
export function resamplingBytes(box: Box, width: number, height: number): number {
  const rows = box.height + 4 * Math.max(1, box.height / height);
  const weights = (from: number, to: number) => 8 * (2 * from + 5 * to);
  return 12 * rows * width + weights(box.width, width) + weights(box.height, height) +
    9 * width * height;
}

/**
 * Places pixels in an input that is white elsewhere.
 *
 * @param pixels [target.height, target.width, 3]
 * @param target Their place, in whole pixels.
 * @param input The input's size.
 * @returns [input.height, input.width, 3]; the same pixels where they fill it.
 */
export function onWhite(pixels: Uint8Array, target: Box, input: ImageSize): Uint8Array {
  const { width, height } = input;
  if (target.width === width && target.height === height) return pixels;
  const filled = new Uint8Array(height * width * 3).fill(255);
  for (let row = 0; row < target.height; row++) {
    const line = pixels.subarray(row * target.width * 3, (row + 1) * target.width * 3);
    filled.set(line, ((target.top + row) * width + target.left) * 3);
  }
  return filled;
}

/** The result of resampling to the same size. */
function dropFourth(data: Bitmap["data"]): Uint8Array {
  const pixels = new Uint8Array(data.length / 4 * 3);
  for (let source = 0, target = 0; source < data.length; source += 4, target += 3) {
    pixels[target] = data[source]!;
    pixels[target + 1] = data[source + 1]!;
    pixels[target + 2] = data[source + 2]!;
  }
  return pixels;
}

/** For each target position the source positions with their weights. */
interface Taps {
  readonly first: Int32Array; // [target]
  readonly count: Int32Array; // [target]
  readonly weights: Float64Array; // [target, most]; the sum of each row is 1
  readonly most: number;
}

function filterTaps(size: number, start: number, length: number, target: number): Taps {
  const scale = length / target;
  const support = Math.max(1, scale);
  const most = 2 * Math.ceil(support) + 1;
  const first = new Int32Array(target);
  const count = new Int32Array(target);
  const weights = new Float64Array(target * most);
  for (let position = 0; position < target; position++) {
    const centre = start + (position + 0.5) * scale;
    const low = Math.max(0, Math.floor(centre - support + 0.5));
    const high = Math.min(size, Math.floor(centre + support + 0.5));
    let sum = 0;
    for (let source = low; source < high; source++) {
      const weight = Math.max(0, 1 - Math.abs(source + 0.5 - centre) / support);
      weights[position * most + source - low] = weight;
      sum += weight;
    }
    for (let tap = 0; tap < high - low; tap++) weights[position * most + tap]! /= sum;
    first[position] = low;
    count[position] = high - low;
  }
  return { first, count, weights, most };
}
