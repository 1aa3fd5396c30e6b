/** `facet split`: writes train.csv and val.csv, or a pair for each fold of cross-validation. */
import { join } from "node:path";
import { requireLabelColumn } from "../data/columns.ts";
import { UserError } from "../data/errors.ts";
import { exists } from "../data/exists.ts";
import {
  type Catalogue,
  catalogueFolder,
  type CatalogueOptions,
  correctLabels,
  findDuplicates,
  foldRows,
  groupByColumn,
  type Head,
  makeFolder,
  readCatalogue,
  readCorrections,
  readSides,
  type Row,
  type Split,
  splitRows,
  unknownCorrections,
  writeRows,
} from "../data/mod.ts";
import { catalogueOptions, list, number, type Options, seedRule, text } from "./options.ts";
import { note, printJson, warn } from "./output.ts";
import { progressBar } from "./progress.ts";
import { compareSplits, type GroupKind, summaryJson, summaryTable } from "./split_summary.ts";

/** Splits the catalogue `data`. */
export async function split(data: string, options: Options): Promise<void> {
  const catalogueOf = catalogueOptions(data, options);
  const { rows, heads, unusable, corrected } = await readCorrected(catalogueOf, options);
  const stratify = columnsOf(list(options.stratify) ?? [], heads);
  const kinds = await groupKinds(data, rows, heads, options);
  const splits = splitAs(rows, stratify, kinds, options);

  const folder = text(options.out) ?? await catalogueFolder(data);
  const before = options.folds === undefined
    ? await splitBefore(rows, catalogueOf, folder)
    : undefined;
  const comparison = compareSplits({
    rows,
    heads,
    stratify,
    kinds,
    splits,
    before,
    ...seedOf(options),
  });
  const folders = options.folds === undefined
    ? [folder]
    : splits.map((_, fold) => join(folder, `fold-${fold + 1}`));
  for (const [index, path] of folders.entries()) {
    await writeSplit(path, splits[index]!, heads, catalogueOf);
  }
  if (options.folds !== undefined && await exists(join(folder, `fold-${folders.length + 1}`))) {
    warn(`${folder} still holds fold-${folders.length + 1} of another split`);
  }

  if (options.json === true) {
    printJson({
      splits: folders.map((path, index) => ({
        folder: path,
        train: splits[index]!.train.length,
        validation: splits[index]!.validation.length,
      })),
      unusable: unusable.length,
      ...(corrected !== undefined && { corrected }),
      ...summaryJson(comparison),
    });
    return;
  }
  if (corrected !== undefined) note(`${corrected} labels corrected`);
  for (const [index, path] of folders.entries()) {
    const { train, validation } = splits[index]!;
    note(
      `${join(path, "train.csv")}: ${train.length} rows; ` +
        `${join(path, "val.csv")}: ${validation.length} rows` +
        (unusable.length > 0 && index === folders.length - 1
          ? `; ${unusable.length} rows left out as unusable`
          : ""),
    );
  }
  if (comparison.others.length > 0) note(`\n${summaryTable(comparison)}`);
}

/** The catalogue with the labels that the user says are right. */
async function readCorrected(
  catalogueOf: CatalogueOptions,
  options: Options,
): Promise<Pick<Catalogue, "rows" | "heads" | "unusable"> & { corrected?: number }> {
  const catalogue = await readCatalogue(catalogueOf);
  const path = text(options.corrections);
  if (path === undefined) return catalogue;
  const labels = catalogue.heads.map(({ name }) => name);
  const corrected = correctLabels(catalogue, await readCorrections(path, labels));
  const warning = unknownCorrections(path, corrected.unknown);
  if (warning !== undefined) warn(warning);
  if (corrected.rows.length === 0) throw new UserError(`${path} leaves no row with a label`);
  return { ...corrected, corrected: corrected.changed };
}

/** Positions of the columns to stratify by. */
function columnsOf(stratify: readonly string[], heads: readonly Head[]): number[] {
  const names = heads.map(({ name }) => name);
  for (const column of stratify) requireLabelColumn(`--stratify ${column}`, column, names);
  return [...new Set(stratify.map((column) => names.indexOf(column)))];
}

/** What must stay together, and why. */
async function groupKinds(
  data: string,
  rows: readonly Row[],
  heads: readonly Head[],
  options: Options,
): Promise<GroupKind[]> {
  const kinds: GroupKind[] = [];
  const column = text(options.group);
  if (column !== undefined) {
    kinds.push({
      key: column,
      name: `groups of the same ${column}`,
      groups: await groupByColumn(data, rows, column),
    });
  }
  if (options.groupDuplicates === true) {
    const bar = progressBar({ title: "comparing images", total: rows.length, unit: "images" });
    const duplicates = await findDuplicates(rows, heads, {
      onProgress: (done) => bar.update(done),
    }).finally(() => bar.stop());
    kinds.push({
      key: "duplicates",
      name: "groups of duplicates",
      groups: duplicates.map((group) => group.rows),
    });
  }
  return kinds;
}

function seedOf(options: Options): { seed: number } {
  return { seed: number("--seed", options.seed, seedRule) ?? 42 };
}

function splitAs(
  rows: readonly Row[],
  stratify: readonly number[],
  kinds: readonly GroupKind[],
  options: Options,
): Split[] {
  const common = { ...seedOf(options), stratify, groups: kinds.flatMap(({ groups }) => groups) };
  const folds = number("--folds", options.folds);
  if (folds !== undefined) return foldRows(rows, { ...common, folds });
  const train = number("--train", options.train);
  return [splitRows(rows, {
    ...common,
    validation: number("--validation", options.validation) ?? 0.2,
    ...(train !== undefined && { train }),
  })];
}

/** The split that is there already: the one to be replaced, else the one beside the data. */
async function splitBefore(
  rows: readonly Row[],
  catalogueOf: CatalogueOptions,
  folder: string,
): Promise<Split | undefined> {
  for (const data of [folder, catalogueOf.data]) {
    if (!await exists(data)) continue;
    try {
      const sides = await readSides(rows, { ...catalogueOf, data });
      if (sides === undefined) continue;
      const [train, validation] = sides.map((side) => side.rows.map((position) => rows[position]!));
      return { train: train!, validation: validation! };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      warn(`not compared with the split that was there: ${error.message}`);
    }
  }
  return undefined;
}

async function writeSplit(
  folder: string,
  { train, validation }: Split,
  heads: readonly Head[],
  { imageColumn }: CatalogueOptions,
): Promise<void> {
  await makeFolder(folder);
  const columns = {
    labels: heads.map(({ name }) => name),
    ...(imageColumn !== undefined && { imageColumn }),
  };
  await writeRows(join(folder, "train.csv"), train, columns);
  await writeRows(join(folder, "val.csv"), validation, columns);
}
