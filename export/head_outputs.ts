/**
 * What an exported model's outputs hold, the same for all targets whose graphs facet writes: calibrated
 * probabilities of classes, softmax(logits / temperature), and of tags, sigmoid(logits / temperature); numbers
 * in the unit of the training data, logit * std + mean.
 */
import type { Decisions } from "../data/decisions.ts";
import { UserError } from "../data/errors.ts";
import { type Head, isClassHead, isNumberHead, isTagsHead } from "../data/heads.ts";
import type { Architecture } from "../model/architecture.ts";

/** How a head's output is computed from its logits. */
export type HeadOutput =
  | {
    /** Which function makes probabilities of the logits. */
    readonly activation: "softmax" | "sigmoid";
    /** What they are divided by before; 1 where they stay as they are. */
    readonly temperature: number;
  }
  | {
    /** A number. */
    readonly activation: "none";
    /** What the logit is multiplied by, and what is added then. */
    readonly std: number;
    readonly mean: number;
  };

/** How each head's output is computed. [heads] */
export function headOutputs(
  { heads }: Architecture,
  decisions: Decisions | undefined,
): HeadOutput[] {
  return heads.map((head, index) => {
    if (isNumberHead(head)) return { activation: "none", std: head.std, mean: head.mean };
    const decision = decisions?.heads[index];
    const temperature = decision && "temperature" in decision ? decision.temperature : 1;
    return { activation: isTagsHead(head) ? "sigmoid" : "softmax", temperature };
  });
}

/**
 * Whether a program that knows nothing but an output's labels can use a model: there is one class of each head to
 * choose, the most probable one.
 */
export function hasOnlyPlainClasses(
  { heads }: Architecture,
  decisions: Decisions | undefined,
): boolean {
  return heads.every(isClassHead) && decisions === undefined;
}

/** The largest error of an output by its being a float32, in standard deviations of the number. */
const largestRounding = 0.01;

/**
 * Checks that float32 outputs can tell the heads' numbers apart.
 *
 * @param heads The model's.
 * @throws UserError When the numbers of one are too close to one another for their size; it names the head.
 */
export function requireFloat32Numbers(heads: readonly Head[]): void {
  for (const { name, mean, std } of heads.filter(isNumberHead)) {
    const largest = Math.abs(mean) + 3 * std;
    const rounding = largest * 2 ** -24; // of a float32, half the last bit
    if (largest < 3.4e38 && std > 1.2e-38 && rounding < largestRounding * std) continue;
    throw new UserError(
      `the numbers of "${name}" are ${mean} on average and differ by ${std}, which 32 bits cannot hold ` +
        "exactly enough: train on their difference from a constant, or in another unit",
    );
  }
}
