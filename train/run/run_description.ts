/**
 * The description of a run in its folder: options, heads, split, unusable rows and digests. It is written as a whole
 * before anything is trained, and what is read back is checked, since people edit these files.
 */
import { basename } from "node:path";
import { UserError } from "../../data/errors.ts";
import {
  formatRows,
  formatUnusable,
  kindOf,
  type RelabelledHead,
  writeFileAtomic,
  writeTogether,
} from "../../data/mod.ts";
import { parseJson } from "../../data/rules.ts";
import type { PreparedData } from "../data/prepare.ts";
import { kindOfColumn, labelNames } from "../label_columns.ts";
import { optionRules, optionsOfOlderRuns, storedOptions } from "../option_rules.ts";
import type { ResolvedOptions } from "../options.ts";
import { formatImageDigests } from "./image_digests.ts";
import { relativeDataPath } from "./run_data.ts";
import { adviceOnFiles, type RunPaths, runPaths } from "./run_paths.ts";
import { storedHeads } from "./stored_heads.ts";

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
  const { dataFromRun, ...stored } = parseJson(
    paths.config,
    config,
    storedOptions,
    adviceOnFiles,
  ) as ResolvedOptions & { dataFromRun?: unknown };
  const options = { ...optionsOfOlderRuns, ...stored };
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(optionRules, name));
  if (unknown !== undefined) {
    throw new UserError(
      `${paths.config} has the option ${
        JSON.stringify(unknown)
      }, which this version of facet does not ` +
        `know; use the one that wrote it, or ${adviceOnFiles}`,
    );
  }
  const labels = await readFile(paths.labels, folder);
  const heads = parseJson(paths.labels, labels, storedHeads, adviceOnFiles) as RelabelledHead[];
  const names = heads.map(({ name }) => name);
  const expected = labelNames(options.labels);
  if (JSON.stringify(names) !== JSON.stringify(expected)) {
    throw new UserError(
      `${paths.labels} has the label columns ${names.join(", ")}, but ${paths.config} ` +
        `${expected.join(", ")}: they are not of one run; ${adviceOnFiles}`,
    );
  }
  const other = heads.find((head, index) => kindOf(head) !== kindOfColumn(options.labels[index]!));
  if (other !== undefined) {
    throw new UserError(
      `${paths.labels} has a head of the kind ${kindOf(other)} for ${other.name}, but ` +
        `${paths.config} another: they are not of one run; ${adviceOnFiles}`,
    );
  }
  return {
    paths,
    options,
    heads,
    dataFromRun: typeof dataFromRun === "string" ? dataFromRun : undefined,
  };
}

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
