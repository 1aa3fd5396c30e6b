/**
 * The folder of a search: `search.json`, its plan and how far it has come, and a folder of runs for each round.
 */
import { basename, join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import { writeFileAtomic } from "../../data/mod.ts";
import { objectOf, parseJson, recordOf, type Rule, rule, whole } from "../../data/rules.ts";
import { optionRules } from "../option_rules.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";
import { isUnfinished } from "../run/run_folder.ts";
import { runPaths } from "../run/run_paths.ts";
import { lockName } from "../run/run_lock.ts";
import { requireSearchSpace, searchableName, type SearchSpace } from "./search_space.ts";
import { type SearchState, stateRule } from "./search_state.ts";

/** What a search was begun with. */
export interface SearchPlan {
  /** The options of all runs; those that are searched over are not used. */
  readonly options: ResolvedOptions;
  /** What is searched over. */
  readonly over: SearchSpace;
  /** Runs of the first round, where somebody asked for a number. */
  readonly runs?: number | undefined;
}

/** What `search.json` holds. */
interface SearchFile extends SearchPlan {
  /** The version of the file's form. */
  readonly version: 1;
  /** How far the search has come. */
  readonly state: SearchState;
}

/** How many runs the first round may have; one could not be compared. */
export const runsRule: Rule = whole(2, 1000);

const anything = rule("anything", (value) => value !== undefined);
const space = rule("what is searched over", (value) => {
  try {
    requireSearchSpace(value);
    return true;
  } catch {
    return false;
  }
});

const fileRule = objectOf(
  {
    version: rule("1, as this version of facet writes it", (value) => value === 1),
    options: recordOf(anything),
    over: space,
    state: stateRule,
  },
  { runs: runsRule },
);

/** Options that a search may go on with though they are others; the time limit is none of them. */
const changeable: readonly string[] = ["autotune", "gpuMemory", "saveEvery", "download"];

/** The path of a search's file. */
export function searchPath(folder: string): string {
  return join(folder, "search.json");
}

/** The folder of a run. */
export function runFolder(folder: string, { round, set }: { round: number; set: number }): string {
  return join(folder, `round-${round}`, String(set).padStart(2, "0"));
}

/**
 * How far the search in a folder has come; at its beginning where there is none.
 *
 * @param folder The folder; it need not exist.
 * @param plan What is to be searched.
 * @throws UserError When the folder holds anything else, or a search that was begun with other options.
 */
export async function readSearch(folder: string, plan: SearchPlan): Promise<SearchState> {
  const path = searchPath(folder);
  if (!await exists(path)) {
    await requireFree(folder);
    return { seconds: 0, rounds: [], ended: [] };
  }
  const text = await Deno.readTextFile(path).catch((error) => {
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  });
  const advice = "put it back, or search anew with another --out";
  const file = parseJson(path, text, fileRule, advice) as SearchFile;
  requireSame(folder, file, plan);
  return file.state;
}

/** Keeps how far a search has come. */
export async function writeSearch(
  folder: string,
  plan: SearchPlan,
  state: SearchState,
): Promise<void> {
  const file: SearchFile = { version: 1, ...plan, state };
  await writeFileAtomic(searchPath(folder), `${JSON.stringify(file, null, 2)}\n`);
}

/**
 * Refuses to compare runs of other rows: the data was changed in the midst of the search.
 *
 * @param folder The run.
 * @param before Those before it; one that failed may have left no folder.
 * @throws UserError When its training or validation rows are not those of the others.
 */
export async function requireSameSplit(folder: string, before: readonly string[]): Promise<void> {
  const own = await splitText(folder);
  for (const other of before) {
    const text = await splitText(other).catch(() => undefined);
    if (text === undefined) continue;
    if (text === own) return;
    throw new UserError(
      `${folder} has other training or validation rows than the runs before it: the data was changed since ` +
        "the search began; search anew with another --out",
    );
  }
}

/** The rows that a run trains on and is validated by. */
async function splitText(folder: string): Promise<string> {
  const { train, validation } = runPaths(folder);
  const texts = await Promise.all([train, validation].map((path) => Deno.readTextFile(path)));
  return texts.join("\0");
}

/** Removes the file of a search that has left no run. */
export async function removeUnused(folder: string): Promise<void> {
  const names = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
  if (names.every((name) => [lockName, basename(searchPath(folder))].includes(name))) {
    await Deno.remove(searchPath(folder)).catch(() => {});
  }
}

async function requireFree(folder: string): Promise<void> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return [];
    throw new UserError(`cannot search in ${folder}: ${(error as Error).message}`, {
      cause: error,
    });
  });
  const other = entries.find(({ name }) => name !== lockName && !isUnfinished(name));
  if (other === undefined) return;
  throw new UserError(
    `${folder} is not empty (it holds ${other.name}) and holds no search: name a new folder by --out`,
  );
}

/** Refuses to go on with a search with other options. */
function requireSame(folder: string, before: SearchPlan, now: SearchPlan): void {
  const refuse = (what: string, was: unknown, is: unknown) => {
    const difference = was === undefined
      ? `without ${what}, which is ${shown(is)} now`
      : is === undefined
      ? `with ${what} ${shown(was)}, which is left out now`
      : `with ${what} ${shown(was)}, not ${shown(is)}`;
    throw new UserError(
      `the search in ${folder} was begun ${difference}: go on with it as it was, or search anew with another --out`,
    );
  };
  const overs = new Set([...Object.keys(before.over), ...Object.keys(now.over)]);
  for (const name of overs) {
    const [was, is] = [before, now].map(({ over }) => valuesText(over[searchableName(name)]));
    const title = optionRules[searchableName(name)].flag.replace(/^--/, "");
    if (was !== is) refuse(`--over ${title}`, was, is);
  }
  if (before.runs !== now.runs) refuse("--runs", before.runs, now.runs);
  for (const name of Object.keys(optionRules) as (keyof TrainOptions)[]) {
    const [was, is] = [before.options[name], now.options[name]];
    if (changeable.includes(name) || JSON.stringify(was) === JSON.stringify(is)) continue;
    refuse(optionRules[name].flag, was, is);
  }
}

/** A value in a message. */
function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A range or choices, as the command line has them. */
function valuesText(values: SearchSpace[keyof SearchSpace]): string | undefined {
  if (values === undefined) return undefined;
  return "from" in values ? `${values.from}..${values.to}` : values.join(",");
}
