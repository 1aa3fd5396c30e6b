/** Opens the page of a training for the browsers of this machine. */
import { type OptionNames, requireKnownOptions } from "../../data/mod.ts";
import type { TrainHooks, TrainResult } from "../../train/mod.ts";
import { livePage, type LiveTitle } from "./live_page.ts";
import { LiveRun } from "./live_run.ts";
import { serveLive } from "./live_server.ts";

/** Options of the page of a training. */
export interface LiveOptions extends LiveTitle {
  /** The only port to use, 0 for any free port; by default the first free one from 8090. */
  readonly port?: number | undefined;
  /** Called when the page cannot show something; the training continues. */
  readonly onProblem: (message: string) => void;
}

const optionNames: OptionNames<LiveOptions> = {
  name: true,
  device: true,
  port: true,
  onProblem: true,
};

/** The served page of a training. */
export interface LiveTraining {
  /** Address of the page. */
  readonly url: string;
  /** The hooks for the training. */
  readonly hooks: TrainHooks;
  /** Sends the result to the readers and closes the port. */
  finish(result: TrainResult): Promise<void>;
  /** Sends the error to the readers and closes the port. */
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
  // An error here must not fail a run that succeeded.
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
