/** `facet train`: a run from catalogue to trained model, with progress and a clean stop. */
import { basename, resolve } from "node:path";
import type { Engine } from "../kernels/mod.ts";
import type { LiveTraining } from "../report/mod.ts";
import { train as trainTagger, type TrainResult } from "../train/mod.ts";
import { withEngine } from "./engine.ts";
import { joinHooks } from "./join_hooks.ts";
import { defined, type Options } from "./options.ts";
import { trainingOptions, uiPort } from "./training_options.ts";
import { note, style, warn } from "./output.ts";
import { onInterrupt } from "./interrupt.ts";
import { TrainingDisplay } from "./training_display.ts";
import { printEnd, printFailure, printingEvents, printPage } from "./training_events.ts";

/** Trains a tagger on the catalogue `data` and reports on it. */
export async function train(data: string, options: Options): Promise<TrainResult> {
  if (options.json !== true) return await trainAndTell(data, options);
  try {
    const result = await trainAndTell(data, options);
    printEnd(result);
    return result;
  } catch (error) {
    printFailure(error);
    throw error;
  }
}

async function trainAndTell(data: string, options: Options): Promise<TrainResult> {
  const run = String(options.out);
  const told = trainingOptions(data, options);
  return await withEngine(options, async (engine, pool) => {
    const page = options.ui === undefined ? undefined : await openPage(run, engine, options);
    const interrupt = onInterrupt("stopping after the running step; the run will be saved");
    const display = new TrainingDisplay();
    const watching = page ? joinHooks(display.hooks(), page.hooks) : display.hooks();
    const shown = options.json === true ? printingEvents(run, watching) : watching;
    try {
      const result = await trainTagger(
        { ...told, out: run, resume: options.resume === true },
        { ...shown, engine, pool, signal: interrupt.signal },
      );
      display.stop();
      if (result.alreadyEnded !== undefined) note(result.alreadyEnded);
      else if (result.ending === "signal") {
        note(`stopped and saved; go on with: facet train ${data} --out ${run} --resume`);
      } else {
        if (result.ending === "patience") note("stopped early: the model no longer gets better");
        if (result.ending === "time") note("stopped: the time is up");
        note(`at most ${Math.ceil(engine.peakAllocated / 2 ** 20)} MiB were used on the device`);
        note(`done: ${style("bold", run)} holds best.safetensors, last.safetensors, metrics.jsonl`);
        note(`next: facet eval ${run}   or   facet predict ${run} IMAGE...`);
      }
      await page?.finish(result);
      return result;
    } catch (error) {
      display.stop();
      await page?.fail(error);
      throw error;
    } finally {
      display.stop();
      interrupt.stop();
    }
  });
}

/** Opens the page that shows the training. */
async function openPage(run: string, engine: Engine, options: Options): Promise<LiveTraining> {
  const { openLiveTraining } = await import("../report/mod.ts");
  const page = await openLiveTraining({
    name: basename(resolve(run)),
    device: engine.name,
    onProblem: warn,
    ...defined({ port: uiPort(options.ui) }),
  });
  note(`watch it at ${page.url}`);
  if (options.json === true) printPage(page.url);
  return page;
}
