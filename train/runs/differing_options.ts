/** The options in which runs differ, without those that follow from others that differ. */
import type { ResolvedOptions, TrainOptions } from "../options.ts";
import { optionRules } from "../option_rules.ts";
import { recipeOf } from "../recipes.ts";
import { resolveOptions } from "../resolve_options.ts";

/** An option of a run, by its name in code. */
export type OptionName = keyof TrainOptions;

/** Options that defaults of others follow from. */
const leading = ["data", "labels", "recipe", "epochs", "maxSeconds", "classWeights"] as const;

/**
 * Finds the options in which runs differ.
 *
 * @param runs The options of each.
 * @returns Names in the order of the command line's help. An option is left out whose value is, in each of the
 * runs, what it is by default with the recipe, epochs and columns that the run has: with `--recipe` or `--epochs`
 * all is said.
 */
export function differingOptions(runs: readonly ResolvedOptions[]): OptionName[] {
  const defaults = runs.map(defaultsOf);
  return (Object.keys(optionRules) as OptionName[]).filter((name) => {
    const texts = runs.map((run) => JSON.stringify(run[name]));
    if (new Set(texts).size < 2) return false;
    return (leading as readonly string[]).includes(name) && !followsFromRecipe(name, runs) ||
      texts.some((text, run) => text !== JSON.stringify(defaults[run]![name]));
  });
}

/** Whether each run has the number of epochs of its recipe. */
function followsFromRecipe(name: OptionName, runs: readonly ResolvedOptions[]): boolean {
  return name === "epochs" &&
    runs.every(({ data, recipe, epochs }) => resolveOptions({ data, recipe }).epochs === epochs);
}

/**
 * Finds the options that make a run what it is, its data and columns aside: those that differ from the default recipe, or
 * from its own if that is another, which is named first. What follows from another option is left out.
 *
 * @param options The options of the run.
 * @returns Names in the order of the command line's help.
 */
export function chosenOptions(options: ResolvedOptions): OptionName[] {
  const { epochs } = defaultsOf({ ...options, epochs: undefined });
  const usual: Partial<ResolvedOptions> = {
    ...defaultsOf(options),
    epochs,
    recipe: recipeOf({ weights: options.weights }),
    classWeights: "none",
    maxSeconds: undefined,
  };
  return (Object.keys(optionRules) as OptionName[]).filter((name) =>
    JSON.stringify(options[name]) !== JSON.stringify(usual[name])
  );
}

/** What all options would be by default, with the data, columns, recipe, epochs, time and class weights as they are. */
function defaultsOf(options: TrainOptions): ResolvedOptions {
  const given = leading.flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]]]
  );
  return resolveOptions(Object.fromEntries(given) as unknown as TrainOptions);
}
