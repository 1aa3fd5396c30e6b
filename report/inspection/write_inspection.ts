/** Looking at a catalogue and writing what was found as a page. */
import { basename, dirname, join, resolve } from "node:path";
import {
  catalogueFolder,
  checkOptions,
  findCsv,
  inspectCatalogue,
  inspectHookNames,
  type InspectHooks,
  type Inspection,
  type InspectOptions,
  inspectRules,
  makeFolder,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
  requireReplaceable,
  writeMarked,
} from "../../data/mod.ts";
import { anyText } from "../../data/rules.ts";
import { type ComputeOptions, computeRules } from "../../kernels/mod.ts";
import { WorkerPool } from "../../threads/mod.ts";
import { type MissingDrawing, notingMissing } from "../page/drawing.ts";
import { Drawings } from "../page/drawings.ts";
import { inspectionPage } from "./inspection_page.ts";

/** Which catalogue to look at, how, and where to write the page. */
export interface WriteInspectionOptions extends InspectOptions, Pick<ComputeOptions, "threads"> {
  /** The page to write; `report.html` beside the data's CSV by default. */
  readonly out?: string | undefined;
}

/** What the caller may watch, lend and stop. */
export interface WriteInspectionHooks extends InspectHooks {
  /** The catalogue was looked at; the page is not written yet. */
  readonly onInspection?: ((inspection: Inspection) => void) | undefined;
}

/** What was found, and the page of it. */
export interface WrittenInspection {
  /** What was found in the catalogue. */
  readonly inspection: Inspection;
  /** The page. */
  readonly path: string;
  /** Drawings that the page lacks, or the page itself; the inspection is complete all the same. */
  readonly missing: readonly MissingDrawing[];
}

const optionRules: OptionRules<WriteInspectionOptions> = {
  ...inspectRules,
  threads: computeRules.threads,
  out: { flag: "--out", rule: anyText },
};

const hookNames: OptionNames<WriteInspectionHooks> = { ...inspectHookNames, onInspection: true };

/**
 * Looks at a catalogue and writes a page of what was found.
 *
 * @param options Which catalogue, how, and where to.
 * @param hooks What the caller watches, lends and stops.
 * @returns What was found, and what was written.
 * @throws UserError When an option or the catalogue cannot be used, or the page would replace what facet
 * did not write.
 * @throws The signal's reason when it is aborted.
 *
 * @example
 * ```ts
 * import { drawCatalogue, writeInspection } from "../../mod.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await drawCatalogue({ folder, count: 20 });
 * const { inspection, path } = await writeInspection({ data: folder });
 * if (inspection.total !== 20 || !(await Deno.stat(path)).isFile) throw new Error("20 rows");
 * ```
 */
export async function writeInspection(
  options: WriteInspectionOptions,
  hooks: WriteInspectionHooks = {},
): Promise<WrittenInspection> {
  checkOptions("writeInspection", options, optionRules);
  requireKnownHooks("writeInspection", hooks, hookNames);
  const { out, threads, ...inspect } = options;
  const { onInspection, ...watch } = hooks;
  const { data } = options;
  const path = out ?? join(await catalogueFolder(data), "report.html");
  const replacement = { kind: "inspection", inputs: [await findCsv(data)] } as const;
  await makeFolder(dirname(resolve(path)));
  await requireReplaceable(path, replacement);
  const drawings = new Drawings((message) => hooks.onWarning?.(message));
  const pool = hooks.pool ?? new WorkerPool(threads);
  try {
    const inspection = await inspectCatalogue(inspect, { ...watch, pool });
    onInspection?.(inspection);
    const name = basename(resolve(data)).replace(/\.csv$/i, "");
    await drawings.draw(path, async () => {
      const { made, missing } = await notingMissing(() => inspectionPage(name, inspection));
      await writeMarked(path, made, replacement);
      for (const { name, cause } of missing) drawings.add(`${name} in ${path}`, cause);
    });
    return { inspection, path, missing: drawings.missing };
  } finally {
    if (!hooks.pool) pool.close();
  }
}
