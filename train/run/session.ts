/**
 * Where a training run begins: a new one with its folder described before anything is trained, or
 * one taken up where its last checkpoint left it.
 */
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import type { Engine } from "../../kernels/engine.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { checkHeads, describeModel } from "../../model/weights.ts";
import { type Checkpoint, loadCheckpoint } from "./checkpoint.ts";
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
  tidyRunFolder,
  writeConfig,
} from "./run_folder.ts";
import { readMetrics } from "./metrics_log.ts";
import { RunLog } from "./run_log.ts";
import { requireBatches } from "../trainer/batch_size.ts";
import { prepareBeginning, requirePrecision } from "../trainer/beginning.ts";
import { startingWeights, type WeightsHooks } from "../trainer/starting_weights.ts";

/** A run's files, options and data, and where it stands. */
export type Session = Opened & Beginning;

interface Opened {
  readonly paths: RunPaths;
  readonly options: ResolvedOptions;
  readonly data: PreparedData;
  readonly log: RunLog;
}

/** A run that is taken up goes on from a checkpoint, one that begins has weights to begin with. */
type Beginning =
  | { readonly checkpoint: Checkpoint }
  | { readonly checkpoint?: undefined; readonly weights: FlatWeights };

type SessionHooks = PrepareHooks & WeightsHooks;

/**
 * Opens the run in a folder.
 *
 * @param engine Where it will be computed.
 * @param run Its folder.
 * @param options What the caller says.
 * @param resume Whether to take up the run that is there, if one is.
 * @param hooks Told about packing and about starting weights.
 * @throws UserError When options, data or folder cannot be used.
 */
export async function openSession(
  engine: Engine,
  run: string,
  options: TrainOptions,
  resume: boolean,
  hooks: SessionHooks,
): Promise<Session> {
  // The description is written last: without it, a run ended while its folder was being made.
  return resume && await holdsRun(run)
    ? await resumedSession(engine, run, options, hooks)
    : await newSession(engine, run, options, resume, hooks);
}

async function newSession(
  engine: Engine,
  run: string,
  options: TrainOptions,
  resume: boolean,
  hooks: SessionHooks,
): Promise<Session> {
  await requireNewRun(run, resume);
  // Before there is a folder: what does not fit leaves no run behind.
  const { options: resolved, data, weights } = await prepareBeginning(
    engine,
    withWholePaths(options),
    hooks,
  );
  const paths = await createRunFolder(run, resume);
  if (resume) await tidyRunFolder(paths);
  await describeRun(paths, resolved, data);
  return { paths, options: resolved, data, log: await RunLog.open(paths, names(data)), weights };
}

async function resumedSession(
  engine: Engine,
  run: string,
  options: TrainOptions,
  hooks: SessionHooks,
): Promise<Session> {
  const { paths, options: kept, heads } = await readRun(run);
  await tidyRunFolder(paths);
  const resolved = resumedOptions(withWholePaths(kept), withWholePaths(options));
  requirePrecision(engine, resolved);
  // A run stopped before its first checkpoint begins anew, with its own options and split.
  const checkpoint = await exists(paths.state) ? await loadCheckpoint(paths.state) : undefined;
  // The first epoch is logged before the first checkpoint, the second one after it.
  if (!checkpoint && (await readMetrics(paths.metrics)).length > 1) {
    throw new UserError(
      `${paths.state} is gone, though ${paths.metrics} has epochs that came after it; put it back, or ` +
        "train anew with another --out",
    );
  }
  const known = { train: paths.train, validation: paths.validation, heads };
  const data = await prepareData(resolved, known, hooks);
  await warnOfOtherPictures(paths, data, hooks);
  const architecture = architectureOf(resolved, data);
  if (checkpoint) requireFitting(paths, checkpoint, architecture, resolved, data);
  requireBatches(resolved, architecture, data.training.count);
  const beginning = checkpoint
    ? { checkpoint }
    : { weights: await startingWeights(architecture, resolved, hooks) };
  await writeConfig(paths, resolved);
  const log = await RunLog.open(paths, names(data), checkpoint?.progress.position);
  return { paths, options: resolved, data, log, ...beginning };
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
function requireFitting(
  { config, labels, state: path }: RunPaths,
  { architecture, state, progress: { position } }: Checkpoint,
  asked: Architecture,
  options: ResolvedOptions,
  data: PreparedData,
): void {
  const refuse = (reason: string): never => {
    throw new UserError(
      `${reason}; put back the files of this run, or train anew with another --out`,
    );
  };
  const [kept, told] = [describeModel(architecture), describeModel(asked)];
  for (const [name, value] of told) {
    if (kept.get(name) === value) continue;
    const source = `${path} does not go with ${labels}: it`;
    if (name === "labels") checkHeads(architecture, data.heads, source);
    const file = name === "labels" ? labels : config;
    refuse(`${path} is of another model than ${file} says: its ${name} is ${kept.get(name)}`);
  }
  if ((state.average !== undefined) !== (options.averaging > 0)) {
    const has = state.average ? "an average" : "no average";
    refuse(
      `${path} holds ${has} of the weights, but ${config} says averaging ${options.averaging}`,
    );
  }
  const batches = Math.ceil(data.training.count / options.batchSize);
  if (position.batch >= batches && position.batch > 0) {
    refuse(
      `${path} stands at batch ${position.batch} of an epoch, but the ${data.training.count} training ` +
        `images make ${batches}: they are not all that the run began with`,
    );
  }
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
