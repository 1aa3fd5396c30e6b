/** `facet review`: a page to go through labels by keyboard, until it is interrupted. */
import { UserError } from "../data/errors.ts";
import { listed } from "../data/listed.ts";
import { type CatalogueOptions, catalogueRules } from "../data/mod.ts";
import type { ComputeHooks } from "../kernels/mod.ts";
import { reviewLabels, type ReviewOptions } from "../review/mod.ts";
import type { RunWeights } from "../train/mod.ts";
import { computing } from "./engine.ts";
import { onInterrupt } from "./interrupt.ts";
import {
  catalogueOptions,
  engineOptions,
  list,
  number,
  type Options,
  text,
  withFoundColumns,
} from "./options.ts";
import { note, style, warn } from "./output.ts";
import { ProgressBars } from "./progress.ts";
import { exists } from "../data/exists.ts";
import { join } from "node:path";

/** Options of a catalogue, and of a file those that they leave open. */
async function joined(config: string, given: CatalogueOptions): Promise<CatalogueOptions> {
  const { joinOptions, readConfigFile } = await import("../train/mod.ts");
  const file = Object.entries(await readConfigFile(config))
    .filter(([name]) => Object.hasOwn(catalogueRules, name));
  return joinOptions(Object.fromEntries(file), given);
}

/** Serves the page of a run or a catalogue until it is interrupted. */
export async function review(of: string, options: Options): Promise<void> {
  const isRun = await exists(join(of, "config.json"));
  const config = text(options.config);
  if (isRun && config !== undefined) {
    throw new UserError(`--config goes with data: ${of} is a run, and has its own options`);
  }
  const given = catalogueOptions(of, options);
  const { data: _, ...catalogue } = isRun ? given : await withFoundColumns(
    config === undefined ? given : await joined(config, given),
    note,
    options,
  );
  const reviewed: ReviewOptions = {
    ...catalogue,
    of,
    data: text(options.data),
    weights: text(options.weights) as RunWeights | undefined,
    corrections: text(options.corrections),
    port: number("--port", options.port),
    host: text(options.host),
    allowHosts: list(options.allowHost),
    ...engineOptions(options),
  };
  const bars = new ProgressBars();
  const work = async ({ onDevice }: Pick<ComputeHooks, "onDevice">) => {
    const server = await reviewLabels(reviewed, {
      onDevice: (engine, reason) => {
        bars.stop();
        onDevice?.(engine, reason);
      },
      onDuplicates: bars.stage("looking for duplicates", "images"),
      onPack: bars.stage("packing images", "images"),
      onEvaluate: bars.stage("evaluating", "images"),
      onWarning: (message) => {
        bars.stop();
        warn(message);
      },
    }).finally(() => bars.stop());
    note(
      `${server.listed} to look at, beside all images by label; decisions: ${server.corrections}`,
    );
    note(`review at ${style("bold", server.url)}; Ctrl-C ends it`);
    const { signal, stop } = onInterrupt("ending the review");
    try {
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      await server.close();
    } finally {
      stop();
    }
    const counts = Object.entries(server.summary()).filter(([, count]) => count > 0);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0) return note("nothing is decided yet");
    const parts = listed(counts.map(([decision, count]) => `${count} ${decision}`));
    note(`${total} label${total === 1 ? "" : "s"} decided (${parts}): ${server.corrections}`);
    note(`train with them: ${style("bold", server.command)}`);
  };
  // Without a run nothing is computed.
  if (isRun) await computing(reviewed, work);
  else await work({});
}
