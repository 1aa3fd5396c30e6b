/**
 * The weights that training starts from: random ones, or with `--weights` a pretrained backbone by its name,
 * from a file or an address, checked before anything is trained.
 */
import { createHash } from "node:crypto";
import { UserError } from "../../data/errors.ts";
import { exists } from "../../data/exists.ts";
import { cachedPath, download, findCacheFolder } from "../../data/mod.ts";
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
import { namedWeights, type WeightsTable } from "./named_weights.ts";

/** Callbacks of reading starting weights, and a signal to stop. */
export interface WeightsHooks {
  /** Called with the bytes downloaded so far, and the total where the server sends it. */
  readonly onDownload?: ((done: number, total: number | undefined) => void) | undefined;
  /** Called with what people should know about the weights, such as their licence. */
  readonly onNote?: ((message: string) => void) | undefined;
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
 * @param options The run's options: `weights`, `weightsHash`, and of `download` whether nothing is fetched.
 * @param hooks Progress, and a signal to stop.
 * @param named Weights by name.
 * @returns Its tensors; undefined where the options name none.
 * @throws UserError When the file cannot be read or is damaged.
 */
export async function readWeightsFile(
  options: ResolvedOptions,
  hooks: WeightsHooks = {},
  named: WeightsTable = namedWeights,
): Promise<Safetensors | undefined> {
  const { weights: source } = options;
  return source === undefined
    ? undefined
    : decodeTensors(await read(source, options, hooks, named), source);
}

/**
 * The weights to start from: drawn by the seed, and replaced by those of the file where there is one.
 *
 * @param architecture The model.
 * @param options The run's options: `seed`, `residualScale`, `weights`, `keepHeads`.
 * @param file What {@linkcode readWeightsFile} returned.
 * @param hooks Called with what was loaded.
 * @returns Flat weights.
 * @throws UserError When the file does not fit the model.
 */
export function startingWeights(
  architecture: Architecture,
  { seed, residualScale, weights: source = "", keepHeads }: ResolvedOptions,
  file: Safetensors | undefined,
  { onWeights }: WeightsHooks = {},
): FlatWeights {
  const initial = initialWeights(architecture, seed, { residualScale });
  if (file === undefined) return initial;
  const { weights, heads } = startFrom(architecture, initial, file, { keepHeads, source });
  onWeights?.(source, heads);
  return weights;
}

async function read(
  source: string,
  { weightsHash, download: settings }: ResolvedOptions,
  { onDownload, onNote, signal }: WeightsHooks,
  named: WeightsTable,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = Object.hasOwn(named, source) ? named[source] : undefined;
  if (!known && !/^https?:/i.test(source)) return await readFile(source, source, weightsHash);
  const { address } = known ?? { address: source };
  const folder = findCacheFolder();
  if (folder === undefined) {
    throw new UserError(
      `there is no folder to keep downloads in: set HOME, or download ${address} yourself and give ` +
        "the file as --weights",
    );
  }
  const path = await download(address, {
    folder,
    hash: weightsHash ?? known?.hash,
    offline: settings?.offline,
    onProgress: (done, total) => {
      if (done === 0 && known) onNote?.(`${source} is ${address}: ${known.licence}`);
      onDownload?.(done, total);
    },
    signal,
  }).catch(async (error) => {
    if (!known || !(error instanceof UserError)) throw error;
    throw new UserError(`--weights ${source}: ${await withPlace(error.message, address, folder)}`, {
      cause: error,
    });
  });
  return await readFile(path, source);
}

/** A message about a download that failed, and where a file that was downloaded elsewhere is found. */
async function withPlace(message: string, address: string, folder: string): Promise<string> {
  const place = cachedPath(address, folder);
  const there = await exists(place) ? ", in place of the other file that is there" : "";
  return `${message}. Without a network, fetch ${address} elsewhere and put it at ${place}${there}, or ` +
    "give its path as --weights";
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
      const names = Object.keys(namedWeights).join(" and ");
      throw new UserError(
        `the weights ${source} do not exist: --weights takes a file, an address, or a name: imagenet, or ` +
          `one of its versions ${names}`,
        { cause: error },
      );
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
