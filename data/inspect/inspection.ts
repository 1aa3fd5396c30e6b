/**
 * Inspects a catalogue before training, reading its images once. Of each image a fixed number of bytes is kept, see
 * facts_table.ts; the few whose pixels are wanted afterwards are read again.
 */
import { basename } from "node:path";
import type { BatchOptions } from "../batches.ts";
import {
  type Catalogue,
  type CatalogueHooks,
  type CatalogueOptions,
  readCatalogue,
  type Row,
} from "../catalogue.ts";
import { findCsv } from "../open_table.ts";
import { catalogueOptionsOf, catalogueRules, inputRules } from "../catalogue_rules.ts";
import { findConflicts, type LabelConflict } from "../conflicts.ts";
import type { InputOptions } from "../decode.ts";
import { type DownloadHooks, downloadImages } from "../download/download_images.ts";
import type { ImageSize } from "../image_set.ts";
import {
  checkOptions,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
} from "../known_options.ts";
import { catalogueNotices } from "../catalogue_notices.ts";
import type { LabelNotices } from "../label_notices.ts";
import { finite } from "../rules.ts";
import { splitBeside } from "../split_beside.ts";
import { noSplitOf } from "../split_differences.ts";
import { checkUnusable, type Unusable } from "../unusable.ts";
import { classStatistics } from "./class_statistics.ts";
import { type CoOccurrence, coOccurrences } from "./co_occurrence.ts";
import { type FilesBelow, filesBelow } from "./files_below.ts";
import { type DuplicateGroup, groupDuplicates } from "./duplicates.ts";
import { type HeadInspection, inspectHead } from "./inspect_head.ts";
import { isSamePart, lookUpAll, membership } from "./label_lookup.ts";
import { type ImageSummary, summariseImages } from "./image_summary.ts";
import type { Comparable } from "./join_near.ts";
import {
  MeanImages,
  meansOfPage,
  MeanSums,
  type ReadPixels,
  type ReadyMeans,
} from "./mean_images.ts";
import { scanAgain, scanImages, type ScannedImages } from "./scan_images.ts";
import { readSides, type Side, sidesByFolders } from "./sides.ts";

/** The catalogue to inspect, and options. */
export interface InspectOptions extends CatalogueOptions, Pick<InputOptions, "resize" | "strict"> {
  /** Width of the model's input in pixels; 60 by default. */
  readonly width?: number | undefined;
  /** Its height in pixels; 80 by default. */
  readonly height?: number | undefined;
  /** Most rows to draw of each class; 12 by default. */
  readonly samples?: number | undefined;
  /** The same seed draws the same rows; 42 by default. */
  readonly seed?: number | undefined;
}

/** Progress, warnings, threads and cancellation. */
export interface InspectHooks
  extends BatchOptions, CatalogueHooks, Pick<DownloadHooks, "onImageDownload"> {
  /** Called with warnings, such as of a split that no longer fits. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Called as pictures, of those that differ, have been compared with all others. */
  readonly onComparison?: ((done: number, total: number) => void) | undefined;
}

/** The rules of {@linkcode InspectOptions}. */
export const inspectRules: OptionRules<InspectOptions> = {
  ...catalogueRules,
  ...inputRules,
  samples: { flag: "the samples", rule: finite },
  seed: { flag: "--seed", rule: finite },
};

/** The names of {@linkcode InspectHooks}. */
export const inspectHookNames: OptionNames<InspectHooks> = {
  onComparison: true,
  onProgress: true,
  onImageDownload: true,
  onRows: true,
  onWarning: true,
  pool: true,
  signal: true,
};

/**
 * The result of an inspection: the usable rows in the CSV's order, and statistics of their images at the input
 * size. Rows are given as indices in `rows`.
 */
export interface Inspection extends ImageSize {
  /** N, the number of usable rows. */
  readonly count: number;
  /** The usable rows. [N] */
  readonly rows: readonly Row[];
  /** The labels' words; the first of a missing label is -1. [N, words of an image] */
  readonly labels: Int32Array;
  /**
   * Reads images of usable rows again, on threads, which may be those that the inspection was lent. Throws a
   * {@linkcode UserError} when one is no longer what it was.
   */
  readonly readPixels: ReadPixels;
  /** All data rows of the CSV, usable or not. */
  readonly total: number;
  /** The rows that cannot be used: first those of the CSV, then those by their images. */
  readonly unusable: readonly Unusable[];
  /** The inspection of each head, in the order of the labels. */
  readonly heads: readonly HeadInspection[];
  /** For each pair of heads, and for the tags of each, how often their classes and tags occur together. */
  readonly coOccurrences: readonly CoOccurrence[];
  /** Sizes, formats and bytes of the files. */
  readonly images: ImageSummary;
  /** Groups of rows with the same picture. */
  readonly duplicates: readonly DuplicateGroup[];
  /** Images in several rows with different labels. */
  readonly conflicts: readonly LabelConflict[];
  /** The sides of the split beside the data, or of folders that are one, training first; absent without one. */
  readonly sides?: readonly Side[] | undefined;
  /** The files below the data; absent where there is none. */
  readonly files?: FilesBelow | undefined;
  /** What label columns look like. */
  readonly notices: LabelNotices;
}

/**
 * Inspects a catalogue. Every image is read and decoded once, on threads, and its pixels are not kept.
 *
 * @param options The catalogue, the input size (60 x 80 with `pad` by default) and the rows to draw.
 * @param hooks Progress in images, warnings, threads and cancellation.
 * @param ready Which mean images are kept ready, those of a page by default; for others images are read again.
 * @throws UserError When the catalogue cannot be used or no row is usable; it says why.
 * @throws The signal's reason when it is aborted.
 *
 * @example
 * ```ts
 * import { drawCatalogue } from "../drawing/mod.ts";
 * import { inspectCatalogue } from "./inspection.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await drawCatalogue({ folder, count: 20 });
 * const { rows, heads } = await inspectCatalogue({ data: folder });
 * if (rows.length !== 20 || heads[0]?.head.name !== "gender") throw new Error("20 images");
 * ```
 */
export async function inspectCatalogue(
  options: InspectOptions,
  hooks: InspectHooks = {},
  ready: ReadyMeans = meansOfPage,
): Promise<Inspection> {
  checkOptions("inspectCatalogue", options, inspectRules);
  requireKnownHooks("inspectCatalogue", hooks, inspectHookNames);
  const { width = 60, height = 80, resize, strict, samples = 12, seed = 42 } = options;
  const catalogue = await readCatalogue(catalogueOptionsOf(options), hooks);
  const notices = catalogueNotices(catalogue, options.data);
  for (const warning of notices.warnings) hooks.onWarning?.(warning);
  const { heads } = catalogue;
  const size = { width, height, resize, strict };
  const { onComparison, onProgress, pool, signal } = hooks;
  const absent = await downloadImages(catalogue.rows, options.download, hooks);
  const ofAll = lookUpAll(catalogue.rows, heads);
  const sums = new MeanSums(ofAll.lookups.map(membership), catalogue.rows.length, size, ready);
  const scanned = await scanImages(
    catalogue.rows.map(({ image }) => image),
    { ...size, onProgress, pool, signal },
    sums.areKept ? (row, pixels) => sums.add(row, pixels) : undefined,
  );
  const { rows, images, lost } = keepUsable(catalogue.rows, scanned, absent);
  const unusable = [...catalogue.unusable, ...lost];
  checkUnusable(unusable, catalogue.total, 1);

  const sides = await sidesBeside({ rows, heads, unusable }, options, hooks);
  const { labels, lookups } = lost.length === 0 ? ofAll : lookUpAll(rows, heads);
  const readPixels: ReadPixels = (wanted, take) =>
    scanAgain(wanted, images, { ...size, pool, pixels: true }, take);
  const means = new MeanImages(
    (head, label) =>
      isSamePart(lookups[head]!, ofAll.lookups[head]!, label) ? sums.of(head, label) : undefined,
    size,
    readPixels,
  );
  const statistics = classStatistics(
    { count: rows.length, colours: images.facts.colours, means },
    lookups.map(membership),
    { samples, seed },
  );
  const duplicates = await groupDuplicates(rows, heads, images, {
    ...size,
    onComparison,
    pool,
    signal,
  });
  return {
    count: rows.length,
    width,
    height,
    rows,
    labels,
    readPixels,
    total: catalogue.total,
    unusable,
    heads: lookups.map((lookup, index) => inspectHead(lookup, statistics[index]!, rows, sides)),
    coOccurrences: coOccurrences(heads, labels),
    images: summariseImages(images.facts),
    duplicates,
    conflicts: findConflicts(rows, heads),
    sides,
    files: await filesBelow(options.data, rows, unusable),
    notices,
  };
}

/** The sides of the split beside the data, if it has one. */
async function sidesBeside(
  catalogue: Pick<Catalogue, "rows" | "heads" | "unusable">,
  options: CatalogueOptions,
  { onWarning }: InspectHooks,
): Promise<readonly Side[] | undefined> {
  const { split, ignored } = await splitBeside(options.data, options.imageColumn);
  if (ignored !== undefined) onWarning?.(ignored);
  if (split === undefined) return sidesByFolders(catalogue.rows, options.data);
  const found = await readSides(catalogue, split, options);
  const differences = found?.differences ??
    [noSplitOf(basename(await findCsv(options.data)), split)];
  for (const difference of differences) onWarning?.(difference);
  return found?.sides;
}

/** Separates usable rows, with their images, from others. */
function keepUsable(
  all: readonly Row[],
  { facts, copies, reasons }: ScannedImages,
  absent: ReadonlyMap<string, string>,
): { rows: Row[]; images: Comparable; lost: Unusable[] } {
  const kept: number[] = [];
  const lost: Unusable[] = [];
  for (const [position, row] of all.entries()) {
    if (facts.has(position)) kept.push(position);
    else {
      const reason = absent.get(row.image) ?? reasons[position]!;
      lost.push({ line: row.line, id: row.id, path: row.image, reason });
    }
  }
  const rows = kept.map((position) => all[position]!);
  const paths = rows.map(({ image }) => image);
  return { rows, images: { paths, facts: facts.keep(kept), copies }, lost };
}
