/**
 * Removes a run that failed before it saved a model, so that its folder is free for the next try. Only files
 * that the run wrote itself are removed: its record lists them.
 */
import { basename, join } from "node:path";
import { exists } from "../../data/exists.ts";
import { readRecord, recordName, sha256Of } from "../../data/mod.ts";
import { eventsPrefix } from "./events/event_file.ts";
import { unfinishedFiles } from "./run_folder.ts";
import type { RunPaths } from "./run_paths.ts";

/**
 * Removes the files of a run that has saved no model: those that it wrote and nothing else.
 *
 * @param paths Its files; the caller holds the lock of their folder.
 * @returns Whether it was removed; false where it has saved a model or a checkpoint.
 */
export async function removeUntrained(paths: RunPaths): Promise<boolean> {
  const { folder, checkpoints, best, last, kernels, metrics, config } = paths;
  for (const model of [best, last]) if (await exists(model)) return false;
  const unfinished = await unfinishedFiles(paths);
  for await (const { name } of Deno.readDir(checkpoints)) {
    if (!unfinished.includes(join(checkpoints, name))) return false;
  }
  const { files } = await readRecord(folder);
  const own: string[] = [];
  for (const [name, { sha256 }] of files) {
    const found = await sha256Of(join(folder, name));
    if (found !== undefined && sha256.includes(found)) own.push(join(folder, name));
  }
  if (files.has(basename(config))) {
    const names = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
    const events = names.filter((name) => name.startsWith(eventsPrefix));
    own.unshift(kernels, metrics, ...events.map((name) => join(folder, name)));
  }
  for (const path of [...unfinished, ...own, join(folder, recordName)]) {
    await Deno.remove(path).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
  await Deno.remove(checkpoints);
  return true;
}
