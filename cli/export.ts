/** `facet export`: a run's model as files for another program. */
import {
  exportRun as exportModelOf,
  type ExportRunOptions,
  type ExportTarget,
  type WeightPrecision,
} from "../export/mod.ts";
import type { RunWeights } from "../train/mod.ts";
import { computing, explained } from "./engine.ts";
import { engineOptions, type Options, text } from "./options.ts";
import { note, style, warn } from "./output.ts";
import { ProgressBars } from "./progress.ts";
import { roundingTable } from "./rounding_table.ts";

/** Exports the model of `run`. */
export async function exportRun(run: string, options: Options): Promise<void> {
  const precision = (text(options.precision) ?? "float32") as WeightPrecision;
  const exported = {
    run,
    target: String(options.to) as ExportTarget,
    out: text(options.out),
    weights: text(options.weights) as RunWeights | undefined,
    precision,
    tta: text(options.tta) as ExportRunOptions["tta"],
    ...engineOptions(options),
  };
  const bars = new ProgressBars();
  const { cost, notMeasured } = await computing(exported, (hooks) =>
    exportModelOf(exported, {
      ...hooks,
      onPack: bars.stage("packing images", "images"),
      onImageDownload: bars.stage("downloading images", "images"),
      onWarning: warn,
      onWritten: ({ folder, files }) => {
        for (const [path, content] of files) note(`${path}  ${sizeOf(content)}`);
        note(`exported to ${style("bold", folder)}`);
      },
    }).finally(() => bars.stop()));
  if (cost) console.log(roundingTable(cost, precision));
  if (!notMeasured) return;
  const { message } = await explained(notMeasured) as Error;
  note(`what ${precision} costs was not measured: ${message}`);
}

function sizeOf(content: string | Uint8Array): string {
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content).length
    : content.length;
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
