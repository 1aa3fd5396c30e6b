/** `facet search`: options by a few short runs, and the command line that trains with the best of them. */
import process from "node:process";
import { UserError } from "../data/errors.ts";
import { splitNames } from "../data/name_list.ts";
import { shellQuote } from "../data/undecided.ts";
import {
  type FewImagesRecipe,
  type ListedRun,
  type OptionSearch,
  optionTitle,
  readListedRun,
  recipeForFewImages,
  searchableName,
  type SearchableOption,
  type SearchedRun,
  type SearchedValues,
  searchOptions,
  type SearchSpace,
  trainingImageCount,
  type TrainOptions,
} from "../train/mod.ts";
import { computing } from "./engine.ts";
import { onInterrupt } from "./interrupt.ts";
import { engineOptions, number, type Options, withFoundColumns } from "./options.ts";
import { highlighted, note, printJson, style, warn } from "./output.ts";
import { formatDuration } from "./progress.ts";
import { runsTable } from "./runs_table.ts";
import { inOrder, problemText, scoreText, scoreTitle, SearchDisplay } from "./search_display.ts";
import { configuredTraining } from "./training_options.ts";

/** Options with a value that belong to the search and not to its runs. */
const ofSearch = ["--over", "--runs", "--max-time", "--out"];

/**
 * Searches options for a training on `data`.
 *
 * @param data The data; by default that of `--config`.
 * @param over What to search over, as in `learning-rate=1e-4..1e-2`.
 * @param options The other options.
 * @param args The whole command line, without the program's name.
 */
export async function search(
  data: string | undefined,
  over: readonly string[],
  options: Options,
  args: readonly string[],
): Promise<void> {
  const space = searchSpace(over);
  const training = await sharedOptions(data, options, space);
  const out = String(options.out);
  const compute = engineOptions(options);
  const interrupt = onInterrupt("stopping after the running step; the search will be saved");
  const display = new SearchDisplay(space);
  try {
    const found = await computing(compute, (hooks) =>
      searchOptions({
        ...training,
        ...compute,
        over: space,
        runs: number("--runs", options.runs),
        out,
      }, { ...hooks, ...display.hooks(), signal: interrupt.signal }));
    display.stop();
    await tell(found, training, args, options.json === true);
  } finally {
    display.stop();
    interrupt.stop();
  }
}

/**
 * What to search over, from the command line.
 *
 * @param over Options with their ranges or choices.
 * @throws UserError When one cannot be read; what is in it, the search itself checks.
 */
export function searchSpace(over: readonly string[]): SearchSpace {
  const space = new Map<SearchableOption, unknown>();
  for (const written of over) {
    const [, title, values] = /^([^=]*)=(.*)$/s.exec(written) ?? [];
    if (title === undefined || values === undefined || values.trim() === "") {
      throw new UserError(
        `--over ${
          written.slice(0, 60)
        } must read like learning-rate=1e-4..1e-2 or augment=none,flip`,
      );
    }
    const name = searchableName(title.trim());
    if (space.has(name)) {
      throw new UserError(
        `--over ${optionTitle(name)} is given twice; name all of its choices at once`,
      );
    }
    const ends = values.split("..").map((end) => end.trim());
    const isRange = ends.length === 2 && ends.every(isNumber);
    if (ends.length === 2 && !isRange && !/[,/\\]/.test(values)) {
      throw new UserError(
        `--over ${
          written.slice(0, 60)
        } is no range of numbers; choices have commas between them: ` +
          `${title}=${ends.join()}`,
      );
    }
    space.set(
      name,
      isRange
        ? { from: Number(ends[0]), to: Number(ends[1]) }
        : splitNames(values).map((value) => isNumber(value) ? Number(value) : value),
    );
  }
  return Object.fromEntries(space) as SearchSpace;
}

function isNumber(value: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value);
}

/** The options that all runs share; what is searched over is taken from no file. */
async function sharedOptions(
  data: string | undefined,
  options: Options,
  space: SearchSpace,
): Promise<TrainOptions> {
  const recipes = Array.isArray(space.recipe) ? space.recipe : [];
  const { maxSeconds, ...training } = await configuredTraining(data, options, "search", recipes);
  const searched = Object.keys(space).filter((name) => options[name] === undefined);
  const shared = Object.fromEntries(
    Object.entries(training).filter(([name]) => !searched.includes(name)),
  ) as unknown as TrainOptions;
  return {
    ...await withFoundColumns(shared, note, options),
    ...(options.maxTime !== undefined && { maxSeconds }),
  };
}

/** Prints what came of a search. */
async function tell(
  found: OptionSearch,
  training: TrainOptions,
  args: readonly string[],
  json: boolean,
): Promise<void> {
  const { best, runs, epochs } = found;
  const listed = await readRuns(found);
  const ofFew = best && await ofFewImages(best, training);
  const command = best &&
    trainCommand(args, best.values, { folder: found.folder, ...(ofFew && { epochs }) });
  if (json) {
    printJson({
      ...found,
      runs: runs.map((run) => ({ ...run, figures: listed.get(run)?.best?.figures })),
      command,
    });
  } else if (runs.length > 0) {
    printTable(found, listed);
    if (command !== undefined) {
      const whole = best!.epochs === epochs;
      console.log(
        `\nTrain with the best options${whole ? "" : `, all ${epochs} epochs`}:\n  ${command}`,
      );
      if (whole) note(`${best!.folder} is that training already: facet eval ${best!.folder}`);
      note(
        "its figures are of the images that chose it, so they are optimistic; quote those of images that " +
          "took no part: facet eval RUN --data OTHER",
      );
      if (ofFew) {
        note(
          `facet train takes ${ofFew.epochs} epochs with --augment ${ofFew.augment} of ${ofFew.images} ` +
            "training images where neither is given; name both to search options for that",
        );
      }
    }
  }
  if (found.ending === "signal") note("stopped and saved; the same command goes on");
  else if (found.ending === "time" && best) {
    const compared = runs.length > 1 ? "" : ", so the only one is compared with none";
    note(
      `no time is left for another run${compared} (${
        formatDuration(found.seconds)
      } are over); the same ` +
        "command with a longer --max-time goes on",
    );
  }
  if (best !== undefined || found.ending === "signal") return;
  throw new UserError(
    runs.length > 0
      ? `no run has a figure to choose by: ${
        [...new Set(runs.map(({ problem }) => problem))].join(", ")
      }; ` +
        "search other values, with another --out"
      : "the time was up before a run of one epoch had ended; the same command with a longer --max-time goes on",
  );
}

/**
 * What a training by the best options would take for its few images, where nobody named what the search took: then
 * the command has to.
 *
 * @param best The best run.
 * @param training The options that all runs share.
 */
export async function ofFewImages(
  { folder, values }: Pick<SearchedRun, "folder" | "values">,
  training: TrainOptions,
): Promise<(FewImagesRecipe & { readonly images: number }) | undefined> {
  const images = await trainingImageCount(folder);
  if (images === undefined) return undefined;
  const chosen = recipeForFewImages({ ...training, ...values }, images);
  return chosen && { ...chosen, images };
}

/** What the runs' folders say; a run that failed may have left none. */
async function readRuns({ runs }: OptionSearch): Promise<Map<SearchedRun, ListedRun>> {
  const found = new Map<SearchedRun, ListedRun>();
  for (const run of runs) {
    if (run.score === undefined) continue;
    const listed = await readListedRun(run.folder).catch((error) => {
      if (error instanceof UserError) return undefined;
      throw error;
    });
    if (listed) found.set(run, listed);
  }
  return found;
}

function printTable({ folder, runs }: OptionSearch, listed: Map<SearchedRun, ListedRun>): void {
  const [any] = listed.values();
  if (any === undefined) return;
  const { bestBy } = any.options;
  const scores = new Map<ListedRun, string>();
  const rows = runs.flatMap((run) => {
    const { values, epochs, score, problem } = run;
    const name = run.folder.slice(folder.length).replace(/^[\\/]+/, "");
    const failed = { ...any, epochs, seconds: NaN, best: undefined };
    const found = score === undefined ? failed : listed.get(run);
    if (found === undefined) {
      warn(`${run.folder} cannot be read any more, so it is not in the table`);
      return [];
    }
    const row = { ...found, name, options: { ...found.options, ...values } as typeof any.options };
    scores.set(row, score === undefined ? problemText(problem!) : scoreText(bestBy, score));
    return [row];
  });
  const ordering = {
    title: scoreTitle(bestBy, any.heads.length),
    of: (run: ListedRun) => scores.get(run)!,
  };
  const searched = inOrder(runs[0]!.values);
  const width = process.stdout.columns || Infinity;
  const { text, leftOut } = runsTable({ runs: rows, differing: searched }, width, ordering);
  note("");
  console.log(highlighted(text.trimEnd()));
  const key = [
    `below ${folder}, best first`,
    ...(text.includes("* ") ? ["* the best of its column"] : []),
    ...(leftOut.length > 0 ? [`no room for ${leftOut.join(", ")}`] : []),
  ];
  note(style("dim", key.join("; ")));
}

/**
 * The command line that trains with options that were found.
 *
 * @param args The search's.
 * @param values The options.
 * @param search.folder The search's folder.
 * @param search.epochs The epochs that it was for, where they have to be named.
 */
export function trainCommand(
  args: readonly string[],
  values: SearchedValues,
  { folder, epochs }: { readonly folder: string; readonly epochs?: number },
): string {
  const kept = args.slice(1).filter((arg, at, all) =>
    !["--json", "--quiet", ...ofSearch].includes(arg) && !ofSearch.includes(all[at - 1] ?? "") &&
    !ofSearch.some((option) => arg.startsWith(`${option}=`))
  );
  const found = Object.entries(values).flatMap(([name, value]) => [
    `--${optionTitle(name as SearchableOption)}`,
    String(value),
  ]);
  const length = epochs === undefined ? [] : ["--epochs", String(epochs)];
  const out = ["--out", `${folder.replace(/[\\/]+$/, "")}-best`];
  return ["facet", "train", ...[...kept, ...length, ...found, ...out].map(shellQuote)].join(" ");
}
