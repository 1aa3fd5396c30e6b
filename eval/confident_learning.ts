/** What confident learning of classes and of tags have in common. */

/**
 * How far a probability may be below a threshold and still reach it: the threshold is a mean, whose
 * rounding must not decide. cleanlab allows as much.
 */
const thresholdTolerance = 1e-6;

/** Whether a probability reaches the mean that is the threshold of a class or tag. */
export function reaches(probability: number, threshold: number): boolean {
  return probability >= threshold - thresholdTolerance;
}
