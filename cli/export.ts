/** `facet export`: a run's model as files for another program. */
import { basename, dirname, join, resolve } from "node:path";
import { requireNew, writeFolderAtomic } from "../data/atomic_folder.ts";
import { UserError } from "../data/errors.ts";
import { exportModel, type ExportTarget, type WeightPrecision } from "../export/mod.ts";
import type { Options } from "./options.ts";
import { note, style } from "./output.ts";
import { roundingCost } from "./rounding_cost.ts";
import { readModel } from "./run_model.ts";

/** Exports the model of `run`; returns the folder that was written. */
export async function exportRun(run: string, options: Options): Promise<string> {
  const target = String(options.to) as ExportTarget;
  const precision = String(options.precision ?? "float32") as WeightPrecision;
  const isFile = run.endsWith(".safetensors");
  const folder = typeof options.out === "string"
    ? options.out
    : join(isFile ? dirname(run) : run, "export", target);
  await requireNew(folder);
  const model = await readModel(run, String(options.weights ?? "best"));
  const exported = await exportModel(model, {
    target,
    name: basename(resolve(run), ".safetensors"),
    precision,
  });
  await writeFolderAtomic(folder, exported.files);
  for (const [path, content] of exported.files) note(`${path}  ${sizeOf(content)}`);
  note(`exported to ${style("bold", folder)}`);
  if (precision === "float32") return folder;
  const { weights } = exported;
  try {
    console.log(
      await roundingCost(isFile ? dirname(run) : run, model, weights, precision, options),
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    note(`what ${precision} costs was not measured: ${error.message}`);
  }
  return folder;
}

function sizeOf(content: string | Uint8Array): string {
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content).length
    : content.length;
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
