/** Reviewing the labels of a run's data, or of a catalogue: reads it, and serves the page until it is closed. */
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../data/errors.ts";
import { exists } from "../data/exists.ts";
import {
  type CatalogueOptions,
  catalogueRules,
  checkOptions,
  isTagsHead,
  kindOf,
  type OptionNames,
  type OptionRules,
  outputNames,
  requireKnownHooks,
} from "../data/mod.ts";
import { anyText, listOf, type Rule, rule, whole } from "../data/rules.ts";
import {
  computeHookNames,
  type ComputeHooks,
  type ComputeOptions,
  computeRules,
} from "../kernels/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import { columnsOfRun, type DescribedRun, readRun, type RunWeights } from "../train/mod.ts";
import { CorrectionsFile } from "./corrections_file.ts";
import { Pictures } from "./pictures.ts";
import { type Predictions, predictRun } from "./predictions.ts";
import type { ReviewCell, ReviewDescription } from "./protocol.ts";
import { reviewPage } from "./review_page.ts";
import { listen } from "./listen.ts";
import type { ReviewedLists } from "./review_app.ts";
import { reviewLists } from "./review_lists.ts";
import { ReviewState, type ReviewSummary } from "./review_state.ts";
import { readReviewedData, type ReviewedData } from "./reviewed_data.ts";
import { trainCommand } from "./train_command.ts";

/** What to review, and where to save decisions. Of a run its own columns and images are the default. */
export interface ReviewOptions extends Omit<CatalogueOptions, "data">, ComputeOptions {
  /** A run's folder, or a catalogue: its folder or CSV. */
  readonly of: string;
  /** Of a run: another catalogue to review, or where its own is now. */
  readonly data?: string | undefined;
  /** Which of the run's models; "best" by default. */
  readonly weights?: RunWeights | undefined;
  /**
   * The file of decisions; the one that the run was trained with, or `corrections.csv` beside the data's CSV by
   * default. One that is there is gone on with.
   */
  readonly corrections?: string | undefined;
  /** The address to listen at; only this machine by default. */
  readonly host?: string | undefined;
  /** The port, 0 for any that is free; the first free one from 8070 by default. */
  readonly port?: number | undefined;
  /** Names that it may be asked by besides its addresses. */
  readonly allowHosts?: readonly string[] | undefined;
}

/** What the caller may watch and lend. */
export interface ReviewHooks extends ComputeHooks {
  /** Called with what looks wrong. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** So many images are looked at for duplicates. */
  readonly onDuplicates?: ((done: number, total: number) => void) | undefined;
  /** So many images are decoded for the model. */
  readonly onPack?: ((done: number, total: number) => void) | undefined;
  /** So many images are evaluated. */
  readonly onEvaluate?: ((done: number, total: number) => void) | undefined;
  /** Ends the work before the page is there. */
  readonly signal?: AbortSignal | undefined;
}

/** The served page. */
export interface ReviewServer extends AsyncDisposable {
  /** Its address. */
  readonly url: string;
  /** The file of decisions. */
  readonly corrections: string;
  /** The command that trains on it. */
  readonly command: string;
  /** How many items are listed, of those lists that somebody should look at. */
  readonly listed: number;
  /** How many labels are decided now. */
  summary(): ReviewSummary;
  /** Saves what was sent, and stops. */
  close(): Promise<void>;
}

const portRule: Rule = rule(
  "a port, a whole number from 0 to 65535",
  (value) => whole(0, 65535).fault(value) === undefined,
);

const { data: dataRule, ...columnRules } = catalogueRules;

const optionRules: OptionRules<ReviewOptions> = {
  ...columnRules,
  of: { flag: "the run or data", rule: anyText, required: true },
  data: { ...dataRule, flag: "--data", required: false },
  weights: { flag: "--weights", rule: anyText },
  corrections: { flag: "--corrections", rule: anyText },
  host: { flag: "--host", rule: anyText },
  port: { flag: "--port", rule: portRule },
  allowHosts: { flag: "--allow-host", rule: listOf(anyText) },
  ...computeRules,
};

const hookNames: OptionNames<ReviewHooks> = {
  onWarning: true,
  onDuplicates: true,
  onPack: true,
  onEvaluate: true,
  signal: true,
  ...computeHookNames,
};

/**
 * Serves a page to go through labels: with a run, what its model doubts and is unsure of; always duplicates
 * whose labels disagree, labels that only look different, and all images of a class. Each decision is saved.
 *
 * @param options What to review, and where to save decisions.
 * @param hooks What the caller watches and lends.
 * @returns The server, to be closed.
 * @throws UserError When the data or the run cannot be used, the file is not one of decisions on this data, or
 * the address cannot be listened at.
 *
 * @example
 * ```ts
 * import { drawCatalogue } from "../data/drawing/mod.ts";
 * import { reviewLabels } from "./mod.ts";
 *
 * const of = await Deno.makeTempDir();
 * await drawCatalogue({ folder: of, count: 20 });
 * await using review = await reviewLabels({ of, port: 0 });
 * if (!review.command.endsWith(`--corrections ${of}/corrections.csv`)) throw new Error("beside it");
 * ```
 */
export async function reviewLabels(
  options: ReviewOptions,
  hooks: ReviewHooks = {},
): Promise<ReviewServer> {
  checkOptions("reviewLabels", options, optionRules);
  requireKnownHooks("reviewLabels", hooks, hookNames);
  const { of, host = "127.0.0.1", allowHosts = [] } = options;
  const run = await exists(join(of, "config.json")) ? await readRun(of) : undefined;
  if (!run && options.data !== undefined) throw new UserError("--data goes with a run");
  const catalogue = run ? await catalogueOfRun(run, options) : catalogueOf(options);
  const pool = hooks.pool ?? new WorkerPool(options.threads);
  let data: ReviewedData;
  let predictions: Predictions | undefined;
  let file: CorrectionsFile;
  let state: ReviewState;
  try {
    const { onWarning, onDuplicates: onProgress, signal } = hooks;
    data = await readReviewedData(catalogue, { onWarning, onProgress, signal, pool });
    const path = options.corrections ?? run?.options.corrections ??
      join(dirname(data.table), "corrections.csv");
    await refuseTable(path, data.table);
    file = new CorrectionsFile(path, data.heads.map(({ name }) => name));
    state = new ReviewState(data, file, await file.open((id) => data.byId.has(id)));
    if (run) predictions = await predictionsOf(run, options, catalogue.data, { ...hooks, pool });
  } finally {
    if (!hooks.pool) pool.close();
  }
  const isLabel = (head: number, label: string) =>
    !(run?.heads[head]?.folded !== undefined && label === "other");
  const lists = reviewLists(data, predictions, isLabel);
  const command = trainCommand({
    ...catalogue,
    data: run && options.data === undefined ? run.options.data : catalogue.data,
    corrections: file.path,
    map: run?.options.map,
    minCount: run?.options.minCount,
  });
  const description: ReviewDescription = {
    session: crypto.randomUUID(),
    heads: data.heads.map((head) => ({
      name: head.name,
      kind: kindOf(head),
      names: outputNames(head),
      ...(isTagsHead(head) && { separator: head.separator, noneLabel: head.noneLabel }),
    })),
    lists: lists.map(({ title }) => title),
  };
  const reviewed: ReviewedLists = {
    page: await reviewPage({ name: basename(resolve(of)), file: file.path, command }),
    description,
    items: lists.map(({ items }) => items),
    pictures: new Pictures(data.rows),
    state,
    cells: data.rows.length * data.heads.length,
    cell: cellOf(data, predictions),
  };
  const server = listen(reviewed, { host, allowHosts }, options.port);
  const listed = lists.filter(({ title }) => title.kind !== "class")
    .reduce((sum, { items }) => sum + items.length, 0);
  let closed: Promise<void> | undefined;
  const close = () => closed ??= server.close().then(() => state.saved());
  return {
    url: server.url,
    corrections: file.path,
    command,
    listed,
    summary: () => state.summary(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function catalogueOf({ of: data, ...options }: ReviewOptions): CatalogueOptions {
  const names = Object.keys(columnRules) as (keyof typeof columnRules)[];
  return { ...Object.fromEntries(names.map((name) => [name, options[name]])), data };
}

/** The catalogue that a run was trained on, where it is now. */
async function catalogueOfRun(
  { paths, options, heads, dataFromRun }: DescribedRun,
  given: ReviewOptions,
): Promise<CatalogueOptions> {
  const moved = dataFromRun === undefined ? undefined : join(resolve(paths.folder), dataFromRun);
  const places = given.data !== undefined
    ? [given.data]
    : [options.data, ...(moved === undefined ? [] : [moved])];
  for (const data of places) {
    if (!await exists(data)) continue;
    return {
      data,
      imageColumn: given.imageColumn ?? options.imageColumn,
      imagePattern: given.imagePattern ?? options.imagePattern,
      imageSeparator: given.imageSeparator ?? options.imageSeparator,
      download: given.download ?? options.download,
      labels: given.labels ?? columnsOfRun(options.labels, heads),
      encoding: given.encoding ?? options.encoding,
      missing: given.missing ?? options.missing,
    };
  }
  throw new UserError(
    `the data of ${paths.folder} is not there: looked for ${
      places.join(" and ")
    }; name where it is ` +
      "now by --data",
  );
}

async function predictionsOf(
  run: DescribedRun,
  { data, weights, device, threads }: ReviewOptions,
  place: string,
  hooks: ReviewHooks,
): Promise<Predictions> {
  const { onDuplicates: _, ...watched } = hooks;
  const moved = place === run.options.data || data !== undefined ? undefined : place;
  const source = { data, images: moved };
  return await predictRun(run, { weights, device, threads, ...source }, watched);
}

/** @throws UserError When decisions would be written over the table itself. */
async function refuseTable(path: string, table: string): Promise<void> {
  const real = async (some: string) => await Deno.realPath(some).catch(() => resolve(some));
  if (await real(path) === await real(table)) {
    throw new UserError(`${path} is the data itself; name another file by --corrections`);
  }
}

/** What the page shows of a cell. */
function cellOf(
  data: ReviewedData,
  predictions: Predictions | undefined,
): (cell: number) => ReviewCell {
  const groupOf = new Map(
    data.groups.flatMap((group) => group.map((image) => [image, group] as const)),
  );
  const count = data.heads.length;
  return (cell) => {
    const [image, head] = [Math.floor(cell / count), cell % count];
    const { id } = data.rows[image]!;
    const seen = predictions?.indexOf(id);
    const others = (groupOf.get(image) ?? []).filter((other) => other !== image);
    return {
      cell,
      image,
      id,
      labels: data.labels(image, head),
      guesses: seen === undefined ? [] : predictions!.guesses(seen, head),
      ...(seen !== undefined && kindOf(data.heads[head]!) === "number" &&
        { value: predictions!.answer(seen, head) }),
      same: others.slice(0, 24).map((other) => ({
        cell: other * count + head,
        id: data.rows[other]!.id,
        label: data.labels(other, head).join(" / "),
      })),
    };
  };
}
