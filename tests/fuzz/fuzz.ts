/**
 * Fuzzing: every reader of somebody else's bytes is given damaged ones, and may do one of two things:
 * read them, or refuse them by a UserError. Each case is named by a reader, a seed and a number.
 */
import { counterRandom } from "../../data/random.ts";
import { UserError } from "../../data/errors.ts";
import { mutate } from "./mutate.ts";

/** A reader under test. */
export interface Target {
  readonly name: string;
  /** Good files. */
  readonly corpus: readonly Uint8Array[];
  /** Reads a case. Throws a UserError where it refuses, and anything else where it fails. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => unknown;
  /** Makes sure that what was read before did no harm: a good file still gives what it should. */
  readonly check: () => unknown;
  /** Frees what the target holds. */
  readonly close?: () => unknown;
}

/** What became of a target's cases. */
export interface Counts {
  tried: number;
  /** Read in spite of the damage. */
  read: number;
  /** Refused by a UserError. */
  refused: number;
  readonly failures: Failure[];
}

/** A case that was neither read nor refused. */
export interface Failure {
  /** Which case of the seed. */
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly error: unknown;
}

/** Cases between two checks. */
const checkEvery = 50;

/**
 * Gives a target cases.
 *
 * @param target Which reader.
 * @param seed Names the cases.
 * @param numbers From the first up to, not including, the last.
 * @param counts Added to.
 */
export async function fuzz(
  target: Target,
  seed: number,
  numbers: { readonly from: number; readonly to: number },
  counts: Counts,
): Promise<void> {
  for (let number = numbers.from; number < numbers.to; number++) {
    const bytes = mutate(target.corpus, counterRandom(seed, number));
    counts.tried++;
    try {
      await target.read(bytes);
      counts.read++;
    } catch (error) {
      if (error instanceof UserError) counts.refused++;
      else counts.failures.push({ number, bytes, error });
    }
    if (number % checkEvery !== 0 && number !== numbers.to - 1) continue;
    try {
      await target.check();
    } catch (error) {
      // Refusing a good file, too, is harm that damaged ones did.
      counts.failures.push({ number, bytes, error });
    }
  }
}

/** Nothing tried yet. */
export function noCounts(): Counts {
  return { tried: 0, read: 0, refused: 0, failures: [] };
}
