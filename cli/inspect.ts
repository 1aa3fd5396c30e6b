/** `facet inspect`: the classes, images and duplicates of a catalogue, as a page or as JSON. */
import { exists } from "../data/exists.ts";
import { listed } from "../data/listed.ts";
import { shortName } from "../charts/mod.ts";
import {
  conflictWarning,
  inspectCatalogue,
  type Inspection,
  inspectionJson,
  type InspectOptions,
} from "../data/mod.ts";
import { writeInspection, type WriteInspectionOptions } from "../report/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import { requireDrawn } from "./missing_drawings.ts";
import { catalogueOptions, inputOptions, type Options, text, threadCount } from "./options.ts";
import { note, printJson, style, warn } from "./output.ts";
import { ProgressBars } from "./progress.ts";

/** Inspects the catalogue `data`. */
export async function inspect(data: string, options: Options): Promise<void> {
  const inspected = { ...catalogueOptions(data, options), ...inputOptions(options) };
  const threads = threadCount(options);
  if (options.json === true) await printInspection(inspected, threads);
  else await showInspection({ ...inspected, threads, out: text(options.out) });
}

/** Inspects a catalogue and prints the result as JSON. */
async function printInspection(
  options: InspectOptions,
  threads: number | undefined,
): Promise<void> {
  const bars = new ProgressBars();
  using pool = new WorkerPool(threads);
  const inspection = await inspectCatalogue(options, {
    pool,
    onWarning: warn,
    onProgress: bars.stage("looking at images", "images"),
  }).finally(() => bars.stop());
  warnOfConflicts(inspection);
  printJson(inspectionJson(inspection));
}

/** Inspects a catalogue, writes the page and prints a summary. */
export async function showInspection(options: WriteInspectionOptions): Promise<void> {
  const bars = new ProgressBars();
  const { path, missing } = await writeInspection(options, {
    onWarning: warn,
    onProgress: bars.stage("looking at images", "images"),
    // Called before anything is drawn: no drawing costs the figures.
    onInspection: (inspection) => {
      bars.stop();
      warnOfConflicts(inspection);
      note(summary(inspection));
    },
  }).finally(() => bars.stop());
  if (await exists(path)) note(`report: ${style("bold", path)}`);
  requireDrawn(missing);
}

function warnOfConflicts({ conflicts }: Inspection): void {
  const warning = conflictWarning(conflicts);
  if (warning !== undefined) warn(warning);
}

/** The summary in three lines. */
function summary({ rows, unusable, heads, duplicates }: Inspection): string {
  const classes = listed(
    heads.map(({ head }) => `${shortName(head.name)} ${head.classes.length}`),
  );
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
    `classes: ${classes}`,
    duplicates.length === 0
      ? "no picture is there twice"
      : `pictures there more than once: ${duplicates.length}; labels disagree: ${
        conflicts || "nowhere"
      }`,
  ].join("\n");
}
