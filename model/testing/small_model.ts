/** Small models and random images for the tests of this room. */
import type { Head } from "../../data/heads.ts";
import { counterRandom } from "../../data/random.ts";
import { type Architecture, mobileNetV2 } from "../architecture.ts";
import type { ImageSet, ImageSize } from "../../data/image_set.ts";
import { initialWeights } from "../initialise.ts";
import type { FlatWeights } from "../parameters.ts";

/** Two heads with 3 and 2 classes. */
export const heads = [
  { name: "shape", classes: ["circle", "cross", "square"] },
  { name: "tone", classes: ["dark", "light"] },
];

/** A head of each kind: 3 classes, 2 tags and a number, 6 logits. */
export const headsOfKinds: readonly Head[] = [
  { name: "shape", classes: ["circle", "cross", "square"] },
  { kind: "tags", name: "marks", tags: ["dotted", "striped"], separator: "|", noneLabel: "none" },
  { kind: "number", name: "weight", mean: 120, std: 40 },
];

/** Whose images have an odd number of bytes: they lie across words on the device. */
export const smallSize: ImageSize = { width: 27, height: 33 };

/**
 * The smallest MobileNetV2 that has every kind of block.
 *
 * @param size Of its images.
 * @param factor Of its norms, which start at 1: raised, since little but the biases would reach the
 * logits else.
 * @param ofHeads Its heads.
 */
export function smallModel(
  { width, height }: ImageSize = smallSize,
  factor = 3,
  ofHeads: readonly Head[] = heads,
): { architecture: Architecture; weights: FlatWeights } {
  const architecture = mobileNetV2({
    heads: ofHeads,
    inputWidth: width,
    inputHeight: height,
    widthMultiplier: 0.25,
  });
  const initial = initialWeights(architecture, 3);
  const parameters = initial.parameters.map((value) => value === 1 ? factor : value);
  return { architecture, weights: { ...initial, parameters } };
}

/**
 * Random bytes, the same for the same seed.
 *
 * @param seed Any whole number, for the message of what fails.
 * @param length How many.
 * @param end The first number above them.
 */
export function randomBytes(seed: number, length: number, end = 256): Uint8Array {
  const random = counterRandom(seed);
  return Uint8Array.from({ length }, () => random() * end);
}

/**
 * Images as a packed set without labels.
 *
 * @param pixels [N, height, width, 3]
 * @param size Of each image.
 */
export function packed(pixels: Uint8Array, { width, height }: ImageSize = smallSize): ImageSet {
  const count = pixels.length / (width * height * 3);
  return { count, width, height, pixels, labels: new Int32Array(count * heads.length).fill(-1) };
}

/**
 * The pixels of each image of a set.
 *
 * @param pixels [N, height, width, 3]
 * @param size Of each image.
 * @returns Views. [height, width, 3] each
 */
export function imagesOf(
  pixels: Uint8Array,
  { width, height }: ImageSize = smallSize,
): Uint8Array[] {
  const bytes = width * height * 3;
  return Array.from(
    { length: pixels.length / bytes },
    (_, image) => pixels.subarray(image * bytes, (image + 1) * bytes),
  );
}
