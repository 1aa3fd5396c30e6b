/** The division of images into folds, for cross-validation. */
import { counterRandom } from "../../data/random.ts";

/** Parts that images are divided into: each is judged by what was chosen on the others. */
const FOLDS = 5;

/** The seed of the division: the same images are always divided alike. */
const seed = 5;

/** One part, and the others. */
export interface Fold {
  /** The images that are judged. */
  readonly held: readonly number[];
  /** The images on which what they are judged by is chosen. */
  readonly others: readonly number[];
}

/**
 * Divides images at random, by their index alone, into five parts.
 *
 * @param images Indices.
 * @returns The parts that hold an image, each with the others.
 */
export function foldsOf(images: readonly number[]): Fold[] {
  const fold = (image: number) => Math.floor(FOLDS * counterRandom(seed, image)());
  return Array.from({ length: FOLDS }, (_, part) => ({
    held: images.filter((image) => fold(image) === part),
    others: images.filter((image) => fold(image) !== part),
  })).filter(({ held, others }) => held.length > 0 && others.length > 0);
}
