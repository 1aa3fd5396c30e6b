/** Divergence: a loss, weight or moment that is not a finite number ends the run, since nothing after it is of use. */
import { UserError } from "../../data/errors.ts";
import type { TrainerState } from "../trainer/trainer_state.ts";

/** The error of a run that has diverged. */
export class DivergedError extends UserError {}

/** A value that is not a finite number. */
export interface Divergence {
  /** What it is the value of, in words, such as "a weight". */
  readonly what: string;
  /** NaN or an infinity. */
  readonly value: number;
}

/**
 * Searches everything that training has changed for a value that is not finite.
 *
 * @param state The state.
 * @returns The first such value, if there is one.
 */
export function findDivergence(
  { parameters, buffers, firstMoment, secondMoment }: TrainerState,
): Divergence | undefined {
  for (
    const [what, values] of [
      ["a weight", parameters],
      ["a running statistic", buffers],
      ["a moment of the optimizer", firstMoment],
      ["a moment of the optimizer", secondMoment],
    ] as const
  ) {
    if (areFinite(values)) continue;
    return { what, value: values.find((value) => !Number.isFinite(value))! };
  }
  return undefined;
}

/** Whether all are finite numbers: of those alone a product with 0 is 0, and so is the sum of the products. */
function areFinite(values: Float32Array): boolean {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]! * 0;
  return sum === 0;
}

/**
 * The error that ends a diverged run.
 *
 * @param divergence The value that is not finite.
 * @param trainedBatches Batches trained when it was found; the message calls them steps, as the logs do.
 * @param lastGood The file of the last good model, if one was saved.
 */
export function divergedError(
  { what, value }: Divergence,
  trainedBatches: number,
  lastGood: string | undefined,
): DivergedError {
  const advice = lastGood === undefined
    ? "; start again with"
    : `. What was saved before is kept, ${lastGood} is the last good model; start again with ` +
      "another --out and";
  return new DivergedError(
    `${what} is ${value} after step ${trainedBatches}: the run diverged${advice} a lower --learning-rate, or ` +
      "with --clip 1",
  );
}
