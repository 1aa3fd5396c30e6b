/**
 * Opens the run of a folder for training: a new one, described on disk before anything is trained, or a
 * resumed one. The folder is locked meanwhile, and a new run that fails before it has saved a model leaves
 * the folder as it was.
 */
import { exists } from "../../data/exists.ts";
import type { Engine } from "../../kernels/mod.ts";
import type { TrainOptions } from "../options.ts";
import { prepareRun } from "../trainer/prepare_run.ts";
import type { EndedRun } from "./ended_run.ts";
import { removeUntrained } from "./remove_untrained.ts";
import { resumedRun } from "./resume_run.ts";
import type { OpenRun, OpenRunHooks } from "./run.ts";
import { withAbsolutePaths } from "./run_data.ts";
import { describeRun } from "./run_description.ts";
import { createRunFolder, holdsRun, removeUnfinishedFiles, requireNewRun } from "./run_folder.ts";
import { runPaths } from "./run_paths.ts";
import { requireUnlocked, RunLock } from "./run_lock.ts";
import { RunLog } from "./run_log.ts";

/**
 * Opens the run of a folder and works on it, while no other training can write it.
 *
 * @param engine The engine that will train it.
 * @param folder The run's folder.
 * @param options The caller's options.
 * @param resume Whether to resume the run in the folder, if there is one.
 * @param hooks Called with the progress of packing and with the starting weights.
 * @param work What to do with the run.
 * @returns The result of the work, or that of the run if it had ended already.
 * @throws UserError When options, data or folder cannot be used, or another training writes the run.
 */
export async function withRun<Result>(
  engine: Engine,
  folder: string,
  options: TrainOptions,
  resume: boolean,
  hooks: OpenRunHooks,
  work: (run: OpenRun) => Promise<Result>,
): Promise<Result | EndedRun> {
  // Checked without a trace first: a folder that cannot be used is not touched.
  await requireUnlocked(folder);
  if (!resume || !await holdsRun(folder)) await requireNewRun(folder, resume);
  const lock = await RunLock.take(folder);
  try {
    // The description is written last: without it, a run ended while its folder was being made.
    if (resume && await holdsRun(folder)) {
      const run = await resumedRun(engine, folder, options, hooks);
      return "ending" in run ? run : await work(run);
    }
    await requireNewRun(folder, resume);
    try {
      return await work(await newRun(engine, folder, options, resume, hooks));
    } catch (error) {
      throw await removeFailedRun(folder, error);
    }
  } finally {
    await lock.release();
  }
}

/** Removes a new run that has failed, unless it has saved a model; returns the error, which says so. */
async function removeFailedRun(folder: string, error: unknown): Promise<unknown> {
  const paths = runPaths(folder);
  const described = await exists(paths.config).catch(() => false);
  const removed = await removeUntrained(paths).catch(() => false);
  if (described && removed && error instanceof Error && !(error instanceof DOMException)) {
    error.message += `; no model was saved yet, so the run in ${folder} was removed again`;
  }
  return error;
}

async function newRun(
  engine: Engine,
  folder: string,
  options: TrainOptions,
  resume: boolean,
  hooks: OpenRunHooks,
): Promise<OpenRun> {
  // Before the run is described: a run that does not fit the device leaves no files.
  const prepared = await prepareRun(engine, withAbsolutePaths(options), hooks);
  const paths = await createRunFolder(folder, resume);
  if (resume) await removeUnfinishedFiles(paths);
  await describeRun(paths, prepared.options, prepared.data);
  const names = prepared.data.heads.map(({ name }) => name);
  return { ...prepared, paths, openLog: () => RunLog.open(paths, names) };
}
