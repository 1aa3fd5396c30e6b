/** A list of runs: what each is, how far it came and how good it became. Reading changes nothing. */
import { basename, relative } from "node:path";
import { UserError } from "../../data/errors.ts";
import { checkOptions, type OptionRules } from "../../data/known_options.ts";
import type { Head } from "../../data/mod.ts";
import { someText } from "../../data/rules.ts";
import type { ResolvedOptions } from "../options.ts";
import { type Progress, readProgress } from "../run/checkpoint.ts";
import { endedByPatience } from "../run/early_stopping.ts";
import { type EpochMetrics, readMetrics } from "../run/metrics_log.ts";
import { type DescribedRun, readRun } from "../run/run_description.ts";
import { runPaths } from "../run/run_paths.ts";
import { isLocked } from "../run/run_lock.ts";
import { differingOptions, type OptionName } from "./differing_options.ts";
import { findRuns } from "./find_runs.ts";
import { figuresOf, type RunFigure } from "./run_figures.ts";
import { sortRuns } from "./sort_runs.ts";

/** Which runs to list, and in which order. */
export interface ListRunsOptions {
  /** Where they are, at any depth; "runs" by default. */
  readonly folder?: string | undefined;
  /**
   * What comes first: "when", the latest, by default; "name"; "epochs" or "time", the most; "loss" or a head's
   * name, the best; an option's name, such as "learningRate", the smallest.
   */
  readonly sort?: string | undefined;
}

/** Whether a run is being trained, can be gone on with, or has ended by its options. */
export type RunState = "running" | "stopped" | "finished";

/** A run in a list. */
export interface ListedRun {
  /** Its path below the folder that was looked at. */
  readonly name: string;
  /** Its folder. */
  readonly folder: string;
  /** When it last finished an epoch, or was begun. */
  readonly when: Date;
  /** Epochs done; not a whole number where the time ended it inside of one. */
  readonly epochs: number;
  /** Epochs that were asked for. */
  readonly plannedEpochs: number;
  /** Whether it is being trained, can be gone on with, or has ended. */
  readonly state: RunState;
  /** Seconds that it took. */
  readonly seconds: number;
  /** All of its options. */
  readonly options: ResolvedOptions;
  /** Its heads. */
  readonly heads: readonly Head[];
  /** The epoch of the best model and its figures; undefined before the first validation. */
  readonly best?: {
    readonly epoch: number;
    /** Sum over the heads of their validation losses. */
    readonly loss: number;
    /** A figure for each head. */
    readonly figures: readonly RunFigure[];
  } | undefined;
}

/** A run that cannot be read. */
export interface DamagedRun {
  /** Its path below the folder that was looked at. */
  readonly name: string;
  /** Its folder. */
  readonly folder: string;
  /** What is wrong. */
  readonly problem: string;
}

/** The runs below a folder. */
export interface RunList {
  /** The folder. */
  readonly folder: string;
  /** In the order that was asked for. */
  readonly runs: readonly ListedRun[];
  /** Names of the options in which they differ, without those that follow from others. */
  readonly differing: readonly OptionName[];
  /** Those that cannot be read, by name. */
  readonly damaged: readonly DamagedRun[];
}

const rules: OptionRules<ListRunsOptions> = {
  folder: { flag: "the folder", rule: someText },
  sort: { flag: "--sort", rule: someText },
};

/**
 * Lists the runs below a folder.
 *
 * @param options Where they are, and in which order.
 * @returns The runs; one that is damaged is among `damaged`, with the reason.
 * @throws UserError When the folder is not there, or runs have nothing of the name that `sort` is.
 *
 * @example
 * ```ts ignore
 * import { listRuns } from "./mod.ts";
 *
 * for (const { name, epochs, best } of (await listRuns({ sort: "gender" })).runs) {
 *   console.log(name, epochs, best?.figures);
 * }
 * ```
 */
export async function listRuns(options: ListRunsOptions = {}): Promise<RunList> {
  checkOptions("listRuns", options, rules);
  const { folder = "runs", sort = "when" } = options;
  const runs: ListedRun[] = [];
  const damaged: DamagedRun[] = [];
  for (const place of await findRuns(folder)) {
    const name = relative(folder, place) || basename(place);
    try {
      runs.push({ ...await readListedRun(place), name });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      damaged.push({ name, folder: place, problem: error.message });
    }
  }
  const differing = differingOptions(runs.map(({ options }) => options));
  return { folder, runs: sortRuns(runs, sort), differing, damaged };
}

/**
 * Reads what a list says of a run.
 *
 * @param folder Its folder.
 * @throws UserError When it holds no run, or a damaged one.
 */
export async function readListedRun(folder: string): Promise<ListedRun> {
  const paths = runPaths(folder);
  const run = await readRun(folder);
  const epochs = await readMetrics(paths.metrics);
  const progress = await readProgress(paths.state);
  const best = epochs.findLast((metrics) => metrics.best && metrics.val_loss !== null);
  return {
    name: basename(folder),
    folder,
    when: await lastChange(paths.metrics) ?? await lastChange(paths.config) ?? new Date(0),
    epochs: epochs.at(-1)?.epoch ?? 0,
    plannedEpochs: run.options.epochs,
    state: await isLocked(folder) ? "running" : stateOf(run, epochs, progress),
    seconds: progress?.seconds ?? epochs.reduce((sum, { seconds }) => sum + seconds, 0),
    options: run.options,
    heads: run.heads,
    ...(best && {
      best: { epoch: best.epoch, loss: best.val_loss!, figures: figuresOf(run.heads, best) },
    }),
  };
}

/** Whether a run that nobody trains has ended by its options: the same reasons as those of ended_run.ts. */
function stateOf(
  { options }: DescribedRun,
  epochs: readonly EpochMetrics[],
  progress: Progress | undefined,
): RunState {
  const { epochs: planned, maxSeconds = Infinity } = options;
  const last = epochs.at(-1);
  if (progress === undefined) return last && last.epoch >= planned ? "finished" : "stopped";
  const { position, seconds } = progress;
  const validated = last?.step === position.trainedBatches && last.val_loss !== null;
  const ended = position.epoch >= planned || endedByPatience(options, position.epoch, progress) ||
    validated && seconds >= maxSeconds;
  return ended ? "finished" : "stopped";
}

async function lastChange(path: string): Promise<Date | undefined> {
  return (await Deno.stat(path).catch(() => undefined))?.mtime ?? undefined;
}
