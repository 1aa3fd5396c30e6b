/** `facet train`: a run from catalogue to trained model, with progress, and saved when it is interrupted. */
import { basename, resolve } from "node:path";
import { type Engine, withEngine } from "../kernels/mod.ts";
import type { LiveTraining } from "../report/mod.ts";
import { type RunOptions, train as trainTagger, type TrainResult } from "../train/mod.ts";
import { computing } from "./engine.ts";
import { joinHooks } from "./join_hooks.ts";
import { exists } from "../data/exists.ts";
import { engineOptions, type Options, withFoundColumns } from "./options.ts";
import { configuredTraining, uiPort } from "./training_options.ts";
import { note, style, warn } from "./output.ts";
import { onInterrupt } from "./interrupt.ts";
import { TrainingDisplay } from "./training_display.ts";
import { printEnd, printFailure, printingEvents, printPage } from "./training_events.ts";

/** Trains a tagger on the catalogue `data`, by default that of `--config`. */
export async function train(data: string | undefined, options: Options): Promise<TrainResult> {
  if (options.json !== true) return await trainBy(data, options);
  try {
    const result = await trainBy(data, options);
    printEnd(result);
    return result;
  } catch (error) {
    printFailure(error);
    throw error;
  }
}

async function trainBy(data: string | undefined, options: Options): Promise<TrainResult> {
  // A run that is gone on with has its own columns.
  const resumes = options.resume === true && await exists(String(options.out));
  const training = await configuredTraining(data, options);
  const run = {
    ...(resumes ? training : await withFoundColumns(training, note, options)),
    ...engineOptions(options),
    out: String(options.out),
    resume: options.resume === true,
  };
  const page = options.ui === undefined ? undefined : { port: uiPort(options.ui) };
  return await showTraining(run, { page, json: options.json === true });
}

/** How the progress of a training is shown. */
interface Shown {
  /** The port of its page, the first free one where none is named; without a page when undefined. */
  readonly page?: { readonly port: number | undefined } | undefined;
  /** Whether what happens is printed as a line of JSON each; false by default. */
  readonly json?: boolean;
}

/**
 * Trains a tagger and shows the progress.
 *
 * @param options What to train on and how, the run's folder, and where to compute.
 * @param shown How it is shown.
 */
export async function showTraining(
  { device, threads, ...options }: RunOptions,
  { page: pageOptions, json = false }: Shown = {},
): Promise<TrainResult> {
  const { data, out: run } = options;
  const where = { device, threads };
  return await computing(where, (opened) =>
    withEngine(where, opened, async (engine, pool) => {
      const page = pageOptions && await openPage(run, engine, pageOptions.port, json);
      const interrupt = onInterrupt("stopping after the running step; the run will be saved");
      const display = new TrainingDisplay();
      const { RunPictures } = await import("../report/mod.ts");
      const pictures = new RunPictures(run, warn);
      const shown = joinHooks(display.hooks(), pictures.hooks());
      const watching = page ? joinHooks(shown, page.hooks) : shown;
      const hooks = json ? printingEvents(run, watching) : watching;
      try {
        const result = await trainTagger(
          options,
          { ...hooks, engine, pool, signal: interrupt.signal },
        );
        display.stop();
        await pictures.finish(result);
        if (result.alreadyEnded !== undefined) note(result.alreadyEnded);
        else if (result.ending === "signal") {
          note(`stopped and saved; go on with: facet train ${data} --out ${run} --resume`);
        } else {
          if (result.ending === "patience") note("stopped early: the model no longer gets better");
          if (result.ending === "time") note("stopped: the time is up");
          note(`at most ${Math.ceil(engine.peakAllocated / 2 ** 20)} MiB were used on the device`);
          note(
            `done: ${style("bold", run)} holds best.safetensors, last.safetensors, metrics.jsonl`,
          );
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
    }));
}

/** Opens the page that shows the training. */
async function openPage(
  run: string,
  engine: Engine,
  port: number | undefined,
  json: boolean,
): Promise<LiveTraining> {
  const { openLiveTraining } = await import("../report/mod.ts");
  const page = await openLiveTraining({
    name: basename(resolve(run)),
    device: engine.name,
    onProblem: warn,
    port,
  });
  note(`watch it at ${page.url}`);
  if (json) printPage(page.url);
  return page;
}
