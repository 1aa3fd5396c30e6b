/**
 * How long the benchmark's training step and inference should take on an adapter that is not at hand, from
 * figures that were measured on it once, beside what was measured there:
 *
 *     deno run -A bench/predict.ts --adapter bench/adapters/h200.json [--batches 16,256,1024]
 *         [--size 80x60] [--json]
 *
 * "at the roofline" takes every kernel for perfect; "at measured rates" takes each for as far from it as it
 * was when the adapter was measured, and for its latency there, also where it was changed since; one that was
 * joined of two for as slow as the slower. Programs are those of this checkout, with the default variants of their kernels; "measured" is
 * what those of the version that the file names took, and "off" compares with that.
 */
import { parseArgs } from "node:util";
import { printJson } from "../cli/output.ts";
import { renderTable } from "../eval/table.ts";
import { type KernelRate, kernelRates, type Prediction, predictStep } from "../kernels/mod.ts";
import { type AdapterFile, rateLikeMeasured } from "./adapter_file.ts";
import { readOptions } from "./options.ts";
import { recordInference, recordStep } from "./recorded.ts";

/** A program, predicted twice. */
interface Row {
  readonly kind: "step" | "inference";
  readonly batch: number;
  readonly roofline: Prediction;
  readonly measuredRates: Prediction;
  /** Milliseconds; undefined where it was not measured. */
  readonly measured: number | undefined;
}

const { values: { adapter: path, json, ...others } } = parseArgs({
  options: {
    adapter: { type: "string", default: "bench/adapters/h200.json" },
    batches: { type: "string", default: "16,256,1024" },
    size: { type: "string", default: "80x60" },
    json: { type: "boolean", default: false },
  },
});
const { batches, size } = readOptions(
  ["--batches", others.batches, "--size", others.size],
  "gpu",
);
const file = JSON.parse(await Deno.readTextFile(path)) as AdapterFile;
const { adapter, profiles } = file;
const measured = kernelRates(profiles.map(({ kernels }) => kernels), adapter);
const rates: Record<string, KernelRate> = {};
const unmeasured = new Set<string>();

const rows: Row[] = (["step", "inference"] as const).flatMap((kind) =>
  batches.map((batch) => {
    const program = (kind === "step" ? recordStep : recordInference)(size, batch);
    for (const { kernel: { name } } of program) {
      const rate = rateLikeMeasured(name, measured);
      if (rate === undefined) unmeasured.add(name);
      else rates[name] = rate;
    }
    return {
      kind,
      batch,
      roofline: predictStep(program, adapter),
      measuredRates: predictStep(program, adapter, rates),
      measured: file.measured.find((one) => one.kind === kind && one.batch === batch)?.milliseconds,
    };
  })
);

if (json) {
  printJson({ adapter: path, rows, unmeasured: [...unmeasured] });
} else {
  const { flops, bytes, emptyDispatch } = adapter;
  const versions = Object.entries(file.versions).map(([name, version]) => `${name} ${version}`);
  console.log(
    `${file.card}, driver ${file.driver}, ${file.date}, ${versions.join(", ")}: ` +
      `${(flops / 1e12).toFixed(1)} TFLOP/s, ${(bytes / 1e12).toFixed(2)} TB/s, ` +
      `${(emptyDispatch * 1e6).toFixed(1)} us for an empty dispatch; ` +
      `rates of ${Object.keys(measured).length} kernels in ` +
      `${profiles.map(({ kind, batchSize }) => `${kind} ${batchSize}`).join(", ")}.\n`,
  );
  const right = (title: string) => ({ title, align: "right" as const });
  const columns = [
    { title: "predicted, ms" },
    ...[
      "batch",
      "dispatches",
      "in dispatches",
      "at the roofline",
      "at measured rates",
      "measured",
      "off",
    ]
      .map(right),
  ];
  console.log(renderTable(columns, rows.map(cells), Infinity).trimEnd());
  if (unmeasured.size > 0) {
    console.log(`\nTaken for perfect, since not measured there: ${[...unmeasured].join(", ")}.`);
  }
}

function cells({ kind, batch, roofline, measuredRates, measured }: Row): string[] {
  const milliseconds = (seconds: number) => (seconds * 1e3).toFixed(2);
  const off = measured && measuredRates.seconds * 1e3 / measured - 1;
  return [
    kind === "step" ? "training step" : kind,
    String(batch),
    String(roofline.dispatches),
    milliseconds(roofline.dispatchSeconds),
    milliseconds(roofline.seconds),
    milliseconds(measuredRates.seconds),
    measured === undefined ? "" : measured.toFixed(2),
    off === undefined ? "" : `${off < 0 ? "" : "+"}${(off * 100).toFixed(0)} %`,
  ];
}
