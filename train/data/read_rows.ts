/** Reads the rows of a training set, from a catalogue or from both files of a split, and corrects their labels. */
import { basename } from "node:path";
import { UserError } from "../../data/errors.ts";
import {
  applySplit,
  type Catalogue,
  catalogueNotices,
  catalogueOptionsOf,
  correctLabels,
  type Head,
  headsOfRows,
  imageFolderOf,
  joinHeads,
  type LabelColumn,
  noSplitOf,
  patternOfNames,
  readCatalogue,
  readCorrections,
  readLabelMap,
  relabelHeads,
  type RelabelledHead,
  relabelRows,
  type Row,
  shellQuote,
  sidesOfFolders,
  type SplitFiles,
  straddlingGroups,
  tableBeside,
  unknownCorrections,
  type Unusable,
  withoutTested,
} from "../../data/mod.ts";
import { labelNames } from "../label_columns.ts";
import type { ResolvedOptions } from "../options.ts";
import type { PrepareHooks } from "./prepare.ts";

/** A split in two CSV files. */
export interface KnownSplit extends SplitFiles {
  /** The heads of the labels in the files, where a run wrote them; absent where the user did. */
  readonly heads?: readonly RelabelledHead[] | undefined;
}

/** Rows as the files hold them, with corrections applied. */
export interface ReadRows {
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  readonly unusable: readonly Unusable[];
  readonly total: number;
  /** How many of the rows, from the first one on, are for training; absent without a split. */
  readonly trainingRows?: number | undefined;
  /** How many labels were corrected; absent without corrections. */
  readonly corrected?: number | undefined;
  /** Where the split is from, where that is no file. */
  readonly splitFrom?: string | undefined;
}

/** Told what is found. */
export type ReadHooks = Pick<PrepareHooks, "onNote" | "onWarning">;

/**
 * Reads rows. Labels that a run has written are its final ones and not corrected again.
 *
 * @param options Where the catalogue is, and what to correct.
 * @param split The split to use; without one, all rows of the catalogue. It decides which ids are on which
 * side; labels are the catalogue's, unless the run wrote the split and its labels.
 * @param hooks Called with what label columns look like, corrections of rows that do not exist, and differences
 * between split and catalogue.
 * @throws UserError When a file cannot be used.
 */
export async function readRows(
  options: ResolvedOptions,
  split: KnownSplit | undefined,
  hooks: ReadHooks = {},
): Promise<ReadRows> {
  const { onWarning } = hooks;
  // The cells of a run's own files are read by its own heads.
  if (split?.heads) return join(await readSplit(options, split, labelNames(options.labels)), true);
  const parts = await readParts(options, split, hooks);
  if (options.corrections === undefined) return parts;

  const { corrections: path } = options;
  const corrections = await readCorrections(path, labelNames(options.labels));
  const corrected = correctLabels(parts, corrections);
  const warning = unknownCorrections(path, corrected.unknown);
  if (warning !== undefined) onWarning?.(warning);
  const { trainingRows } = parts;
  return {
    ...parts,
    ...corrected,
    trainingRows: trainingRows === undefined
      ? undefined
      : correctLabels({ ...parts, rows: parts.rows.slice(0, trainingRows) }, corrections)
        .rows.length,
    corrected: (parts.corrected ?? 0) + corrected.changed,
  };
}

/** What label columns are judged by. */
type LabelUse = Pick<Catalogue, "rows" | "heads" | "separators" | "joined" | "notes" | "names">;

/** How both sides of a split together use separators. */
function joinUse(parts: readonly Catalogue[]): Pick<Catalogue, "separators" | "joined" | "notes"> {
  return {
    separators: parts[0]!.separators.map((_, index) =>
      parts.map(({ separators }) => separators[index]!)
        .reduce((one, other) => other.cells > one.cells ? other : one)
    ),
    joined: parts.reduce((sum, { joined }) => sum + joined, 0),
    notes: parts.flatMap(({ notes = [] }) => notes),
  };
}

/** What is left to judge of labels once the user's map has been applied. */
async function mapped(catalogue: LabelUse, { map, labels }: ResolvedOptions): Promise<LabelUse> {
  if (map === undefined) return catalogue;
  const mappings = await readLabelMap(map, labelNames(labels));
  const heads = relabelHeads(catalogue.heads, catalogue.rows, { mappings, minCount: 1 });
  return { ...catalogue, heads: [...heads], rows: relabelRows(catalogue.rows, heads) };
}

/** The rows of the catalogue, divided by a split where there is one. */
async function readParts(
  options: ResolvedOptions,
  split: SplitFiles | undefined,
  { onNote, onWarning }: ReadHooks,
): Promise<ReadRows> {
  const judge = async (catalogue: LabelUse) => {
    const { notes, warnings } = catalogueNotices(await mapped(catalogue, options), options.data);
    for (const message of notes) onNote?.(message);
    for (const message of warnings) onWarning?.(message);
  };
  const read = (data: string) => readCatalogue(catalogueOptionsOf({ ...options, data }));
  if (split === undefined) {
    const catalogue = await read(options.data);
    await judge(catalogue);
    return bySides(catalogue, options, onNote) ?? join([catalogue], false);
  }
  const table = await tableBeside(options.data);
  if (table === undefined) {
    const parts = await readSplit(options, split, options.labels);
    const both = join(parts, true);
    await judge({ rows: [...both.rows], heads: [...both.heads], ...joinUse(parts) });
    return both;
  }
  const whole = await read(options.data);
  await judge(whole);
  const catalogue = { ...whole, rows: withoutTested(whole.rows) };
  const applied = await applySplit(catalogue, split, {
    table: basename(table),
    imageColumn: options.imageColumn,
    imagePattern: options.imagePattern,
    missing: options.missing,
  });
  if (applied === undefined) {
    const problem = noSplitOf(basename(table), split);
    if (options.split !== undefined) throw new UserError(`--split ${options.split}: ${problem}`);
    onWarning?.(`${problem}, so they are not read`);
    return join([catalogue], false);
  }
  for (const difference of applied.differences) onWarning?.(difference);
  const files = `${split.train} and ${basename(split.validation)}`;
  const straddling = straddlingGroups(applied.train, applied.validation, files);
  if (straddling !== undefined) onWarning?.(straddling);
  const rows = [...applied.train, ...applied.validation];
  return {
    heads: headsOfRows(catalogue.heads, rows),
    rows,
    unusable: applied.unusable,
    total: rows.length + applied.unusable.length,
    trainingRows: applied.train.length,
    corrected: split.origin?.corrected ? applied.corrected : undefined,
  };
}

/** The rows of folders or a column that are a split; undefined where there is none. */
function bySides(
  { heads, rows, unusable }: Catalogue,
  { data, splitColumn }: ResolvedOptions,
  onNote: ReadHooks["onNote"],
): ReadRows | undefined {
  const sides = sidesOfFolders(rows);
  if (sides === undefined) return undefined;
  const { train, validation, test } = sides;
  if (train.length === 0) {
    throw new UserError(
      splitColumn === undefined
        ? `no image of ${data} with a label is in a folder called train`
        : `no row of ${data} with a label is to train with, by its column "${splitColumn}"`,
    );
  }
  if (test.length > 0) {
    onNote?.(
      `${imagesAre(test.length, "to test with")} not trained on; facet eval RUN --data ` +
        `${shellQuote(data)} takes them`,
    );
  }
  const used = [...train, ...validation];
  const splitFrom = splitColumn === undefined ? "its folders" : `its column "${splitColumn}"`;
  return {
    heads: headsOfRows(heads, used),
    rows: used,
    unusable,
    total: used.length + unusable.length,
    // Where nothing says what validates, rows are drawn.
    ...(validation.length > 0 && { trainingRows: train.length, splitFrom }),
  };
}

function imagesAre(count: number, which: string): string {
  return count === 1 ? `1 image ${which} is` : `${count} images ${which} are`;
}

/** Both files of a split, training first. */
async function readSplit(
  options: ResolvedOptions,
  split: KnownSplit,
  labels: readonly LabelColumn[],
): Promise<Catalogue[]> {
  const imageFolder = await imageFolderOf(options.data);
  const { imageColumn, download } = options;
  // facet's own files are in UTF-8, with an image in each row that one column names.
  const isOwn = split.heads !== undefined || split.origin !== undefined;
  const imagePattern = isOwn ? patternOfNames(options.imagePattern) : options.imagePattern;
  const foreign = isOwn
    ? {}
    : { encoding: options.encoding, imageSeparator: options.imageSeparator, group: options.group };
  // The run's own files have no such cells; a class that mapping made may read like one.
  const missing = split.heads === undefined ? options.missing : undefined;
  const read = (data: string) =>
    readCatalogue({
      ...{ data, imageColumn, imagePattern, imageFolder },
      ...{ labels, missing, download, ...foreign },
    });
  return [await read(split.train), await read(split.validation)];
}

function join(parts: readonly Catalogue[], split: boolean): ReadRows {
  const rows = parts.flatMap(({ rows }) => rows);
  return {
    heads: joinHeads(parts.map(({ heads }) => heads), rows),
    rows,
    unusable: parts.flatMap(({ unusable }) => unusable),
    total: parts.reduce((sum, { total }) => sum + total, 0),
    trainingRows: split ? parts[0]!.rows.length : undefined,
  };
}
