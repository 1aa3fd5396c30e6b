/** A training that can be watched in a browser of this machine. */
import { type OptionNames, requireKnownOptions } from "../../data/mod.ts";
import type { TrainHooks, TrainResult } from "../../train/mod.ts";
import { livePage, type LiveTitle } from "./live_page.ts";
import { LiveRun } from "./live_run.ts";
import { serveLive } from "./live_server.ts";

/** How a training is to be watched. */
export interface LiveOptions extends LiveTitle {
  /** The only port to use, 0 for any that is free; by default the first free one from 8090. */
  readonly port?: number | undefined;
  /** Told when the page cannot show something; the training goes on. */
  readonly onProblem: (message: string) => void;
}

const optionNames: OptionNames<LiveOptions> = {
  name: true,
  device: true,
  port: true,
  onProblem: true,
};

/** A training's page, being served. */
export interface LiveTraining {
  /** Where to look. */
  readonly url: string;
  /** What the training is to tell the page. */
  readonly hooks: TrainHooks;
  /** Tells readers how the training ended, and closes the port. */
  finish(result: TrainResult): Promise<void>;
  /** Tells readers why the training failed, and closes the port. */
  fail(error: unknown): Promise<void>;
}

/**
 * Opens the page of a training; `finish` or `fail` must be called at its end.
 *
 * @throws UserError When the port cannot be used.
 */
export async function openLiveTraining(options: LiveOptions): Promise<LiveTraining> {
  requireKnownOptions("openLiveTraining", options, optionNames);
  const run = new LiveRun(options.onProblem);
  const server = serveLive(await livePage(options), run, options.port);
  // What goes wrong here must not fail a run that has ended well.
  const close = () =>
    server.close().catch((error) => options.onProblem(`the page's port stays open: ${error}`));
  return {
    url: server.url,
    hooks: run.hooks(),
    finish: async (result) => {
      run.finish(result);
      await close();
    },
    fail: async (error) => {
      run.fail(error);
      await close();
    },
  };
}
