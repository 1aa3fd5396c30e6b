/**
 * Successive halving within a time limit. What trains and the clock are the caller's. The state is saved whenever
 * something has ended, and going on with it does what an uninterrupted search would have done, time apart.
 */
import {
  planRounds,
  type Round,
  runsInTime,
  secondsOf,
  survivorsOf,
  usualRuns,
} from "./plan_rounds.ts";
import { type EndedTrial, ranked, type SearchState } from "./search_state.ts";

/** What is searched. */
export interface HalvingOptions {
  /** How many sets of values there are. */
  readonly sets: number;
  /** Runs of the first round; by default as many as there is time for, 9 without a limit. */
  readonly runs?: number | undefined;
  /** Most epochs of a run. */
  readonly epochs: number;
  /** The time limit in seconds, all parts of the search together; none by default. */
  readonly seconds?: number | undefined;
}

/** A run to be trained. */
export interface Trial {
  /** Its round, from 1. */
  readonly round: number;
  /** Its set of values, from 1. */
  readonly set: number;
  /** Its number within the round, from 1. */
  readonly run: number;
  /** Its epochs. */
  readonly epochs: number;
  /** Whether it measures how long an epoch takes, before rounds are planned. */
  readonly measures: boolean;
}

/** What came of a run; undefined where it was stopped before its end. */
export type TrialResult = Omit<EndedTrial, "round" | "set"> | undefined;

/** What a search works with. */
export interface HalvingTools {
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** Trains a run, or goes on with one that was stopped. It stops when `isTimeUp` says so. */
  readonly train: (trial: Trial, isTimeUp: () => boolean) => Promise<TrialResult>;
  /** Removes what a run has left that only measured. */
  readonly discard: (trial: Trial) => Promise<void>;
  /** Keeps the state. */
  readonly save: (state: SearchState) => Promise<void>;
  /** Whether the caller wants to stop. */
  readonly stopped: () => boolean;
  /** Called when a round begins or is gone on with, with the rounds that are planned, this one first. */
  readonly onRound?: ((round: number, planned: readonly Round[]) => void) | undefined;
  /** Called when a run of a round has ended. */
  readonly onEnd?: ((trial: EndedTrial) => void) | undefined;
}

/** Why a search has ended. */
export type SearchEnding = "finished" | "time" | "signal";

/** The share of the time that is planned for: runs differ in how long they take. */
const plannedShare = 0.9;

/**
 * Searches, from where a state left it.
 *
 * @param options What is searched.
 * @param state How far the search has come; it is changed.
 * @param tools What it works with.
 * @returns Why it has ended.
 */
export async function halve(
  options: HalvingOptions,
  state: SearchState,
  tools: HalvingTools,
): Promise<SearchEnding> {
  return await new Halving(options, state, tools).search();
}

class Halving {
  readonly #options: HalvingOptions;
  readonly #state: SearchState;
  readonly #tools: HalvingTools;
  readonly #limit: number;
  readonly #before: number;
  readonly #started: number;

  constructor(options: HalvingOptions, state: SearchState, tools: HalvingTools) {
    this.#options = options;
    this.#state = state;
    this.#tools = tools;
    this.#limit = options.seconds ?? Infinity;
    this.#before = state.seconds;
    this.#started = tools.now();
  }

  async search(): Promise<SearchEnding> {
    const { rounds } = this.#state;
    if (rounds.length === 0 && this.#limit < Infinity && this.#state.measured === undefined) {
      const ending = await this.#trial({ ...measuring, measures: true });
      if (ending !== undefined) return ending;
    }
    for (let round = Math.max(1, rounds.length);; round++) {
      let planned: readonly Round[];
      const begins = rounds.length < round;
      if (begins) {
        if (this.#isOver()) return "finished";
        planned = this.#plan();
        if (planned.length === 0) return "time";
        await this.#begin(planned);
      } else {
        const { epochs, sets } = rounds[round - 1]!;
        planned = [{ epochs, runs: sets.length }];
      }
      if (begins || !this.#isDone(round)) this.#tools.onRound?.(round, planned);
      // The run that measured is the first of its round where that has one epoch.
      if (begins && round === 1) {
        for (const trial of this.#state.ended) this.#tools.onEnd?.(trial);
      }
      const ending = await this.#train(round);
      if (ending !== undefined) return ending;
    }
  }

  /** Seconds that the search has taken. */
  get #elapsed(): number {
    return this.#before + (this.#tools.now() - this.#started) / 1000;
  }

  get #left(): number {
    return this.#limit - this.#elapsed;
  }

  /** Whether all runs of a round have ended. */
  #isDone(round: number): boolean {
    const done = this.#state.ended.filter((trial) => trial.round === round).map(({ set }) => set);
    return this.#state.rounds[round - 1]!.sets.every((set) => done.includes(set));
  }

  /** Whether nothing is left to find out, however much time there is. */
  #isOver(): boolean {
    const last = this.#state.rounds.at(-1);
    if (last === undefined) return false;
    return last.epochs >= this.#options.epochs || last.sets.length <= 2 ||
      this.#survivors().length < 2;
  }

  /** The sets of the last round that have a score, best first. */
  #survivors(): number[] {
    const { rounds, ended } = this.#state;
    return ranked(ended)
      .filter(({ round, score }) => round === rounds.length && score !== undefined)
      .map(({ set }) => set);
  }

  /** The rounds that are left, with what is known of how long runs take. */
  #plan(): Round[] {
    const { sets, runs, epochs } = this.#options;
    const before = this.#state.rounds.at(-1);
    const seconds = plannedShare * this.#left;
    if (before === undefined) {
      const cost = this.#cost();
      const count = runs ??
        (seconds < Infinity ? runsInTime({ epochs, seconds, cost }) : usualRuns);
      const measured = this.#state.ended.length > 0 ? measuring.epochs : undefined;
      return planRounds({ runs: Math.min(count, sets), epochs, seconds, cost, measured });
    }
    const survivors = this.#survivors();
    const count = Math.min(survivorsOf(before.sets.length), survivors.length);
    const cost = this.#cost(survivors.slice(0, count));
    // Few more epochs would tell little; where runs were quicker than was planned, there may be time for more.
    const least = Math.min(epochs, 2 * before.epochs);
    return planRounds({ runs: count, epochs, least, seconds, cost });
  }

  /** Seconds of a run of so many epochs: the mean of the runs that these sets of values had, or of all runs. */
  #cost(sets: readonly number[] = []): (epochs: number) => number {
    const { ended, measured } = this.#state;
    const own = ended.filter(({ set }) => sets.includes(set)).map(({ times }) => times);
    const all = ended.map(({ times }) => times);
    const epoch = mean((own.length > 0 ? own : all).map(({ epoch }) => epoch)) ??
      measured?.epoch ?? 0;
    // The first run also decodes all images, which the others find decoded.
    const preparation = mean(all.slice(1).map(({ preparation }) => preparation)) ??
      measured?.preparation ?? all[0]?.preparation ?? 0;
    return (epochs) => preparation + epochs * epoch;
  }

  async #begin(planned: readonly Round[]): Promise<void> {
    const { rounds, ended } = this.#state;
    const [next] = planned;
    const { runs, epochs } = next!;
    if (rounds.length === 0 && ended.length > 0 && epochs > measuring.epochs) {
      await this.#tools.discard({ ...measuring, measures: true });
      this.#state.ended = [];
    }
    const sets = rounds.length === 0
      ? Array.from({ length: runs }, (_, index) => index + 1)
      : this.#survivors().slice(0, runs);
    const cost = this.#cost(sets);
    const share = secondsOf([next!], cost) / secondsOf(planned, cost);
    const until = planned.length === 1 || this.#limit === Infinity ? {} : {
      until: this.#elapsed + share * this.#left,
    };
    rounds.push({ epochs, sets, ...until });
    await this.#save();
  }

  /** Trains what is left of a round. */
  async #train(round: number): Promise<SearchEnding | undefined> {
    const { rounds } = this.#state;
    const { epochs, sets, until = Infinity } = rounds[round - 1]!;
    for (const [index, set] of sets.entries()) {
      const done = this.#state.ended.filter((trial) => trial.round === round);
      if (done.some((trial) => trial.set === set)) continue;
      if (this.#tools.stopped()) return "signal";
      const seconds = this.#cost([set])(epochs);
      if (done.length >= 2 && this.#elapsed + seconds > until) {
        rounds[round - 1] = { ...rounds[round - 1]!, sets: done.map(({ set }) => set) };
        await this.#save();
        break;
      }
      if (this.#left <= 0 || this.#state.ended.length > 0 && seconds > this.#left) return "time";
      const ending = await this.#trial({ round, set, run: index + 1, epochs, measures: false });
      if (ending !== undefined) return ending;
    }
    return undefined;
  }

  /** Trains a run; returns why the search ends with it, if it does. */
  async #trial(trial: Trial): Promise<SearchEnding | undefined> {
    const result = await this.#tools.train(trial, () => this.#left <= 0);
    if (result !== undefined) {
      const { round, set } = trial;
      const ended = { round, set, ...result };
      this.#state.ended.push(ended);
      if (trial.measures) this.#state.measured = result.times;
      else this.#tools.onEnd?.(ended);
    }
    await this.#save();
    if (result !== undefined) return undefined;
    return this.#tools.stopped() ? "signal" : "time";
  }

  async #save(): Promise<void> {
    this.#state.seconds = this.#elapsed;
    await this.#tools.save(this.#state);
  }
}

/** The run that measures: the first one of a first round of one epoch, if that is what there is time for. */
const measuring = { round: 1, set: 1, run: 1, epochs: 1 } as const;

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
