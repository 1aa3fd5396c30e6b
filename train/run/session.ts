/**
 * Where a training run begins: a new one with its folder described before anything is trained, or
 * one taken up where its last checkpoint left it.
 */
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import type { Engine } from "../../kernels/program/engine.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { checkHeads, describeModel } from "../../model/weights.ts";
import type { Head } from "../../data/mod.ts";
import { type Checkpoint, loadCheckpoint } from "./checkpoint.ts";
import { type EndedRun, endedRun } from "./ended_run.ts";
import { architectureOf } from "../trainer/make_trainer.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";
import { resolveOptions, withoutUndefined } from "../resolve_options.ts";
import { prepareData, type PreparedData, type PrepareHooks } from "../data/prepare.ts";
import { pictureDigests, readPictures } from "./pictures.ts";
import { withWholePaths } from "./run_data.ts";
import {
  createRunFolder,
  describeRun,
  holdsRun,
  readRun,
  requireNewRun,
  type RunPaths,
  runPaths,
  tidyRunFolder,
  unfinishedFiles,
  writeConfig,
} from "./run_folder.ts";
import { removeUntrained } from "./remove_untrained.ts";
import { readMetrics } from "./metrics_log.ts";
import { requireUnlocked, RunLock } from "./run_lock.ts";
import { RunLog } from "./run_log.ts";
import { requireBatches } from "../trainer/batch_size.ts";
import { prepareBeginning, requirePrecision } from "../trainer/beginning.ts";
import {
  readWeightsFile,
  startingWeights,
  type WeightsHooks,
} from "../trainer/starting_weights.ts";

/** A run's files, options and data, and where it stands. */
export type Session = Opened & Beginning;

interface Opened {
  readonly paths: RunPaths;
  readonly options: ResolvedOptions;
  readonly data: PreparedData;
  /**
   * Opens the log, once nothing can keep the run from being trained: a run that is taken up is as it
   * was until then.
   */
  readonly begin: () => Promise<RunLog>;
}

/** A run that is trained. */
export type BegunSession = Session & { readonly log: RunLog };

/** A run that is taken up goes on from a checkpoint, one that begins has weights to begin with. */
type Beginning =
  | { readonly checkpoint: Checkpoint }
  | { readonly checkpoint?: undefined; readonly weights: FlatWeights };

type SessionHooks = PrepareHooks & WeightsHooks;

/**
 * Does work on the run in a folder, which nobody else can write meanwhile. A new run that fails before it
 * has saved anything to use leaves its folder as it was.
 *
 * @param engine Where it will be computed.
 * @param run Its folder.
 * @param options What the caller says.
 * @param resume Whether to take up the run that is there, if one is.
 * @param hooks Told about packing and about starting weights.
 * @param work What to do with it.
 * @returns What the work returns, or how the run ended if nothing is left to be trained.
 * @throws UserError When options, data or folder cannot be used, or another training writes the run.
 */
export async function withSession<Result>(
  engine: Engine,
  run: string,
  options: TrainOptions,
  resume: boolean,
  hooks: SessionHooks,
  work: (session: Session) => Promise<Result>,
): Promise<Result | EndedRun> {
  // First without a trace: a folder that is taken is not touched.
  await requireUnlocked(run);
  if (!resume || !await holdsRun(run)) await requireNewRun(run, resume);
  const lock = await RunLock.take(run);
  try {
    // The description is written last: without it, a run ended while its folder was being made.
    if (resume && await holdsRun(run)) {
      const resumed = await resumedSession(engine, run, options, hooks);
      return "ending" in resumed ? resumed : await work(resumed);
    }
    await requireNewRun(run, resume);
    try {
      return await work(await newSession(engine, run, options, resume, hooks));
    } catch (error) {
      throw await withoutRun(run, error);
    }
  } finally {
    await lock.release();
  }
}

/** Removes a new run that has failed, unless it has saved something; the error says so. */
async function withoutRun(run: string, error: unknown): Promise<unknown> {
  const paths = runPaths(run);
  const begun = await exists(paths.config).catch(() => false);
  const removed = await removeUntrained(paths).catch(() => false);
  if (begun && removed && error instanceof Error && !(error instanceof DOMException)) {
    error.message += `; no model was saved yet, so the run in ${run} was removed again`;
  }
  return error;
}

async function newSession(
  engine: Engine,
  run: string,
  options: TrainOptions,
  resume: boolean,
  hooks: SessionHooks,
): Promise<Session> {
  // Before the run is described: what does not fit leaves none behind.
  const { options: resolved, data, weights } = await prepareBeginning(
    engine,
    withWholePaths(options),
    hooks,
  );
  const paths = await createRunFolder(run, resume);
  if (resume) await tidyRunFolder(paths);
  await describeRun(paths, resolved, data);
  const begin = () => RunLog.open(paths, names(data));
  return { paths, options: resolved, data, begin, weights };
}

async function resumedSession(
  engine: Engine,
  run: string,
  options: TrainOptions,
  hooks: SessionHooks,
): Promise<Session | EndedRun> {
  const { paths, options: kept, heads } = await readRun(run);
  await unfinishedFiles(paths); // the folders have to be there
  const resolved = resumedOptions(withWholePaths(kept), withWholePaths(options));
  requirePrecision(engine, resolved);
  // A run stopped before its first checkpoint begins anew, with its own options and split.
  const checkpoint = await exists(paths.state) ? await loadCheckpoint(paths.state) : undefined;
  const epochs = await readMetrics(paths.metrics);
  // The first epoch is logged before the first checkpoint, the second one after it.
  if (!checkpoint && epochs.length > 1) {
    throw new UserError(
      `${paths.state} is gone, though ${paths.metrics} has epochs that came after it; put it back, or ` +
        "train anew with another --out",
    );
  }
  const known = { train: paths.train, validation: paths.validation, heads };
  if (checkpoint) {
    const architecture = architectureOf(resolved, { heads });
    requireSameModel(paths, checkpoint, architecture, resolved, heads);
    const ended = await endedRun(paths, checkpoint.progress, resolved, epochs);
    if (ended) return ended;
  }
  const file = checkpoint ? undefined : await readWeightsFile(resolved, hooks);
  const data = await prepareData(resolved, known, hooks);
  await warnOfOtherPictures(paths, data, hooks);
  const architecture = architectureOf(resolved, data);
  if (checkpoint) requireSamePlace(paths, checkpoint, resolved, data);
  requireBatches(resolved, architecture, data.training.count);
  const beginning = checkpoint
    ? { checkpoint }
    : { weights: startingWeights(architecture, resolved, file, hooks) };
  const begin = async () => {
    await tidyRunFolder(paths);
    await writeConfig(paths, resolved);
    return await RunLog.open(paths, names(data), checkpoint?.progress.position);
  };
  return { paths, options: resolved, data, begin, ...beginning };
}

/** A run that goes on with other pictures than it began with should not do so silently. */
async function warnOfOtherPictures(
  { pictures }: RunPaths,
  { training, validation }: PreparedData,
  { onWarning }: SessionHooks,
): Promise<void> {
  const known = await readPictures(pictures);
  if (known === undefined) return;
  const others = (digests: readonly string[], own: ReadonlySet<string>) =>
    digests.filter((digest) => !own.has(digest)).length;
  const changed = others(pictureDigests(training), known.training) +
    others(pictureDigests(validation), known.validation);
  if (changed === 0) return;
  onWarning?.(
    `${changed} of ${training.count + validation.count} images are not the pictures that the run ` +
      "began with",
  );
}

/**
 * Makes sure that a checkpoint is of the run that the other files describe.
 *
 * @throws UserError When it is not; it names what differs.
 */
function requireSameModel(
  { config, labels, state: path }: RunPaths,
  { architecture, state }: Checkpoint,
  asked: Architecture,
  options: ResolvedOptions,
  heads: readonly Head[],
): void {
  const [kept, told] = [describeModel(architecture), describeModel(asked)];
  for (const [name, value] of told) {
    if (kept.get(name) === value) continue;
    const source = `${path} does not go with ${labels}: it`;
    if (name === "labels") checkHeads(architecture, heads, source);
    const file = name === "labels" ? labels : config;
    refuse(`${path} is of another model than ${file} says: its ${name} is ${kept.get(name)}`);
  }
  if ((state.average !== undefined) !== (options.averaging > 0)) {
    const has = state.average ? "an average" : "no average";
    refuse(
      `${path} holds ${has} of the weights, but ${config} says averaging ${options.averaging}`,
    );
  }
}

/**
 * Makes sure that the place in the epoch is one of this data.
 *
 * @throws UserError When it is not.
 */
function requireSamePlace(
  { state: path }: RunPaths,
  { progress: { position } }: Checkpoint,
  options: ResolvedOptions,
  data: PreparedData,
): void {
  const batches = Math.ceil(data.training.count / options.batchSize);
  if (position.batch >= batches && position.batch > 0) {
    refuse(
      `${path} stands at batch ${position.batch} of an epoch, but the ${data.training.count} training ` +
        `images make ${batches}: they are not all that the run began with`,
    );
  }
}

function refuse(reason: string): never {
  throw new UserError(
    `${reason}; put back the files of this run, or train anew with another --out`,
  );
}

function names({ heads }: PreparedData): string[] {
  return heads.map(({ name }) => name);
}

/** Options a resumed run may change. */
const changeable = new Set([
  "data",
  "epochs",
  "validateEvery",
  "checkpointEvery",
  "saveEvery",
  "patience",
  "maxSeconds",
  "histograms",
  "autotune",
  "gpuMemory",
]);

function resumedOptions(kept: ResolvedOptions, options: TrainOptions): ResolvedOptions {
  for (const [name, value] of Object.entries(options)) {
    const before = kept[name as keyof ResolvedOptions];
    if (changeable.has(name) || value === undefined) continue;
    if (JSON.stringify(value) === JSON.stringify(before)) continue;
    throw new UserError(
      `a resumed run keeps its ${name}: it was ${JSON.stringify(before)}, not ` +
        `${JSON.stringify(value)}; start a new run with another --out to change it`,
    );
  }
  return resolveOptions({ ...kept, ...withoutUndefined(options) });
}
