/** `facet inspect`: what there is to know of a catalogue before training, as a page or as JSON. */
import { listed } from "../data/listed.ts";
import { basename, dirname, join, resolve } from "node:path";
import { shortName } from "../charts/mod.ts";
import {
  catalogueFolder,
  conflictWarning,
  findCsv,
  inspectCatalogue,
  type Inspection,
  inspectionJson,
  makeFolder,
  requireReplaceable,
  writeMarked,
} from "../data/mod.ts";
import { inspectionPage, notingMissing } from "../report/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import { catalogueOptions, inputOptions, type Options, threadCount } from "./options.ts";
import { Drawings } from "./drawings.ts";
import { note, printJson, style, warn } from "./output.ts";
import { type ProgressBar, progressBar } from "./progress.ts";

/** Looks at the catalogue `data`. */
export async function inspect(data: string, options: Options): Promise<void> {
  const told = { ...catalogueOptions(data, options), ...inputOptions(options) };
  const out = typeof options.out === "string"
    ? options.out
    : join(await catalogueFolder(data), "report.html");
  const replacement = { kind: "inspection", inputs: [await findCsv(data)] } as const;
  if (options.json !== true) {
    await makeFolder(dirname(resolve(out)));
    await requireReplaceable(out, replacement);
  }
  const pool = new WorkerPool(threadCount(options));
  let bar: ProgressBar | undefined;
  let inspection: Inspection;
  try {
    inspection = await inspectCatalogue(told, {
      pool,
      onWarning: warn,
      onProgress: (done, total) => {
        bar ??= progressBar({ title: "looking at images", total, unit: "images" });
        bar.update(done);
      },
    });
  } finally {
    bar?.stop();
    pool.close();
  }
  const conflicts = conflictWarning(inspection.conflicts);
  if (conflicts !== undefined) warn(conflicts);
  if (options.json === true) {
    printJson(inspectionJson(inspection));
    return;
  }
  const name = basename(resolve(data)).replace(/\.csv$/i, "");
  // Told before anything is drawn: no drawing costs the figures.
  note(summary(inspection));
  const drawings = new Drawings();
  await drawings.draw(out, async () => {
    const { made, missing } = await notingMissing(() => inspectionPage(name, inspection));
    await writeMarked(out, made, replacement);
    for (const { name, cause } of missing) drawings.lacks(`${name} in ${out}`, cause);
    note(`report: ${style("bold", out)}`);
  });
  drawings.end();
}

/** The report in three lines. */
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
