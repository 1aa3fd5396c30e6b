/** The rows that training takes, from a catalogue or from both files of a split, corrected. */
import { resolve } from "node:path";
import {
  type Catalogue,
  catalogueFolder,
  correctLabels,
  type Head,
  readCatalogue,
  readCorrections,
  type RelabelledHead,
  type Row,
  type SplitFiles,
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
 * @param split The split to use; without one, all rows of the catalogue.
 * @param onWarning Told of corrections that are of no row.
 * @throws UserError When a file cannot be used.
 */
export async function readRows(
  options: ResolvedOptions,
  split: KnownSplit | undefined,
  onWarning?: (message: string) => void,
): Promise<ReadRows> {
  const parts = split ? await readSplit(options, split) : [await readCatalogue(options)];
  const path = split?.heads ? undefined : options.corrections;
  if (path === undefined) return join(parts, split !== undefined);

  const corrections = await readCorrections(path, options.labels);
  const corrected = parts.map((part) => ({ ...part, ...correctLabels(part, corrections) }));
  const unknown = corrected[0]!.unknown.filter((id) =>
    corrected.every((part) => part.unknown.includes(id))
  );
  const warning = unknownCorrections(path, unknown);
  if (warning !== undefined) onWarning?.(warning);
  const changed = corrected.reduce((sum, part) => sum + part.changed, 0);
  return { ...join(corrected, split !== undefined), corrected: changed };
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
