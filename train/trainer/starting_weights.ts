/**
 * The weights that training starts from: random ones, or with `--weights` a pretrained backbone from a
 * file or an address, checked before anything is trained.
 */
import { createHash } from "node:crypto";
import { UserError } from "../../data/errors.ts";
import { download, findCacheFolder } from "../../data/mod.ts";
import type { Architecture } from "../../model/architecture.ts";
import {
  decodeTensors,
  type HeadStart,
  initialWeights,
  type Safetensors,
  startFrom,
} from "../../model/mod.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import type { ResolvedOptions } from "../options.ts";

/** Callbacks of reading starting weights, and a signal to stop. */
export interface WeightsHooks {
  /** Called with the bytes downloaded so far, and the total where the server sends it. */
  readonly onDownload?: ((done: number, total: number | undefined) => void) | undefined;
  /** Called when pretrained weights are loaded, with the classes loaded of each head. */
  readonly onWeights?: ((source: string, heads: readonly HeadStart[]) => void) | undefined;
  /** Stops a download when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Largest file of weights in bytes: far larger than those of this model. */
const mostBytes = 2 ** 30;

/**
 * Reads the file of weights that the options name. It is cheap, so it runs before images are decoded.
 *
 * @param options The run's options: `weights`, `weightsHash`.
 * @param hooks Progress, and a signal to stop.
 * @returns Its tensors; undefined where the options name none.
 * @throws UserError When the file cannot be read or is damaged.
 */
export async function readWeightsFile(
  options: ResolvedOptions,
  hooks: WeightsHooks = {},
): Promise<Safetensors | undefined> {
  const { weights: source } = options;
  return source === undefined
    ? undefined
    : decodeTensors(await read(source, options, hooks), source);
}

/**
 * The weights to start from: drawn by the seed, and replaced by those of the file where there is one.
 *
 * @param architecture The model.
 * @param options The run's options: `seed`, `weights`, `keepHeads`.
 * @param file What {@linkcode readWeightsFile} returned.
 * @param hooks Called with what was loaded.
 * @returns Flat weights.
 * @throws UserError When the file does not fit the model.
 */
export function startingWeights(
  architecture: Architecture,
  { seed, weights: source = "", keepHeads }: ResolvedOptions,
  file: Safetensors | undefined,
  { onWeights }: WeightsHooks = {},
): FlatWeights {
  const initial = initialWeights(architecture, seed);
  if (file === undefined) return initial;
  const { weights, heads } = startFrom(architecture, initial, file, { keepHeads, source });
  onWeights?.(source, heads);
  return weights;
}

async function read(
  source: string,
  { weightsHash }: ResolvedOptions,
  { onDownload, signal }: WeightsHooks,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!/^https?:/i.test(source)) return await readFile(source, source, weightsHash);
  const folder = findCacheFolder();
  if (folder === undefined) {
    throw new UserError(
      `there is no folder to keep downloads in: set HOME, or download ${source} yourself and give ` +
        "the file as --weights",
    );
  }
  const path = await download(source, {
    folder,
    hash: weightsHash,
    onProgress: onDownload,
    signal,
  });
  return await readFile(path, source);
}

async function readFile(
  path: string,
  source: string,
  hash?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const { size, isFile } = await Deno.stat(path);
    if (!isFile) {
      throw new UserError(`${source} is no file; --weights takes a .pth or .safetensors`);
    }
    if (size > mostBytes) {
      throw new UserError(`${source} has ${size} bytes, more than weights of this model ever do`);
    }
    bytes = await Deno.readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof Deno.errors.NotFound) {
      throw new UserError(`the weights ${source} do not exist`, { cause: error });
    }
    throw new UserError(`cannot read ${source}: ${(error as Error).message}`, { cause: error });
  }
  if (hash === undefined) return bytes;
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== hash.toLowerCase()) {
    throw new UserError(
      `${source} is not the file that --weights-hash says: its SHA-256 is ${found}`,
    );
  }
  return bytes;
}
