/** `facet train --find-lr`: the learning rate to train with, and the curve that shows it. */
import { learningRateChart, renderSvg } from "../charts/mod.ts";
import { requireReplaceable, writeMarked } from "../data/mod.ts";
import { findLearningRate, type LearningRateSearch } from "../train/mod.ts";
import { computing } from "./engine.ts";
import { onInterrupt } from "./interrupt.ts";
import { engineOptions, type Options, text, withFoundColumns } from "./options.ts";
import { note, print, printJson, style } from "./output.ts";
import { type ProgressBar, progressBar } from "./progress.ts";
import { TrainingDisplay } from "./training_display.ts";
import { configuredTraining } from "./training_options.ts";

/** The curve's file by default. */
const defaultCurve = "learning-rate.svg";

/** Searches a learning rate for a training with these options. */
export async function findRate(
  data: string | undefined,
  options: Options,
): Promise<LearningRateSearch> {
  const configured = await configuredTraining(data, options);
  const training = {
    ...await withFoundColumns(configured, note, options),
    ...engineOptions(options),
  };
  const curve = text(options.curve) ?? defaultCurve;
  const replacement = { kind: "curve", option: "--curve" } as const;
  await requireReplaceable(curve, replacement);
  return await computing(training, async (hooks) => {
    const interrupt = onInterrupt("stopping");
    const display = new TrainingDisplay();
    let bar: ProgressBar | undefined;
    try {
      const result = await findLearningRate(training, {
        ...hooks,
        ...display.measuringHooks(),
        signal: interrupt.signal,
        onOptimizerStep: (done, total, loss) => {
          display.stop();
          bar ??= progressBar({ title: "raising the rate", total, unit: "steps" });
          bar.update(done, { loss: loss.toFixed(4) });
        },
      });
      bar?.stop();
      if (options.json === true) printJson(result);
      else print(findingText(result));
      // Printed first: a folder that cannot be written to costs no search.
      await writeMarked(curve, await renderSvg(learningRateChart(result)), replacement);
      note(`the curve: ${style("bold", curve)}`);
      return result;
    } finally {
      display.stop();
      bar?.stop();
      interrupt.stop();
    }
  });
}

/** The result as text, with the option to train with. */
function findingText({ suggestion, points }: LearningRateSearch): string {
  const short = (rate: number) => rate.toExponential(1);
  if (suggestion === null) {
    return `No learning rate to suggest: the loss never fell clearly on the way up to ` +
      `${
        short(points.at(-1)!.rate)
      }. More images in a step (--batch-size, --accumulate) make it steadier.`;
  }
  return `The loss falls up to a learning rate of about ${short(suggestion)}.\n` +
    `Train with: --learning-rate ${short(suggestion)}, or up to three times as much with a warm-up`;
}
