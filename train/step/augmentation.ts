/**
 * Augmentation, drawn on the host: torchvision's RandomHorizontalFlip, ColorJitter, RandomAffine,
 * RandomResizedCrop and RandomErasing with their distributions. The draw of an image depends on the seed, on its place in the
 * batch and the run, and on which image it is alone, so a resumed run draws the same as an uninterrupted one.
 */
import { counterRandom } from "../../data/random.ts";
import { augmentationDraw, writeRecord } from "../../kernels/program/records.ts";
import { drawMixing, mixes, type Mixing, type MixingOptions } from "./mixing.ts";

/** The distributions of the augmentation. */
export interface AugmentationOptions extends MixingOptions {
  /**
   * Probability of a horizontal flip; or `alternating`, which mirrors an image in every other epoch, half of the
   * images in the first one, so that in two epochs each is seen both ways round
   * (Jordan 2024, https://arxiv.org/abs/2404.00498).
   */
  readonly flip: number | "alternating";
  /** The factor of the brightness is uniform in [max(0, 1 - x), 1 + x]. */
  readonly brightness: number;
  /** The same for the contrast. */
  readonly contrast: number;
  /** The same for the saturation. */
  readonly saturation: number;
  /** The rotation is uniform in [-degrees, degrees]. */
  readonly degrees: number;
  /** Largest shift as shares of width and height, in [0, 1]. */
  readonly translate: readonly [number, number];
  /** The scale is uniform in this range. */
  readonly scale: readonly [number, number];
  /** A part of the image that is enlarged to its size, instead of rotation, shift and scale; none by default. */
  readonly crop?: CropOptions | undefined;
  /** Probability that a part is erased, as torchvision's RandomErasing does by default; 0 by default. */
  readonly erase?: number | undefined;
}

/** The distribution of a crop. */
export interface CropOptions {
  /** Its area, as a share of the image's, is uniform in this range, of at most 1. */
  readonly scale: readonly [number, number];
  /** Its width over its height, relative to the image's, is uniform in its logarithm; 1 is in this range. */
  readonly ratio: readonly [number, number];
}

/** Changes nothing. */
const unchanged: AugmentationOptions = {
  flip: 0,
  brightness: 0,
  contrast: 0,
  saturation: 0,
  degrees: 0,
  translate: [0, 0],
  scale: [1, 1],
};

/** The augmentation of the PyTorch tutorial. */
export const tutorialAugmentation: AugmentationOptions = {
  flip: 0.5,
  brightness: 0.3,
  contrast: 0.3,
  saturation: 0.3,
  degrees: 20,
  translate: [0.1, 0.1],
  scale: [0.8, 1.2],
};

/** A horizontal flip with probability 0.5, and nothing else. */
export const flipAugmentation: AugmentationOptions = { ...unchanged, flip: 0.5 };

/** A horizontal flip in every other epoch, and a part of at least 80 % of the image, hardly distorted. */
export const cropAugmentation: AugmentationOptions = {
  ...unchanged,
  flip: "alternating",
  crop: { scale: [0.8, 1], ratio: [0.9, 1.1] },
};

/** The same with other light: brightness and contrast change a little, but no hue, as colours are labels too. */
export const cropJitterAugmentation: AugmentationOptions = {
  ...cropAugmentation,
  brightness: 0.1,
  contrast: 0.1,
};

/** An augmentation by name. */
export type AugmentationName = "none" | "flip" | "crop" | "crop-jitter" | "tutorial";

/** The augmentations by name; a new one is a row of this table. */
export const augmentations: Readonly<Record<AugmentationName, AugmentationOptions | undefined>> = {
  none: undefined,
  flip: flipAugmentation,
  crop: cropAugmentation,
  "crop-jitter": cropJitterAugmentation,
  tutorial: tutorialAugmentation,
};

/** How a run augments. */
export interface AugmentationChoice extends MixingOptions {
  readonly augment: AugmentationName;
  /** Probability that a part of an image is erased; 0 by default. */
  readonly erase?: number | undefined;
}

/**
 * The distributions of a run's augmentation.
 *
 * @param choice The run's options.
 * @returns Undefined where nothing is augmented.
 */
export function augmentationOf(
  { augment, erase = 0, mixup, cutmix }: AugmentationChoice,
): AugmentationOptions | undefined {
  const named = augmentations[augment];
  if (erase === 0 && !mixes({ mixup, cutmix })) return named;
  return { ...(named ?? unchanged), erase, mixup, cutmix };
}

/** The augmentation drawn for one image. */
export interface Augmentation {
  readonly flip: boolean;
  /** The order of brightness (0), contrast (1) and saturation (2). */
  readonly order: readonly [number, number, number];
  readonly brightness: number;
  readonly contrast: number;
  readonly saturation: number;
  /** Rotation in degrees, counter-clockwise as torchvision counts. */
  readonly angle: number;
  /** Shift to the right and down in whole pixels. */
  readonly translateX: number;
  readonly translateY: number;
  readonly scale: number;
  /** The part that is enlarged to the whole image; the whole image where none is. */
  readonly crop: Box;
  /** The part of the result that is erased; of width and height 0 where none is. */
  readonly erase: Box;
  /** How the image is mixed with the one before it in the batch. */
  readonly mixing?: Mixing | undefined;
}

/** A part of an image in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Whether an augmentation changes colours.
 *
 * @param options The distributions.
 */
export function changesColours({ brightness, contrast, saturation }: AugmentationOptions): boolean {
  return brightness > 0 || contrast > 0 || saturation > 0;
}

/** Separates the random stream of augmentation from the others of the same seed. */
const stream = 2;

/** The stream that says in which epochs images are mirrored. */
const alternatingStream = 5;

/** Permutations of the three colour operations by lexicographic rank, the kernel's order. */
const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const;

/** Floats of an encoded augmentation, as the augment kernel reads it. */
export const drawLength = augmentationDraw.words;

/** Rounds to the nearest integer, halves to the even one, as Python's `round`. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** What a draw depends on. */
export interface DrawPlace {
  /** The run's seed. */
  readonly seed: number;
  /** Epochs finished before. */
  readonly epoch: number;
  /** The batch, counted from 1 over the whole run. */
  readonly batch: number;
  /** The image's index in the batch, counted from 0. */
  readonly sample: number;
  /** The image's index in the set. */
  readonly image: number;
}

/** Whether an alternating flip mirrors an image. */
function alternates({ seed, epoch, image }: DrawPlace): boolean {
  const first = counterRandom(seed, alternatingStream, image)() < 0.5;
  return first === (epoch % 2 === 0);
}

/**
 * Draws one image's augmentation.
 *
 * @param place What it depends on.
 * @param size Width and height of the images in pixels.
 * @param options The distributions.
 * @returns The drawn augmentation.
 */
export function drawAugmentation(
  place: DrawPlace,
  size: { width: number; height: number },
  options: AugmentationOptions,
): Augmentation {
  const random = counterRandom(place.seed, stream, place.batch, place.sample);
  const uniform = (low: number, high: number) => low + (high - low) * random();
  const factor = (strength: number) => uniform(Math.max(0, 1 - strength), 1 + strength);
  const shift = (most: number) => roundHalfEven(uniform(-most, most));
  const { flip } = options;
  const chance = random();
  return {
    flip: flip === "alternating" ? alternates(place) : chance < flip,
    order: orders[Math.floor(random() * orders.length)]!,
    brightness: factor(options.brightness),
    contrast: factor(options.contrast),
    saturation: factor(options.saturation),
    angle: uniform(-options.degrees, options.degrees),
    translateX: shift(options.translate[0] * size.width),
    translateY: shift(options.translate[1] * size.height),
    scale: uniform(...options.scale),
    crop: drawCrop(options.crop, size, random),
    // Last, so that what is drawn before is the same without.
    erase: drawErasing(options.erase ?? 0, size, random),
    mixing: drawMixing(place, size, options),
  };
}

/** torchvision's RandomResizedCrop.get_params, whose aspect ratios are relative to the image's. */
function drawCrop(
  crop: CropOptions | undefined,
  { width, height }: { width: number; height: number },
  random: () => number,
): Box {
  const uniform = (low: number, high: number) => low + (high - low) * random();
  for (let attempt = 0; crop !== undefined && attempt < 10; attempt++) {
    const area = width * height * uniform(...crop.scale);
    const [low, high] = crop.ratio;
    const ratio = width / height * Math.exp(uniform(Math.log(low), Math.log(high)));
    const box = {
      width: roundHalfEven(Math.sqrt(area * ratio)),
      height: roundHalfEven(Math.sqrt(area / ratio)),
    };
    if (box.width < 1 || box.width > width || box.height < 1 || box.height > height) continue;
    const top = Math.floor(random() * (height - box.height + 1));
    const left = Math.floor(random() * (width - box.width + 1));
    return { left, top, ...box };
  }
  return { left: 0, top: 0, width, height };
}

/** torchvision's RandomErasing, of its default sizes and shapes; unlike a crop's, a ratio is height over width. */
function drawErasing(
  probability: number,
  { width, height }: { width: number; height: number },
  random: () => number,
): Box {
  const uniform = (low: number, high: number) => low + (high - low) * random();
  // Draws no number where nothing is ever erased: it is drawn for every image.
  if (probability > 0 && random() < probability) {
    for (let attempt = 0; attempt < 10; attempt++) {
      const area = width * height * uniform(0.02, 0.33);
      const ratio = Math.exp(uniform(Math.log(0.3), Math.log(3.3)));
      const box = {
        height: roundHalfEven(Math.sqrt(area * ratio)),
        width: roundHalfEven(Math.sqrt(area / ratio)),
      };
      if (box.height >= height || box.width >= width) continue;
      const top = Math.floor(random() * (height - box.height + 1));
      const left = Math.floor(random() * (width - box.width + 1));
      return { left, top, ...box };
    }
  }
  return { left: 0, top: 0, width: 0, height: 0 };
}

/**
 * The matrix that maps a pixel of the augmented image to a point of the image, as torchvision's
 * `_get_inverse_affine_matrix` computes it without shear, about the image's centre.
 *
 * @param drawn Angle, shift and scale.
 * @param size Width and height of the images in pixels.
 * @returns [a, b, c, d, e, f]: x' = a x + b y + c, y' = d x + e y + f, pixel centres at halves.
 */
export function inverseAffineMatrix(
  drawn: Pick<Augmentation, "angle" | "translateX" | "translateY" | "scale">,
  { width, height }: { width: number; height: number },
): [number, number, number, number, number, number] {
  const radians = drawn.angle * Math.PI / 180;
  const cosine = Math.cos(radians) / drawn.scale;
  const sine = Math.sin(radians) / drawn.scale;
  const [centreX, centreY] = [width / 2, height / 2];
  const [x, y] = [-centreX - drawn.translateX, -centreY - drawn.translateY];
  return [
    cosine,
    sine,
    cosine * x + sine * y + centreX,
    -sine,
    cosine,
    -sine * x + cosine * y + centreY,
  ];
}

/**
 * Encodes an augmentation as the augment kernel reads it: flip, order code, the three factors, the
 * inverse matrix, the crop, what is erased and what is mixed.
 *
 * @param drawn The augmentation.
 * @param size Width and height of the images in pixels.
 * @param target Receives {@linkcode drawLength} floats.
 * @param offset Index of the first of them.
 */
export function encodeAugmentation(
  drawn: Augmentation,
  size: { width: number; height: number },
  target: Float32Array,
  offset: number,
): void {
  const { flip, brightness, contrast, saturation, crop, erase, mixing } = drawn;
  const record = {
    flip: flip ? 1 : 0,
    order: orders.findIndex((order) => order.every((value, i) => value === drawn.order[i])),
    factors: [brightness, contrast, saturation],
    matrix: inverseAffineMatrix(drawn, size),
    crop: [crop.left, crop.top, crop.width, crop.height],
    erase: [erase.left, erase.top, erase.width, erase.height],
    ...(mixing && {
      mixed: [mixing.part.left, mixing.part.top, mixing.part.width, mixing.part.height],
      mixedWeight: mixing.pixelWeight,
    }),
  };
  writeRecord(augmentationDraw, record, target, offset / drawLength);
}
