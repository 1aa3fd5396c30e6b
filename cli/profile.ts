/** `facet train --profile`: the time of a training step, kernel by kernel, as a table. */
import process from "node:process";
import { UserError } from "../data/errors.ts";
import { percent } from "../charts/words.ts";
import { type Column, renderTable } from "../eval/table.ts";
import { profileTraining, type StepProfile } from "../train/mod.ts";
import { type Engine, shareOfRoofline } from "../kernels/mod.ts";
import { computing } from "./engine.ts";
import { onInterrupt } from "./interrupt.ts";
import { engineOptions, type Options, withFoundColumns } from "./options.ts";
import { configuredTraining } from "./training_options.ts";
import { note, printJson } from "./output.ts";
import { TrainingDisplay } from "./training_display.ts";

/** Profiles the training step of a training with these options. */
export async function profile(data: string | undefined, options: Options): Promise<StepProfile> {
  const configured = await configuredTraining(data, options);
  const training = {
    ...await withFoundColumns(configured, note, options),
    ...engineOptions(options),
  };
  return await computing(training, async ({ onDevice }) => {
    const interrupt = onInterrupt("stopping");
    const display = new TrainingDisplay();
    try {
      let device: Engine | undefined;
      const result = await profileTraining(training, {
        ...display.measuringHooks(),
        onDevice: (engine, reason) => {
          device = engine;
          onDevice?.(engine, reason);
        },
        signal: interrupt.signal,
      }).finally(() => display.stop());
      if (!result) throw new UserError(`${device?.name} cannot time its kernels: no profile`);
      if (options.json === true) printJson(result);
      else console.log(profileText(result, process.stdout.columns || Infinity));
      return result;
    } finally {
      interrupt.stop();
    }
  });
}

const columns: readonly Column[] = [
  { title: "kernel" },
  { title: "calls", align: "right" },
  { title: "ms", align: "right" },
  { title: "share", align: "right" },
  { title: "GFLOP/s", align: "right" },
  { title: "GB/s", align: "right" },
  { title: "of roofline", align: "right" },
];

/**
 * A profile as text.
 *
 * @param profile What was measured.
 * @param width Columns of the terminal.
 */
export function profileText(profile: StepProfile, width: number): string {
  const { batchSize, dispatches, stepSeconds, kernels, betweenSeconds, adapter, prediction } =
    profile;
  const milliseconds = (seconds: number) => (seconds * 1e3).toFixed(2);
  const { atRoofline, atMeasuredRates } = prediction;
  const inKernels = kernels.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = kernels.map(({ name, calls, seconds, flops, bytes }) => [
    name,
    String(calls),
    milliseconds(seconds),
    percent(seconds / stepSeconds),
    (flops / seconds / 1e9).toFixed(2),
    (bytes / seconds / 1e9).toFixed(2),
    percent(shareOfRoofline({ flops, bytes }, seconds, adapter)),
  ]);
  const total = inKernels + betweenSeconds;
  rows.push(
    ["between kernels", "", milliseconds(betweenSeconds), percent(betweenSeconds / stepSeconds)],
    ["all", String(dispatches), milliseconds(total), percent(total / stepSeconds)],
  );
  const mebibytes = Math.round(profile.peakMemory / 2 ** 20);
  return [
    `A step of ${batchSize} images takes ${milliseconds(stepSeconds)} ms ` +
    `(${(batchSize / stepSeconds).toFixed(1)} images/s) in ${dispatches} dispatches; ` +
    `at most ${mebibytes} MiB on the device.`,
    `Roofline: ${(adapter.flops / 1e9).toFixed(1)} GFLOP/s in the best matrix product, ` +
    `${(adapter.bytes / 1e9).toFixed(1)} GB/s in the best copy, ` +
    `${(adapter.emptyDispatch * 1e6).toFixed(2)} us for an empty dispatch.`,
    `Predicted: ${milliseconds(atRoofline.seconds)} ms with kernels at the roofline, ` +
    `${milliseconds(atMeasuredRates.seconds)} ms at the rates below, ` +
    `${milliseconds(atRoofline.dispatchSeconds)} ms of either in dispatches.`,
    "",
    renderTable(columns, rows, width).trimEnd(),
  ].join("\n");
}
