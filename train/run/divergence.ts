/** A run diverges when a loss or a weight is no finite number any more: nothing after that is of use. */
import { UserError } from "../../data/errors.ts";
import type { TrainerState } from "../trainer/trainer.ts";

/** What is no finite number. */
export interface Divergence {
  /** In words, such as "a weight". */
  readonly what: string;
  readonly value: number;
}

/**
 * Looks through everything that training has changed.
 *
 * @param state The state.
 * @returns The first value that is no finite number, if there is one.
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
    const value = values.find((value) => !Number.isFinite(value));
    if (value !== undefined) return { what, value };
  }
  return undefined;
}

/**
 * The error that ends the run.
 *
 * @param divergence What is no finite number.
 * @param step The step after which it was found.
 * @param lastGood The file of the last good model, if one was saved.
 */
export function divergedError(
  { what, value }: Divergence,
  step: number,
  lastGood: string | undefined,
): UserError {
  const kept = lastGood === undefined
    ? "; start again with"
    : `. What was saved before is kept, ${lastGood} is the last good model; start again with ` +
      "another --out and";
  return new UserError(
    `${what} is ${value} after step ${step}: the run diverged${kept} a lower --learning-rate, or ` +
      "with --clip 1",
  );
}
