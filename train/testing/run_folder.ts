/** Folders of runs, as training leaves them, without a model. */
import { join } from "node:path";
import type { LabelColumn, RelabelledHead } from "../../data/mod.ts";
import type { TrainOptions } from "../options.ts";
import { resolveOptions } from "../resolve_options.ts";
import { type EpochMetrics, metricsLine } from "../run/metrics_log.ts";

/** Two heads of classes, as those of `testMetrics`. */
export const twoHeads: readonly RelabelledHead[] = ["colour", "gender"]
  .map((name) => ({ name, classes: ["a", "b"] }));

/**
 * Writes the folder of a run.
 *
 * @param folder The folder; it is made.
 * @param options Options that are not the defaults.
 * @param epochs Its log.
 * @param heads Its heads.
 */
export async function writeTestRun(
  folder: string,
  options: Partial<TrainOptions> = {},
  epochs: readonly EpochMetrics[] = [],
  heads: readonly RelabelledHead[] = twoHeads,
): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const labels = heads.map(({ name, kind = "class" }): LabelColumn =>
    kind === "class" ? name : { kind, column: name } as LabelColumn
  );
  const config = resolveOptions({ data: "/shop", labels, ...options });
  await Deno.writeTextFile(join(folder, "config.json"), JSON.stringify(config));
  await Deno.writeTextFile(join(folder, "labels.json"), JSON.stringify(heads));
  await Deno.writeTextFile(join(folder, "metrics.jsonl"), epochs.map(metricsLine).join(""));
}
