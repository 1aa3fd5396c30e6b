/**
 * The files of a run: its options, labels, split, log, models and checkpoint. Files are replaced as a whole,
 * so that a stop at any moment leaves the last good ones.
 */
import { basename, join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import {
  finishWriting,
  formatRows,
  formatUnusable,
  type HeadKind,
  kindOf,
  makeFolder,
  readRecord,
  recordName,
  type RelabelledHead,
  type TagsHead,
  writeError,
  writeFileAtomic,
  writeTogether,
} from "../../data/mod.ts";
import {
  anyText,
  byKind,
  finite,
  listOf,
  objectOf,
  parseJson,
  recordOf,
  type Rule,
  rule,
  someText,
} from "../../data/rules.ts";
import type { PreparedData } from "../data/prepare.ts";
import { kindOfColumn, labelNames } from "../label_columns.ts";
import { optionRules, storedOptions } from "../option_rules.ts";
import type { ResolvedOptions } from "../options.ts";
import { formatImageDigests } from "./image_digests.ts";
import { lockName } from "./run_lock.ts";
import { relativeDataPath } from "./run_data.ts";

/** Where a run's files are. */
export interface RunPaths {
  /** The run's folder, as the caller named it. */
  readonly folder: string;
  /** Its options, as JSON. */
  readonly config: string;
  /** Its heads and their classes, as JSON. */
  readonly labels: string;
  /** The training rows, as CSV. */
  readonly train: string;
  /** The validation rows, as CSV. */
  readonly validation: string;
  /** The rows that could not be used, and why, as CSV. */
  readonly unusable: string;
  /** Digests of the images of both, as CSV. */
  readonly imageDigests: string;
  /** The kernel variants it computes with. */
  readonly kernels: string;
  /** The log: a JSON object per epoch, a line each. */
  readonly metrics: string;
  /** The folder of the models saved during training, and of `state`. */
  readonly checkpoints: string;
  /** The checkpoint: everything needed to resume. */
  readonly state: string;
  /** The best model by validation. */
  readonly best: string;
  /** The latest model. */
  readonly last: string;
}

/** The paths of the files of a run in a folder. */
export function runPaths(folder: string): RunPaths {
  return {
    folder,
    config: join(folder, "config.json"),
    labels: join(folder, "labels.json"),
    train: join(folder, "train.csv"),
    validation: join(folder, "val.csv"),
    unusable: join(folder, "unusable.csv"),
    imageDigests: join(folder, "pictures.csv"),
    kernels: join(folder, "kernels.json"),
    metrics: join(folder, "metrics.jsonl"),
    checkpoints: join(folder, "checkpoints"),
    state: join(folder, "checkpoints", "state.safetensors"),
    best: join(folder, "best.safetensors"),
    last: join(folder, "last.safetensors"),
  };
}

/** Advice about a file of a run that is not as the run wrote it. */
const advice = "put back the file that the run wrote, or train anew with another --out";

/** The name of a file that is being written: see `writeFileAtomic`. */
const unfinished = /^\..*\.tmp$/;

/**
 * Checks that a folder is free for a new run, before its data is read.
 *
 * @param folder The folder; it need not exist.
 * @param resume Whether the folder may hold what a run left that was killed while its folder was made.
 * @throws UserError When it already holds a run or anything else.
 */
export async function requireNewRun(folder: string, resume = false): Promise<void> {
  const { checkpoints } = runPaths(folder);
  try {
    if (!await exists(folder)) return;
    const names = (await Array.fromAsync(Deno.readDir(folder))).map((entry) => entry.name);
    if (names.includes("config.json")) {
      throw new UserError(
        `${folder} already holds a run: go on with it by --resume, or name another folder by --out`,
      );
    }
    // Files that are written together are renamed one after the other.
    const { pending } = await readRecord(folder);
    const expected = new Set([recordName, ...pending.map(({ to }) => to)]);
    const isOwn = (name: string) => expected.has(name) || unfinished.test(name);
    const others = names.filter((name) => ![basename(checkpoints), lockName].includes(name));
    const foreign = others.find((name) => !isOwn(name));
    if (foreign !== undefined) {
      throw new UserError(
        `${folder} is not empty (it holds ${foreign}): name a new folder by --out`,
      );
    }
    if (others.length > 0 && !resume) {
      throw new UserError(
        `${folder} is not empty (it holds ${
          others[0]
        }, of a run that was killed while it began): ` +
          "begin it anew by --resume, or name a new folder by --out",
      );
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot write to ${folder}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Makes the folder of a new run.
 *
 * @param folder The folder.
 * @param resume See {@linkcode requireNewRun}.
 * @throws UserError When it already holds a run or anything else, or cannot be written.
 */
export async function createRunFolder(folder: string, resume = false): Promise<RunPaths> {
  const paths = runPaths(folder);
  await requireNewRun(folder, resume);
  await makeFolder(paths.checkpoints);
  return paths;
}

/**
 * Whether a folder holds a run.
 *
 * @param folder The folder; files of a run that a kill left half renamed are completed.
 */
export async function holdsRun(folder: string): Promise<boolean> {
  await finishWriting(folder);
  return await exists(runPaths(folder).config);
}

/**
 * Removes the files that a run had not finished writing when it was killed.
 *
 * @throws UserError When a folder of the run does not exist or cannot be written.
 */
export async function removeUnfinishedFiles(paths: RunPaths): Promise<void> {
  for (const path of await unfinishedFiles(paths)) {
    await Deno.remove(path).catch((error) => {
      throw writeError(path, error);
    });
  }
}

/**
 * The files that a run had not finished writing when it was killed.
 *
 * @throws UserError When a folder of the run does not exist.
 */
export async function unfinishedFiles({ folder, checkpoints }: RunPaths): Promise<string[]> {
  const found: string[] = [];
  for (const place of [folder, checkpoints]) {
    try {
      for await (const { name, isFile } of Deno.readDir(place)) {
        if (isFile && unfinished.test(name)) found.push(join(place, name));
      }
    } catch (error) {
      throw new UserError(`cannot go on in ${place}: ${(error as Error).message}; ${advice}`, {
        cause: error,
      });
    }
  }
  return found;
}

/**
 * Writes the description of a run: options, labels, split, unusable rows and digests; all of it or nothing.
 *
 * @throws UserError When it cannot be written.
 */
export async function describeRun(
  paths: RunPaths,
  options: ResolvedOptions,
  { heads, training, validation, unusable }: PreparedData,
): Promise<void> {
  const columns = { imageColumn: options.imageColumn, labels: heads.map(({ name }) => name) };
  const files = [
    [paths.labels, JSON.stringify(heads, null, 2) + "\n"],
    [paths.train, formatRows(training.rows, columns)],
    [paths.validation, formatRows(validation.rows, columns)],
    [paths.unusable, formatUnusable(unusable)],
    [paths.imageDigests, formatImageDigests({ training, validation })],
    [paths.config, configText(paths, options)],
  ] as const;
  const named = files.map(([path, text]) => [basename(path), text] as const);
  await writeTogether(paths.folder, new Map(named), { kind: "run" });
}

/** Writes a run's options. */
export async function writeConfig(paths: RunPaths, options: ResolvedOptions): Promise<void> {
  await writeFileAtomic(paths.config, configText(paths, options));
}

function configText({ folder }: RunPaths, options: ResolvedOptions): string {
  const dataFromRun = relativeDataPath(folder, options);
  return JSON.stringify({ ...options, dataFromRun }, null, 2) + "\n";
}

/** The description of a run, as its folder holds it. */
export interface DescribedRun {
  /** Its files. */
  readonly paths: RunPaths;
  /** Its options. */
  readonly options: ResolvedOptions;
  /** Its heads with their classes. */
  readonly heads: RelabelledHead[];
  /** The path of its data relative to its folder; absent in runs of older versions. */
  readonly dataFromRun?: string | undefined;
}

/**
 * Reads the description of a run.
 *
 * @param folder Its folder.
 * @throws UserError When the folder holds no run, or a file of it is damaged.
 */
export async function readRun(folder: string): Promise<DescribedRun> {
  const paths = runPaths(folder);
  const config = await readFile(paths.config, folder);
  const { dataFromRun, ...options } = parseJson(
    paths.config,
    config,
    storedOptions,
    advice,
  ) as ResolvedOptions & { dataFromRun?: unknown };
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(optionRules, name));
  if (unknown !== undefined) {
    throw new UserError(
      `${paths.config} has the option ${
        JSON.stringify(unknown)
      }, which this version of facet does not ` +
        `know; use the one that wrote it, or ${advice}`,
    );
  }
  const labels = await readFile(paths.labels, folder);
  const heads = parseJson(paths.labels, labels, headsRule, advice) as RelabelledHead[];
  const names = heads.map(({ name }) => name);
  const expected = labelNames(options.labels);
  if (JSON.stringify(names) !== JSON.stringify(expected)) {
    throw new UserError(
      `${paths.labels} has the label columns ${names.join(", ")}, but ${paths.config} ` +
        `${expected.join(", ")}: they are not of one run; ${advice}`,
    );
  }
  const other = heads.find((head, index) => kindOf(head) !== kindOfColumn(options.labels[index]!));
  if (other !== undefined) {
    throw new UserError(
      `${paths.labels} has a head of the kind ${kindOf(other)} for ${other.name}, but ` +
        `${paths.config} another: they are not of one run; ${advice}`,
    );
  }
  return {
    paths,
    options,
    heads,
    dataFromRun: typeof dataFromRun === "string" ? dataFromRun : undefined,
  };
}

const names = listOf(someText, { least: 1, distinct: true });

const aboveZero = rule(
  "a number above 0",
  (value) => typeof value === "number" && value > 0 && value < Infinity,
);

/** What each kind of heads consists of in `labels.json`, and what it may have. */
const headRules: Readonly<Record<HeadKind, Rule>> = {
  class: objectOf(
    { name: someText, classes: names },
    { map: recordOf(anyText), folded: listOf(anyText) },
  ),
  tags: tagsRule(objectOf(
    { name: someText, tags: names, separator: someText },
    { noneLabel: someText, columns: names, map: recordOf(anyText), folded: listOf(anyText) },
  )),
  number: objectOf({
    name: someText,
    mean: finite,
    std: aboveZero,
  }),
};

/** A head of tags; where they come from columns, each has one. */
function tagsRule(parts: Rule): Rule {
  return {
    words: parts.words,
    fault: (value) => {
      const fault = parts.fault(value);
      if (fault !== undefined) return fault;
      const { tags, columns } = value as TagsHead;
      if (columns === undefined || columns.length === tags.length) return undefined;
      return {
        place: ".columns",
        words: `a column for each of ${tags.length} tags`,
        value: columns,
      };
    },
  };
}

/** Checks `labels.json`; a head without a kind is of classes. */
const headsRule = listOf(byKind("kind", headRules, "class"), { least: 1 });

async function readFile(path: string, folder: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new UserError(`${folder} is no run of facet train: it has no ${path}`);
    }
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}
