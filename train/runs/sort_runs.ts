/** The order of a list of runs: by when, name, progress, figures or options. */
import { UserError } from "../../data/errors.ts";
import { listed } from "../../data/listed.ts";
import { suggest } from "../../data/names/suggest.ts";
import { optionRules } from "../option_rules.ts";
import type { ListedRun } from "./list_runs.ts";
import { lessIsBetter } from "./run_figures.ts";

/** What a run is sorted by; smaller comes first, undefined last. */
type Key = (run: ListedRun) => number | string | undefined;

const keys: Readonly<Record<string, Key>> = {
  when: ({ when }) => -when.getTime(),
  name: ({ name }) => name,
  epochs: ({ epochs }) => -epochs,
  time: ({ seconds }) => -seconds,
  state: ({ state }) => ["running", "stopped", "finished"].indexOf(state),
  loss: ({ best }) => best?.loss,
};

/**
 * Sorts runs.
 *
 * @param runs The runs.
 * @param by One of the keys above, a head or an option: `learningRate`, or `learning-rate` as on the command line.
 * @returns The runs in order; those alike in it by name, those without it last.
 * @throws UserError When it is nothing that runs have.
 */
export function sortRuns(runs: readonly ListedRun[], by: string): ListedRun[] {
  const key = keyOf(runs, by);
  const order = (one: string, other: string) => one < other ? -1 : one > other ? 1 : 0;
  return runs.map((run) => ({ run, value: key(run) })).sort((a, b) => {
    if (a.value === undefined || b.value === undefined) {
      return Number(a.value === undefined) - Number(b.value === undefined) ||
        order(a.run.name, b.run.name);
    }
    const between = typeof a.value === "number" && typeof b.value === "number"
      ? a.value - b.value
      : order(String(a.value), String(b.value));
    return between || order(a.run.name, b.run.name);
  }).map(({ run }) => run);
}

function keyOf(runs: readonly ListedRun[], by: string): Key {
  if (Object.hasOwn(keys, by)) return keys[by]!;
  const heads = new Set(runs.flatMap(({ heads }) => heads.map(({ name }) => name)));
  if (heads.has(by)) {
    return ({ best }) => {
      const found = best?.figures.find(({ head }) => head === by);
      return found && (lessIsBetter(found.figure) ? found.value : -found.value);
    };
  }
  const option = by.replace(/^--/, "").replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  if (Object.hasOwn(optionRules, option)) {
    return ({ options }) => {
      const value = options[option as keyof typeof options];
      return typeof value === "number" || value === undefined ? value : JSON.stringify(value);
    };
  }
  const names = [...Object.keys(keys), ...heads];
  const guess = suggest(by, [...names, ...Object.keys(optionRules)]);
  throw new UserError(
    `--sort ${by} is nothing that runs have; ` +
      (guess ? `did you mean ${guess}?` : `there are ${listed(names)}, and all options`),
  );
}
