/** Splitting a catalogue on disk: writes train.csv and val.csv, or a pair for each fold. */
import { join, relative, resolve, sep } from "node:path";
import type { WorkerPool } from "../threads/mod.ts";
import type { CatalogueHooks, CatalogueOptions, Row } from "./catalogue.ts";
import { formatRows } from "./format_rows.ts";
import { findCsv } from "./open_table.ts";
import { catalogueOptionsOf, catalogueRules } from "./catalogue_rules.ts";
import { requireLabelColumn } from "./columns.ts";
import { conflictWarning, findConflicts } from "./conflicts.ts";
import { readCorrected } from "./corrected_catalogue.ts";
import { type DownloadHooks, downloadImages } from "./download/download_images.ts";
import { exists } from "./exists.ts";
import { foldRows } from "./folds.ts";
import { withoutTested } from "./folder_sides.ts";
import type { Head } from "./heads.ts";
import { findDuplicates } from "./inspect/duplicates.ts";
import {
  checkOptions,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
} from "./known_options.ts";
import { untrainedTags } from "./label_notices.ts";
import { repeatedImages } from "./repeated_images.ts";
import { rowGroups } from "./row_groups.ts";
import { anyText, finite, listOf, truth, whole } from "./rules.ts";
import { type Split, splitRows } from "./split.ts";
import { openSource } from "./sources/data_source.ts";
import { splitBefore, warnOfOtherTable } from "./split_before.ts";
import { catalogueFolder } from "./split_beside.ts";
import { compareSplits, type GroupKind, type SplitComparison } from "./split_comparison.ts";
import { requireWritable, writeTogether } from "./write_together.ts";
import type { SplitOrigin } from "./written_record.ts";

/** Which catalogue to split, and how. */
export interface SplitCatalogueOptions extends CatalogueOptions {
  /** The folder to write; that of the data's CSV by default. */
  readonly out?: string | undefined;
  /** Validation rows: a share below 1 or a count; 0.2 by default. */
  readonly validation?: number | undefined;
  /** Training rows, a count; all that validation leaves by default. */
  readonly train?: number | undefined;
  /** How many folds to write for cross-validation, each a folder; none by default. */
  readonly folds?: number | undefined;
  /** Label columns whose proportions both sides keep. */
  readonly stratify?: readonly string[] | undefined;
  /** Whether images stay together that are the same or nearly; false by default. */
  readonly groupDuplicates?: boolean | undefined;
  /** A CSV with the columns `id`, `column` and `suggestion`: labels that are wrong, and right ones. */
  readonly corrections?: string | undefined;
  /** The same seed gives the same split; 42 by default. */
  readonly seed?: number | undefined;
}

/** What the caller may watch, lend and stop. */
export interface SplitCatalogueHooks
  extends CatalogueHooks, Pick<DownloadHooks, "onImageDownload"> {
  /** Called with what is odd, such as images that several rows name. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** So many images are compared, to find duplicates. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Threads that decode them. */
  readonly pool?: WorkerPool | undefined;
  /** Stops the comparing with its reason; nothing is written then. */
  readonly signal?: AbortSignal | undefined;
}

/** The splits of a catalogue, as they were written. */
export interface CatalogueSplit {
  /** One, or one for each fold; each folder holds train.csv and val.csv. */
  readonly splits: readonly {
    readonly folder: string;
    /** Rows to train with. */
    readonly train: number;
    /** Rows to validate by. */
    readonly validation: number;
  }[];
  /** Rows that were left out as unusable. */
  readonly unusable: number;
  /** Labels that were corrected; absent where no corrections were given. */
  readonly corrected?: number | undefined;
  /** What label columns look like, such as what separates tags. */
  readonly notes: readonly string[];
  /** The new split beside a random one and the one before. */
  readonly comparison: SplitComparison;
}

const optionRules: OptionRules<SplitCatalogueOptions> = {
  ...catalogueRules,
  out: { flag: "--out", rule: anyText },
  validation: { flag: "--validation", rule: finite },
  train: { flag: "--train", rule: finite },
  folds: { flag: "--folds", rule: finite },
  stratify: { flag: "--stratify", rule: listOf(anyText) },
  groupDuplicates: { flag: "--group-duplicates", rule: truth },
  corrections: { flag: "--corrections", rule: anyText },
  seed: { flag: "--seed", rule: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) },
};

const hookNames: OptionNames<SplitCatalogueHooks> = {
  onImageDownload: true,
  onWarning: true,
  onProgress: true,
  onRows: true,
  pool: true,
  signal: true,
};

/**
 * Splits a catalogue and writes `train.csv` and `val.csv`, or such a pair for each fold.
 *
 * @param options Which catalogue, and how.
 * @param hooks What the caller watches, lends and stops.
 * @returns What was written, and how it differs from other splits.
 * @throws UserError When an option or the catalogue cannot be used, or a file would replace what facet
 * did not write.
 * @throws The signal's reason when it is aborted.
 *
 * @example
 * ```ts
 * import { drawCatalogue } from "./drawing/mod.ts";
 * import { splitCatalogue } from "./split_catalogue.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await drawCatalogue({ folder, count: 20 });
 * const { splits } = await splitCatalogue({ data: folder, validation: 5, stratify: ["gender"] });
 * if (splits[0]?.train !== 15) throw new Error("15 and 5");
 * ```
 */
export async function splitCatalogue(
  options: SplitCatalogueOptions,
  hooks: SplitCatalogueHooks = {},
): Promise<CatalogueSplit> {
  checkOptions("splitCatalogue", options, optionRules);
  requireKnownHooks("splitCatalogue", hooks, hookNames);
  const { data, seed = 42, folds } = options;
  const warn = hooks.onWarning ?? (() => {});
  const catalogueOf = catalogueOptionsOf(options);
  const { rows: all, heads, unusable, corrections, notes } = await readCorrected(
    catalogueOf,
    options.corrections,
    warn,
    hooks,
  );
  const rows = withoutTested(all);
  if (rows.length < all.length) {
    const tested = new Set(all.flatMap(({ side, image }) => side === "test" ? [image] : [])).size;
    warn(
      tested === 1
        ? "1 image to test with is left out of the split"
        : `${tested} images to test with are left out of the split`,
    );
  }
  const folder = options.out ?? await catalogueFolder(data);
  const table = await findCsv(data);
  const whole = (await openSource(data))?.origin ?? table;
  const inputs = [
    table,
    whole,
    ...(options.corrections === undefined ? [] : [options.corrections]),
  ];
  const replacement = { kind: "split", inputs } as const;
  const names = foldersOf(rows, options);
  // Before images are read: see requireWritable.
  await requireWritable(folder, fileNames(names), replacement);
  for (const warning of [repeatedImages(rows), conflictWarning(findConflicts(rows, heads))]) {
    if (warning !== undefined) warn(warning);
  }
  if (folds === undefined) await warnOfOtherTable(folder, whole, warn);
  const stratify = columnsOf(options.stratify ?? [], heads);
  const kinds = await groupKinds(rows, heads, options, hooks);
  const splits = splitAs(rows, heads, stratify, kinds, options);
  if (folds === undefined) {
    const untrained = untrainedTags(heads, splits[0]!.train, splits[0]!.validation);
    if (untrained !== undefined) warn(untrained);
  }
  const before = folds === undefined
    ? await splitBefore({ rows, heads, unusable }, catalogueOf, folder, warn)
    : undefined;
  const comparison = compareSplits({ rows, heads, stratify, kinds, splits, before, seed });
  const files = names.flatMap((name, index) =>
    splitFiles(name, splits[index]!, heads, catalogueOf)
  );
  const origin = (name: string): SplitOrigin => ({
    table: relative(resolve(folder, name), whole).split(sep).join("/") || ".",
    ...(corrections && { corrected: corrections }),
  });
  await writeTogether(folder, new Map(files), {
    ...replacement,
    splits: new Map(names.map((name) => [name, origin(name)])),
  });
  if (folds !== undefined && await exists(join(folder, `fold-${names.length + 1}`))) {
    warn(`${folder} still holds fold-${names.length + 1} of another split`);
  }
  return {
    splits: names.map((name, index) => ({
      folder: join(folder, name),
      train: splits[index]!.train.length,
      validation: splits[index]!.validation.length,
    })),
    unusable: unusable.length,
    corrected: corrections?.length,
    notes,
    comparison,
  };
}

/** Folders of the splits to write, from the one that they are written into. */
function foldersOf(rows: readonly Row[], { folds }: SplitCatalogueOptions): string[] {
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
  rows: readonly Row[],
  heads: readonly Head[],
  { group, groupDuplicates = false, download }: SplitCatalogueOptions,
  hooks: SplitCatalogueHooks,
): Promise<GroupKind[]> {
  const kinds: GroupKind[] = [];
  if (group !== undefined) {
    kinds.push({
      key: group,
      name: `groups of the same ${group}`,
      groups: rowGroups(rows),
    });
  }
  if (groupDuplicates) {
    const { onProgress, pool, signal } = hooks;
    await downloadImages(rows, download, hooks);
    onProgress?.(0, rows.length);
    const duplicates = await findDuplicates(rows, heads, {
      onProgress: (done, total) => onProgress?.(done, total),
      pool,
      signal,
    });
    kinds.push({
      key: "duplicates",
      name: "groups of duplicates",
      groups: duplicates.map((group) => group.rows),
    });
  }
  return kinds;
}

function splitAs(
  rows: readonly Row[],
  heads: readonly Head[],
  stratify: readonly number[],
  kinds: readonly GroupKind[],
  { seed = 42, folds, train, validation = 0.2 }: SplitCatalogueOptions,
): Split[] {
  const common = { seed, heads, stratify, groups: kinds.flatMap(({ groups }) => groups) };
  if (folds !== undefined) return foldRows(rows, { ...common, folds });
  return [splitRows(rows, { ...common, validation, train })];
}

/** Both files of a split by their paths. */
function splitFiles(
  folder: string,
  { train, validation }: Split,
  heads: readonly Head[],
  { imageColumn }: CatalogueOptions,
): [string, string][] {
  const columns = { labels: heads, imageColumn };
  const texts = [train, validation].map((rows) => formatRows(rows, columns));
  return fileNames([folder]).map((name, side) => [name, texts[side]!]);
}
