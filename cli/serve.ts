/** `facet serve`: a run's model for programs, over HTTP, and for people, in a browser. */
import { basename, resolve } from "node:path";
import { PixelInference } from "../model/pixel_inference.ts";
import { checkServeOptions, serveModel } from "../serve/mod.ts";
import { knownChoices } from "../train/mod.ts";
import { withEngine } from "./engine.ts";
import { onInterrupt } from "./interrupt.ts";
import { defined, list, number, type Options, portRule, text, threadCount } from "./options.ts";
import { note, style, warn } from "./output.ts";
import { loadModel } from "./run_model.ts";

/** Sizes of the batches that requests share: a lone image is answered soon, many at once fast. */
const batches = [1, 4, 16];

/** Serves the model of `run` until it is interrupted. */
export async function serve(run: string, options: Options): Promise<void> {
  const where = defined({
    port: number("--port", options.port, portRule),
    host: text(options.host),
    allowHosts: list(options.allowHost),
    cors: options.cors === "*" ? "*" as const : list(options.cors),
    pathPrefix: text(options.pathPrefix),
    threads: threadCount(options),
  });
  checkServeOptions(where);
  await withEngine(options, async (engine) => {
    const { network, heads } = await loadModel(engine, run, String(options.weights ?? "best"));
    const inference = await PixelInference.compile(network, batches, await knownChoices(engine));
    const model = {
      name: basename(resolve(run), ".safetensors"),
      heads,
      input: network.architecture.input,
      inference,
      device: engine.name,
    };
    const server = await serveModel(model, {
      ...where,
      onProblem: (error) => warn(`a request failed: ${(error as Error).stack ?? error}`),
    });
    note(`serving ${model.name} at ${style("bold", server.url)}`);
    const { signal, stop } = onInterrupt("finishing what runs; again to stop at once");
    try {
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      await server.close();
    } finally {
      stop();
    }
  });
}
