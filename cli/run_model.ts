/** The model of a run, on the host and on the device. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { UserError } from "../data/errors.ts";
import type { Head } from "../data/mod.ts";
import type { Engine } from "../kernels/mod.ts";
import { decodeWeights, type SavedModel } from "../model/weights.ts";
import { Network } from "../model/network.ts";

/** A model ready to be used, and its labels. */
export interface LoadedModel {
  readonly network: Network;
  readonly heads: readonly Head[];
  /** SHA-256 of the model's file, which tells models apart. */
  readonly digest: string;
}

/** A model as its file holds it. */
export interface ReadModel extends SavedModel {
  /** SHA-256 of the file. */
  readonly digest: string;
}

/**
 * Loads a model.
 *
 * @param engine Where to.
 * @param path A run's folder, or a model file.
 * @param weights Which of the run's models: best or last.
 * @throws UserError When there is none or it is damaged.
 */
export async function loadModel(
  engine: Engine,
  path: string,
  weights: string,
): Promise<LoadedModel> {
  const { architecture, weights: flat, digest } = await readModel(path, weights);
  const network = new Network(engine, architecture);
  network.load(flat);
  return { network, heads: architecture.heads, digest };
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
