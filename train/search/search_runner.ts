/**
 * Trains the runs of a search. That values cannot be trained with, since they diverge, is the result of their run
 * and no error of the search.
 */
import { UserError } from "../../data/errors.ts";
import {
  type ComputeOptions,
  openCompute,
  type OpenedCompute,
  OutOfMemoryError,
} from "../../kernels/mod.ts";
import type { TrainOptions } from "../options.ts";
import { withoutUndefined } from "../resolve_options.ts";
import { DivergedError } from "../run/divergence.ts";
import type { TrainResult } from "../run/train_result.ts";
import { train } from "../train.ts";
import type { Trial, TrialResult } from "./halving.ts";
import { requireSameSplit, runFolder } from "./search_file.ts";
import type { OptionSearchHooks, SearchedRun } from "./search_hooks.ts";
import type { SearchedValues } from "./search_space.ts";
import type { EndedTrial, SearchState } from "./search_state.ts";
import { Stopwatch } from "./stopwatch.ts";

/** What the runs of a search share. */
export interface SharedByRuns {
  /** The search's folder. */
  readonly folder: string;
  /** The options that are not searched over. */
  readonly options: TrainOptions;
  /** What to compute on. */
  readonly compute: ComputeOptions;
  /** The sets of values that are searched over; the first one has the number 1. */
  readonly sets: readonly SearchedValues[];
  /** The caller's callbacks and resources. */
  readonly hooks: OptionSearchHooks;
}

/** Trains the runs of a search, all on one device that is opened for the first of them. */
export class SearchRunner {
  readonly #shared: SharedByRuns;
  #opened: OpenedCompute | undefined;

  /** @param shared What all runs share. */
  constructor(shared: SharedByRuns) {
    this.#shared = shared;
  }

  /** Closes what was opened. */
  close(): void {
    this.#opened?.close();
  }

  /** Removes the folder of a run that measured. */
  async discard(trial: Trial): Promise<void> {
    await Deno.remove(runFolder(this.#shared.folder, trial), { recursive: true }).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }

  /** Trains a run, or goes on with it; undefined where it was stopped. */
  async train(
    trial: Trial,
    state: SearchState,
    isTimeUp: () => boolean,
  ): Promise<TrialResult> {
    const { options, compute, sets } = this.#shared;
    const { onRound: _, onRun, onRunEnd: __, ...hooks } = this.#shared.hooks;
    this.#opened ??= await openCompute(compute, hooks);
    const { engine, pool } = this.#opened;
    const { round, set, run, epochs, measures } = trial;
    const values = sets[set - 1]!;
    const folder = runFolder(this.#shared.folder, trial);
    onRun?.({ set, values, round, run, epochs, folder, measures });
    const stopper = new AbortController();
    const signals = hooks.signal ? [hooks.signal, stopper.signal] : [stopper.signal];
    const stopwatch = new Stopwatch(epochs);
    const stopInTime = () => {
      if (isTimeUp()) stopper.abort();
    };
    try {
      const result = await train({
        ...withoutUndefined(options),
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
      await requireSameSplit(
        folder,
        state.ended.map((trial) => runFolder(this.#shared.folder, trial)),
      );
      return { ...scored(result), times: stopwatch.times(result.epochs) };
    } catch (error) {
      if (signals.some(({ aborted, reason }) => aborted && error === reason)) return undefined;
      const problem = problemOf(error, stopwatch.started, state);
      if (problem === undefined) throw error;
      return { problem, times: stopwatch.times() };
    }
  }

  /** A run as the caller is told of it. */
  described({ round, set, score, problem }: EndedTrial, { rounds }: SearchState): SearchedRun {
    const folder = runFolder(this.#shared.folder, { round, set });
    // Before a round is planned there is the run that measures.
    const epochs = rounds[round - 1]?.epochs ?? 1;
    return { set, values: this.#shared.sets[set - 1]!, round, epochs, folder, score, problem };
  }
}

/** Why values cannot be trained with; undefined where an error is none of theirs. */
function problemOf(error: unknown, started: boolean, { ended }: SearchState): string | undefined {
  if (error instanceof DivergedError) return "diverged";
  if (error instanceof OutOfMemoryError) return "out of memory";
  // Where other runs could begin, it is these values that the data or the network do not allow.
  const others = ended.some(({ score }) => score !== undefined);
  return error instanceof UserError && others && !started ? error.message : undefined;
}

/** The score of a run's best model, and that model's loss. */
function scored({ best, epochs }: TrainResult): Pick<EndedTrial, "score" | "loss" | "problem"> {
  if (best === undefined || !Number.isFinite(best.score)) return { problem: "no figure" };
  const loss = epochs.find(({ epoch }) => epoch === best.epoch)?.val_loss ?? undefined;
  return { score: best.score, ...(loss !== undefined && { loss }) };
}
