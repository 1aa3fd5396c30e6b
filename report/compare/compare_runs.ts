/** Comparing runs: what differs between them, how they trained, and on which images they disagree, as one page. */
import { dirname, join, resolve } from "node:path";
import { UserError } from "../../data/errors.ts";
import {
  checkOptions,
  makeFolder,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
  requireReplaceable,
  writeMarked,
} from "../../data/mod.ts";
import { listOf, someText } from "../../data/rules.ts";
import {
  differingOptions,
  optionText,
  optionTitle,
  readListedRun,
  readMetrics,
  runPaths,
} from "../../train/mod.ts";
import type { WorkerPool } from "../../threads/mod.ts";
import { comparePairs, dataNotes, headNotes } from "./comparable.ts";
import { comparisonPage } from "./comparison_page.ts";
import { comparedPictures } from "./compared_pictures.ts";
import type { ComparedRun, DifferingOption, RunComparison } from "./run_comparison.ts";

/** Which runs to compare, and where to write the page. */
export interface CompareOptions {
  /** Their folders, 2 to 8; the others are compared with the first. */
  readonly runs: readonly string[];
  /** The page to write; `compare.html` beside the first run's folder by default. */
  readonly out?: string | undefined;
}

/** What the caller watches and lends. */
export interface CompareHooks {
  /** Called with what is good to know. */
  readonly onNote?: ((message: string) => void) | undefined;
  /** Threads that decode images. */
  readonly pool?: WorkerPool | undefined;
}

const mostRuns = 8;

const rules: OptionRules<CompareOptions> = {
  runs: {
    flag: "the runs",
    required: true,
    rule: listOf(someText),
  },
  out: { flag: "--out", rule: someText },
};

const hookNames: OptionNames<CompareHooks> = { onNote: true, pool: true };

/**
 * Compares runs and writes a page: curves over one another, options that differ, figures, and, of runs that
 * `evaluateRun` has evaluated on the same images, differences per class and the images that only one gets right.
 *
 * @param options Which runs, and where the page goes.
 * @param hooks What the caller watches and lends.
 * @returns What was found, and the page.
 * @throws UserError When a folder holds no run, two are the same, or the page would replace what facet did not write.
 *
 * @example
 * ```ts ignore
 * import { compareRuns } from "./mod.ts";
 *
 * const { path, pairs } = await compareRuns({ runs: ["runs/a", "runs/b"] });
 * console.log(path, pairs[0]?.heads[0]?.onlyOther.length);
 * ```
 */
export async function compareRuns(
  options: CompareOptions,
  hooks: CompareHooks = {},
): Promise<RunComparison> {
  checkOptions("compareRuns", options, rules);
  requireKnownHooks("compareRuns", hooks, hookNames);
  const folders = options.runs;
  if (folders.length < 2 || folders.length > mostRuns) {
    throw new UserError(`2 to ${mostRuns} runs can be compared, not ${folders.length}`);
  }
  const path = options.out ?? join(dirname(resolve(folders[0]!)), "compare.html");
  await requireDistinct(folders);
  const replacement = { kind: "comparison" } as const;
  await requireReplaceable(path, replacement);
  const names = namesOf(folders);
  const runs: ComparedRun[] = [];
  for (const [index, folder] of folders.entries()) {
    const metrics = await readMetrics(runPaths(folder).metrics);
    runs.push({ ...await readListedRun(folder), name: names[index]!, metrics });
  }
  const notes = [...await dataNotes(runs), ...headNotes(runs)];
  const pairs = await comparePairs(runs, notes);
  const found = { runs, options: optionsOf(runs), pairs, notes, path };
  for (const message of notes) hooks.onNote?.(message);
  await makeFolder(dirname(resolve(path)));
  await writeMarked(
    path,
    await comparisonPage(found, await comparedPictures(found, hooks)),
    replacement,
  );
  return found;
}

/** A run cannot be compared with itself. */
async function requireDistinct(folders: readonly string[]): Promise<void> {
  const real = await Promise.all(
    folders.map((folder) => Deno.realPath(folder).catch(() => resolve(folder))),
  );
  const twice = folders.find((_, index) => real.indexOf(real[index]!) < index);
  if (twice !== undefined) throw new UserError(`${twice} is named twice: compare different runs`);
}

/** The shortest ends of paths that differ. */
function namesOf(folders: readonly string[]): string[] {
  const parts = folders.map((folder) => resolve(folder).split(/[/\\]/));
  const longest = Math.max(...parts.map(({ length }) => length));
  for (let length = 1; length < longest; length++) {
    const names = parts.map((steps) => steps.slice(-length).join("/"));
    if (new Set(names).size === names.length) return names;
  }
  return folders.map((folder) => resolve(folder));
}

function optionsOf(runs: readonly ComparedRun[]): DifferingOption[] {
  return differingOptions(runs.map(({ options }) => options)).map((name) => ({
    name,
    title: optionTitle(name),
    values: runs.map(({ options }) => optionText(options, name)),
  }));
}
