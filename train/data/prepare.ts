/**
 * Prepares the data of a run: reads a catalogue, packs and splits its images, and lists every row that
 * cannot be used. The split is the one that the options name, else the one beside the data if it is a split
 * of it, else drawn by the seed. A split decides which ids are on which side; labels are the table's. Labels
 * are mapped and folded here, once, and numbers standardised by the training rows: a resumed run passes its split
 * with its heads.
 */
import { UserError } from "../../data/errors.ts";
import {
  type CatalogueImages,
  checkUnusable,
  conflictWarning,
  counterRandom,
  type DownloadHooks,
  findConflicts,
  foldHeads,
  type Head,
  kindOf,
  type LabelMapping,
  labelWords,
  type PackedImages,
  packImages,
  readLabelMap,
  relabelHeads,
  type RelabelledHead,
  relabelRows,
  repeatedImages,
  requireLearnable,
  type Row,
  shuffle,
  splitBeside,
  splitIn,
  splitRows,
  standardiseHeads,
  untrainedTags,
  type Unusable,
  unusedMappings,
} from "../../data/mod.ts";
import type { WorkerPool } from "../../threads/mod.ts";
import type { ResolvedOptions } from "../options.ts";
import { labelNames } from "../label_columns.ts";
import { type KnownSplit, type ReadRows, readRows } from "./read_rows.ts";
import { requireBestBy } from "./require_best_by.ts";

/** The data of a run, ready for training. */
export interface PreparedData {
  /** The heads to be trained, as mapping and folding left their classes. */
  readonly heads: readonly RelabelledHead[];
  /** The training images. */
  readonly training: CatalogueImages;
  /** The validation images. */
  readonly validation: CatalogueImages;
  /** Rows of the catalogue that are in neither. */
  readonly unusable: readonly Unusable[];
  /** How many labels were corrected; absent without corrections. */
  readonly corrected?: number | undefined;
  /** The file whose training rows were used, or "its folders"; absent when the split was drawn. */
  readonly splitFrom?: string | undefined;
}

/** Callbacks and resources of preparing data. */
export interface PrepareHooks extends Pick<DownloadHooks, "onImageDownload"> {
  /** Called with the number of images decoded so far. */
  readonly onPack?: ((done: number, total: number) => void) | undefined;
  /** Called with what was found in the data, such as what separates tags. */
  readonly onNote?: ((message: string) => void) | undefined;
  /** Called with what looks wrong but does not stop the run. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** The threads that decode images; by default some are started and ended again. */
  readonly pool?: WorkerPool | undefined;
  /** Stops the work when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Separates the random stream that draws `limit` rows from the others of the same seed. */
const limitStream = 4;

/**
 * Reads, packs and splits the images of a run.
 *
 * @param options The run's options.
 * @param known A split to use; by default the one that the options name or the one beside the data.
 * @param hooks Progress, warnings, threads, and a signal to stop.
 * @throws UserError When the catalogue cannot be used; the message says why.
 */
export async function prepareData(
  options: ResolvedOptions,
  known: KnownSplit | undefined,
  hooks: PrepareHooks,
): Promise<PreparedData> {
  const split = known ?? await splitOf(options, hooks);
  const source = await readRows(options, split, hooks);
  const { unusable, total, trainingRows, corrected } = source;
  const { minCount } = options;
  const names = labelNames(options.labels);
  const mappings = split?.heads ? [] : await readMappings(source, options, hooks);
  // Refused before decoding: classes that even all rows together do not allow to learn.
  requireLearnable(split?.heads ?? relabelHeads(source.heads, source.rows, { mappings, minCount }));
  const mapped = split?.heads ?? relabelHeads(source.heads, source.rows, { mappings, minCount: 1 });
  const labelled = split?.heads ? source.rows : relabelRows(source.rows, mapped);
  const conflicts = split?.heads ? undefined : conflictWarning(findConflicts(labelled, mapped));
  if (conflicts !== undefined) hooks.onWarning?.(conflicts);
  const validationRows = trainingRows === undefined
    ? undefined
    : new Set(labelled.slice(trainingRows));
  const rows = limitRows(labelled, options);
  const repeated = known ? undefined : repeatedImages(rows);
  if (repeated !== undefined) hooks.onWarning?.(repeated);

  const packed = await packImages(rows, mapped, {
    width: options.inputWidth,
    height: options.inputHeight,
    resize: options.resize,
    strict: options.strict,
    maxUnusable: options.maxUnusable,
    download: options.download,
    onImageDownload: hooks.onImageDownload,
    onProgress: hooks.onPack,
    onWarning: hooks.onWarning,
    pool: hooks.pool,
    signal: hooks.signal,
  });
  const lost = [...unusable, ...packed.unusable];
  checkUnusable(lost, total, options.maxUnusable);
  // Which rows are usable is known from here on.
  const folded = split?.heads ?? foldHeads(mapped, packed.rows, minCount);
  const all = split?.heads ? packed.rows : relabelRows(packed.rows, folded);
  const sides = validationRows
    ? sidesOf(all, (index) => validationRows.has(packed.rows[index]!))
    : splitRows(all, {
      heads: folded,
      seed: options.seed,
      validation: options.validation,
      stratify: options.stratify?.map((column) => names.indexOf(column)),
    });
  if (sides.train.length === 0) throw new UserError("no training row is usable");
  if (sides.validation.length === 0) throw new UserError("no validation row is usable");
  requireLabels(folded, sides, options);
  const heads = split?.heads ?? standardiseHeads(folded, sides.train);
  requireLearnable(heads);
  const training = select(packed, all, sides.train, heads);
  const validation = select(packed, all, sides.validation, heads);
  requireBestBy(heads, validation, options);
  const untrained = known ? undefined : untrainedTags(heads, sides.train, sides.validation);
  if (untrained !== undefined) hooks.onWarning?.(untrained);
  return {
    heads,
    training,
    validation,
    unusable: lost,
    corrected,
    splitFrom: trainingRows === undefined ? undefined : source.splitFrom ?? split?.train,
  };
}

/** The split that the options name, or the one beside the data. */
async function splitOf(
  { data, split, imageColumn }: ResolvedOptions,
  { onWarning }: PrepareHooks,
): Promise<KnownSplit | undefined> {
  if (split !== undefined) return await splitIn(split);
  const beside = await splitBeside(data, imageColumn);
  if (beside.ignored !== undefined) onWarning?.(beside.ignored);
  return beside.split;
}

/** The mappings of `--map`. */
async function readMappings(
  { heads }: ReadRows,
  { map, labels }: ResolvedOptions,
  { onWarning }: PrepareHooks,
): Promise<LabelMapping[]> {
  const mappings = map === undefined ? [] : await readLabelMap(map, labelNames(labels));
  const unused = map === undefined ? undefined : unusedMappings(map, mappings, heads);
  if (unused !== undefined) onWarning?.(unused);
  return mappings;
}

/** @throws UserError When a head has no training label, or the head of `bestBy` no validation label. */
function requireLabels(
  heads: readonly Head[],
  { train, validation }: { train: readonly Row[]; validation: readonly Row[] },
  { bestBy }: ResolvedOptions,
): void {
  for (const [index, head] of heads.entries()) {
    const { name } = head;
    const missing = ({ labels }: Row) => labels[index] === "";
    if (train.every(missing)) {
      const option = { class: "--labels", tags: "--tags", number: "--numbers" }[kindOf(head)];
      throw new UserError(
        `no training row has a label in the column "${name}"; leave it out of ${option}`,
      );
    }
    if (bestBy.split(/:(.*)/s)[1] === name && validation.every(missing)) {
      throw new UserError(
        `--best-by ${bestBy} cannot be computed: no validation row has a label in that column`,
      );
    }
  }
}

/** All rows, or `limit` of them drawn by the seed, in their order. */
function limitRows(rows: readonly Row[], { limit, seed }: ResolvedOptions): readonly Row[] {
  if (limit === undefined || limit >= rows.length) return rows;
  const drawn = shuffle([...rows.keys()], counterRandom(seed, limitStream)).slice(0, limit);
  return drawn.sort((a, b) => a - b).map((index) => rows[index]!);
}

function sidesOf(
  rows: readonly Row[],
  validates: (index: number) => boolean,
): { train: Row[]; validation: Row[] } {
  return {
    train: rows.filter((_, index) => !validates(index)),
    validation: rows.filter((_, index) => validates(index)),
  };
}

/**
 * A subset of a set, which shares its pixels.
 *
 * @param set The set.
 * @param all Its rows, relabelled. [set.count]
 * @param rows Those of the subset.
 * @param heads What their labels are.
 */
function select(
  set: PackedImages,
  all: readonly Row[],
  rows: readonly Row[],
  heads: readonly Head[],
): CatalogueImages {
  const place = new Map(all.map((row, index) => [row, index]));
  const positions = Uint32Array.from(rows, (row) => place.get(row)!);
  const { width, height, pixels } = set;
  const labels = labelWords(rows, heads);
  return { count: rows.length, width, height, pixels, positions, labels, rows };
}
