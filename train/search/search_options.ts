/**
 * A search for options: a few runs over given ranges, of which the better ones are trained anew for more epochs. All
 * have the same split and the same seed, so that they differ by what is searched over alone.
 */
import { isAddress } from "../../data/mod.ts";
import { exists } from "../../data/exists.ts";
import { UserError } from "../../data/errors.ts";
import {
  type OptionNames,
  requireKnownHooks,
  requireKnownOptions,
} from "../../data/known_options.ts";
import { requireRule, someText } from "../../data/rules.ts";
import {
  type ComputeOptions,
  computeRules,
  openCompute,
  type OpenedCompute,
  OutOfMemoryError,
  requireCompute,
} from "../../kernels/mod.ts";
import { trainHookNames, type TrainHooks } from "../hooks.ts";
import { optionRules } from "../option_rules.ts";
import type { TrainOptions } from "../options.ts";
import { resolveOptions, withoutUndefined } from "../resolve_options.ts";
import type { EpochMetrics } from "../run/metrics_log.ts";
import { DivergedError } from "../run/divergence.ts";
import { withAbsolutePaths } from "../run/run_data.ts";
import { RunLock } from "../run/run_lock.ts";
import type { TrainResult } from "../run/train_result.ts";
import { train } from "../train.ts";
import { halve, type SearchEnding, type Trial, type TrialResult } from "./halving.ts";
import { mostRuns, type Round } from "./plan_rounds.ts";
import {
  readSearch,
  removeUnused,
  requireSameSplit,
  runFolder,
  runsRule,
  writeSearch,
} from "./search_file.ts";
import {
  drawSets,
  requireSearchSpace,
  type SearchedValues,
  type SearchSpace,
} from "./search_space.ts";
import { type EndedTrial, ranked, type SearchState, type TrialTimes } from "./search_state.ts";

/** What to search, and the options that all runs share. */
export interface SearchOptions extends TrainOptions, ComputeOptions {
  /** What to search over: a range or choices for each option. */
  readonly over: SearchSpace;
  /** Folder of the search, a new one or that of a search to go on with. */
  readonly out: string;
  /** Runs of the first round; by default as many as there is time for, 9 without a time limit. */
  readonly runs?: number | undefined;
  /** Time limit of the whole search in seconds, of all its parts together; no limit by default. */
  readonly maxSeconds?: number | undefined;
}

/** A run that begins. */
export interface BegunRun {
  /** The number of its set of values, from 1; in every round the same. */
  readonly set: number;
  /** Its values of the options that are searched over. */
  readonly values: SearchedValues;
  /** Its round, from 1. */
  readonly round: number;
  /** Its number in the round, from 1. */
  readonly run: number;
  /** Its epochs. */
  readonly epochs: number;
  /** Its folder. */
  readonly folder: string;
  /** Whether it measures how long an epoch takes, before rounds are planned. */
  readonly measures: boolean;
}

/** A run that was trained to its end. */
export interface SearchedRun
  extends Pick<BegunRun, "set" | "values" | "round" | "epochs" | "folder"> {
  /** The score of its best model, by `bestBy`: higher is better. Absent where it counts as the worst. */
  readonly score?: number | undefined;
  /** Why it counts as the worst, such as that it diverged. */
  readonly problem?: string | undefined;
}

/** What came of a search. */
export interface OptionSearch {
  /** Its folder. */
  readonly folder: string;
  /** Why it has ended: nothing is left to do, the time is up, or the caller's signal stopped it. */
  readonly ending: SearchEnding;
  /** The rounds that were begun. */
  readonly rounds: readonly Round[];
  /** Epochs of the training that was searched for. */
  readonly epochs: number;
  /** Seconds that the search has taken, in all of its parts. */
  readonly seconds: number;
  /**
   * For each set of values its last run, best first: those of a later round before those of an earlier one, last
   * those that failed.
   */
  readonly runs: readonly SearchedRun[];
  /** The first of them; absent where none has a score. */
  readonly best?: SearchedRun | undefined;
}

/** Callbacks and resources of a search; those of training are called for every run. */
export interface OptionSearchHooks extends TrainHooks {
  /** Called when a round begins or is gone on with, with the rounds that are planned, this one first. */
  readonly onRound?: ((round: number, planned: readonly Round[]) => void) | undefined;
  /** Called when a run begins or is gone on with. */
  readonly onRun?: ((run: BegunRun) => void) | undefined;
  /** Called when a run was trained to its end. */
  readonly onRunEnd?: ((run: SearchedRun) => void) | undefined;
}

const optionNames: OptionNames<SearchOptions> = {
  ...optionRules,
  ...computeRules,
  over: true,
  runs: true,
  out: true,
};

const hookNames: OptionNames<OptionSearchHooks> = {
  ...trainHookNames,
  onRound: true,
  onRun: true,
  onRunEnd: true,
};

/**
 * Searches options by successive halving (Jamieson & Talwalkar 2016, https://arxiv.org/abs/1502.07943): many runs of
 * few epochs, then the best third of them anew with three times the epochs, up to the full number. A time limit is
 * divided by what an epoch of the first run takes. Called again with the same folder, it goes on with what is
 * there; runs that have ended are not repeated.
 *
 * Scores are over the validation images by which the options are chosen, so the best one's is optimistic: figures
 * to quote come from images that took no part.
 *
 * @param options What to search over, the options that all runs share, and the folder.
 * @param hooks Callbacks and resources; the signal stops the search after saving it.
 * @returns The runs, best first.
 * @throws UserError When an option cannot be used or searched over, or the folder holds something else or a search
 * with other options.
 *
 * @example
 * ```ts ignore
 * import { searchOptions, train } from "./mod.ts";
 *
 * const options = { data: "shop", epochs: 20 } as const;
 * const { best } = await searchOptions({
 *   ...options,
 *   over: { learningRate: { from: 1e-4, to: 1e-2 }, augment: ["none", "flip"] },
 *   maxSeconds: 30 * 60,
 *   out: "runs/search",
 * });
 * if (best) await train({ ...options, ...best.values, out: "runs/best" });
 * ```
 */
export async function searchOptions(
  options: SearchOptions,
  hooks: OptionSearchHooks = {},
): Promise<OptionSearch> {
  requireKnownOptions("searchOptions", options, optionNames);
  requireKnownHooks("searchOptions", hooks, hookNames);
  const { over, runs, out, maxSeconds, device, threads, ...shared } = options;
  requireRule("--out", out, someText);
  requireCompute({ device, threads });
  requireSearchSpace(over);
  if (runs !== undefined) requireRule("--runs", runs, runsRule);
  if (maxSeconds !== undefined) {
    requireRule(optionRules.maxSeconds.flag, maxSeconds, optionRules.maxSeconds.rule);
  }
  requireNotGiven(shared, over);
  const resolved = resolveOptions(withAbsolutePaths(shared));
  const sets = drawSets(over, resolved.seed, runs ?? mostRuns);
  for (const values of sets) resolveOptions({ ...shared, ...values });
  const plan = { options: resolved, over, runs };
  for (const file of over.weights ?? []) {
    if (isAddress(file) || await exists(file)) continue;
    throw new UserError(`--over weights: there is no file ${file}`);
  }
  await readSearch(out, plan); // before a folder is made
  const lock = await RunLock.take(out);
  const runner = new Runner(out, shared, { device, threads }, sets, hooks);
  try {
    const state = await readSearch(out, plan);
    await writeSearch(out, plan, state);
    const ending = await halve(
      { sets: sets.length, runs, epochs: resolved.epochs, seconds: maxSeconds },
      state,
      {
        now: () => performance.now(),
        train: (trial, isTimeUp) => runner.train(trial, state, isTimeUp),
        discard: (trial) => runner.discard(trial),
        save: (state) => writeSearch(out, plan, state),
        stopped: () => hooks.signal?.aborted === true,
        onRound: hooks.onRound,
        onEnd: (trial) => hooks.onRunEnd?.(runner.described(trial, state)),
      },
    );
    const found = ranked(state.ended).map((trial) => runner.described(trial, state));
    return {
      folder: out,
      ending,
      rounds: state.rounds.map(({ epochs, sets }) => ({ epochs, runs: sets.length })),
      epochs: resolved.epochs,
      seconds: state.seconds,
      runs: found,
      best: found.find(({ score }) => score !== undefined),
    };
  } finally {
    runner.close();
    // Where the first run could not begin there is nothing to go on with.
    await removeUnused(out);
    await lock.release();
  }
}

/** Refuses an option that has a value and is searched over. */
function requireNotGiven(shared: TrainOptions, over: SearchSpace): void {
  for (const name of Object.keys(over) as (keyof SearchSpace)[]) {
    if (over[name] === undefined || shared[name] === undefined) continue;
    const { flag } = optionRules[name];
    throw new UserError(
      `${flag} is given and searched over: leave out ${flag} or --over ${flag.replace("--", "")}`,
    );
  }
}

/** Trains the runs of a search, all on one device that is opened for the first of them. */
class Runner {
  readonly #folder: string;
  readonly #shared: TrainOptions;
  readonly #compute: ComputeOptions;
  readonly #sets: readonly SearchedValues[];
  readonly #hooks: OptionSearchHooks;
  #opened: OpenedCompute | undefined;

  constructor(
    folder: string,
    shared: TrainOptions,
    compute: ComputeOptions,
    sets: readonly SearchedValues[],
    hooks: OptionSearchHooks,
  ) {
    this.#folder = folder;
    this.#shared = shared;
    this.#compute = compute;
    this.#sets = sets;
    this.#hooks = hooks;
  }

  /** Closes what was opened. */
  close(): void {
    this.#opened?.close();
  }

  /** Removes the folder of a run that measured. */
  async discard(trial: Trial): Promise<void> {
    await Deno.remove(runFolder(this.#folder, trial), { recursive: true }).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }

  /** Trains a run, or goes on with it; undefined where it was stopped. */
  async train(
    trial: Trial,
    state: SearchState,
    isTimeUp: () => boolean,
  ): Promise<TrialResult> {
    const { onRound: _, onRun, onRunEnd: __, ...hooks } = this.#hooks;
    this.#opened ??= await openCompute(this.#compute, hooks);
    const { engine, pool } = this.#opened;
    const { round, set, run, epochs, measures } = trial;
    const values = this.#sets[set - 1]!;
    const folder = runFolder(this.#folder, trial);
    onRun?.({ set, values, round, run, epochs, folder, measures });
    const stopper = new AbortController();
    const signals = hooks.signal ? [hooks.signal, stopper.signal] : [stopper.signal];
    const stopwatch = new Stopwatch(epochs);
    const stopInTime = () => {
      if (isTimeUp()) stopper.abort();
    };
    try {
      const result = await train({
        ...withoutUndefined(this.#shared),
        ...values,
        epochs,
        out: folder,
        resume: true,
      }, {
        ...hooks,
        engine,
        pool,
        signal: AbortSignal.any(signals),
        onPack: (done, total) => {
          stopInTime();
          if (measures) stopwatch.restart();
          hooks.onPack?.(done, total);
        },
        onTuning: (done, total) => {
          stopInTime();
          if (measures) stopwatch.restart();
          hooks.onTuning?.(done, total);
        },
        onStart: (start) => {
          stopInTime();
          stopwatch.start(start.position.trainedBatches, start.batchesPerEpoch);
          hooks.onStart?.(start);
        },
        onBatch: (batch) => {
          stopwatch.trainedBatches = batch.trainedBatches;
          stopInTime();
          hooks.onBatch?.(batch);
        },
        onEpoch: (metrics) => {
          stopInTime();
          hooks.onEpoch?.(metrics);
        },
      });
      if (result.ending === "signal") return undefined;
      await requireSameSplit(folder, state.ended.map((trial) => runFolder(this.#folder, trial)));
      return { ...scored(result), times: stopwatch.times(result.epochs) };
    } catch (error) {
      if (signals.some(({ aborted, reason }) => aborted && error === reason)) return undefined;
      const times = stopwatch.times();
      if (error instanceof DivergedError) return { problem: "diverged", times };
      if (error instanceof OutOfMemoryError) return { problem: "out of memory", times };
      // Where other runs could begin, it is these values that the data or the network do not allow.
      const others = state.ended.some(({ score }) => score !== undefined);
      if (error instanceof UserError && others && !stopwatch.started) {
        return { problem: error.message, times };
      }
      throw error;
    }
  }

  /** A run as the caller is told of it. */
  described({ round, set, score, problem }: EndedTrial, { rounds }: SearchState): SearchedRun {
    const folder = runFolder(this.#folder, { round, set });
    // Before a round is planned there is the run that measures.
    const epochs = rounds[round - 1]?.epochs ?? 1;
    return { set, values: this.#sets[set - 1]!, round, epochs, folder, score, problem };
  }
}

function scored(
  { best, epochs }: TrainResult,
): Pick<EndedTrial, "score" | "loss" | "problem"> {
  if (best === undefined || !Number.isFinite(best.score)) {
    return { problem: "no figure" };
  }
  const loss = epochs.find(({ epoch }) => epoch === best.epoch)?.val_loss ?? undefined;
  return { score: best.score, ...(loss !== undefined && { loss }) };
}

/** Measures how long a run takes. */
class Stopwatch {
  readonly #epochs: number;
  #began = performance.now();
  #started: number | undefined;
  #batchesBefore = 0;
  #batchesPerEpoch = 1;
  /** Batches trained in the whole run. */
  trainedBatches = 0;

  constructor(epochs: number) {
    this.#epochs = epochs;
  }

  /** What was done until now, such as decoding, no other run has to do. */
  restart(): void {
    this.#began = performance.now();
  }

  /** Whether training has begun. */
  get started(): boolean {
    return this.#started !== undefined;
  }

  /** Training begins. */
  start(trainedBatches: number, batchesPerEpoch: number): void {
    this.#started = performance.now();
    this.#batchesBefore = this.trainedBatches = trainedBatches;
    this.#batchesPerEpoch = batchesPerEpoch;
  }

  /**
   * The times until now.
   *
   * @param logged The run's epochs, for one that had ended before.
   */
  times(logged: readonly EpochMetrics[] = []): TrialTimes {
    const now = performance.now();
    if (this.#started === undefined && logged.length > 0) {
      const epoch = logged.reduce((sum, { seconds }) => sum + seconds, 0) / logged.length;
      return { preparation: (now - this.#began) / 1000, epoch };
    }
    const started = this.#started ?? now;
    const trained = (this.trainedBatches - this.#batchesBefore) / this.#batchesPerEpoch;
    const seconds = (now - started) / 1000;
    return {
      preparation: (started - this.#began) / 1000,
      epoch: seconds / (trained > 0 ? trained : this.#epochs),
    };
  }
}
