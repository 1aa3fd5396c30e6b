/** `facet split`: writes train.csv and val.csv, or a pair for each fold of cross-validation. */
import { join, relative, resolve, sep } from "node:path";
import { requireLabelColumn } from "../data/columns.ts";
import { UserError } from "../data/errors.ts";
import { exists } from "../data/exists.ts";
import {
  type Catalogue,
  catalogueFolder,
  type CatalogueOptions,
  conflictWarning,
  type CorrectedLabel,
  correctLabels,
  findConflicts,
  findCsv,
  findDuplicates,
  foldRows,
  formatRows,
  groupByColumn,
  type Head,
  readCatalogue,
  readCorrections,
  readSides,
  repeatedImages,
  requireWritable,
  type Row,
  type Split,
  splitBeside,
  splitFilesIn,
  type SplitOrigin,
  splitRows,
  unknownCorrections,
  writeTogether,
} from "../data/mod.ts";
import { catalogueOptions, list, number, type Options, seedRule, text } from "./options.ts";
import { note, printJson, warn } from "./output.ts";
import { progressBar } from "./progress.ts";
import { compareSplits, type GroupKind, summaryJson, summaryTable } from "./split_summary.ts";

/** Splits the catalogue `data`. */
export async function split(data: string, options: Options): Promise<void> {
  const catalogueOf = catalogueOptions(data, options);
  const { rows, heads, unusable, corrections } = await readCorrected(catalogueOf, options);
  const corrected = corrections?.length;
  const folder = text(options.out) ?? await catalogueFolder(data);
  const table = await findCsv(data);
  const named = text(options.corrections);
  const inputs = [table, ...(named === undefined ? [] : [named])];
  const replacement = { kind: "split", inputs } as const;
  // Before images are read: see requireWritable.
  await requireWritable(folder, fileNames(foldersOf(rows, options)), replacement);
  for (const told of [repeatedImages(rows), conflictWarning(findConflicts(rows, heads))]) {
    if (told !== undefined) warn(told);
  }
  if (options.folds === undefined) await warnOfOtherTable(folder, table);
  const stratify = columnsOf(list(options.stratify) ?? [], heads);
  const kinds = await groupKinds(data, rows, heads, options);
  const splits = splitAs(rows, stratify, kinds, options);
  const before = options.folds === undefined
    ? await splitBefore({ rows, heads, unusable }, catalogueOf, folder)
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
  const names = foldersOf(rows, options);
  const folders = names.map((name) => join(folder, name));
  const files = names.flatMap((name, index) =>
    splitFiles(name, splits[index]!, heads, catalogueOf)
  );
  const origin = (name: string): SplitOrigin => ({
    table: relative(resolve(folder, name), table).split(sep).join("/"),
    ...(corrections && { corrected: corrections }),
  });
  await writeTogether(folder, new Map(files), {
    ...replacement,
    splits: new Map(names.map((name) => [name, origin(name)])),
  });
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

/** A split that facet wrote may be replaced; that it was of another CSV should not go unsaid. */
async function warnOfOtherTable(folder: string, table: string): Promise<void> {
  const { train, origin } = await splitFilesIn(folder);
  if (origin === undefined || !await exists(train)) return;
  if (resolve(folder, origin.table) === table) return;
  warn(`the split in ${folder} is one of ${origin.table} and will be replaced`);
}

/** A catalogue, and the labels of it that were corrected where the user named any. */
interface CorrectedCatalogue extends Pick<Catalogue, "rows" | "heads" | "unusable"> {
  readonly corrections?: readonly CorrectedLabel[];
}

/** The catalogue with the labels that the user says are right. */
async function readCorrected(
  catalogueOf: CatalogueOptions,
  options: Options,
): Promise<CorrectedCatalogue> {
  const catalogue = await readCatalogue(catalogueOf);
  const path = text(options.corrections);
  if (path === undefined) return catalogue;
  const labels = catalogue.heads.map(({ name }) => name);
  const corrected = correctLabels(catalogue, await readCorrections(path, labels));
  const warning = unknownCorrections(path, corrected.unknown);
  if (warning !== undefined) warn(warning);
  if (corrected.rows.length === 0) throw new UserError(`${path} leaves no row with a label`);
  return { ...corrected, corrections: changedLabels(catalogue, corrected.rows) };
}

/** The labels that were changed; rows without a label any more are not among the corrected ones. */
function changedLabels(
  { rows, heads }: Catalogue,
  corrected: readonly Row[],
): CorrectedLabel[] {
  const now = new Map(corrected.map((row) => [row.line, row.labels]));
  return rows.flatMap(({ line, id, labels }) =>
    labels.flatMap((from, column) => {
      const to = now.get(line)?.[column] ?? "";
      return from === to ? [] : [{ id, column: heads[column]!.name, from, to }];
    })
  );
}

/** Folders of the splits to write, from the one that they are written into. */
function foldersOf(rows: readonly Row[], options: Options): string[] {
  const folds = number("--folds", options.folds);
  if (folds === undefined) return ["."];
  // What is no number of folds is refused where they are made.
  const count = Number.isSafeInteger(folds) ? Math.min(folds, rows.length) : 0;
  return Array.from({ length: Math.max(0, count) }, (_, fold) => `fold-${fold + 1}`);
}

function fileNames(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    ["train.csv", "val.csv"].map((name) => folder === "." ? name : `${folder}/${name}`)
  );
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
  catalogue: Pick<Catalogue, "rows" | "heads" | "unusable">,
  catalogueOf: CatalogueOptions,
  folder: string,
): Promise<Split | undefined> {
  const { data, imageColumn } = catalogueOf;
  try {
    const replaced = await splitFilesIn(folder);
    const files = await exists(replaced.train) && await exists(replaced.validation)
      ? replaced
      : (await splitBeside(data, imageColumn)).split;
    if (files === undefined) return undefined;
    const found = await readSides(catalogue, files, catalogueOf);
    if (found === undefined) return undefined;
    const { rows } = catalogue;
    const [train, validation] = found.sides.map((side) =>
      side.rows.map((position) => rows[position]!)
    );
    return { train: train!, validation: validation! };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(`not compared with the split that was there: ${error.message}`);
    return undefined;
  }
}

/** Both files of a split by their paths. */
function splitFiles(
  folder: string,
  { train, validation }: Split,
  heads: readonly Head[],
  { imageColumn }: CatalogueOptions,
): [string, string][] {
  const columns = {
    labels: heads.map(({ name }) => name),
    ...(imageColumn !== undefined && { imageColumn }),
  };
  const texts = [train, validation].map((rows) => formatRows(rows, columns));
  return fileNames([folder]).map((name, side) => [name, texts[side]!]);
}
