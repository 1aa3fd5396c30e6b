/**
 * Resumes the run of a folder where its last checkpoint left it, with its own options, split and labels. Every
 * file is checked to be of the same run first; until its log is opened, none of them is touched.
 */
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import type { Head } from "../../data/mod.ts";
import { requireRule } from "../../data/rules.ts";
import type { Engine } from "../../kernels/mod.ts";
import type { Architecture } from "../../model/architecture.ts";
import { checkHeads, describeModel } from "../../model/weights.ts";
import { prepareData, type PreparedData } from "../data/prepare.ts";
import { normalColumns } from "../label_columns.ts";
import { optionRules } from "../option_rules.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";
import { resolveOptions, withoutUndefined } from "../resolve_options.ts";
import { requireBatches } from "../trainer/batch_size.ts";
import { architectureOf } from "../trainer/make_trainer.ts";
import { requirePrecision } from "../trainer/prepare_run.ts";
import { readWeightsFile, startingWeights } from "../trainer/starting_weights.ts";
import { type Checkpoint, loadCheckpoint } from "./checkpoint.ts";
import { type EndedRun, endedRun } from "./ended_run.ts";
import { imageDigests, readImageDigests } from "./image_digests.ts";
import { readMetrics } from "./metrics_log.ts";
import type { OpenRun, OpenRunHooks, RunStart } from "./run.ts";
import { withAbsolutePaths } from "./run_data.ts";
import { readRun, writeConfig } from "./run_description.ts";
import { removeUnfinishedFiles, unfinishedFiles } from "./run_folder.ts";
import type { RunPaths } from "./run_paths.ts";
import { RunLog } from "./run_log.ts";

/**
 * Resumes a run.
 *
 * @param engine The engine that will train it.
 * @param folder The run's folder.
 * @param options The caller's options; only those that a resumed run may change may differ from its own.
 * @param hooks Called with the progress of packing and with the starting weights.
 * @returns The run, or its result if it had ended already.
 * @throws UserError When a file of the run is damaged or of another run, or an option cannot be changed.
 */
export async function resumedRun(
  engine: Engine,
  folder: string,
  options: TrainOptions,
  hooks: OpenRunHooks,
): Promise<OpenRun | EndedRun> {
  const { paths, options: own, heads } = await readRun(folder);
  await unfinishedFiles(paths); // the folders have to exist
  const resolved = resumedOptions(withAbsolutePaths(own), withAbsolutePaths(options));
  requirePrecision(engine, resolved);
  // A run stopped before its first checkpoint starts again, with its own options and split.
  const checkpoint = await exists(paths.state) ? await loadCheckpoint(paths.state) : undefined;
  const epochs = await readMetrics(paths.metrics);
  // The first epoch is logged before the first checkpoint, the second one after it.
  if (!checkpoint && epochs.length > 1) {
    throw new UserError(
      `${paths.state} is gone, though ${paths.metrics} has epochs that came after it; put it back, or ` +
        "train anew with another --out",
    );
  }
  const split = { train: paths.train, validation: paths.validation, heads };
  if (checkpoint) {
    const architecture = architectureOf(resolved, { heads });
    requireSameModel(paths, checkpoint, architecture, resolved, heads);
    const ended = await endedRun(paths, checkpoint.progress, resolved, epochs);
    if (ended) return ended;
  }
  const file = checkpoint ? undefined : await readWeightsFile(resolved, hooks);
  const data = await prepareData(resolved, split, hooks);
  await warnOfOtherImages(paths, data, hooks);
  const architecture = architectureOf(resolved, data);
  if (checkpoint) requireSamePosition(paths, checkpoint, resolved, data);
  requireBatches(resolved, architecture, data.training.count);
  const start: RunStart = checkpoint
    ? { checkpoint }
    : { weights: startingWeights(architecture, resolved, file, hooks) };
  const openLog = async () => {
    await removeUnfinishedFiles(paths);
    await writeConfig(paths, resolved);
    const names = data.heads.map(({ name }) => name);
    return await RunLog.open(paths, names, checkpoint?.progress.position);
  };
  return { paths, options: resolved, data, openLog, ...start };
}

/** Warns where a run resumes with images that differ from those that it began with. */
async function warnOfOtherImages(
  paths: RunPaths,
  { training, validation }: PreparedData,
  { onWarning }: OpenRunHooks,
): Promise<void> {
  const stored = await readImageDigests(paths.imageDigests);
  if (stored === undefined) return;
  const others = (digests: readonly string[], own: ReadonlySet<string>) =>
    digests.filter((digest) => !own.has(digest)).length;
  const changed = others(imageDigests(training), stored.training) +
    others(imageDigests(validation), stored.validation);
  if (changed === 0) return;
  onWarning?.(
    `${changed} of ${training.count + validation.count} images are not the pictures that the run ` +
      "began with",
  );
}

/**
 * Checks that a checkpoint is of the run that the other files describe.
 *
 * @throws UserError When it is not; the message names what differs.
 */
function requireSameModel(
  { config, labels, state: path }: RunPaths,
  { architecture, state }: Checkpoint,
  described: Architecture,
  options: ResolvedOptions,
  heads: readonly Head[],
): void {
  const [stored, expected] = [describeModel(architecture), describeModel(described)];
  for (const [name, value] of expected) {
    if (stored.get(name) === value) continue;
    const source = `${path} does not go with ${labels}: it`;
    if (name === "labels") checkHeads(architecture, heads, source);
    const file = name === "labels" ? labels : config;
    refuse(`${path} is of another model than ${file} says: its ${name} is ${stored.get(name)}`);
  }
  if ((state.ema !== undefined) !== (options.averaging > 0)) {
    const has = state.ema ? "an average" : "no average";
    refuse(
      `${path} holds ${has} of the weights, but ${config} says averaging ${options.averaging}`,
    );
  }
}

/**
 * Checks that the position in the epoch is possible with this data.
 *
 * @throws UserError When it is not.
 */
function requireSamePosition(
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

/** Options a resumed run may change. */
const changeable = new Set([
  "data",
  "download",
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

function resumedOptions(own: ResolvedOptions, options: TrainOptions): ResolvedOptions {
  const { labels } = options;
  if (labels !== undefined) requireRule(optionRules.labels.flag, labels, optionRules.labels.rule);
  for (const [name, value] of Object.entries(options)) {
    const before = own[name as keyof ResolvedOptions];
    if (changeable.has(name) || value === undefined) continue;
    const given = name === "labels" ? normalColumns(labels!) : value;
    if (JSON.stringify(given) === JSON.stringify(before)) continue;
    throw new UserError(
      `a resumed run keeps its ${name}: it was ${JSON.stringify(before)}, not ` +
        `${JSON.stringify(value)}; start a new run with another --out to change it`,
    );
  }
  return resolveOptions({ ...own, ...withoutUndefined(options) });
}
