/** Inspects a catalogue before training, reading its images once. */
import { basename } from "node:path";
import type { BatchOptions } from "../batches.ts";
import {
  type Catalogue,
  type CatalogueOptions,
  findCsv,
  readCatalogue,
  type Row,
} from "../catalogue.ts";
import { catalogueRules, inputRules } from "../catalogue_rules.ts";
import { findConflicts, type LabelConflict } from "../conflicts.ts";
import type { InputOptions } from "../decode.ts";
import type { Head } from "../heads.ts";
import type { CatalogueImages } from "../image_set.ts";
import {
  checkOptions,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
} from "../known_options.ts";
import { labelIndices } from "../label_indices.ts";
import { finite } from "../rules.ts";
import { splitBeside } from "../split_beside.ts";
import { noSplitOf } from "../split_differences.ts";
import { checkUnusable, type Unusable } from "../unusable.ts";
import { type ClassStatistics, classStatistics } from "./class_statistics.ts";
import { type CoOccurrence, coOccurrences } from "./co_occurrence.ts";
import { type DuplicateGroup, groupDuplicates } from "./duplicates.ts";
import { type ImageSummary, summariseImages } from "./image_summary.ts";
import type { ImageFacts } from "./image_facts.ts";
import { scanImages, type ScannedImages } from "./scan_images.ts";
import { readSides, type Side } from "./sides.ts";

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
export interface InspectHooks extends BatchOptions {
  /** Called with warnings, such as of a split that no longer fits. */
  readonly onWarning?: ((message: string) => void) | undefined;
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
  onProgress: true,
  onWarning: true,
  pool: true,
  signal: true,
};

/** The inspection of one head. */
export interface HeadInspection {
  /** Its name and its classes. */
  readonly head: Head;
  /** Usable images by class. [classes] */
  readonly counts: Uint32Array;
  /** Usable images without this label. */
  readonly missing: number;
  /** The counts of each side of the split beside the data; absent without one. */
  readonly sides?:
    | readonly { readonly name: Side["name"]; readonly counts: Uint32Array }[]
    | undefined;
  /** Statistics of the images of each class. [classes] */
  readonly classes: readonly ClassStatistics[];
}

/**
 * The result of an inspection: the images of the usable rows at the input size, in the CSV's order, and
 * statistics. Rows are given as indices in `rows`.
 */
export interface Inspection extends CatalogueImages {
  /** All data rows of the CSV, usable or not. */
  readonly total: number;
  /** The rows that cannot be used: first those of the CSV, then those by their images. */
  readonly unusable: readonly Unusable[];
  /** The inspection of each head, in the order of the labels. */
  readonly heads: readonly HeadInspection[];
  /** For each pair of heads, how often their classes occur together. */
  readonly coOccurrences: readonly CoOccurrence[];
  /** Sizes, formats and bytes of the files. */
  readonly images: ImageSummary;
  /** Groups of rows with the same picture. */
  readonly duplicates: readonly DuplicateGroup[];
  /** Images in several rows with different labels. */
  readonly conflicts: readonly LabelConflict[];
  /** The sides of the split beside the data, training first; absent without one. */
  readonly sides?: readonly Side[] | undefined;
}

/**
 * Inspects a catalogue. Every image is read and decoded once, on threads.
 *
 * @param options The catalogue, the input size (60 x 80 with `pad` by default) and the rows to draw.
 * @param hooks Progress in images, warnings, threads and cancellation.
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
): Promise<Inspection> {
  checkOptions("inspectCatalogue", options, inspectRules);
  requireKnownHooks("inspectCatalogue", hooks, inspectHookNames);
  const { width = 60, height = 80, resize, strict, samples = 12, seed = 42 } = options;
  const { data, imageColumn, imagePattern, labels: columns } = options;
  const catalogue = await readCatalogue({ data, imageColumn, imagePattern, labels: columns });
  const paths = catalogue.rows.map(({ image }) => image);
  const size = { width, height, resize, strict };
  const scanned = await scanImages(paths, { ...size, ...hooks, keepPixels: true });
  const { rows, images, pixels, lost } = keepUsable(catalogue.rows, scanned);
  const unusable = [...catalogue.unusable, ...lost];
  checkUnusable(unusable, catalogue.total, 1);

  const sides = await sidesBeside({ rows, heads: catalogue.heads, unusable }, options, hooks);
  const labels = labelIndices(rows, catalogue.heads);
  const set = { count: rows.length, width, height, pixels, labels, rows };
  const statistics = classStatistics(set, catalogue.heads, { samples, seed });
  return {
    ...set,
    total: catalogue.total,
    unusable,
    heads: catalogue.heads.map((head, index) => {
      const classes = statistics[index]!;
      const counts = Uint32Array.from(classes, ({ count }) => count);
      const labelled = counts.reduce((sum, count) => sum + count, 0);
      return {
        head,
        counts,
        missing: rows.length - labelled,
        sides: sides?.map((side) => countSide(side, head, index)),
        classes,
      };
    }),
    coOccurrences: coOccurrences(catalogue.heads, labels),
    images: summariseImages(images),
    duplicates: groupDuplicates(rows, catalogue.heads, images),
    conflicts: findConflicts(rows, catalogue.heads),
    sides,
  };

  function countSide({ name, rows }: Side, { classes }: Head, index: number) {
    const counts = new Uint32Array(classes.length);
    for (const row of rows) {
      const label = labels[row * catalogue.heads.length + index]!;
      if (label >= 0) counts[label]!++;
    }
    return { name, counts };
  }
}

/** The sides of the split beside the data, if it has one. */
async function sidesBeside(
  catalogue: Pick<Catalogue, "rows" | "heads" | "unusable">,
  options: CatalogueOptions,
  { onWarning }: InspectHooks,
): Promise<readonly [Side, Side] | undefined> {
  const { split, ignored } = await splitBeside(options.data, options.imageColumn);
  if (ignored !== undefined) onWarning?.(ignored);
  if (split === undefined) return undefined;
  const found = await readSides(catalogue, split, options);
  const differences = found?.differences ??
    [noSplitOf(basename(await findCsv(options.data)), split)];
  for (const difference of differences) onWarning?.(difference);
  return found?.sides;
}

/** Separates usable rows from others, and moves their pixels together. */
function keepUsable(all: readonly Row[], { images, pixels, reasons }: ScannedImages) {
  const rows: Row[] = [];
  const facts: ImageFacts[] = [];
  const lost: Unusable[] = [];
  const length = pixels.length / all.length;
  for (const [position, row] of all.entries()) {
    const image = images[position];
    if (image === undefined) {
      lost.push({ line: row.line, id: row.id, path: row.image, reason: reasons[position]! });
      continue;
    }
    pixels.copyWithin(rows.length * length, position * length, (position + 1) * length);
    rows.push(row);
    facts.push(image);
  }
  return { rows, images: facts, pixels: pixels.subarray(0, rows.length * length), lost };
}
