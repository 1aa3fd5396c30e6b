/** `facet serve`: a run's model for programs, over HTTP, and for people, in a browser. */
import { portRule, serveRun, type ServeRunOptions } from "../serve/mod.ts";
import { nameOfModel, type RunWeights } from "../train/mod.ts";
import { computing } from "./engine.ts";
import { onInterrupt } from "./interrupt.ts";
import { engineOptions, list, number, type Options, text } from "./options.ts";
import { note, style, warn } from "./output.ts";

/** Serves the model of `run` until it is interrupted. */
export async function serve(run: string, options: Options): Promise<void> {
  const served = {
    model: run,
    weights: text(options.weights) as RunWeights | undefined,
    tta: text(options.tta) as ServeRunOptions["tta"],
    port: number("--port", options.port, portRule),
    host: text(options.host),
    allowHosts: list(options.allowHost),
    cors: options.cors === "*" ? "*" as const : list(options.cors),
    pathPrefix: text(options.pathPrefix),
    ...engineOptions(options),
  };
  await computing(served, async (hooks) => {
    const server = await serveRun(served, {
      ...hooks,
      onWarning: warn,
      onProblem: (error) => warn(`a request failed: ${(error as Error).stack ?? error}`),
    });
    note(`serving ${nameOfModel(run)} at ${style("bold", server.url)}`);
    const { signal, stop } = onInterrupt("finishing what runs; again to stop at once");
    try {
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      await server.close();
    } finally {
      stop();
    }
  });
}
