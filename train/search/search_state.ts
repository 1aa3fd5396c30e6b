/** How far a search has come, as `search.json` keeps it. */
import { finite, listOf, number, objectOf, type Rule, someText, whole } from "../../data/rules.ts";

/** A round that is trained or was. */
export interface StartedRound {
  /** Epochs of its runs. */
  readonly epochs: number;
  /** The sets of values that are tried, by their numbers from 1, the most promising first. */
  readonly sets: readonly number[];
  /** Seconds of the search after which none of its runs is begun, so that the rounds after it have time. */
  readonly until?: number | undefined;
}

/** How long a run takes. */
export interface TrialTimes {
  /** Seconds before its first batch. */
  readonly preparation: number;
  /** Seconds of an epoch, with its validation. */
  readonly epoch: number;
}

/** A run that was trained to its end. */
export interface EndedTrial {
  /** Its round, from 1. */
  readonly round: number;
  /** Its set of values, from 1. */
  readonly set: number;
  /** The score of its best model, higher is better; absent where there is none. */
  readonly score?: number | undefined;
  /** The loss of that model, which decides between equal scores. */
  readonly loss?: number | undefined;
  /** Why there is no score. */
  readonly problem?: string | undefined;
  /** How long it took. */
  readonly times: TrialTimes;
}

/** How far a search has come. */
export interface SearchState {
  /** Seconds that it has taken, in all of its parts. */
  seconds: number;
  /** What a run of one epoch took, by which the time was divided. */
  measured?: TrialTimes | undefined;
  /** Its rounds, as far as they were begun. */
  rounds: StartedRound[];
  /** Its runs, in the order in which they ended. */
  ended: EndedTrial[];
}

const position = whole(1, 1e9);
const seconds = number(0, 1e12);
const times = objectOf({ preparation: seconds, epoch: seconds });

/** What a {@linkcode SearchState} consists of. */
export const stateRule: Rule = objectOf({
  seconds,
  rounds: listOf(
    objectOf(
      { epochs: position, sets: listOf(position, { distinct: true }) },
      { until: seconds },
    ),
  ),
  ended: listOf(
    objectOf({ round: position, set: position, times }, {
      score: finite,
      loss: finite,
      problem: someText,
    }),
  ),
}, { measured: times });

/**
 * The sets that were tried, best first: those that came to a later round before those that did not, in one round by
 * score, of equal scores the lower loss first; and last those that failed, in whichever round.
 */
export function ranked(ended: readonly EndedTrial[]): EndedTrial[] {
  const latest = new Map<number, EndedTrial>();
  for (const trial of ended) {
    if (trial.round >= (latest.get(trial.set)?.round ?? 0)) latest.set(trial.set, trial);
  }
  const order = ({ round, score, loss = Infinity, set }: EndedTrial) =>
    score === undefined ? [1, 0, 0, 0, set] : [0, -round, -score, loss, set];
  return [...latest.values()].sort((one, other) => {
    const [a, b] = [order(one), order(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
  });
}
