/**
 * The weights that a run begins with: random ones, or with `--weights` a trained backbone from a file
 * or from the web, checked before anything is trained.
 */
import { createHash } from "node:crypto";
import { UserError } from "../../data/errors.ts";
import { download, findCacheFolder } from "../../data/mod.ts";
import type { Architecture } from "../../model/architecture.ts";
import { initialWeights } from "../../model/initialise.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { decodeTensors, type HeadStart, startFrom } from "../../model/starting_weights.ts";
import type { ResolvedOptions } from "../options.ts";

/** What the caller may watch and stop. */
export interface WeightsHooks {
  /** Bytes of the weights that are downloaded, and of how many where the server says. */
  readonly onDownload?: (done: number, total: number | undefined) => void;
  /** A trained backbone was taken over, and for each head so many classes. */
  readonly onWeights?: (source: string, heads: readonly HeadStart[]) => void;
  /** Stops a download when aborted. */
  readonly signal?: AbortSignal;
}

/** Far more than weights have, and less than memory. */
const mostBytes = 2 ** 30;

/**
 * Draws, and where the options say so reads, the weights to begin with.
 *
 * @param architecture The model.
 * @param options What the run was told: `seed`, `weights`, `weightsHash`, `keepHeads`.
 * @param hooks Progress, stopping.
 * @returns Flat weights.
 * @throws UserError When the weights cannot be had, are damaged or do not fit the model.
 */
export async function startingWeights(
  architecture: Architecture,
  options: ResolvedOptions,
  hooks: WeightsHooks = {},
): Promise<FlatWeights> {
  const { seed, weights: source, keepHeads } = options;
  const initial = initialWeights(architecture, seed);
  if (source === undefined) return initial;
  const file = decodeTensors(await read(source, options, hooks), source);
  const { weights, heads } = startFrom(architecture, initial, file, { keepHeads, source });
  hooks.onWeights?.(source, heads);
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
    ...(weightsHash && { hash: weightsHash }),
    ...(onDownload && { onProgress: onDownload }),
    ...(signal && { signal }),
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
