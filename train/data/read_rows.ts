/** The rows that training takes, from a catalogue or from both files of a split, corrected. */
import { basename, resolve } from "node:path";
import { UserError } from "../../data/errors.ts";
import {
  applySplit,
  type Catalogue,
  catalogueFolder,
  correctLabels,
  type Head,
  headsOfRows,
  noSplitOf,
  readCatalogue,
  readCorrections,
  type RelabelledHead,
  type Row,
  type SplitFiles,
  tableBeside,
  unknownCorrections,
  type Unusable,
} from "../../data/mod.ts";
import type { ResolvedOptions } from "../options.ts";

/** A split that stands in two CSV files. */
export interface KnownSplit extends SplitFiles {
  /** The heads whose labels the files hold; absent: labels as the user wrote them. */
  readonly heads?: readonly RelabelledHead[];
}

/** Rows as files hold them, but for corrections. */
export interface ReadRows {
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  readonly unusable: readonly Unusable[];
  readonly total: number;
  /** How many rows come first that are for training, where the split is known. */
  readonly trainingRows?: number;
  /** How many labels were corrected; absent where nothing says what to correct. */
  readonly corrected?: number;
}

/**
 * Reads rows. Labels that a run has written are its final ones and not corrected again.
 *
 * @param options Where the catalogue is, and what to correct.
 * @param split The split to use; without one, all rows of the catalogue. It says which ids are on which
 * side; labels are the catalogue's, unless the run wrote the split and with it the final ones.
 * @param onWarning Told of corrections that are of no row, and of what differs between split and
 * catalogue.
 * @throws UserError When a file cannot be used.
 */
export async function readRows(
  options: ResolvedOptions,
  split: KnownSplit | undefined,
  onWarning?: (message: string) => void,
): Promise<ReadRows> {
  if (split?.heads) return join(await readSplit(options, split), true);
  const parts = await readParts(options, split, onWarning);
  if (options.corrections === undefined) return parts;

  const { corrections: path } = options;
  const corrections = await readCorrections(path, options.labels);
  const corrected = correctLabels(parts, corrections);
  const warning = unknownCorrections(path, corrected.unknown);
  if (warning !== undefined) onWarning?.(warning);
  const { trainingRows } = parts;
  return {
    ...parts,
    ...corrected,
    ...(trainingRows !== undefined && {
      trainingRows:
        correctLabels({ ...parts, rows: parts.rows.slice(0, trainingRows) }, corrections)
          .rows.length,
    }),
    corrected: (parts.corrected ?? 0) + corrected.changed,
  };
}

/** Rows as the catalogue has them, divided by a split where there is one. */
async function readParts(
  options: ResolvedOptions,
  split: SplitFiles | undefined,
  onWarning?: (message: string) => void,
): Promise<ReadRows> {
  const { data, imageColumn, imagePattern, labels } = options;
  const read = (data: string) => readCatalogue({ data, imageColumn, imagePattern, labels });
  if (split === undefined) return join([await read(data)], false);
  const table = await tableBeside(options.data);
  if (table === undefined) return join(await readSplit(options, split), true);
  const catalogue = await read(table);
  const applied = await applySplit(catalogue, split, {
    table: basename(table),
    imageColumn: options.imageColumn,
  });
  if (applied === undefined) {
    const problem = noSplitOf(basename(table), split);
    if (options.split !== undefined) throw new UserError(`--split ${options.split}: ${problem}`);
    onWarning?.(`${problem}, so they are not read`);
    return join([catalogue], false);
  }
  for (const difference of applied.differences) onWarning?.(difference);
  const rows = [...applied.train, ...applied.validation];
  return {
    heads: headsOfRows(options.labels, rows),
    rows,
    unusable: applied.unusable,
    total: rows.length + applied.unusable.length,
    trainingRows: applied.train.length,
    ...(split.origin?.corrected && { corrected: applied.corrected }),
  };
}

/** Both files of a split, training first. */
async function readSplit(options: ResolvedOptions, split: SplitFiles): Promise<Catalogue[]> {
  const imagePattern = resolve(await catalogueFolder(options.data), options.imagePattern);
  const { imageColumn, labels } = options;
  const read = (data: string) => readCatalogue({ data, imageColumn, imagePattern, labels });
  return [await read(split.train), await read(split.validation)];
}

function join(parts: readonly Catalogue[], split: boolean): ReadRows {
  return {
    heads: parts[0]!.heads.map(({ name }, index) => ({
      name,
      classes: [...new Set(parts.flatMap(({ heads }) => heads[index]!.classes))].sort(),
    })),
    rows: parts.flatMap(({ rows }) => rows),
    unusable: parts.flatMap(({ unusable }) => unusable),
    total: parts.reduce((sum, { total }) => sum + total, 0),
    ...(split && { trainingRows: parts[0]!.rows.length }),
  };
}
