/** Serving a run's model: loaded, compiled and put behind HTTP until the server is closed. */
import {
  checkOptions,
  type OptionNames,
  type OptionRules,
  requireKnownHooks,
  type TestTimeAugmentation,
  testTimeAugmentations,
  warnOfMismatch,
} from "../data/mod.ts";
import { anyText, either, listOf, objectOf, oneOf, rule } from "../data/rules.ts";
import {
  computeHookNames,
  type ComputeHooks,
  type ComputeOptions,
  computeRules,
  openCompute,
} from "../kernels/mod.ts";
import { PixelInference } from "../model/pixel_inference.ts";
import {
  knownChoices,
  type LoadedModel,
  loadModel,
  modelRule,
  type RunWeights,
} from "../train/mod.ts";
import type { CorsOrigins } from "./callers.ts";
import type { Limits } from "./limits.ts";
import { portRule } from "./port.ts";
import { checkServeOptions, type ModelServer, serveModel } from "./server.ts";

/** Which model to serve, and how. */
export interface ServeRunOptions extends ComputeOptions {
  /** A run's folder, a model file, or a loaded model, which must stay loaded. */
  readonly model: string | LoadedModel;
  /** Which of the run's models; "best" by default. */
  readonly weights?: RunWeights | undefined;
  /**
   * What each image's logits are averaged over: "flip" is the image and its mirror image, at twice the time; "none" by
   * default, the image alone.
   */
  readonly tta?: TestTimeAugmentation | undefined;
  /** The address to listen at; only this machine by default. */
  readonly host?: string | undefined;
  /** The port, 0 for any that is free; 8080 by default. */
  readonly port?: number | undefined;
  /** Names that it may be asked by besides its addresses, such as that of a reverse proxy. */
  readonly allowHosts?: readonly string[] | undefined;
  /** Sites whose pages may ask it: origins such as `https://shop.example`, or `*`; none by default. */
  readonly cors?: CorsOrigins | undefined;
  /** The path that a reverse proxy serves it below, such as `/tagger`; none by default. */
  readonly pathPrefix?: string | undefined;
  /** What is taken from whoever asks. */
  readonly limits?: Partial<Limits> | undefined;
}

/** What the caller may watch and lend. */
export interface ServeRunHooks extends ComputeHooks {
  /** Called with what went wrong by no fault of a request; by default it is printed on stderr. */
  readonly onProblem?: ((error: unknown) => void) | undefined;
  /** Called with what may make answers wrong; by default it is printed on stderr. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

const optionRules: OptionRules<ServeRunOptions> = {
  model: { flag: "the model", rule: modelRule, required: true },
  weights: { flag: "--weights", rule: anyText },
  tta: { flag: "--tta", rule: oneOf(testTimeAugmentations) },
  host: { flag: "--host", rule: anyText },
  port: { flag: "--port", rule: portRule },
  allowHosts: { flag: "--allow-host", rule: listOf(anyText) },
  cors: { flag: "--cors", rule: either(rule("*", (value) => value === "*"), listOf(anyText)) },
  pathPrefix: { flag: "--path-prefix", rule: anyText },
  limits: { flag: "the limits", rule: objectOf({}) },
  ...computeRules,
};

const hookNames: OptionNames<ServeRunHooks> = {
  onProblem: true,
  onWarning: true,
  ...computeHookNames,
};

/** Sizes of the batches that requests share: a lone image is answered soon, many at once fast. */
const batches = [1, 4, 16];

/**
 * Serves a model over HTTP: a page for people, JSON for programs.
 *
 * @param options Which model, where and how.
 * @param hooks What the caller watches and lends.
 * @returns The server; closed, it frees the model and what it computes on, unless they were lent.
 * @throws UserError When there is no model, an option cannot be used or the address cannot be listened at.
 *
 * @example
 * ```ts ignore
 * import { serveRun } from "./mod.ts";
 *
 * await using server = await serveRun({ model: "runs/shop", port: 0 });
 * console.log(await (await fetch(`${server.url}health`)).text());
 * ```
 */
export async function serveRun(
  options: ServeRunOptions,
  hooks: ServeRunHooks = {},
): Promise<ModelServer> {
  checkOptions("serveRun", options, optionRules);
  requireKnownHooks("serveRun", hooks, hookNames);
  const { model: given, weights, tta, device: _, ...address } = options;
  checkServeOptions(address);
  const lent = typeof given === "string" ? hooks : { ...hooks, engine: given.network.engine };
  const { engine, close: closeCompute } = await openCompute(options, lent);
  const opened = new DisposableStack();
  opened.defer(closeCompute);
  try {
    const model = typeof given === "string"
      ? opened.use(await loadModel(given, { weights, engine }))
      : given;
    const { network, name, heads, decisions } = model;
    warnOfMismatch(decisions, tta, hooks.onWarning);
    const choices = await knownChoices(engine);
    const inference = opened.use(await PixelInference.compile(network, batches, { choices, tta }));
    const { input } = network.architecture;
    const served = { name, heads, decisions, input, inference, device: engine.name };
    const server = await serveModel(served, {
      ...address,
      onProblem: hooks.onProblem ?? ((error) => console.error(error)),
    });
    let closed: Promise<void> | undefined;
    const close = () => closed ??= server.close().finally(() => opened.dispose());
    return { url: server.url, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    opened.dispose();
    throw error;
  }
}
