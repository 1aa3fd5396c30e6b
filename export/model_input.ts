/**
 * The input of every exported model, the same for all targets: images as decoders return them, bytes of red,
 * green and blue. Normalisation is part of the model, because a client that omits it, or does it twice,
 * would get plausible but wrong results instead of an error, and because a byte is a quarter of a float to
 * send. It is not folded into the first convolution, whose padding is 0 after normalisation.
 */
import { type Architecture, imageMean, imageStd } from "../model/architecture.ts";

/** Name of the input: [N, H, W, 3], 0 to 255. */
export const inputName = "images";

/** ImageNet's mean of red, green and blue in 0 to 255. [3] */
export const byteMean = Float32Array.from(imageMean, (mean) => 255 * mean);

/** One over their standard deviation. [3] */
export const byteScale = Float32Array.from(imageStd, (one) => 1 / (255 * one));

/** Size of an image. [H, W, 3] */
export function imageShape({ input }: Architecture): [number, number, number] {
  return [input.height, input.width, 3];
}
