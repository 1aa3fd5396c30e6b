/** The models of a run: read from its folder or from a file, and loaded onto a device. */
import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { UserError } from "../../data/errors.ts";
import { type OptionNames, requireKnownOptions } from "../../data/known_options.ts";
import type { Decisions } from "../../data/decisions.ts";
import type { Head } from "../../data/mod.ts";
import { type Rule, rule } from "../../data/rules.ts";
import {
  type ComputeHooks,
  type ComputeOptions,
  type Engine,
  openEngine,
  withEngine,
} from "../../kernels/mod.ts";
import { decodeWeights, type SavedModel } from "../../model/weights.ts";
import { Network } from "../../model/network.ts";
import type { WorkerPool } from "../../threads/mod.ts";

/** Which of a run's models: the best by validation, or the one of the last epoch. */
export type RunWeights = "best" | "last";

/** How to load a model. */
export interface LoadOptions {
  /** Which of a run's models; "best" by default. */
  readonly weights?: RunWeights | undefined;
  /** What computes, lent; by default a GPU if there is one, else the CPU. */
  readonly engine?: Engine | undefined;
}

/** A model as functions take it: loaded, or the path of a run's folder or of a model file. */
export const modelRule: Rule = rule(
  "the path of a run or a model file, or a model that loadModel gave",
  (value) => typeof value === "string" || typeof (value as LoadedModel)?.network === "object",
);

const loadOptions: OptionNames<LoadOptions> = { weights: true, engine: true };

/** A model on a device, and its labels. */
export interface LoadedModel extends Disposable {
  /** The name of its run's folder, or of its file. */
  readonly name: string;
  /** Its layers and weights on the device. */
  readonly network: Network;
  /** Its labels. */
  readonly heads: readonly Head[];
  /** How its outputs become answers; absent where nothing was chosen yet. */
  readonly decisions?: Decisions | undefined;
  /** SHA-256 of the model's file, which tells models apart. */
  readonly digest: string;
  /** Frees it, and the device unless that was lent. */
  destroy(): void;
}

/** A model as its file holds it. */
export interface ReadModel extends SavedModel {
  /** SHA-256 of the file. */
  readonly digest: string;
}

/**
 * Loads a model.
 *
 * @param path A run's folder, or a model file.
 * @param options Which model, and where to.
 * @throws UserError When there is none or it is damaged, or an option is unknown.
 *
 * @example
 * ```ts ignore
 * import { loadModel, predictFiles } from "./mod.ts";
 *
 * using model = await loadModel("runs/shop"); // frees the device at the end
 * const { predictions } = await predictFiles({ model, paths: ["photo.jpg"] });
 * console.log(model.heads, predictions[0]?.facets);
 * ```
 */
export async function loadModel(path: string, options: LoadOptions = {}): Promise<LoadedModel> {
  requireKnownOptions("loadModel", options, loadOptions);
  const { weights = "best", engine } = options;
  const { architecture, weights: flat, digest, decisions } = await readModel(path, weights);
  const owner = engine ?? (await openEngine()).engine;
  try {
    const network = new Network(owner, architecture);
    network.load(flat);
    const destroy = () => engine ? network.destroy() : owner.destroy();
    return {
      name: nameOfModel(path),
      network,
      heads: architecture.heads,
      ...(decisions && { decisions }),
      digest,
      destroy,
      [Symbol.dispose]: destroy,
    };
  } catch (error) {
    if (!engine) owner.destroy();
    throw error;
  }
}

/** What a model is called: the name of its run's folder, or of its file. */
export function nameOfModel(path: string): string {
  return basename(resolve(path), ".safetensors");
}

/**
 * Computes something with a model that is loaded, or is loaded for it.
 *
 * @param given The model, or the path of one.
 * @param options Which model, and where to compute, where it is not loaded.
 * @param hooks What is lent.
 * @param work Computes.
 * @returns What the work returns.
 * @throws UserError When there is no model or it is damaged.
 */
export async function withModel<Result>(
  given: string | LoadedModel,
  options: ComputeOptions & Pick<LoadOptions, "weights">,
  hooks: ComputeHooks,
  work: (model: LoadedModel, pool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  if (typeof given !== "string") {
    const { engine } = given.network;
    return await withEngine(options, { ...hooks, engine }, (_, pool) => work(given, pool));
  }
  return await withEngine(options, hooks, async (engine, pool) => {
    using model = await loadModel(given, { weights: options.weights, engine });
    return await work(model, pool);
  });
}

/**
 * Reads a model.
 *
 * @param path A run's folder, or a model file.
 * @param weights Which of the run's models: best or last.
 * @throws UserError When there is none or it is damaged.
 */
export async function readModel(path: string, weights: string): Promise<ReadModel> {
  if (weights !== "best" && weights !== "last") {
    throw new UserError(`--weights must be best or last, not "${weights}"`);
  }
  const file = path.endsWith(".safetensors") ? path : join(path, `${weights}.safetensors`);
  let bytes: Uint8Array;
  try {
    bytes = await Deno.readFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new UserError(`${file} does not exist; facet train writes it`, { cause: error });
    }
    throw new UserError(`cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
  return {
    ...decodeWeights(bytes, file),
    digest: createHash("sha256").update(bytes).digest("hex"),
  };
}
