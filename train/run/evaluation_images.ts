/** The images that a run's model is evaluated on: its validation rows, or another catalogue. */
import {
  catalogueNotices,
  type DownloadHooks,
  fittingPattern,
  type Head,
  namesInCsv,
  type PackedImages,
  packImages,
  readCatalogue,
  relabelRows,
  sidesOfFolders,
  type Unusable,
} from "../../data/mod.ts";
import type { Architecture } from "../../model/architecture.ts";
import { checkHeads } from "../../model/weights.ts";
import type { WorkerPool } from "../../threads/mod.ts";
import { columnsOfRun, labelNames } from "../label_columns.ts";
import { findRunImages } from "./run_data.ts";
import type { DescribedRun } from "./run_description.ts";

/** Packed images, and the rows that are not among them. */
export interface EvaluationImages {
  /** The images and their labels. */
  readonly set: PackedImages;
  /** The rows whose image or label cannot be used. */
  readonly unusable: readonly Unusable[];
}

/** Where to take images from, if not from where the run has them. */
export interface EvaluationSource {
  /** Another catalogue: then all of its rows, with the labels that training would have given them. */
  readonly data?: string | undefined;
  /** The encoding of its CSV; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /** Words of its label cells that mean "unknown"; those that the run was given by default. */
  readonly missing?: readonly string[] | undefined;
  /** The folder that the run's own images were moved to. */
  readonly images?: string | undefined;
}

/** What the caller may watch, lend and stop. */
export interface EvaluationImageHooks extends Pick<DownloadHooks, "onImageDownload"> {
  /** So many of the images are decoded. */
  readonly onPack?: ((done: number, total: number) => void) | undefined;
  /** Called with what is odd, such as images that were found by guessing. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /**
   * Called with what was found in another catalogue, such as how its names of images were read, or which folders of
   * a split are taken.
   */
  readonly onNote?: ((message: string) => void) | undefined;
  /** Threads that decode. */
  readonly pool?: WorkerPool | undefined;
  /** Stops the work when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads and packs them.
 *
 * @param run The run: its options, its labels.
 * @param architecture The model: its labels, its input size, and how images are brought to it.
 * @param heads The model's classes.
 * @param source Where to take them from.
 * @param hooks Called with progress and warnings; lends threads.
 * @throws UserError When they are not there, none can be used, or the model has other labels.
 */
export async function readEvaluationImages(
  run: DescribedRun,
  architecture: Architecture,
  heads: readonly Head[],
  source: EvaluationSource = {},
  hooks: EvaluationImageHooks = {},
): Promise<EvaluationImages> {
  const { paths, options, heads: relabelled } = run;
  const model = `the model of ${paths.folder} does not go with ${paths.labels}: it`;
  checkHeads(architecture, relabelled, model);
  const catalogue = source.data === undefined
    ? await validationRows(run, source.images, hooks)
    : await otherRows(run, { ...source, data: source.data }, hooks);
  const rows = source.data === undefined ? catalogue.rows : relabelRows(catalogue.rows, relabelled);
  if (source.data !== undefined) tellNotices({ ...catalogue, rows }, source.data, hooks);
  const { onPack, onImageDownload, onWarning, pool, signal } = hooks;
  onPack?.(0, rows.length);
  const set = await packImages(rows, heads, {
    ...architecture.input,
    strict: options.strict,
    maxUnusable: 1,
    download: options.download,
    onImageDownload,
    onWarning,
    pool,
    signal,
    onProgress: (done) => onPack?.(done, rows.length),
  });
  return { set, unusable: [...catalogue.unusable, ...set.unusable] };
}

/** The rows of another catalogue; where its folders or a column are a split, those to test with, else to validate with. */
async function otherRows(
  { options, heads }: DescribedRun,
  { data, encoding, missing = options.missing }: EvaluationSource & { readonly data: string },
  { onNote }: EvaluationImageHooks,
) {
  const fitting = await fittingPattern(data, {
    pattern: options.imagePattern,
    imageColumn: options.imageColumn,
    labels: labelNames(options.labels),
    splitColumn: options.splitColumn,
    encoding,
  });
  const catalogue = await readCatalogue({
    data,
    ...fitting,
    imageSeparator: options.imageSeparator,
    download: options.download,
    labels: columnsOfRun(options.labels, heads),
    encoding,
    missing,
  });
  const sides = sidesOfFolders(catalogue.rows);
  if (sides === undefined) return catalogue;
  const [name, rows] = ([
    ["test", sides.test],
    ["validate", sides.validation],
    ["train", sides.train],
  ] as const).find(([, rows]) => rows.length > 0)!;
  onNote?.(
    fitting.splitColumn === undefined
      ? `images of ${data} to ${name} with, by the names of its folders: ${rows.length}; ` +
        "--data takes one of these folders as well"
      : `images of ${data} to ${name} with, by its column "${fitting.splitColumn}": ${rows.length}`,
  );
  return { ...catalogue, rows: [...rows] };
}

/** Tells what training would tell of a catalogue. */
function tellNotices(
  catalogue: Parameters<typeof catalogueNotices>[0],
  data: string,
  { onNote, onWarning }: EvaluationImageHooks,
): void {
  const { notes, warnings } = catalogueNotices(catalogue, data);
  for (const message of notes) onNote?.(message);
  for (const message of warnings) onWarning?.(message);
}

/** The rows that the run keeps for it, with their images where they are now. */
async function validationRows(
  { paths, options, ...run }: DescribedRun,
  moved: string | undefined,
  { onWarning }: EvaluationImageHooks,
) {
  const { imageColumn } = options;
  // Cells of the run's own files are read by its own heads.
  const labels = labelNames(options.labels);
  const ids = await namesInCsv(paths.validation, imageColumn);
  const located = { ...run, folder: paths.folder, options };
  const { pattern, folder, warning } = await findRunImages(located, ids, moved);
  if (warning !== undefined) onWarning?.(warning);
  return await readCatalogue({
    data: paths.validation,
    imageColumn,
    imagePattern: pattern,
    imageFolder: folder,
    download: options.download,
    labels,
  });
}
