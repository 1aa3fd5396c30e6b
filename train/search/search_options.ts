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
import { type ComputeOptions, computeRules, requireCompute } from "../../kernels/mod.ts";
import { optionRules } from "../option_rules.ts";
import type { TrainOptions } from "../options.ts";
import { resolveOptions } from "../resolve_options.ts";
import { withAbsolutePaths } from "../run/run_data.ts";
import { RunLock } from "../run/run_lock.ts";
import { halve, type SearchEnding } from "./halving.ts";
import { mostRuns, type Round } from "./plan_rounds.ts";
import { readSearch, removeUnused, runsRule, writeSearch } from "./search_file.ts";
import { type OptionSearchHooks, type SearchedRun, searchHookNames } from "./search_hooks.ts";
import { SearchRunner } from "./search_runner.ts";
import { drawSets, requireSearchSpace, type SearchSpace } from "./search_space.ts";
import { ranked } from "./search_state.ts";

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

const optionNames: OptionNames<SearchOptions> = {
  ...optionRules,
  ...computeRules,
  over: true,
  runs: true,
  out: true,
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
  requireKnownHooks("searchOptions", hooks, searchHookNames);
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
  const runner = new SearchRunner({
    folder: out,
    options: shared,
    compute: { device, threads },
    sets,
    hooks,
  });
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
