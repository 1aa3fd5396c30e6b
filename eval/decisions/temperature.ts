/**
 * Temperature scaling: the one number that a head's logits are divided by so that its probabilities are as high as
 * how often they are right (Guo et al. 2017, "On Calibration of Modern Neural Networks",
 * https://arxiv.org/abs/1706.04599, section 4.2). It is the one of the smallest mean loss, which is convex in its
 * inverse; no order of classes or tags changes.
 */
import { hasTag } from "../../data/label_words.ts";
import { sigmoid } from "../head_values.ts";
import type { TagImages } from "../tags/tag_images.ts";

/** The class logits and labels of images. */
export interface ClassImages {
  /** [images][classes] */
  readonly logits: readonly Float32Array[];
  /** Class indices. [images] */
  readonly labels: readonly number[];
}

/** First and second derivative of a loss by the inverse of the temperature. */
interface Derivatives {
  readonly slope: number;
  readonly curvature: number;
}

/** Temperatures beyond these say that there is none: the loss falls on and on. */
const [coldest, hottest] = [1 / 20, 20];

/**
 * The temperature of a class head.
 *
 * @param images Images with the head's label.
 * @param near Where to begin: a temperature that is near saves time.
 * @returns Above 0; 1 where the images do not determine one: there are none, or each is right and would be more so
 * the more extreme probabilities are.
 */
export function classTemperature(images: ClassImages, near = 1): number {
  return bestTemperature((inverse) => classDerivatives(images, inverse), near);
}

/**
 * The temperature of a tags head.
 *
 * @param images Images with the head's label.
 * @param near Where to begin: a temperature that is near saves time.
 * @returns As {@linkcode classTemperature} does.
 */
export function tagsTemperature(images: TagImages, near = 1): number {
  return bestTemperature((inverse) => tagsDerivatives(images, inverse), near);
}

function classDerivatives({ logits, labels }: ClassImages, inverse: number): Derivatives {
  let [slope, curvature] = [0, 0];
  for (const [image, row] of logits.entries()) {
    let largest = -Infinity;
    for (let c = 0; c < row.length; c++) if (row[c]! > largest) largest = row[c]!;
    let [sum, first, second] = [0, 0, 0]; // moments of logit - largest
    for (let c = 0; c < row.length; c++) {
      const below = row[c]! - largest;
      const power = Math.exp(inverse * below);
      sum += power;
      first += power * below;
      second += power * below * below;
    }
    const mean = first / sum;
    slope += mean - (row[labels[image]!]! - largest);
    curvature += second / sum - mean * mean;
  }
  return { slope, curvature };
}

function tagsDerivatives({ tags, logits, labels }: TagImages, inverse: number): Derivatives {
  let [slope, curvature] = [0, 0];
  for (const [image, row] of logits.entries()) {
    const words = labels[image]!;
    for (let tag = 0; tag < tags; tag++) {
      const logit = row[tag]!;
      const probability = sigmoid(inverse * logit);
      slope += (hasTag(words, 0, tag) ? probability - 1 : probability) * logit;
      curvature += probability * (1 - probability) * logit * logit;
    }
  }
  return { slope, curvature };
}

/** Newton's method, held by a bracket where a step would leave it. */
function bestTemperature(at: (inverse: number) => Derivatives, near: number): number {
  let [low, high] = [1 / hottest, 1 / coldest];
  let inverse = 1 / near;
  for (let step = 0; step < 100; step++) {
    const { slope, curvature } = at(inverse);
    if (slope === 0) break;
    if (Number.isNaN(slope)) return 1;
    if (slope > 0) high = inverse;
    else low = inverse;
    const newton = inverse - slope / curvature;
    const next = newton > low && newton < high ? newton : Math.sqrt(low * high);
    // Newton's method squares what is left to go.
    const done = Math.abs(next - inverse) <= 1e-8 * inverse;
    inverse = next;
    if (done) break;
  }
  return inverse > 0.999 / coldest ? 1 : 1 / inverse;
}
