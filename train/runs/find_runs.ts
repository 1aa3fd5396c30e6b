/** Finds the folders below one that `facet train` made runs in, damaged ones too. */
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";

/** What every run has; a folder with two of them is one, whatever has become of the others. */
const signs = ["config.json", "labels.json", "metrics.jsonl", "pictures.csv", "best.safetensors"];

/** Folders that hold no runs, and may hold much else. */
const passedOver = new Set(["checkpoints", "eval", "node_modules"]);

/**
 * Finds runs.
 *
 * @param folder Where to look; it may be a run itself. Links are followed, each folder is looked at once.
 * @returns The folders of runs, each as `folder` with its path below that, sorted by name.
 * @throws UserError When the folder is not there.
 */
export async function findRuns(folder: string): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = async (place: string, root = false): Promise<void> => {
    let entries: Deno.DirEntry[];
    try {
      const real = await Deno.realPath(place);
      if (seen.has(real)) return;
      seen.add(real);
      entries = await Array.fromAsync(Deno.readDir(place));
    } catch (error) {
      if (!root) return; // it cannot be read, or a link to nothing or to a file
      if (error instanceof Deno.errors.NotFound) {
        throw new UserError(`there is no folder ${folder}; name the one that your runs are in`);
      }
      throw new UserError(`cannot read ${folder}: ${(error as Error).message}`, { cause: error });
    }
    const names = new Set(entries.map(({ name }) => name));
    if (signs.filter((name) => names.has(name)).length >= 2) found.push(place);
    for (const { name, isFile } of entries) {
      if (isFile || name.startsWith(".") || passedOver.has(name)) continue;
      await visit(join(place, name));
    }
  };
  await visit(folder, true);
  return found.sort();
}
