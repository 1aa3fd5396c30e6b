/**
 * Takes back a run that failed before it had anything to show, so that it does not stand in the way of the
 * next try. Only what the run wrote itself goes: its record says which files those are.
 */
import { basename, join } from "node:path";
import { exists } from "../../data/exists.ts";
import { readRecord, recordName, sha256Of } from "../../data/written_record.ts";
import { eventsPrefix } from "./events/event_file.ts";
import { type RunPaths, unfinishedFiles } from "./run_folder.ts";

/**
 * Removes what a run wrote that has no model yet: its own files and nothing else.
 *
 * @param paths Its files, while it has the lock of their folder.
 * @returns Whether it was removed; not where it has saved a model or a checkpoint.
 */
export async function removeUntrained(paths: RunPaths): Promise<boolean> {
  const { folder, checkpoints, best, last, kernels, metrics, config } = paths;
  for (const model of [best, last]) if (await exists(model)) return false;
  const unfinishedOnes = await unfinishedFiles(paths);
  for await (const { name } of Deno.readDir(checkpoints)) {
    if (!unfinishedOnes.includes(join(checkpoints, name))) return false;
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
  for (const path of [...unfinishedOnes, ...own, join(folder, recordName)]) {
    await Deno.remove(path).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
  await Deno.remove(checkpoints);
  return true;
}
