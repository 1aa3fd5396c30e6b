/** How many training images a run has, by the rows that it has written. */
import { readCsv } from "../../data/mod.ts";
import { runPaths } from "./run_paths.ts";

/**
 * Counts the training images of a run.
 *
 * @param folder The run's folder.
 * @returns Their number; undefined where the folder holds no run that can be read.
 */
export async function trainingImageCount(folder: string): Promise<number | undefined> {
  try {
    let records = 0;
    for await (const _ of readCsv(runPaths(folder).train)) records++;
    return Math.max(records - 1, 0); // the first one names the columns
  } catch {
    return undefined;
  }
}
