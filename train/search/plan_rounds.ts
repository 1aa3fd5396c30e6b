/**
 * The rounds of successive halving (Jamieson & Talwalkar 2016, https://arxiv.org/abs/1502.07943): each has a third of
 * the runs of the one before it, of three times the epochs, so that all rounds take about the same time. Runs of
 * one round have the same number of epochs, and are trained anew: a schedule that ends with the round shows what the
 * options reach, whereas the middle of a longer one shows a rate that is still high. What is
 * trained again is a third of each round but the first: with two rounds a fifth more than going on, with four a third.
 */

/** A round: how many runs, each of how many epochs. */
export interface Round {
  /** How many runs. */
  readonly runs: number;
  /** Epochs of each. */
  readonly epochs: number;
}

/** What rounds are planned from. */
export interface RoundLimits {
  /** Runs of the first round. */
  readonly runs: number;
  /** Most epochs of the last round: those of the training that is searched for. */
  readonly epochs: number;
  /** Fewest epochs of the first round; 1 by default. */
  readonly least?: number;
  /** Seconds that all rounds may take together; no limit by default. */
  readonly seconds?: number;
  /** Seconds of a run of so many epochs; needed with a limit. */
  readonly cost?: (epochs: number) => number;
  /** Epochs of a run that was trained to measure: it is one of the first round where that has as many. */
  readonly measured?: number | undefined;
}

/** How many times fewer runs and more epochs a round has than the one before it. */
const factor = 3;

/** Runs of a search for which nobody asks for another number and time has no say. */
export const usualRuns = 9;

/** Most runs that are planned because there is time for them. */
export const mostRuns = 81;

/**
 * Plans rounds.
 *
 * @param limits What they are planned from.
 * @returns The rounds, those with the most epochs that there is time for; where there is none even for the least
 * epochs, with fewer runs. Empty where there is no time for two runs.
 *
 * @example
 * ```ts
 * import { planRounds } from "./plan_rounds.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(planRounds({ runs: 9, epochs: 10 }), [
 *   { runs: 9, epochs: 3 },
 *   { runs: 3, epochs: 10 },
 * ]);
 * // A minute for each epoch, and half an hour.
 * assert.deepEqual(planRounds({ runs: 9, epochs: 10, seconds: 1800, cost: (epochs) => 60 * epochs }), [
 *   { runs: 9, epochs: 1 },
 *   { runs: 3, epochs: 4 },
 * ]);
 * ```
 */
export function planRounds(
  { runs, epochs, least = 1, seconds = Infinity, cost = () => 0, measured }: RoundLimits,
): Round[] {
  const fits = (rounds: readonly Round[]) => {
    const saved = measured !== undefined && rounds[0]?.epochs === measured ? cost(measured) : 0;
    return secondsOf(rounds, cost) - saved <= seconds;
  };
  for (let count = runs; count >= Math.min(2, runs); count--) {
    for (let last = epochs; last >= least; last--) {
      const rounds = roundsTo(count, last, least);
      if (fits(rounds)) return rounds;
      // With the fewest epochs nothing else fits, either: the next number of runs is tried at once.
      if (!fits(roundsTo(count, least, least))) break;
    }
  }
  return [];
}

/**
 * How many runs there is time for, all rounds up to the full number of epochs; at least {@linkcode usualRuns}, whose
 * epochs have to be fewer then, and at most {@linkcode mostRuns}.
 *
 * @param limits What they are planned from.
 */
export function runsInTime(
  { epochs, seconds, cost }: Required<Omit<RoundLimits, "runs" | "least" | "measured">>,
): number {
  for (let runs = mostRuns; runs > usualRuns; runs--) {
    if (secondsOf(roundsTo(runs, epochs, 1), cost) <= seconds) return runs;
  }
  return usualRuns;
}

/** How many of a round's runs come to the next one: a third, but two at least, since one cannot be compared. */
export function survivorsOf(runs: number): number {
  return Math.max(2, Math.round(runs / factor));
}

/** Seconds of some rounds. */
export function secondsOf(rounds: readonly Round[], cost: (epochs: number) => number): number {
  return rounds.reduce((sum, { runs, epochs }) => sum + runs * cost(epochs), 0);
}

/** Rounds of which the last has a number of epochs, and two or three runs. */
function roundsTo(runs: number, last: number, least: number): Round[] {
  const counts = [runs];
  while (counts.at(-1)! > factor) counts.push(survivorsOf(counts.at(-1)!));
  const rounds = counts.map((count, round) => ({
    runs: count,
    epochs: Math.max(1, Math.round(last / factor ** (counts.length - 1 - round))),
  }));
  // A round of no more epochs than the one before it would show the same again.
  return rounds.filter(({ epochs }, round) =>
    epochs >= least && (round === 0 || epochs > rounds[round - 1]!.epochs)
  );
}
