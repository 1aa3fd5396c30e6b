/** `facet inspect`: the classes, images and duplicates of a catalogue, as a page or as JSON. */
import { exists } from "../data/exists.ts";
import { listed } from "../data/listed.ts";
import { shortName, shownNumber } from "../charts/mod.ts";
import {
  conflictWarning,
  inspectCatalogue,
  type Inspection,
  inspectionJson,
  type InspectOptions,
  isTagsHead,
  mapExists,
  noMeans,
  outputNames,
  summariseUnusable,
  writeLabelMap,
} from "../data/mod.ts";
import { writeInspection, type WriteInspectionOptions } from "../report/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import { requireDrawn } from "./missing_drawings.ts";
import { foundCatalogueOptions, inputOptions, type Options, text, threadCount } from "./options.ts";
import { note, printJson, style, warn } from "./output.ts";
import { ProgressBars } from "./progress.ts";

/** Inspects the catalogue `data`. */
export async function inspect(data: string, options: Options): Promise<void> {
  const inspected = {
    ...await foundCatalogueOptions(data, options, note),
    ...inputOptions(options),
  };
  const threads = threadCount(options);
  const map = text(options.writeMap);
  // Before images are read.
  if (map !== undefined && await exists(map)) throw mapExists(map);
  if (options.json === true) await printInspection(inspected, threads, map);
  else await showInspection({ ...inspected, threads, out: text(options.out) }, map);
}

/** Writes the label map that an inspection proposes. */
async function writeMap(path: string, { notices: { mappings } }: Inspection): Promise<void> {
  if (mappings.length === 0) return note(`no labels only look different: ${path} is not written`);
  await writeLabelMap(path, mappings);
  const lines = mappings.length === 1 ? "1 line" : `${mappings.length} lines`;
  note(`label map of ${lines}, to be checked and given to --map: ${path}`);
}

/** Inspects a catalogue and prints the result as JSON. */
async function printInspection(
  options: InspectOptions,
  threads: number | undefined,
  map: string | undefined,
): Promise<void> {
  const bars = new ProgressBars();
  using pool = new WorkerPool(threads);
  const inspection = await inspectCatalogue(options, {
    pool,
    onWarning: (message) => {
      bars.stop();
      warn(message);
    },
    onImageDownload: bars.stage("downloading images", "images"),
    onRows: bars.stage("reading the table", "rows"),
    onProgress: bars.stage("looking at images", "images"),
    onComparison: comparisons(bars),
  }, noMeans).finally(() => bars.stop());
  warnOfConflicts(inspection);
  printJson(inspectionJson(inspection));
  if (map !== undefined) await writeMap(map, inspection);
}

/** Inspects a catalogue, writes the page and prints a summary. */
export async function showInspection(
  options: WriteInspectionOptions,
  map?: string,
): Promise<void> {
  const bars = new ProgressBars();
  const { path, missing, inspection } = await writeInspection(options, {
    onWarning: (message) => {
      bars.stop();
      warn(message);
    },
    onImageDownload: bars.stage("downloading images", "images"),
    onRows: bars.stage("reading the table", "rows"),
    onProgress: bars.stage("looking at images", "images"),
    onComparison: comparisons(bars),
    // Called before anything is drawn: no drawing costs the figures.
    onInspection: (inspection) => {
      bars.stop();
      warnOfConflicts(inspection);
      note(summary(inspection));
    },
  }).finally(() => bars.stop());
  if (await exists(path)) note(`report: ${style("bold", path)}`);
  if (map !== undefined) await writeMap(map, inspection);
  requireDrawn(missing);
}

/** Shows how many pictures were compared, where there are so many that it takes long. */
function comparisons(bars: ProgressBars): (done: number, total: number) => void {
  const report = bars.stage("comparing pictures", "pictures");
  return (done, total) => {
    if (total >= LONG_COMPARISON) report(done, total);
  };
}

/** Fewer pictures than these are compared within seconds. */
const LONG_COMPARISON = 20_000;

function warnOfConflicts({ conflicts }: Inspection): void {
  const warning = conflictWarning(conflicts);
  if (warning !== undefined) warn(warning);
}

/** The summary in a few lines. */
function summary({ rows, unusable, heads, duplicates, files, notices }: Inspection): string {
  const conflicts = listed(
    heads.map(({ head: { name } }) => ({
      name: shortName(name),
      groups: duplicates.filter(({ conflicts }) => conflicts.includes(name)).length,
    })).filter(({ groups }) => groups > 0 || heads.length <= 20)
      .map(({ name, groups }) => `${name} in ${groups}`),
  );
  const s = (count: number) => count === 1 ? "" : "s";
  return [
    `${rows.length} usable image${s(rows.length)}, ${unusable.length} unusable row${
      s(unusable.length)
    }`,
    ...(unusable.length > 0 ? [`unusable: ${summariseUnusable(unusable)}`] : []),
    ...labelLines(heads),
    ...notices.notes,
    duplicates.length === 0
      ? "no picture is there twice"
      : `pictures there more than once: ${duplicates.length}; labels disagree: ${
        conflicts || "nowhere"
      }`,
    ...(files ? [files.sentence] : []),
  ].join("\n");
}

/** How many classes and tags heads have, and the range of numbers. */
function labelLines(heads: Inspection["heads"]): string[] {
  const [tags, others] = [
    heads.filter(({ head }) => isTagsHead(head)),
    heads.filter(({ head }) => !isTagsHead(head)),
  ];
  const counts = (some: Inspection["heads"]) =>
    listed(some.map(({ head }) => `${shortName(head.name)} ${outputNames(head).length}`));
  const classes = others.filter(({ numbers }) => !numbers);
  const ranges = others.flatMap(({ head, numbers }) => {
    if (!numbers) return [];
    const [least, most] = [numbers.quantiles[0]!.value, numbers.quantiles.at(-1)!.value];
    return [`${shortName(head.name)} ${shownNumber(least)} to ${shownNumber(most)}`];
  });
  return [
    ...(classes.length > 0 ? [`classes: ${counts(classes)}`] : []),
    ...(tags.length > 0 ? [`tags: ${counts(tags)}`] : []),
    ...(ranges.length > 0 ? [`numbers: ${listed(ranges)}`] : []),
  ];
}
