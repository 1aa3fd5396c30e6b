/** Options of a training in a file: the `config.json` of a run, or one that a person wrote. */
import { dirname, join, resolve } from "node:path";
import { UserError } from "../data/errors.ts";
import { exists } from "../data/exists.ts";
import { isFolder } from "../data/path_kind.ts";
import { suggest } from "../data/names/suggest.ts";
import { shortened } from "../data/quote_name.ts";
import { requireRule } from "../data/rules.ts";
import { decidedByImages, recipeForFewImages } from "./few_images.ts";
import { optionRules, optionsOfOlderRuns, storedOptions } from "./option_rules.ts";
import type { RecipeName, ResolvedOptions, TrainOptions } from "./options.ts";
import { withoutUndefined } from "./resolve_options.ts";
import { withAbsolutePaths } from "./run/run_data.ts";
import { trainingImageCount } from "./run/training_image_count.ts";
import { chosenOptions } from "./runs/differing_options.ts";

/** Options of a training; in a file even `data` may be left out. */
export type FileOptions = Partial<TrainOptions>;

/** Options of a run that are kept though they are defaults: others would be looked for in the data. */
const ofData = ["data", "imageColumn", "imagePattern", "labels"] as const;

/**
 * Reads options of a training from a JSON file: an object of {@linkcode TrainOptions}, whose names may also be
 * written as on the command line, `learning-rate`. Relative paths in it are relative to the file.
 *
 * Of a run's `config.json`, which holds every option, those are left out that are defaults: with another
 * recipe or number of epochs they would follow. Epochs and augmentation are kept, since the number of training
 * images may decide about them, and left out only with another recipe.
 *
 * @param fileOrRun The file, or the run's folder.
 * @param recipes Recipes that will be used in place of the run's own; none by default.
 * @returns The options, paths absolute.
 * @throws UserError When the file cannot be read, or holds what is no option or no value of it.
 *
 * @example
 * ```ts
 * import { readConfigFile } from "./config_file.ts";
 * import assert from "node:assert/strict";
 *
 * const path = `${await Deno.makeTempDir()}/quick.json`;
 * await Deno.writeTextFile(path, `{ "epochs": 2, "width-multiplier": 0.25 }`);
 * assert.deepEqual(await readConfigFile(path), { epochs: 2, widthMultiplier: 0.25 });
 * ```
 */
export async function readConfigFile(
  fileOrRun: string,
  recipes: readonly RecipeName[] = [],
): Promise<FileOptions> {
  const inside = join(fileOrRun, "config.json");
  const path = await isFolder(fileOrRun) && await exists(inside) ? inside : fileOrRun;
  const given = parse(path, await readText(path));
  const folder = dirname(resolve(path));
  const { dataFromRun, ...rest } = given;
  const options = namedOptions(path, rest);
  const found = withAbsolutePaths(options, folder);
  if (storedOptions.fault(rest) !== undefined) return found;
  const all = { ...optionsOfOlderRuns, ...found as ResolvedOptions };
  const run = recipes.every((recipe) => recipe === all.recipe)
    ? onlyOptions(all, [...ofData, ...decidedByImages, ...chosenOptions(all)])
    : onlyOptions(all, [...ofData, ...await chosenByPeople(all, folder)]);
  // A run and its data may have been moved together.
  if (typeof dataFromRun !== "string" || await exists(run.data!)) return run;
  const moved = join(folder, dataFromRun);
  return await exists(moved) ? { ...run, data: moved } : run;
}

/**
 * Joins options of a file with others, which win.
 *
 * @param file Those of the file.
 * @param given Those that are given besides; undefined ones are not.
 */
export function joinOptions<Given extends FileOptions>(file: FileOptions, given: Given): Given {
  const own = withoutUndefined(given as TrainOptions);
  // A split that is there, or one that is made: one of the two.
  const without = own.split !== undefined
    ? ["validation", "stratify"]
    : own.validation !== undefined || own.stratify !== undefined
    ? ["split"]
    : [];
  const kept = Object.entries(file).filter(([name]) => !without.includes(name));
  return { ...Object.fromEntries(kept), ...own } as unknown as Given;
}

async function readText(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new UserError(`--config ${path}: there is no such file`);
    }
    throw new UserError(
      `--config ${path} cannot be read: ${
        (error as Error).message
      }; it takes a file of JSON, such ` +
        "as RUN/config.json",
      { cause: error },
    );
  }
}

function parse(path: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UserError(
      `--config ${path} is no JSON: ${(error as Error).message.replaceAll(/\s+/g, " ")}`,
      { cause: error },
    );
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new UserError(`--config ${path} must hold an object such as { "epochs": 20 }`);
}

/** The options by their names in code, each checked by its rule. */
function namedOptions(path: string, given: Record<string, unknown>): FileOptions {
  const options: Record<string, unknown> = {};
  for (const [written, value] of Object.entries(given)) {
    const name = nameOf(written);
    if (name === undefined) throw unknownOption(path, written);
    if (Object.hasOwn(options, name)) {
      throw new UserError(`--config ${path} has ${written} twice`);
    }
    requireRule(`--config ${path}: ${shortened(written)}`, value, optionRules[name].rule);
    options[name] = value;
  }
  return options;
}

/** An option by its name in code, or by that of the command line. */
function nameOf(written: string): keyof TrainOptions | undefined {
  const name = written.replace(/^--/, "").replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  return Object.hasOwn(optionRules, name) ? name as keyof TrainOptions : undefined;
}

function unknownOption(path: string, written: string): UserError {
  const names = Object.keys(optionRules);
  const elsewhere: Readonly<Record<string, string>> = {
    "max-time": "maxSeconds",
    maxTime: "maxSeconds",
    "input-size": "inputWidth and inputHeight",
    inputSize: "inputWidth and inputHeight",
    tags: "labels",
    numbers: "labels",
  };
  const guess = Object.hasOwn(elsewhere, written) ? elsewhere[written] : suggest(written, names);
  return new UserError(
    `--config ${path}: unknown option ${JSON.stringify(shortened(written))}; ` +
      (guess ? `did you mean ${guess}?` : `there are: ${names.join(", ")}`),
  );
}

/** The options that make a run what it is, but for what its number of training images decided. */
async function chosenByPeople(
  options: ResolvedOptions,
  folder: string,
): Promise<(keyof TrainOptions)[]> {
  const chosen = chosenOptions(options);
  const images = await trainingImageCount(folder);
  const { recipe } = options;
  const decided = images === undefined ? undefined : recipeForFewImages({ recipe }, images);
  if (decided === undefined) return chosen;
  // Other epochs were given, and then the number of images decided nothing.
  if (decided.epochs !== options.epochs) return chosen;
  return chosen.filter((name) =>
    !decidedByImages.some((one) => one === name && decided[one] === options[one])
  );
}

/** Some of a run's options. */
function onlyOptions(
  options: ResolvedOptions,
  names: readonly (keyof TrainOptions)[],
): FileOptions {
  const kept: readonly string[] = names;
  return Object.fromEntries(Object.entries(options).filter(([name]) => kept.includes(name)));
}
