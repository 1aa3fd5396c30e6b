/** The images whose numbers are predicted worst. */
import type { ImageScores } from "../image_scores.ts";

/** A predicted number with the true one. */
export interface NumberFailure {
  /** The image's index in the set. */
  readonly image: number;
  /** The true number, in the unit of the column. */
  readonly truth: number;
  /** The predicted number. */
  readonly value: number;
  /** `value - truth`. */
  readonly error: number;
}

/**
 * The images whose predicted numbers are farthest from the true ones.
 *
 * @param scores The predictions for each image.
 * @param head The index of a number head.
 * @param limit At most this many; all by default.
 * @returns Labelled images, the farthest first; equal ones in the order of the set.
 */
export function worstNumbers(
  scores: ImageScores,
  head: number,
  limit: number = Infinity,
): NumberFailure[] {
  return Array.from({ length: scores.count }, (_, image) => image)
    .flatMap((image) => {
      const { truth, value, error } = scores.number(image, head);
      return truth === null ? [] : [{ image, truth, value, error }];
    })
    .sort((a, b) => Math.abs(b.error) - Math.abs(a.error)).slice(0, limit);
}
